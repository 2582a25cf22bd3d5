"""The lines of a text, and what a line says by its beginning and its end: what the steps that mend lines share."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from analysis.language import lexicon


class Line(NamedTuple):
    """One line that is not empty. ``start`` to ``end`` are its characters without the white space around them.

    ``indent`` counts the characters of white space before it, a tab as eight; ``gap`` the empty lines before it;
    ``number`` is its place among all lines.
    """

    start: int
    end: int
    indent: int
    gap: int
    number: int
    words: str


_LINE = re.compile(r"[^\n]+")
_CLOSED = re.compile(r"[.!?…:][\"“”’')\]»]*$")
_STOP = re.compile(r"[.!?…][\"“”’')\]»]*$")
_LOWER = re.compile(r"[\"“‘'(\[«]*[a-zß-öø-ÿ](?!\S{0,40}[A-Z0-9])")
_LAST_WORD = re.compile(r"([^\W\d_]+)\.?$")
_ADDRESS = re.compile(r"://|^www\.|^\S{1,60}@\S{1,60}\.\S")
_SHORT = 3
"""Letters of "the", "of" and the like, which headings write small."""
_DASH = re.compile(r"(?:\s[-–]{1,2}|—)$")
_CLOCK = r"\[?\(?\d{1,2}[:.]\d\d(?:[:.]\d\d)?\b"
_CAPITALISED = r"[A-Z][\w.’'-]{0,20}"
_SPEAKER = rf"\*{{0,2}}{_CAPITALISED}(?:,? (?:[a-z]{{1,3}} )?{_CAPITALISED}){{0,4}} ?(?:\([^()\n]{{1,40}}\))?\*{{0,2}}:"
_LABEL = re.compile(rf"{_CLOCK}|{_SPEAKER}(?:\s|$)|[QA][.:]\s")
_FIGURE = re.compile(r"[-–\d.,/%$+]+$")
_FIGURES = 3
"""As many figures in a line, and no more words than figures, are a row."""
_COLUMNS = re.compile(r"\S(?:\t+| {3,})\S")


def lines_of(text: str) -> list[Line]:
    """The lines of the text that hold more than white space, in their order. Time is linear in its length."""
    found: list[Line] = []
    number = gap = at = 0
    while at <= len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        raw = text[at:end]
        words = raw.strip()
        if words:
            before = raw[: len(raw) - len(raw.lstrip())]
            start = at + len(before)
            found.append(Line(start, start + len(words), len(before.expandtabs(8)), gap, number, words))
            gap = 0
        else:
            gap += 1
        number += 1
        at = end + 1
    return found


def ends_closed(words: str) -> bool:
    """Whether a sentence, or what announces a list, ends with the line."""
    return bool(_CLOSED.search(words[-8:])) and not _before_a_name(words)


def ends_sentence(words: str) -> bool:
    """Whether a sentence ends with the line."""
    return bool(_STOP.search(words[-8:])) and not _before_a_name(words)


def ends_open(words: str) -> bool:
    """Whether the line ends with what another word has to follow: "the", "of", "Mr.", a dash."""
    if _DASH.search(words[-4:]):
        return True
    last = _LAST_WORD.search(words[-20:])
    if last is None:
        return False
    # "Plan A" and "What It Is For" end with a capital.
    alike = last[1].islower() or words.isupper()
    return (alike and last[1].lower() in _words("open") and words[-1] != ".") or _before_a_name(words)


def is_address(words: str) -> bool:
    """Whether the line is nothing but the address of a page or of a mailbox."""
    return " " not in words and bool(_ADDRESS.search(words[:200]))


def is_heading(words: str) -> bool:
    """Whether the line is written as a heading: all of its longer words begin with a capital, and nothing ends it."""
    longer = [each for each in words.split() if len(each) > _SHORT]
    return words[-1].isalnum() and all(not each[0].islower() for each in longer)


def _before_a_name(words: str) -> bool:
    last = _LAST_WORD.search(words[-20:])
    return last is not None and words[-1] == "." and last[1].lower() in _words("titles") and last[1][0].isupper()


def begins_lower(words: str) -> bool:
    """Whether the line begins with a word in small letters, marks before it left aside; "iNews" and "x1" are none."""
    return bool(_LOWER.match(words))


def label_of(words: str) -> str:
    """What stands before the line's own words: who speaks or a time of day; empty for most lines."""
    found = _LABEL.match(words)
    return found[0] if found else ""


def item_mark(words: str) -> str:
    """The mark of a list that the line begins with: "-", or "1" for any number; empty where there is none."""
    found = _item().match(words)
    if not found:
        return ""
    return found["mark"] or "1"


def is_row(words: str) -> bool:
    """Whether the line is a row of a table: columns with tabs or several spaces between them, or mostly figures."""
    if _COLUMNS.search(words):
        return True
    cells = words.split()
    figures = sum(bool(_FIGURE.match(each)) for each in cells)
    return figures >= _FIGURES and figures * 2 >= len(cells)


@cache
def _item() -> re.Pattern[str]:
    marks = lexicon.alternatives(lexicon.toml("layout")["items"]["marks"])
    return re.compile(rf"(?:(?P<mark>{marks})\s+|\(?(?:\d{{1,3}}|[a-z]|[ivx]{{1,4}})[.)]\s)(?=\S)")


def _words(key: str) -> frozenset[str]:
    return lexicon.words("layout", "ends", key)
