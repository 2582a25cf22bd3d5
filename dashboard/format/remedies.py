"""What reading says of an input, as somebody reads it who has a page before them and no command line."""

from __future__ import annotations

import re

_FIELD = {"url": "address", "published": "date", "source": "outlet"}

_COMMANDS = (
    (re.compile(r"if that is wrong, say --map \w+=COLUMN"), "if that is wrong, choose another column"),
    (re.compile(r"say which column holds the texts with --map text=COLUMN"), "choose the column that holds the texts"),
    (re.compile(r"or say --map text=COLUMN"), "or choose another column for the text"),
    (re.compile(r"with communique collect"), "with communique collect, in a terminal"),
    (re.compile(r"say --day-first or --month-first"), "choose how such dates are read"),
)
"""What is written for the command line, and what a page says instead."""
_ONE_COLUMN = re.compile(r"say --map (\w+)=(.+?)( to read the parts)?\Z")

_AGAIN = (
    (
        re.compile(r"say which column holds the texts with --map text=COLUMN"),
        "analyse again with --map text=COLUMN, in a terminal, where COLUMN holds the texts",
    ),
    (re.compile(r"say (--map \w+=COLUMN|--day-first or --month-first)"), r"analyse again with \1, in a terminal"),
    (re.compile(r"with communique collect"), "with communique collect, in a terminal"),
)
"""The same where the inputs were analysed already: then only the command line can do it."""


def on_the_page(reason: str) -> str:
    """The reason with remedies that can be done on the page."""
    for pattern, instead in _COMMANDS:
        reason = pattern.sub(instead, reason)
    return _ONE_COLUMN.sub(_choice, reason)


def once_analysed(reason: str) -> str:
    """The reason with remedies for inputs that stand in a build."""
    for pattern, instead in _AGAIN:
        reason = pattern.sub(instead, reason)
    return _ONE_COLUMN.sub(_again, reason)


def _again(found: re.Match[str]) -> str:
    said = f"{found[1]}={found[2]}"
    said = f'"{said}"' if re.search(r"\s", said) else said
    return f"analyse again with --map {said}, in a terminal" + (f",{found[3]}" if found[3] else "")


def _choice(found: re.Match[str]) -> str:
    field = _FIELD.get(found[1], found[1])
    return f"choose the column {found[2]!r} for the {field}{found[3] or ''}"
