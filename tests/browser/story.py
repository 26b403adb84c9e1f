#!/usr/bin/env python3
"""A person tries the bot in the browser: writes an idea, sees what is wrong, posts it, somebody votes, all see it.

    python3 tests/browser/story.py http://127.0.0.1:8790             against a sandbox that runs
    python3 tests/browser/story.py --binary target/debug/cx-bot      starts one on a free port with an empty database

Needs chromium and chromedriver (Debian packages `chromium` and `chromium-driver`), nothing else. `--shots DIRECTORY`
keeps a picture of every step.
"""

import argparse
import json
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

from webdriver import ENTER, ESCAPE, Browser, Missing

TITLE = "Gift notes are printed on the invoice"
TEXTS = pathlib.Path(__file__).parents[2] / "text" / "en.ftl"


def words(name):
    """What the bot calls something: a line of its English texts, without emoji names."""
    found = re.search(rf"^{re.escape(name)} = (.+)$", TEXTS.read_text(encoding="utf-8"), re.MULTILINE)
    if not found:
        raise Missing(f"{TEXTS} has no {name} on one line")
    return re.sub(r":[a-z0-9_+-]+:", "", found[1]).strip()


FORM, POST, POST_ANYWAY = words("idea-form-title"), words("idea-post-button"), words("idea-post-anyway-button")
VOTE = words("card-vote-button")


def story(base, shots):
    with Browser() as ada, Browser(dark=True) as ben:
        steps = Steps(shots)
        try:
            play(base, steps, ada, ben)
        except (Missing, RuntimeError):
            for browser, who in ((ada, "ada"), (ben, "ben")):
                steps.look(browser, f"failed-{who}")
                sys.stderr.write(f"{who}'s browser is at {browser.address()} and complains: {browser.console()}\n")
            raise


def play(base, steps, ada, ben):
    ada.open(f"{base}/?as=U0ADA&channel=cx")
    ben.open(f"{base}/?as=U0BEN&channel=cx")
    ada.find("heading", "cx")

    steps.begin("Ada types a command; what she may type is offered")
    box = ada.find("textbox", "Message #cx")
    ada.type(box, "/cx-id")
    ada.find("option", "/cx-idea")
    steps.look(ada, "commands")
    ada.press(ENTER)
    ada.press(ENTER)
    ada.find("dialog", FORM)
    steps.look(ada, "form")

    steps.begin("An empty form is not sent; each wrong field says why")
    ada.click("button", POST)
    ada.find("alert", "required")
    steps.look(ada, "errors")

    steps.begin("What she has typed survives what happens behind the form")
    title = ada.fill(words("idea-title-label"), TITLE)
    control(base, "message", user="U0DIEGO", channel="C0CX", text="A word from Diego while Ada types")
    ben.find("article", "A word from Diego")
    ada.until(lambda: "A word from Diego" in ada.run("return document.body.textContent"), "Ada's page heard it")
    if ada.value(title) != TITLE:
        raise Missing(f"the title became {ada.value(title)!r}")

    steps.begin("She fills in the rest and posts")
    ada.fill(words("idea-pain-label"), "The person who gets the gift sees the price.\n*They are not happy.*")
    choose_first(ada, words("idea-touchpoint-label"))
    ada.click("button", words("idea-functions-label"))
    ada.click("checkbox", "Support")
    ada.click("checkbox", "Logistics")
    ada.press(ESCAPE)
    ada.find("button", "Logistics, Support")
    steps.look(ada, "filled")
    ada.click("button", POST)
    ada.until(lambda: not ada.find_all("dialog", FORM) or ada.find_all("button", POST_ANYWAY), "an answer")
    if ada.find_all("button", POST_ANYWAY):
        steps.look(ada, "similar")
        ada.click("button", POST_ANYWAY)
    ada.gone("dialog", FORM)

    steps.begin("The card is in the channel, on everybody's page")
    ada.find("button", VOTE, inside=card(ada))
    ben.find("button", VOTE, inside=card(ben))
    steps.look(ada, "card")

    steps.begin("Ben votes; both see the count change without loading the page again")
    before = votes(ben)
    ben.click("button", VOTE, inside=card(ben))
    ben.until(lambda: votes(ben) == before + 1, "Ben sees his vote")
    ada.until(lambda: votes(ada) == before + 1, "Ada sees Ben's vote")
    steps.look(ada, "voted")
    steps.look(ben, "voted-dark")

    steps.begin("He takes it back")
    ben.click("button", VOTE, inside=card(ben))
    ada.until(lambda: votes(ada) == before, "Ada sees that it is gone")

    steps.begin("An emoji on the card is a vote too")
    article = card(ben)
    ben.hover(article)
    ben.click("button", "Add reaction", inside=article)
    ben.click("button", "+1", exact=True)
    ada.until(lambda: votes(ada) == before + 1, "Ada sees the vote by emoji")

    steps.begin("The app has written to Ada")
    ada.click("link", "messages")
    ada.find("article", TITLE)
    steps.look(ada, "direct")

    steps.begin("Her Home knows the idea")
    ada.click("link", "Home")
    ada.until(lambda: TITLE in ada.run("return document.querySelector('main').textContent"), "the idea in Home")
    steps.look(ada, "home")

    steps.begin("She looks at it as somebody else")
    ada.click("button", "Acting as")
    ada.type(ada.find("textbox", "Find a person"), "carla")
    ada.press(ENTER)
    ada.find("button", "Carla Fontanella")

    for browser, who in ((ada, "Ada"), (ben, "Ben")):
        complaints = browser.console()
        if complaints:
            raise Missing(f"{who}'s browser complains: {complaints}")
    steps.done()


def card(browser):
    """The newest card of the idea."""
    return browser.until(lambda: browser.find_all("article", TITLE), "the card")[-1]


def votes(browser):
    """How many votes the card tells, 0 when it tells none."""
    words = browser.text(card(browser)).replace("\n", " ").split()
    counts = [int(number) for number, word in zip(words, words[1:]) if word.startswith("vote") and number.isdigit()]
    return counts[0] if counts else 0


def choose_first(browser, label):
    """Chooses the first real entry of a list, whatever it is called."""
    element = browser.find("select", label)
    words = browser.run("return arguments[0].options[1].textContent", {"element-6066-11e4-a52e-4f735466cecf": element})
    browser.choose(label, words)


def control(base, path, **fields):
    """Acts through the sandbox's control interface."""
    body = json.dumps(fields).encode()
    request = urllib.request.Request(f"{base}/_sandbox/{path}", body, {"content-type": "application/json"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


class Steps:
    """Tells what is being done, and keeps pictures."""

    def __init__(self, shots):
        self.shots = shots and pathlib.Path(shots)
        self.began = time.monotonic()
        if self.shots:
            self.shots.mkdir(parents=True, exist_ok=True)

    def begin(self, words):
        print(f"{time.monotonic() - self.began:5.1f} s  {words}", flush=True)

    def look(self, browser, name):
        if self.shots:
            time.sleep(0.3)
            browser.screenshot(self.shots / f"{name}.png")

    def done(self):
        self.begin("Everything was there")


class Started:
    """A sandbox of its own, stopped at the end."""

    def __init__(self, binary):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.base = f"http://127.0.0.1:{port}"
        self.folder = tempfile.TemporaryDirectory(prefix="cx-story-")
        database = f"sqlite:{self.folder.name}/cx-bot.db"
        self.log = open(f"{self.folder.name}/log", "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [binary, "sandbox", "--listen", f"127.0.0.1:{port}", "--seed", "company", "--database", database],
            stdout=self.log, stderr=subprocess.STDOUT,
        )

    def __enter__(self):
        end = time.monotonic() + 60
        while time.monotonic() < end and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.base}/", timeout=2):
                    return self.base
            except OSError:
                time.sleep(0.1)
        self.tell()
        self.__exit__()
        raise Missing("the sandbox did not start")

    def tell(self):
        self.log.seek(0)
        sys.stderr.write(self.log.read()[-4_000:])

    def __exit__(self, kind=None, *_):
        self.process.terminate()
        self.process.wait(20)
        if kind:
            self.tell()
        self.log.close()
        self.folder.cleanup()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("base", nargs="?", default="http://127.0.0.1:8790", help="where the sandbox listens")
    parser.add_argument("--binary", help="start this cx-bot instead")
    parser.add_argument("--shots", help="keep pictures in this directory")
    given = parser.parse_args()
    if given.binary:
        with Started(given.binary) as base:
            story(base, given.shots)
    else:
        story(given.base.rstrip("/"), given.shots)


if __name__ == "__main__":
    try:
        main()
    except Missing as missing:
        sys.exit(f"FAILED: {missing}")
