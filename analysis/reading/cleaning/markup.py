"""Marks of Markdown and BBCode that were left in a text, where they cannot be anything else.

What stands between them stays, but for pictures. A star or a line below that has no fellow on its line stays, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.reading.cleaning.offsets import Edit

_LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>[^\[\]\n]{0,300})\]"
    r"\((?:https?://|www\.|mailto:|/)[^()\s]{1,2000}(?:[ ]\"[^\"\n]{0,200}\")?\)"
)
_BOLD = re.compile(r"(?<![*_])(?P<mark>\*{2,3}|__)(?=[^\s*_])[^\n*_]{1,500}(?<=\S)(?P=mark)(?![*_])")
_LEANING = re.compile(r"(?<![\w*_])(?P<mark>[*_])(?=[^\W_])[^\n*_]{1,300}(?<=\S)(?P=mark)(?![\w*_])")
_HEADING = re.compile(r"(?:^#{2,6}|\A#)[ \t]{1,4}(?=\S)", re.MULTILINE)
_BBCODE = re.compile(
    r"\[(?P<end>/?)(?P<name>b|i|u|s|url|quote|img|size|color|font|center|email|list)(?:=[^\[\]\n]{0,500})?\]",
    re.IGNORECASE,
)
_BB_PICTURE = re.compile(r"\[img\][^\[\]\s]{1,2000}\[/img\]", re.IGNORECASE)


def edits(text: str) -> Iterator[Edit]:
    """Nothing in place of each mark."""
    found = [*_markdown(text), *_bbcode(text)] if any(mark in text for mark in "[*_#") else []
    done = 0
    for edit in sorted(found, key=lambda edit: (edit.start, -edit.end)):
        if edit.start >= done:
            yield edit
            done = edit.end


def _markdown(text: str) -> Iterator[Edit]:
    if "](" in text:
        for found in _LINK.finditer(text):
            if found["image"]:
                yield Edit(*found.span())
                continue
            yield Edit(found.start(), found.start("text"))
            yield Edit(found.end("text"), found.end())
    for pattern in (_BOLD, _LEANING) if "*" in text or "_" in text else ():
        for found in pattern.finditer(text):
            yield Edit(found.start(), found.end("mark"))
            yield Edit(found.end() - len(found["mark"]), found.end())
    if "#" in text:
        for found in _HEADING.finditer(text):
            yield Edit(*found.span())


def _bbcode(text: str) -> Iterator[Edit]:
    if "[/" not in text:
        return
    for found in _BB_PICTURE.finditer(text):
        yield Edit(*found.span())
    marks = list(_BBCODE.finditer(text))
    closed = {each["name"].lower() for each in marks if each["end"]}
    opened = {each["name"].lower() for each in marks if not each["end"]}
    for found in marks:
        if found["name"].lower() in closed & opened:
            yield Edit(*found.span())
