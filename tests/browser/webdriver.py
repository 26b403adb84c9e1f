"""A small client for chromedriver: the W3C WebDriver protocol over HTTP, with nothing but Python's standard library.

Elements are found as a person finds them: by role and name (button "Vote"), by label, by visible text. So a test says
nothing about classes or ids and survives another markup.
"""

import base64
import json
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
ENTER, ESCAPE, TAB = "\ue007", "\ue00c", "\ue004"

FLAGS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    "--disable-extensions", "--hide-scrollbars", "--force-prefers-reduced-motion",
]

# Finds visible elements of a role whose accessible name or text contains some words. Of nested finds the innermost
# stay. The roles are those that browsers give to the elements named here.
FIND = r"""
const [root, role, words, exact] = arguments;
const scope = root || document;
const selectors = {
  button: 'button, [role=button]', link: 'a[href]', textbox: 'textarea, input:not([type]), input[type=text], input[type=search], input[type=url], input[type=email], input[type=number]',
  select: 'select', dialog: '[role=dialog], dialog', article: 'article', alert: '[role=alert]', status: '[role=status]',
  heading: 'h1, h2, h3, h4', checkbox: 'input[type=checkbox]', radio: 'input[type=radio]', menuitem: '[role=menuitem]',
  option: '[role=option]', log: '[role=log]', any: '*',
};
const text = node => (node ? node.textContent : '').replace(/\s+/g, ' ').trim();
const byIds = ids => (ids || '').split(/\s+/).filter(Boolean).map(id => text(document.getElementById(id))).join(' ');
const name = node => [
  node.getAttribute('aria-label'), byIds(node.getAttribute('aria-labelledby')),
  ...(node.labels ? [...node.labels].map(text) : []), node.getAttribute('placeholder'), node.getAttribute('alt'),
  ['INPUT', 'TEXTAREA', 'SELECT'].includes(node.tagName) ? '' : text(node), node.getAttribute('title'),
].filter(Boolean).join(' · ');
const visible = node => node.checkVisibility({visibilityProperty: true}) && node.getClientRects().length > 0;
const fits = node => {
  const all = name(node);
  return exact ? all.split(' · ').some(part => part === words) : all.toLowerCase().includes(words.toLowerCase());
};
const found = [...scope.querySelectorAll(selectors[role] || `[role=${role}]`)].filter(visible).filter(fits);
return found.filter(node => !found.some(other => other !== node && node.contains(other)));
"""


class Missing(AssertionError):
    """Something that a person should see is not there."""


class Browser:
    """A headless Chromium with an empty profile."""

    def __init__(self, width=1280, height=800, dark=False, chromium=None, chromedriver=None):
        self.profile = tempfile.mkdtemp(prefix="cx-browser-")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        driver = chromedriver or shutil.which("chromedriver") or "/usr/bin/chromedriver"
        self.driver = subprocess.Popen(
            [driver, f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.base = f"http://127.0.0.1:{port}"
        self.session = None
        try:
            self._start(chromium or shutil.which("chromium") or "/usr/bin/chromium", width, height, dark)
        except BaseException:
            self.close()
            raise

    def _start(self, chromium, width, height, dark):
        self.until(lambda: self._call("GET", "/status")["ready"], "chromedriver is ready", 20)
        flags = FLAGS + [f"--user-data-dir={self.profile}", f"--window-size={width},{height}"]
        options = {"binary": chromium, "args": flags}
        made = self._call("POST", "/session", {"capabilities": {"alwaysMatch": {
            "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"},
        }}})
        self.session = made["sessionId"]
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.devtools("Emulation.setEmulatedMedia", {"features": [scheme]})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        """Ends the browser that this object started."""
        if self.session:
            try:
                self._call("DELETE", f"/session/{self.session}")
            except (OSError, RuntimeError):
                pass
        self.driver.terminate()
        self.driver.wait(10)
        shutil.rmtree(self.profile, ignore_errors=True)

    # ---- the protocol ----

    def _call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, {"content-type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            value = json.load(error)["value"]
            raise RuntimeError(f"{value.get('error')}: {value.get('message', '').splitlines()[0]}") from None

    def call(self, method, path, body=None):
        return self._call(method, f"/session/{self.session}{path}", body)

    def devtools(self, command, params):
        return self.call("POST", "/goog/cdp/execute", {"cmd": command, "params": params})

    def run(self, script, *args):
        return self.call("POST", "/execute/sync", {"script": script, "args": list(args)})

    def console(self):
        """What the browser complained about since the last look."""
        return [line["message"] for line in self.call("POST", "/se/log", {"type": "browser"})
                if line["level"] in ("SEVERE", "WARNING")]

    def open(self, address):
        self.call("POST", "/url", {"url": address})

    def address(self):
        return self.call("GET", "/url")

    def screenshot(self, path):
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.call("GET", "/screenshot")))

    # ---- a person's eyes and hands ----

    def until(self, condition, what, seconds=20):
        """Waits until `condition` gives something true; a failure of the condition itself counts as not yet."""
        end = time.monotonic() + seconds
        problem = None
        while time.monotonic() < end:
            try:
                value = condition()
                if value:
                    return value
            except (RuntimeError, OSError) as error:
                problem = error
            time.sleep(0.05)
        raise Missing(f"not within {seconds} s: {what}" + (f" ({problem})" if problem else ""))

    def find_all(self, role, words, inside=None, exact=False):
        found = self.run(FIND, {ELEMENT: inside} if inside else None, role, words, exact)
        return [element[ELEMENT] for element in found]

    def find(self, role, words, inside=None, exact=False, seconds=20):
        what = f'{role} "{words}"'
        return self.until(lambda: self.find_all(role, words, inside, exact), what, seconds)[0]

    def gone(self, role, words, seconds=20):
        self.until(lambda: not self.find_all(role, words), f'{role} "{words}" goes away', seconds)

    def text(self, element):
        return self.call("GET", f"/element/{element}/text")

    def value(self, element):
        return self.call("GET", f"/element/{element}/property/value")

    def click(self, role, words, inside=None, exact=False):
        """Clicks; a page that is being redrawn at this moment gets a second try."""
        def act():
            found = self.find_all(role, words, inside, exact)
            if not found:
                return False
            self.show(found[0])
            self.call("POST", f"/element/{found[0]}/click", {})
            return True
        self.until(act, f'{role} "{words}" can be clicked')

    def type(self, element, text):
        self.call("POST", f"/element/{element}/value", {"text": text})

    def fill(self, label, text, inside=None):
        element = self.find("textbox", label, inside)
        self.call("POST", f"/element/{element}/clear", {})
        self.type(element, text)
        return element

    def choose(self, label, option, inside=None):
        """Chooses an entry of a native list by its words."""
        element = self.find("select", label, inside)
        done = self.run("""
            const [list, words] = arguments;
            const option = [...list.options].find(option => option.textContent.trim().includes(words));
            if (!option) return false;
            list.value = option.value;
            list.dispatchEvent(new Event('input', {bubbles: true}));
            list.dispatchEvent(new Event('change', {bubbles: true}));
            return true;""", {ELEMENT: element}, option)
        if not done:
            raise Missing(f'"{label}" has no entry "{option}"')

    def show(self, element):
        """Scrolls it into sight; chromedriver's own scrolling fails in lists that grow upwards."""
        self.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", {ELEMENT: element})

    def hover(self, element):
        self.show(element)
        self.call("POST", "/actions", {"actions": [{
            "type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"},
            "actions": [{"type": "pointerMove", "duration": 0, "origin": {ELEMENT: element}, "x": 0, "y": 0}],
        }]})

    def press(self, key):
        self.call("POST", "/actions", {"actions": [{
            "type": "key", "id": "keyboard",
            "actions": [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}],
        }]})
