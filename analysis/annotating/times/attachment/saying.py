"""Which expressions date the saying and not what is said: "the army said on Monday it had shelled the port".

The parser may join such an expression to the verb of what is said, since nothing but the order of the words tells.
"""

from __future__ import annotations

from collections.abc import Container

from analysis.annotating.document import Token
from analysis.annotating.syntax import clause
from analysis.annotating.times.attachment.telling import carrier, tense_of

_BETWEEN = frozenset(("ADP", "ADV", "SCONJ"))
"""What stands between a verb and the day: "said late on Monday"."""

_TOLD = frozenset(("dobj", "dative", "pobj"))
"""What the parser makes of whoever is told: "told reporters on Monday"."""

_OPENS = frozenset(("DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM"))
"""With what a clause begins that tells what is said."""

_BEFORE = ("past", "perfect", "pluperfect")
"""Tenses of what was done before it was said; what must or will be done is asked or refused by saying so."""

_STEPS = 3
"""So many words stand between the verb that says and the day at the most."""


def dates_the_saying(first: Token, last: Token, trigger: Token, cues: Container[int]) -> bool:
    """Whether an expression, from its first to its last word, stands right behind a verb that says and before the
    clause of the trigger, which tells of what was done. ``cues`` are the numbers of the words that tell who speaks."""
    words = first.words.tokens
    after = words[last.i + 1] if last.i + 1 < len(words) else None
    if after is None or after.i > trigger.i or not (after.pos_ in _OPENS or after.lower_ == "that"):
        return False
    if tense_of(carrier(trigger) or clause(trigger)) not in _BEFORE:
        return False
    for _ in range(_STEPS):
        if not first.i:
            return False
        first = words[first.i - 1]
        if first.i in cues:
            return True
        told = first.dep_ in _TOLD and first.head.i in cues
        if not (told or first.pos_ in _BETWEEN):
            return False
    return False
