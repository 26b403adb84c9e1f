// What the browser must do itself; everything else is drawn by the server and exchanged by htmx.
'use strict';

(() => {
  const closest = (event, selector) => event.target instanceof Element ? event.target.closest(selector) : null;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // Into the field, behind what stands in it.
  function focus(field) {
    if (!field) return;
    field.focus();
    if (field.matches('textarea, input[type=text]')) field.setSelectionRange(field.value.length, field.value.length);
  }

  // ---- after every drawing: what the server cannot know ----

  let modal = '';
  let sent = '';
  function refresh() {
    const form = document.querySelector('#overlay .modal');
    document.getElementById('app').inert = !!form;
    if ((form ? form.id : '') !== modal) {
      modal = form ? form.id : '';
      if (form) {
        const first = form.querySelector('[data-focus]')
          || form.querySelector('.inside :is(input:not([type=hidden]), textarea, select, .chooser)')
          || form.querySelector('footer .primary') || form.querySelector('footer button');
        focus(first);
      } else {
        document.querySelector('aside .composer textarea, main .composer textarea')?.focus();
      }
    }
    // The app answered a sent form with another version of it: what is new may stand on top.
    if (form && sent && form.elements.hash.value !== sent) {
      form.querySelector('.inside').scrollTop = 0;
      sent = '';
    }
    all('[data-filter]').forEach(filter);
    all('.multi').forEach(tell);
  }
  document.addEventListener('htmx:after:swap', refresh);
  document.addEventListener('DOMContentLoaded', () => {
    refresh();
    focus(document.querySelector('.edit-form textarea'));
  });

  // After a refused form the first wrong field is where one wants to be.
  document.addEventListener('htmx:finally:request', event => {
    if (closest(event, '.modal')) {
      setTimeout(() => document.querySelector('#overlay .wrong :is(input:not([type=hidden]), textarea, select, .chooser)')?.focus(), 60);
    }
  });

  // What is being corrected is no longer wrong, until it is sent again.
  document.addEventListener('input', event => closest(event, '.wrong')?.setAttribute('data-touched', ''));
  document.addEventListener('submit', event => {
    if (event.target.matches('.modal')) sent = event.target.elements.hash.value;
    all('.wrong[data-touched]', event.target).forEach(block => block.removeAttribute('data-touched'));
  }, true);

  // ---- menus: beside the button that opened them ----

  let opener = null;
  document.addEventListener('click', event => {
    const button = closest(event, '[popovertarget]');
    if (button && !button.closest('.menu')) opener = button;
  }, true);
  document.addEventListener('toggle', event => {
    if (event.newState !== 'open' || !event.target.matches?.('.menu')) return;
    const menu = event.target;
    const anchor = document.getElementById(menu.dataset.under) || opener;
    if (!anchor) return;
    const place = () => {
      const at = anchor.getBoundingClientRect();
      const size = menu.getBoundingClientRect();
      const below = at.bottom + 4 + size.height <= innerHeight - 8;
      const top = below ? at.bottom + 4 : Math.max(8, at.top - 4 - size.height);
      menu.style.top = `${top}px`;
      menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - size.width - 8))}px`;
      if (anchor.matches('.chooser')) menu.style.width = menu.style.maxWidth = `${Math.max(220, at.width)}px`;
    };
    place();
    new ResizeObserver((_, observer) => menu.matches(':popover-open') ? place() : observer.disconnect()).observe(menu);
    menu.querySelector('[data-filter]')?.focus();
  }, true);

  // ---- lists that can be searched ----

  function filter(input) {
    const words = input.value.trim().toLowerCase();
    const list = input.closest('.menu');
    all('[data-words]', list).forEach(item => {
      const line = item.closest('label') || item;
      line.hidden = !(item.dataset.words || '').toLowerCase().includes(words);
    });
    all('[data-heading]', list).forEach(heading => {
      heading.hidden = !all('li', heading.nextElementSibling).some(item => !item.hidden);
    });
  }
  document.addEventListener('input', event => {
    const input = closest(event, '[data-filter]');
    if (input) { filter(input); event.stopPropagation(); }
  }, true);
  document.addEventListener('change', event => {
    if (closest(event, '[data-filter]')) event.stopPropagation();
  }, true);
  document.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !closest(event, '[data-filter]')) return;
    event.preventDefault();
    const list = event.target.closest('.menu');
    const first = all('[data-words]', list).find(item => !(item.closest('label') || item).hidden);
    (first?.querySelector('a') || first)?.click();
  });

  // ---- several choices in one list ----

  function tell(multi) {
    const button = multi.querySelector('.chooser');
    const chosen = all('input[type=checkbox]:checked', multi).map(box => box.dataset.words);
    const words = chosen.length ? chosen.join(', ') : button.dataset.placeholder;
    if (button.textContent !== words) button.textContent = words;
    button.classList.toggle('empty', !chosen.length);
    const most = Number(multi.dataset.most || 0);
    all('input[type=checkbox]:not(:checked)', multi).forEach(box => { box.disabled = most > 0 && chosen.length >= most; });
  }
  document.addEventListener('change', event => {
    const multi = closest(event, '.multi');
    if (multi) tell(multi);
  });

  // ---- a question before a choice takes effect ----

  document.addEventListener('change', event => {
    const element = closest(event, '[data-confirm]');
    if (element) document.getElementById(element.dataset.confirm)?.showPopover();
  });
  document.addEventListener('click', event => {
    if (!closest(event, '[data-deny]')) return;
    const dialog = event.target.closest('.confirm');
    const element = document.querySelector(`[data-confirm="${CSS.escape(dialog.id)}"]`);
    if (!element) return;
    all('option', element).forEach(option => { option.selected = option.defaultSelected; });
    [element, ...all('input', element)].forEach(input => {
      if (input.matches('input[type=radio], input[type=checkbox]')) input.checked = input.defaultChecked;
      else if (input.matches('input')) input.value = input.defaultValue;
    });
  });

  // ---- links that the app wants to hear of ----

  document.addEventListener('click', event => {
    const link = closest(event, 'a[data-press]');
    const surface = link?.closest('.surface');
    if (!surface) return;
    const body = new URLSearchParams(JSON.parse(link.dataset.press));
    all('input[type=hidden]', surface).forEach(input => body.set(input.name, input.value));
    fetch('/act', { method: 'POST', body, keepalive: true });
  });

  // ---- writing ----

  document.addEventListener('keydown', event => {
    const list = suggestions(event.target);
    if (list && !list.hidden && steer(event, list)) return;
    if (event.key === 'Escape') {
      if (list && !list.hidden) { list.hidden = true; return; }
      if (!document.querySelector(':popover-open')) document.querySelector('#overlay [data-close]')?.click();
      return;
    }
    if (event.key !== 'Enter' || event.isComposing) return;
    const field = event.target;
    if ((event.ctrlKey || event.metaKey) && field.closest('.modal')) {
      event.preventDefault();
      field.form?.requestSubmit();
    } else if (field.matches('[data-send-on-enter]') && !event.shiftKey) {
      event.preventDefault();
      if (field.value.trim()) field.form.requestSubmit();
    } else if (field.matches('input[hx-trigger^="enter"]')) {
      event.preventDefault();
      field.dispatchEvent(new CustomEvent('enter', { bubbles: true }));
    }
  });

  document.addEventListener('htmx:after:request', event => {
    const form = closest(event, 'form[data-clear]');
    if (form && event.detail.ctx.response.status < 400) form.reset();
  });
  document.addEventListener('submit', event => all('.suggestions', event.target).forEach(list => { list.hidden = true; }), true);

  const suggestions = field => field.dataset?.suggestions ? document.getElementById(field.dataset.suggestions) : null;

  // The word being typed, if it begins with a sign that is completed.
  function word(field) {
    const before = field.value.slice(0, field.selectionStart);
    const typed = /(?:^|\s)([@#][^\s]*)$/.exec(before) || /^(\/[^\s]*)$/.exec(before);
    return typed ? typed[1] : '';
  }

  document.addEventListener('input', event => {
    const list = suggestions(event.target);
    if (!list) return;
    const typed = word(event.target).toLowerCase();
    let shown = 0;
    all('li', list).forEach(item => {
      const insert = item.dataset.insert.toLowerCase();
      const fits = typed && insert[0] === typed[0]
        && (insert.startsWith(typed) || (item.dataset.words || '').toLowerCase().includes(typed.slice(1)));
      item.hidden = !fits || shown >= 8;
      if (!item.hidden) shown += 1;
      item.setAttribute('aria-selected', String(!item.hidden && shown === 1));
    });
    list.hidden = !shown;
  });

  function steer(event, list) {
    const items = all('li:not([hidden])', list);
    const at = items.findIndex(item => item.getAttribute('aria-selected') === 'true');
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      items.forEach((item, index) => item.setAttribute('aria-selected', String(index === (at + step + items.length) % items.length)));
      return true;
    }
    const chosen = items[at];
    // What is typed out already is sent by Enter, not completed again.
    const done = chosen && chosen.dataset.insert.trim() === event.target.value.trim();
    if (chosen && (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey && !done))) {
      event.preventDefault();
      complete(event.target, chosen, list);
      return true;
    }
    return false;
  }

  function complete(field, item, list) {
    const typed = word(field);
    const start = field.selectionStart - typed.length;
    field.setRangeText(item.dataset.insert, start, field.selectionStart, 'end');
    list.hidden = true;
    field.focus();
  }

  document.addEventListener('mousedown', event => {
    const item = closest(event, '.suggestions li');
    if (!item) return;
    event.preventDefault();
    const list = item.closest('.suggestions');
    complete(list.closest('form').querySelector('textarea'), item, list);
  });

  document.addEventListener('click', event => {
    const entry = closest(event, '[data-type]');
    const field = entry && document.querySelector('main .composer textarea');
    if (!field) return;
    field.value = entry.dataset.type;
    field.focus();
  });

  document.addEventListener('focusout', event => {
    const list = suggestions(event.target);
    if (list) setTimeout(() => { if (document.activeElement !== event.target) list.hidden = true; }, 150);
  });

  // ---- the connection to the server ----

  document.addEventListener('htmx:sse:error', () => document.body.classList.add('lost-connection'));
  document.addEventListener('htmx:sse:after:connection', () => document.body.classList.remove('lost-connection'));

  document.addEventListener('animationend', event => closest(event, '.toast')?.remove());
})();
