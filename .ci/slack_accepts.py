#!/usr/bin/env python3
"""Everything the bot can show, read by Slack's own Python SDK.

    .ci/slack_accepts.py target/debug/cx-bot

Reads `cx-bot screens --json` and gives every view, block, element and text to slack_sdk's Block Kit models. An object
passes when the model takes it without a warning, its validators accept it, and it writes out what it has read: a key
the SDK does not know, or a value it drops, is a refusal. The check proves that it can refuse: broken specimens of each
kind of object must fail, and a kind without a specimen must not occur.
"""

import collections
import copy
import json
import logging
import subprocess
import sys

from slack_sdk.models.blocks import Block, BlockElement, Option, TextObject
from slack_sdk.models.views import View
from slack_sdk.version import __version__

TEXTS = ("plain_text", "mrkdwn")


class Refused(Exception):
    """What the SDK has against an object."""


class Warnings(logging.Handler):
    """Collects what the SDK only warns of: unknown keys, unknown kinds."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.heard = []

    def emit(self, record):
        self.heard.append(record.getMessage())


WARNINGS = Warnings()
logging.getLogger("slack_sdk").addHandler(WARNINGS)
logging.getLogger("slack_sdk").propagate = False


def accept(parse, given):
    """Has `given` read and written by the SDK; raises unless it comes out as it went in."""
    WARNINGS.heard.clear()
    try:
        parsed = parse(copy.deepcopy(given))
        written = None if parsed is None else parsed.to_dict()
    except Exception as error:  # the SDK raises several kinds, plain TypeErrors too
        raise Refused(f"{type(error).__name__}: {error}") from error
    if WARNINGS.heard:
        raise Refused("; ".join(WARNINGS.heard))
    if parsed is None:
        raise Refused("not recognized")
    if written != given:
        raise Refused(f"read differently: {difference(given, written)}")


def difference(given, written, path=""):
    """The first place where two JSON values differ."""
    if isinstance(given, dict) and isinstance(written, dict):
        for key in sorted(given.keys() | written.keys()):
            if given.get(key) != written.get(key):
                return difference(given.get(key), written.get(key), f"{path}/{key}")
    if isinstance(given, list) and isinstance(written, list) and len(given) == len(written):
        for index, (one, other) in enumerate(zip(given, written)):
            if one != other:
                return difference(one, other, f"{path}/{index}")
    return f"{path or '/'}: {json.dumps(given)[:120]} became {json.dumps(written)[:120]}"


def parse_text(given):
    return TextObject.parse(given)


def parse_option(given):
    return Option(**given)


def parse_view(given):
    return View(**given)


class Message:
    """A message around its blocks. The SDK no longer keeps a model of it, so Slack's limits stand here."""

    def __init__(self, *, text, blocks=()):
        self.text, self.blocks = text, Block.parse_all(blocks)

    def to_dict(self):
        if not 1 <= len(self.text) <= 4_000 or len(self.blocks) > 50:
            raise Refused("a message has a text of up to 4,000 characters, and up to 50 blocks")
        written = {"text": self.text, "blocks": [block and block.to_dict() for block in self.blocks]}
        return written if self.blocks else {"text": self.text}


def parse_message(given):
    return Message(**given)


def parts(value, key=None):
    """Every object inside, with its kind: those with a `type`, and options, which have none."""
    if isinstance(value, dict):
        if isinstance(value.get("type"), str):
            yield value["type"], value
        elif key in ("options", "initial_options", "initial_option"):
            yield "option", value
        for name, inner in value.items():
            yield from parts(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from parts(inner, key)


def parser_of(kind):
    """What reads a part inside a block."""
    if kind in TEXTS:
        return parse_text
    return parse_option if kind == "option" else BlockElement.parse


def check(screen):
    """Gives one screen and all its parts to the SDK. Returns how many objects of each kind were read."""
    view = screen["view"]
    counts = collections.Counter()
    whole = parse_message if screen["kind"] == "message" else parse_view
    accept(whole, view)
    counts[screen["kind"]] += 1
    for block in view.get("blocks", []):
        accept(Block.parse, block)
        counts[block["type"]] += 1
        for kind, part in parts({name: inner for name, inner in block.items() if name != "type"}):
            accept(parser_of(kind), part)
            counts[kind] += 1
    for name in ("title", "submit", "close"):
        if name in view:
            accept(parse_text, view[name])
            counts[view[name]["type"]] += 1
    return counts


def plain(words):
    return {"type": "plain_text", "text": words}


def options(count):
    return [{"text": plain(f"option {index}"), "value": str(index)} for index in range(count)]


def select(**more):
    return {"type": "static_select", "action_id": "a.b", "options": options(2), **more}


def button(**more):
    return {"type": "button", "action_id": "a.b", "text": plain("Press"), **more}


def modal(**more):
    return {"type": "modal", "title": plain("Title"), "blocks": [{"type": "divider"}], **more}


def with_long_placeholder(kind):
    broken = {"type": kind, "action_id": "a.b", "placeholder": plain("p" * 151)}
    return [("a placeholder of 151 characters", BlockElement.parse, broken)]


def with_long_action_id(kind, **more):
    return [("an action id of 256 characters", BlockElement.parse, {"type": kind, "action_id": "a" * 256, **more})]


# For each kind of object: broken ones, each beside what is wrong with it. What the SDK itself does not check (the
# length of a text object on its own, say) is checked where it stands, by the block around it.
SPECIMENS = {
    "message": [
        ("a key that messages do not have", parse_message, {"text": "hello", "blokcs": []}),
        ("no text", parse_message, {"text": "", "blocks": [{"type": "divider"}]}),
        ("51 blocks", parse_message, {"text": "hello", "blocks": [{"type": "divider"}] * 51}),
        ("an unknown block", parse_message, {"text": "hello", "blocks": [{"type": "banner"}]}),
    ],
    "modal": [
        ("a title of 25 characters", parse_view, modal(title=plain("t" * 25))),
        ("a button of 25 characters", parse_view, modal(submit=plain("s" * 25))),
        ("101 blocks", parse_view, modal(blocks=[{"type": "divider"}] * 101)),
        ("metadata of 3001 characters", parse_view, modal(private_metadata="m" * 3001)),
        ("a callback id of 256 characters", parse_view, modal(callback_id="c" * 256)),
        ("an unknown block", parse_view, modal(blocks=[{"type": "banner"}])),
    ],
    "home": [
        ("a button to send it", parse_view, {"type": "home", "blocks": [{"type": "divider"}], "submit": plain("Go")}),
        ("no block", parse_view, {"type": "home", "blocks": []}),
    ],
    "header": [("151 characters", Block.parse, {"type": "header", "text": plain("h" * 151)})],
    "section": [
        ("nothing in it", Block.parse, {"type": "section"}),
        ("3001 characters", Block.parse, {"type": "section", "text": plain("s" * 3001)}),
        ("11 fields", Block.parse, {"type": "section", "fields": [plain("f")] * 11}),
        ("an unknown accessory", Block.parse, {"type": "section", "text": plain("s"), "accessory": {"type": "dial"}}),
        ("a block id of 256 characters", Block.parse, {"type": "section", "text": plain("s"), "block_id": "b" * 256}),
    ],
    "context": [("11 elements", Block.parse, {"type": "context", "elements": [plain("c")] * 11})],
    "divider": [("a text", Block.parse, {"type": "divider", "text": plain("d")})],
    "actions": [
        ("26 elements", Block.parse, {"type": "actions", "elements": [button()] * 26}),
        ("an unknown element", Block.parse, {"type": "actions", "elements": [{"type": "lever"}]}),
    ],
    "input": [
        ("a label of 2001 characters", Block.parse, {"type": "input", "label": plain("l" * 2001), "element": select()}),
        ("a button as element", Block.parse, {"type": "input", "label": plain("l"), "element": button()}),
    ],
    "button": [
        ("76 characters", BlockElement.parse, button(text=plain("b" * 76))),
        ("a value of 2001 characters", BlockElement.parse, button(value="v" * 2001)),
        ("an address of 3001 characters", BlockElement.parse, button(url="https://example.com/" + "u" * 2981)),
        ("a style that does not exist", BlockElement.parse, button(style="loud")),
        ("an action id of 256 characters", BlockElement.parse, button(action_id="a" * 256)),
    ],
    "static_select": [
        ("101 options", BlockElement.parse, select(options=options(101))),
        ("a placeholder of 151 characters", BlockElement.parse, select(placeholder=plain("p" * 151))),
    ],
    "overflow": [
        ("6 options", BlockElement.parse, {"type": "overflow", "action_id": "a.b", "options": options(6)}),
        ("no option", BlockElement.parse, {"type": "overflow", "action_id": "a.b", "options": []}),
    ],
    "option": [
        ("76 characters", parse_option, {"text": plain("o" * 76), "value": "v"}),
        ("a value of 151 characters", parse_option, {"text": plain("o"), "value": "v" * 151}),
    ],
    "plain_text": [("a key of mrkdwn", parse_text, {"type": "plain_text", "text": "p", "verbatim": True})],
    "mrkdwn": [("a key of plain text", parse_text, {"type": "mrkdwn", "text": "m", "emoji": True})],
    "image": [
        (
            "an alternative text of 2001 characters",
            Block.parse,
            {"type": "image", "image_url": "https://example.com/i.png", "alt_text": "a" * 2001},
        ),
    ],
    "multi_static_select": [
        ("101 options", BlockElement.parse, {**select(options=options(101)), "type": "multi_static_select"}),
    ],
    "checkboxes": with_long_action_id("checkboxes", options=options(2)),
    "radio_buttons": with_long_action_id("radio_buttons", options=options(2)),
    **{
        kind: with_long_placeholder(kind)
        for kind in (
            "channels_select",
            "conversations_select",
            "datepicker",
            "email_text_input",
            "multi_channels_select",
            "multi_conversations_select",
            "multi_users_select",
            "plain_text_input",
            "timepicker",
            "url_text_input",
            "users_select",
        )
    },
    "datetimepicker": with_long_action_id("datetimepicker"),
    "number_input": with_long_action_id("number_input", is_decimal_allowed=False),
}


def prove_that_it_refuses(kinds):
    """Every specimen of every kind that occurs is refused."""
    proved = 0
    for kind in sorted(kinds):
        if kind not in SPECIMENS:
            sys.exit(f"FAILED: the bot shows a new kind of object, {kind}: add a broken specimen of it to {__file__}")
        for what, parse, broken in SPECIMENS[kind]:
            try:
                accept(parse, broken)
            except Refused:
                proved += 1
            else:
                sys.exit(f"FAILED: slack_sdk accepts a {kind} with {what}; this check would not notice it")
    return proved


def main():
    binary = sys.argv[1] if len(sys.argv) > 1 else "target/debug/cx-bot"
    printed = subprocess.run([binary, "screens", "--json"], check=True, stdout=subprocess.PIPE).stdout
    screens = [json.loads(line) for line in printed.splitlines()]
    if not screens:
        sys.exit("FAILED: the bot shows nothing")
    counts = collections.Counter()
    refusals = []
    for screen in screens:
        try:
            counts += check(screen)
        except Refused as refused:
            refusals.append(f"  {screen['name']} ({screen['language']}): {refused}")
    if refusals:
        sys.exit("\n".join(["FAILED: slack_sdk refuses", *refusals]))
    proved = prove_that_it_refuses(counts.keys() | SPECIMENS.keys())
    languages = sorted({screen["language"] for screen in screens})
    print(f"slack_sdk {__version__} accepts {len(screens)} screens in {', '.join(languages)}:")
    print("  " + ", ".join(f"{count} {kind}" for kind, count in counts.most_common()))
    print(f"and refuses {proved} broken specimens of {len(SPECIMENS)} kinds")


if __name__ == "__main__":
    main()
