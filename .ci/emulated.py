#!/usr/bin/env python3
"""The first loop of the bot against a Web API that others wrote: the npm package `emulate`, with scopes enforced.

    .ci/emulated.py --emulate FOLDER/node_modules/emulate --binary target/debug/cx-bot

Starts emulate with exactly the bot scopes of manifest.yml, and `cx-bot serve` in front of it. Acts as people do, by
signed HTTP deliveries, and looks at what then stands in emulate, through emulate's own Web API. Any `missing_scope`,
any refusal that was not expected, any row left over fails the run.

What emulate lacks, and what is done about it:
- It serves the reading methods by POST only, where Slack serves GET as well; a relay between the two turns GET into
  POST, and keeps the record of all calls that this check reads.
- It delivers no events to the bot, and asks for no scope to use commands, shortcuts and views. So deliveries are made
  here; triggers are emulate's own (`views.generateTriggerId`), and it refuses a used, late or foreign one.
- It has no user groups and no membership of public channels; neither is part of this loop. A view cannot be asked
  for again, so an opened form is read from emulate's answer to `views.open`.
"""

import argparse
import contextlib
import dataclasses
import hashlib
import hmac
import http.client
import http.server
import itertools
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
SECRET = "a secret for signing deliveries"
APP, BOT, BOT_USER, BOT_TOKEN = "A0CX", "B0CX", "U0CX", "xoxb-of-the-bot"
PEOPLE = ("ada", "ben", "carla")
# What the people of this story may do; it says nothing about the bot.
SCOPES_OF_PEOPLE = (
    "channels:history",
    "channels:read",
    "chat:write",
    "im:history",
    "im:write",
    "reactions:write",
    "users:read",
)
PATIENCE = 20


class Failed(Exception):
    """Something is not as it must be; the words say what."""


def eventually(what, look):
    """What `look` returns, once it returns something."""
    end = time.monotonic() + PATIENCE
    while True:
        if found := look():
            return found
        if time.monotonic() > end:
            raise Failed(f"waited {PATIENCE} s in vain for: {what}")
        time.sleep(0.05)


def expect(what, holds):
    if not holds:
        raise Failed(f"not so: {what}")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def manifest_scopes():
    """The bot scopes of manifest.yml, whose list has one entry a line."""
    lines = (ROOT / "manifest.yml").read_text(encoding="utf-8").splitlines()
    begin = next(number for number, line in enumerate(lines) if line.strip() == "bot:") + 1
    listed = itertools.takewhile(lambda line: line.strip().startswith("- "), lines[begin:])
    scopes = [line.split("#")[0].strip(" -") for line in listed]
    expect("manifest.yml lists the bot's scopes", "chat:write" in scopes and len(scopes) > 5)
    return scopes


def words(key):
    """A text of the bot's in English that has no variables."""
    text = (ROOT / "text" / "en.ftl").read_text(encoding="utf-8")
    return re.search(rf"^{key} = (.+)$", text, re.MULTILINE).group(1)


@contextlib.contextmanager
def process(name, command, log, environment=None):
    """A program that runs meanwhile."""
    with open(log, "wb") as output:
        running = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, env=environment)
    try:
        yield running
    except BaseException:
        tail = log.read_text(encoding="utf-8", errors="replace").splitlines()[-40:]
        print(f"--- last words of {name}", *tail, sep="\n", file=sys.stderr)
        raise
    finally:
        running.terminate()
        try:
            running.wait(20)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()
            raise Failed(f"{name} did not end when asked to") from None


# What emulate has no answer for: the relay says that there is none of it, and then no scope is checked.
NOT_EMULATED = {"usergroups.list": {"ok": True, "usergroups": []}}


class Relay(http.server.ThreadingHTTPServer):
    """Stands between the bot and emulate; see the top."""

    def __init__(self, behind):
        super().__init__(("127.0.0.1", 0), RelayHandler)
        self.behind = behind
        self.calls = []

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}/api"

    def methods(self):
        return {call.method for call in self.calls}


@dataclasses.dataclass
class Call:
    """A call of the bot's."""

    method: str
    arguments: dict
    answer: dict


class RelayHandler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.pass_on(self.path.partition("?")[2].encode(), "application/x-www-form-urlencoded")

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        self.pass_on(body, self.headers.get("content-type", ""))

    def pass_on(self, body, kind):
        path = self.path.partition("?")[0]
        link = http.client.HTTPConnection("127.0.0.1", self.server.behind, timeout=10)
        headers = {"content-type": kind, "authorization": self.headers.get("authorization", "")}
        link.request("POST", path, body, headers)
        answer = link.getresponse()
        status, answered = answer.status, answer.read()
        if status == 404 and path.removeprefix("/api/") in NOT_EMULATED:
            status, answered = 200, json.dumps(NOT_EMULATED[path.removeprefix("/api/")]).encode()
        if kind.startswith("application/json"):
            arguments = json.loads(body or b"{}")
        else:
            arguments = dict(urllib.parse.parse_qsl(body.decode()))
        said = json.loads(answered) if status == 200 else {"ok": False, "error": f"HTTP {status}"}
        self.server.calls.append(Call(path.removeprefix("/api/"), arguments, said))
        self.send_response(status)
        self.send_header("content-type", answer.headers.get("content-type", "application/json"))
        self.send_header("content-length", str(len(answered)))
        self.end_headers()
        self.wfile.write(answered)
        link.close()

    def log_message(self, *_):
        pass


class Emulate:
    """emulate's Web API, as anybody with a token can use it."""

    def __init__(self, port):
        self.port = port

    def ask(self, token, method, **arguments):
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        headers = {"authorization": f"Bearer {token}", "content-type": "application/json"}
        link.request("POST", f"/api/{method}", json.dumps(arguments), headers)
        return json.loads(link.getresponse().read())

    def call(self, token, method, **arguments):
        answer = self.ask(token, method, **arguments)
        if not answer.get("ok"):
            raise Failed(f"emulate refuses {method}: {answer}")
        return answer

    def is_up(self):
        try:
            return self.ask(BOT_TOKEN, "auth.test").get("ok")
        except OSError:
            return False


class Bot:
    """The bot's door, as Slack uses it."""

    def __init__(self, port):
        self.port = port
        self.numbers = itertools.count(1)

    def get(self, path):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as answer:
                return answer.read().decode()
        except OSError:
            return ""

    def deliver(self, path, body, kind):
        now = str(int(time.time()))
        signature = hmac.new(SECRET.encode(), f"v0:{now}:".encode() + body, hashlib.sha256).hexdigest()
        headers = {
            "content-type": kind,
            "x-slack-request-timestamp": now,
            "x-slack-signature": f"v0={signature}",
        }
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        began = time.monotonic()
        link.request("POST", path, body, headers)
        answer = link.getresponse()
        answered = answer.read()
        expect(f"{path} is answered with 200, not {answer.status}", answer.status == 200)
        expect(f"{path} is answered within 3 s", time.monotonic() - began < 3)
        return json.loads(answered) if answered else {}

    def event(self, event):
        now = int(time.time())
        body = {
            "type": "event_callback",
            "team_id": "T000000001",
            "api_app_id": APP,
            "event_id": f"Ev{next(self.numbers):08}",
            "event_time": now,
            "authorizations": [{"team_id": "T000000001", "user_id": BOT_USER, "is_bot": True}],
            "event": event,
        }
        return self.deliver("/slack/events", json.dumps(body).encode(), "application/json")

    def form(self, path, fields):
        return self.deliver(path, urllib.parse.urlencode(fields).encode(), "application/x-www-form-urlencoded")

    def interaction(self, payload):
        return self.form("/slack/interactions", {"payload": json.dumps(payload)})

    def rows(self, state):
        """Rows of both boxes in a state, from the metrics."""
        found = re.findall(rf'cx_bot_rows\{{box="\w+",state="{state}"\}} (\d+)', self.get("/metrics"))
        expect("the metrics tell of both boxes", len(found) == 2)
        return sum(map(int, found))

    def settled(self):
        """Waits until nothing is left to do now; the rows of the timetable wait for their time."""
        eventually("nothing waits in the bot", lambda: self.rows("ready") == 0)


class Person:
    """Somebody of the workspace, and what they do."""

    def __init__(self, town, name):
        self.town, self.name, self.token = town, name, f"xoxp-of-{name}"
        members = town.emulate.call(self.token, "users.list")["members"]
        self.id = next(member["id"] for member in members if member["name"] == name)
        self.direct = None

    def trigger(self):
        return self.town.emulate.call(BOT_TOKEN, "views.generateTriggerId", user_id=self.id)["trigger_id"]

    def payload(self, kind, **more):
        who = {"id": self.id, "username": self.name, "team_id": "T000000001"}
        team = {"id": "T000000001", "domain": "emulate"}
        return {"type": kind, "user": who, "team": team, "api_app_id": APP, "trigger_id": self.trigger(), **more}

    def opens(self, act):
        """The form that opens when the person does something; it must be the one form that opened."""
        before = len(self.town.opened())
        answer = act()
        expect(f"a form opens and nothing is said: {answer}", answer == {})
        opened = self.town.opened()
        expect(f"one form opens, not {len(opened) - before}", len(opened) == before + 1)
        return opened[-1]

    def types(self, command, text=""):
        fields = {
            "command": command,
            "text": text,
            "user_id": self.id,
            "user_name": self.name,
            "team_id": "T000000001",
            "channel_id": self.town.channel,
            "channel_name": "cx",
            "trigger_id": self.trigger(),
            "api_app_id": APP,
        }
        return self.town.bot.form("/slack/commands", fields)

    def writes(self, text):
        message = self.writes_unheard(text)
        event = {"type": "message", "channel_type": "channel", "channel": self.town.channel, "event_ts": message["ts"]}
        self.town.bot.event({**event, **message})
        return message

    def writes_unheard(self, text):
        ts = self.town.emulate.call(self.token, "chat.postMessage", channel=self.town.channel, text=text)["ts"]
        return {"ts": ts, "user": self.id, "text": text}

    def shortcut(self, name, message=None):
        if message is None:
            return self.town.bot.interaction(self.payload("shortcut", callback_id=name))
        place = {"channel": {"id": self.town.channel}, "message_ts": message["ts"], "message": message}
        return self.town.bot.interaction(self.payload("message_action", callback_id=name, **place))

    def presses(self, message, action, contains=""):
        """Presses a button, or chooses the menu entry whose value begins so."""
        element = find_action(message["blocks"], action)
        pressed = {"type": element["type"], "action_id": action, "action_ts": f"{time.time():.6f}"}
        if element["type"] == "overflow":
            options = element["options"]
            pressed["selected_option"] = next(one for one in options if one["value"].startswith(contains))
        else:
            pressed["value"] = element["value"]
        channel = message["channel"]
        place = {"type": "message", "channel_id": channel, "message_ts": message["ts"], "is_ephemeral": False}
        more = {"container": place, "channel": {"id": channel}, "message": message, "actions": [pressed]}
        return self.town.bot.interaction(self.payload("block_actions", **more))

    def presses_in(self, view, action):
        """Presses a button in a form."""
        element = find_action(view["blocks"], action)
        pressed = {"type": "button", "action_id": action, "value": element["value"], "action_ts": f"{time.time():.6f}"}
        more = {"container": {"type": "view", "view_id": view["id"]}, "view": view, "actions": [pressed]}
        return self.town.bot.interaction(self.payload("block_actions", **more))

    def sends(self, view, **answers):
        """Fills in a form and sends it; what is not named stays empty, as Slack sends it."""
        values = {}
        for block in (block for block in view["blocks"] if block["type"] == "input"):
            element = block["element"]
            values[block["block_id"]] = {element["action_id"]: filled(element, answers.pop(block["block_id"], None))}
        expect(f"the form has fields for {list(answers)}", not answers)
        sent = {key: view[key] for key in ("id", "callback_id", "private_metadata", "hash", "type", "blocks")}
        return self.town.bot.interaction(self.payload("view_submission", view={**sent, "state": {"values": values}}))

    def reacts(self, message, emoji):
        self.react("reactions.add", "reaction_added", message, emoji)

    def takes_back(self, message, emoji):
        self.react("reactions.remove", "reaction_removed", message, emoji)

    def react_unheard(self, method, message, emoji):
        place = {"channel": self.town.channel, "timestamp": message["ts"]}
        self.town.emulate.call(self.token, method, name=emoji, **place)

    def react(self, method, event, message, emoji):
        self.react_unheard(method, message, emoji)
        item = {"type": "message", "channel": self.town.channel, "ts": message["ts"]}
        now = f"{time.time():.6f}"
        self.town.bot.event(
            {
                "type": event,
                "user": self.id,
                "reaction": emoji,
                "item": item,
                "item_user": message["user"],
                "event_ts": now,
            }
        )

    def inbox(self):
        """The direct messages the bot has written to this person, oldest first."""
        if self.direct is None:
            answer = self.town.emulate.call(self.token, "conversations.open", users=BOT_USER)
            self.direct = answer["channel"]["id"]
        messages = self.town.emulate.call(self.token, "conversations.history", channel=self.direct)["messages"]
        return [{**message, "channel": self.direct} for message in reversed(messages)]

    def told(self, *parts):
        """The direct message that says all of these."""
        return eventually(
            f"a direct message to {self.name} with {parts}",
            lambda: next((one for one in self.inbox() if all(part in shown(one) for part in parts)), None),
        )


def find_action(blocks, action):
    for block in blocks:
        for element in [*block.get("elements", []), *filter(None, [block.get("accessory"), block.get("element")])]:
            if element.get("action_id") == action:
                return element
    raise Failed(f"no button {action} among {json.dumps(blocks)[:400]}")


def has_action(message, action):
    return f'"action_id": "{action}"' in json.dumps(message)


def shown(message):
    """All that a message or view says, in one string."""
    return json.dumps(message, ensure_ascii=False)


def filled(element, answer):
    """An input's part of `state.values`."""
    kind = element["type"]
    if kind in ("multi_static_select", "checkboxes"):
        chosen = [one for one in element["options"] if one["value"] in (answer or [])]
        return {"type": kind, "selected_options": chosen}
    if kind in ("static_select", "radio_buttons"):
        chosen = element.get("initial_option")
        if answer is not None:
            chosen = next(one for one in element["options"] if one["value"] == answer)
        return {"type": kind, "selected_option": chosen}
    if kind == "users_select":
        return {"type": kind, "selected_user": answer}
    return {"type": kind, "value": element.get("initial_value") if answer is None else answer}


class Town:
    """Bot, emulate and people."""

    reader = f"xoxp-of-{PEOPLE[0]}"

    def __init__(self, emulate, bot, relay):
        self.emulate, self.bot, self.relay = emulate, bot, relay
        channels = emulate.call(self.reader, "conversations.list", limit=100)["channels"]
        self.channel = next(channel["id"] for channel in channels if channel["name"] == "cx")
        self.people = [Person(self, name) for name in PEOPLE]

    def opened(self):
        """The forms that emulate has opened, as it answered."""
        return [call.answer["view"] for call in self.relay.calls if call.method == "views.open" and call.answer["ok"]]

    def messages(self):
        # Asked as a person, so that a scope that the bot lacks shows in the bot.
        messages = self.emulate.call(self.reader, "conversations.history", channel=self.channel, limit=200)["messages"]
        return [{**message, "channel": self.channel} for message in messages]

    def card(self, title):
        """The bot's card in the channel."""

        def look():
            return next((one for one in self.messages() if title in shown(one) and has_action(one, "card.more")), None)

        return eventually(f"a card for {title!r}", look)

    def card_shows(self, title, *parts):
        def look():
            card = self.card(title)
            return card if all(part in shown(card) for part in parts) else None

        return eventually(f"the card for {title!r} shows {parts}", look)

    def thread(self, card):
        """The replies below a card."""
        answer = self.emulate.call(self.reader, "conversations.replies", channel=self.channel, ts=card["ts"])
        return [message for message in answer["messages"] if message["ts"] != card["ts"]]

    def thread_says(self, card, part):
        eventually(f"{part} in the thread", lambda: any(part in reply["text"] for reply in self.thread(card)))


def story(town, step):
    ada, ben, carla = town.people
    title = "Refund mails arrive after nine days"

    step("/cx-idea opens the form in emulate; an empty one is not taken")
    form = ada.opens(lambda: ada.types("/cx-idea"))
    expect("the form is for an idea", form["callback_id"] == "idea.form" and form["type"] == "modal")
    refused = ada.sends(form, title="Short", pain=None, touchpoint="billing")
    expect(f"the title is complained about: {refused}", "title" in refused.get("errors", {}))

    step("Sending it posts the card and a receipt")
    idea = {"pain": "They wait & ask <again>.", "touchpoint": "billing", "functions": ["finance", "support"]}
    expect("the form closes", ada.sends(form, title=title, **idea) == {})
    card = town.card(title)
    expect("the bot posted it, marked", card["user"] == BOT_USER and card["metadata"]["event_type"] == "cx_post")
    expect("people's text is escaped", "They wait &amp; ask &lt;again&gt;." in shown(card))
    expect("it is CX-1, new", "CX-1" in card["text"] and words("status-new") in card["text"])
    receipt = ada.told("CX-1", title)
    expect(
        "the receipt leads to the card", f"/archives/{town.channel}/p{card['ts'].replace('.', '')}" in shown(receipt)
    )

    step("The same sent twice makes one card")
    ada.sends(form, title=title, **idea)
    town.bot.settled()
    expect("one card stands", sum(has_action(message, "card.more") for message in town.messages()) == 1)

    step("A similar idea is shown before posting, and can be voted for or posted anyway")
    form = ben.opens(lambda: ben.types("/cx-idea", "Refund mails come much too late"))
    again = ben.sends(form, pain="Angry calls.", touchpoint="billing")
    expect("the form shows CX-1", again.get("response_action") == "update" and "CX-1" in shown(again["view"]))
    ben.sends({**form, **again["view"]}, pain="Angry calls.", touchpoint="billing")
    town.card("Refund mails come much too late")

    step("Shortcuts open the form, the one on a message with its words")
    ada.opens(lambda: ada.shortcut("idea.new"))
    message = {"ts": "1700000000.000100", "user": ben.id, "text": "Parcels stand in the rain all day"}
    form = ada.opens(lambda: ada.shortcut("idea.from_message", message))
    expect("the words of the message are in the form", message["text"] in shown(form))

    step("A message in the channel gets an offer, and a press tracks it")
    written = ben.writes("Customers cannot find the return label, they all ask us where it is")
    offer = eventually("an offer in the thread", lambda: town.thread(written))[0]
    ben.presses({**offer, "channel": town.channel}, "idea.track")
    town.card("return label")

    step("The emoji on a message tracks it as well")
    noticed = ben.writes("The shop closes at noon on Fridays")
    town.bot.settled()
    carla.reacts(noticed, "bulb")
    town.card("closes at noon")

    step("Votes by button and by emoji count once a person, and can be taken back")
    ben.presses(card, "vote.up")
    card = town.card_shows(title, votes(1))
    carla.reacts(card, "+1")
    town.card_shows(title, votes(2))
    carla.reacts(card, "heart")
    town.bot.settled()
    town.card_shows(title, votes(2))
    carla.takes_back(card, "heart")
    carla.takes_back(card, "+1")
    town.card_shows(title, votes(1))
    ben.presses(card, "vote.up")
    town.card_shows(title, votes(0))
    ben.presses(card, "vote.up")
    town.card_shows(title, votes(1))

    step("Follow and claim: the thread, the card and the author are told; for a follower it is for the digest")
    carla.presses(card, "follow.toggle")
    ben.presses(card, "progress.claim")
    card = town.card_shows(title, f"<@{ben.id}>")
    town.thread_says(card, f"<@{ben.id}>")
    ada.told("CX-1", f"<@{ben.id}>")

    step("A hand-over is asked, and accepted")
    form = ben.opens(lambda: ben.presses(card, "card.more", "hand_over:"))
    expect("it is sent", ben.sends(form, colleague=carla.id) == {})
    question = eventually(
        "the question", lambda: next((one for one in carla.inbox() if has_action(one, "progress.accept")), None)
    )
    carla.presses(question, "progress.accept")
    card = town.card_shows(title, f"<@{carla.id}>")

    step("Carla moves it to shipped; each step stands in the thread, on the card and reaches followers")
    for status in ("in_progress", "shipped"):
        moves(carla, town.card(title), status)
        town.card_shows(title, status_name(status))
        town.thread_says(card, status_name(status))
        ada.told(status_name(status))
    expect("a shipped card takes no votes", not has_action(town.card(title), "vote.up"))

    step("Stepping down is said as well")
    lines = len(town.thread(card))
    form = carla.opens(lambda: carla.presses(town.card(title), "card.more", "hand_over:"))
    carla.presses_in(form, "progress.step_down")
    eventually("a line more in the thread", lambda: len(town.thread(card)) == lines + 1)

    step("/cx-status answers: all, one story, mine, help; and so does /cx")
    answer = ada.types("/cx-status")
    expect(f"counts and ideas: {answer}", answer["response_type"] == "ephemeral" and "CX-2" in shown(answer))
    expect("the story of CX-1", words("status-shipped") in shown(ada.types("/cx-status", "CX-1")))
    expect("my ideas", "CX-1" in shown(ada.types("/cx-status", "mine")))
    expect("help", "/cx-status" in shown(ada.types("/cx-status", "help")))
    expect("help", "/cx-idea" in shown(ada.types("/cx", "help")))

    step("Home is drawn, a mention and a direct message are answered, a newcomer is greeted")
    direct = ada.inbox()[0]["channel"]
    now = f"{time.time():.6f}"
    town.bot.event({"type": "app_home_opened", "user": ada.id, "channel": direct, "tab": "home", "event_ts": now})
    eventually("a Home for Ada", lambda: any(is_home(call, ada.id, title) for call in town.relay.calls))
    said = {"type": "app_mention", "user": ben.id, "channel": town.channel, "text": f"<@{BOT_USER}> hello", "ts": now}
    town.bot.event({**said, "event_ts": now})
    said = {"type": "message", "channel_type": "im", "user": ada.id, "channel": direct, "text": "hello?", "ts": now}
    town.bot.event({**said, "event_ts": now})
    town.bot.settled()


def moves(person, card, status):
    """The owner opens the form in the card's menu, chooses a status and says why."""
    form = person.opens(lambda: person.presses(card, "card.more", "move:"))
    expect("it is sent", person.sends(form, status=status, reason="A mail for each step") == {})


def status_name(status):
    return words(f"status-{status.replace('_', '-')}")


def taken_up(town, step):
    """What people did while the bot was away; called when it is back."""
    ben, carla = town.people[1:]
    step("The bot is away. Carla reacts, Ben writes, and Slack gives up telling it")
    card = town.card("closes at noon")
    carla.react_unheard("reactions.add", card, "+1")
    written = ben.writes_unheard("The chat window covers the button that sends the order")

    def back():
        step("The bot is back, and takes up what it has missed")
        town.card_shows("closes at noon", votes(1))
        eventually("an offer for Ben's message", lambda: town.thread(written))
        town.bot.settled()

    return back


def votes(count):
    """How the card tells a number of votes."""
    return f"*{count} vote*" if count == 1 else f"*{count} votes*"


def is_home(call, person, title):
    return call.method == "views.publish" and call.arguments.get("user_id") == person and title in shown(call.arguments)


def nothing_was_refused(town):
    """No call of the bot's failed, and it has put nothing aside."""
    refused = [call for call in town.relay.calls if not call.answer.get("ok")]
    lines = [f"  {call.method}: {call.answer}" for call in refused]
    expect("\n".join(["emulate refused nothing", *lines]), not refused)
    expect("the bot has set nothing aside", town.bot.rows("parked") == 0)


def scopes_are_enforced(emulate):
    """Whoever has no scopes is refused; otherwise the whole run would prove little."""
    answer = emulate.ask("xoxb-without-scopes", "chat.postMessage", channel="C000000001", text="May I?")
    expect(f"emulate enforces scopes: {answer}", answer.get("error") == "missing_scope")


def seed(scopes):
    people = [{"name": name, "real_name": name.title()} for name in PEOPLE]
    tokens = [{"token": f"xoxp-of-{name}", "type": "user", "user": name, "scopes": SCOPES_OF_PEOPLE} for name in PEOPLE]
    bot = {"type": "bot", "user_id": BOT_USER, "app_id": APP, "bot_id": BOT, "bot_user_id": BOT_USER}
    app = {
        "app_id": APP,
        "client_id": "1.1",
        "client_secret": "unused",
        "name": "CX",
        "redirect_uris": [],
        "scopes": scopes,
        "bot_id": BOT,
        "bot_user_id": BOT_USER,
        "bot_name": "cx",
    }
    return {
        "slack": {
            "users": people,
            "channels": [{"name": "cx"}],
            "oauth_apps": [app],
            "tokens": [
                *tokens,
                {"token": BOT_TOKEN, "scopes": scopes, **bot},
                {"token": "xoxb-without-scopes", "scopes": ["users:read"], **bot},
            ],
            "strict_scopes": True,
            "signing_secret": SECRET,
        }
    }


def run(given, folder):
    scopes = [scope for scope in manifest_scopes() if scope not in given.without]
    began = time.monotonic()

    def step(what):
        print(f"{time.monotonic() - began:5.1f} s  {what}", flush=True)

    seeds = folder / "seed.json"
    seeds.write_text(json.dumps(seed(scopes)), encoding="utf-8")
    port = free_port()
    emulate = Emulate(port)
    program = next(pathlib.Path(given.emulate).glob("dist/index.js"))
    command = ["node", program, "start", "--service", "slack", "--port", str(port), "--seed", seeds]
    with process("emulate", command, folder / "emulate.log"):
        eventually("emulate answers", emulate.is_up)
        scopes_are_enforced(emulate)
        relay = Relay(port)
        threading.Thread(target=relay.serve_forever, daemon=True).start()
        door = free_port()
        bot = Bot(door)
        town = Town(emulate, bot, relay)
        environment = {key: value for key, value in os.environ.items() if not key.startswith("CX_")}
        environment |= {
            "CX_SLACK__BOT_TOKEN": BOT_TOKEN,
            "CX_SLACK__SIGNING_SECRET": SECRET,
            "CX_SLACK__API_URL": relay.url,
            "CX_CHANNELS__CX": town.channel,
            # News wait for nobody here, and an owner may deliver alone.
            "CX_NEWS__WINDOW_SECONDS": "1",
            "CX_NEWS__PER_DAY": "50",
            "CX_CALENDAR__WORKING_DAYS": "mon,tue,wed,thu,fri,sat,sun",
            "CX_CALENDAR__WORKING_HOURS": "00:00-23:59",
            "CX_PROPOSALS__SQUAD": "0",
            "CX_SERVER__LISTEN": f"127.0.0.1:{door}",
            "CX_DATABASE__URL": f"sqlite:{folder}/cx-bot.db",
        }

        @contextlib.contextmanager
        def running():
            with process("the bot", [given.binary, "serve"], folder / "bot.log", environment) as program:
                eventually("the bot is ready", lambda: bot.get("/readyz"))
                try:
                    yield
                finally:
                    # Says first what stands behind a story that got stuck.
                    nothing_was_refused(town)
            expect("the bot ends in order", program.returncode == 0)

        with running():
            story(town, step)
        back = taken_up(town, step)
        with running():
            back()
        counted = {method: sum(call.method == method for call in relay.calls) for method in sorted(relay.methods())}
        step(f"Nothing was refused with the {len(scopes)} scopes of manifest.yml in these calls:")
        print("         " + ", ".join(f"{method} {count}" for method, count in counted.items()))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--emulate", required=True, help="the folder of the npm package")
    parser.add_argument("--binary", default="target/debug/cx-bot", help="the bot")
    parser.add_argument("--without", action="append", default=[], help="leave a scope out, to see this fail")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cx-emulated-") as folder:
        run(given, pathlib.Path(folder))


if __name__ == "__main__":
    try:
        main()
    except Failed as failed:
        sys.exit(f"FAILED: {failed}")
