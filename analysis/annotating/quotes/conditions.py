"""The condition on which an unnamed source speaks: "on condition of anonymity", and the reason that goes with it.

The words are those of ``[conditions]`` in ``lexicon/quotes/sources.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from analysis.annotating.document import Token
from analysis.annotating.quotes.document_view import Range, Reading
from analysis.language import lexicon

_LINK = re.compile(r",?\s+(?:because|as|since|so|in order|due to|owing to|citing|out of fear|for fear|to avoid)\b")
_STOP = re.compile(r"[,;.!?“”\"\n]|\s+(?:said|told|added|says)\b")
_OPEN = ("to speak", "to discuss", "condition that")
_FARTHEST = 120
"""How many words after a source's description its condition may stand."""


@cache
def conditions() -> tuple[str, ...]:
    """Words for the condition on which an unnamed source speaks, in lower case."""
    return tuple(lexicon.toml("quotes/sources")["conditions"]["words"])


def sentences_with_condition(reading: Reading) -> set[int]:
    """The numbers of the sentences that give a condition."""
    text = reading.text.lower()
    found: set[int] = set()
    if len(text) != len(reading.text):  # some letters have no lower case of one character
        return found
    for words in conditions():
        place = text.find(words)
        while place >= 0:
            found.add(reading.words.sentence[reading.token_at(place)])
            place = text.find(words, place + 1)
    return found


def conditions_of(reading: Reading, sources: list[tuple[Token, str]]) -> Iterator[tuple[Range, str]]:
    """Where the article gives a condition (characters), and whose: the one source that speaks in its sentence, else the
    one that its subject points back to. ``sources``: the heads of descriptions, and what their source is called."""
    text = reading.text.lower()
    if len(text) != len(reading.text):  # some letters have no lower case of one character
        return
    for match in _pattern().finditer(text):
        opening, closing = reading.sentence(reading.token_at(match.start()))
        names = {name for head, name in sources if opening <= head.i < closing}
        if not names:
            names = _pointed_back_to(reading.tree[opening:closing], sources)
        if len(names) == 1:
            last = reading.tree[closing - 1]
            end = _condition_end(reading.text, match.end(), last.idx + len(last))
            yield (match.start(), end), names.pop()


def _pointed_back_to(sentence: list[Token], sources: list[tuple[Token, str]]) -> set[str]:
    """The source described by the same noun as the sentence's subject, the only one: "The diplomat spoke on …"."""
    subject = next((token for token in sentence if token.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return set()
    return {name for head, name in sources if head.lemma_ == subject.lemma_ and abs(head.i - subject.i) < _FARTHEST}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, conditions())) + r")\b")


def _condition_end(text: str, end: int, sentence_end: int) -> int:
    """Past what the phrase leaves open ("not authorised to speak [publicly]"), and past the reason if any."""
    if text[max(0, end - 20) : end].lower().endswith(_OPEN):
        end = _clause_end(text, end, sentence_end)
    link = _LINK.match(text, end, sentence_end)
    return _clause_end(text, link.end(), sentence_end) if link else end


def _clause_end(text: str, start: int, end: int) -> int:
    stop = _STOP.search(text, start, end)
    return start + len(text[start : stop.start() if stop else end].rstrip())
