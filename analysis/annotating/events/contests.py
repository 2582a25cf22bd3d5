"""Deeds of teams that are called by the names of states: "Borevia beat Meridian 3-0", "they met in the quarter-final".

One sentence tells so, whatever the article is about; sports pages as a whole are read by
`analysis.annotating.mentions`. The words stand in ``lexicon/events/plausibility.toml`` under ``contests``.
"""

from __future__ import annotations

import re
from functools import cache

from analysis.annotating.document import Document, Token
from analysis.language.event_lexicon import words
from analysis.language.lexicon import alternatives

_FIGURES = 2
"""How many figures a side's score has at most; with three it is rather a vote or a year."""

_DASHES = ("-", "–")
_COUNTED = ("NOUN", "PROPN", "ADJ", "NUM", "SYM")
_CLIMB = 3
"""How many words up from a score the verb stands that it belongs to."""


@cache
def _round() -> re.Pattern[str]:
    return re.compile(rf"\bin (?:[\w'’-]+ ){{0,4}}(?:{alternatives(words('contests', 'rounds'))})s?\b")


def is_contest(trigger: Token) -> bool:
    """Whether the verb tells what teams did."""
    if trigger.pos_ != "VERB" or trigger.lemma_ not in words("contests", "verbs"):
        return False
    view = trigger.words
    first, end = view.sentence_of(trigger.i)
    return bool(_round().search(view.phrase(first, end).lower())) or _has_score(view, first, end)


def _has_score(view: Document, first: int, end: int) -> bool:
    """Whether a score hangs on such a verb from the word ``first`` to before ``end``; "10-15 protesters" is none."""
    for i in range(first + 1, end - 1):
        if view.text[i] not in _DASHES or not all(map(_is_figure, (view.text[i - 1], view.text[i + 1]))):
            continue
        if (i + 2 < end and view.pos[i + 2] in _COUNTED) or view.pos[i - 2] == "ADP":
            continue
        node = view.tokens[i - 1]
        for _ in range(_CLIMB):
            node = node.head
            if node.lemma_ in words("contests", "verbs"):
                return True
    return False


def _is_figure(text: str) -> bool:
    return text.isdigit() and len(text) <= _FIGURES
