"""Texts of which all paragraphs were put on one line: it is ended again where a paragraph began for sure.

That is where quotation marks open again though they are open, as each paragraph of a long quotation begins with them;
in a transcript, before who speaks; in a live blog, before the time of each entry. Other paragraphs are gone for good.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from analysis.reading.cleaning.offsets import Edit

_LONG = 400
"""Characters from which on a text on one line had paragraphs."""

_QUOTES = re.compile("[“”]")
_LABEL = re.compile(
    r"(?:(?<=[.!?…])|(?<=[.!?…][”\"’)])) (?P<label>[^\W\d_a-z](?:[\w'’-]|\.(?=\S))*(?: [\w'’-]+){0,4}): "
    r"|(?<=\S) (?P<capitals>[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+){0,3}): "
)
_CLOCK = re.compile(r"(?:(?<=[.!?…:])|(?<=[.!?…][”\"’)])) (?P<hour>\d{1,2})[:.](?P<minute>\d\d) (?=[A-Z“\"])")
_FEW = 3
"""So many turns or entries a transcript or live blog has at least."""


def edits(text: str) -> Iterator[Edit]:
    """A line end in place of the space in front of each paragraph that is known to be one."""
    stripped = text.strip()
    if len(stripped) < _LONG or "\n" in stripped:
        return
    for place in sorted({*_opened_again(text), *_turns(text), *_entries(text)}):
        yield Edit(place, place + 1, "\n")


def _opened_again(text: str) -> Iterator[int]:
    """Where quotation marks open, behind the end of a sentence, and those before were not closed."""
    for before, mark in pairwise(_QUOTES.finditer(text)):
        if before[0] == mark[0] == "“" and text[mark.start() - 1] == " " and text[mark.start() - 2] in ".!?…":
            yield mark.start() - 1


def _turns(text: str) -> Iterator[int]:
    """Where somebody begins to speak: a name and a colon, and the same names again and again."""
    found = [(label.start(), (label["label"] or label["capitals"]).split()) for label in _LABEL.finditer(text)]
    counts = Counter(word for _, name in found for word in set(name) if word[0].isupper())
    often = {word for word, count in counts.items() if count > 1}
    turns = [place for place, name in found if not often.isdisjoint(name) or (often and name[-1].isupper())]
    if len(often) > 1 and len(turns) > _FEW:
        yield from turns


def _entries(text: str) -> Iterator[int]:
    """Where the time of an entry stands, if all go forward, or all back."""
    found = list(_CLOCK.finditer(text))
    times = [int(clock["hour"]) * 60 + int(clock["minute"]) for clock in found]
    if len(found) >= _FEW and times in (sorted(times), sorted(times, reverse=True)):
        yield from (clock.start() for clock in found)
