"""Where the sentences of a text begin, near enough to say that two names stand in one sentence.

For what reads a build, where no language model may be loaded; annotating has the model's own sentences
(`analysis.annotating.document.Document`). The rule: a sentence ends at a line break, or at ``.``, ``!``, ``?`` or ``…``
(closing quotation marks and brackets included) before white space and an upper-case letter, digit or opening mark; not
after a title, an initial or another usual abbreviation, nor between a month cut short and its day.
"""

from __future__ import annotations

import re
from bisect import bisect_right

_END = re.compile(
    r"\n+"
    r"|(?<=[.!?…])[”’\"')\]»]*[ \t]+(?=[“‘\"'(\[«]?[A-Z0-9\u00C0-\u00DE])"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Cmdr|Adm|Sen|Rep|Gov|Pres|Rev|Hon|St|No|vs|Jr|Sr|[A-Z])"
    r"|\b(?:[A-Z]\.)+[A-Z])\.$"
)

_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.$")


def sentence_starts(text: str) -> list[int]:
    """Offsets at which sentences begin, the first is 0. Time is linear in the length of ``text``."""
    starts = [0]
    for end in _END.finditer(text):
        # Twelve characters hold the longest abbreviation of the pattern.
        before = text[max(0, end.start() - 12) : end.start()]
        if text[end.start()] != "\n" and _ABBREVIATION.search(before):
            continue
        if _MONTH.search(before) and text[end.end() : end.end() + 1].isdigit():
            continue
        starts.append(end.end())
    return starts


def sentence_span(text: str, starts: list[int], number: int) -> tuple[int, int]:
    """First character and the one after the last of sentence ``number``, without white space around it."""
    start = starts[number]
    end = starts[number + 1] if number + 1 < len(starts) else len(text)
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, start + len(words.strip())


def sentence_of(starts: list[int], offset: int) -> int:
    """The number, from 0, of the sentence in which the character at ``offset`` stands."""
    return bisect_right(starts, offset) - 1
