#!/usr/bin/env python3
"""Takes the README's picture of the sandbox anew: python3 tests/browser/picture.py target/release/cx-bot"""

import json
import pathlib
import sys
import time
import urllib.request

from story import Started
from webdriver import ENTER, ESCAPE, Browser

PICTURE = pathlib.Path(__file__).parents[2] / "src" / "sandbox" / "page" / "picture.png"
LAST_OF_HISTORY = "Three callers today"


def said(base):
    with urllib.request.urlopen(f"{base}/_sandbox/messages?channel=cx&as=U0FINN", timeout=10) as answer:
        return json.load(answer)


def main():
    with Started(sys.argv[1]) as base, Browser(width=1280, height=860) as finn:
        finn.until(lambda: any(LAST_OF_HISTORY in one["text"] for one in said(base)), "the company's history", 120)
        time.sleep(3)
        finn.open(f"{base}/?as=U0FINN&channel=cx")
        box = finn.find("textbox", "Message #cx")
        finn.type(box, "/cx-status")
        finn.press(ESCAPE)
        finn.press(ENTER)
        finn.find("any", "Only visible to you")
        finn.click("link", "repl", inside=finn.find("article", "CX-1 "))
        finn.find("heading", "Thread")
        time.sleep(1)
        finn.screenshot(PICTURE)


if __name__ == "__main__":
    main()
