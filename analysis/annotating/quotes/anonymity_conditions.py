"""The condition on which an unnamed source speaks: "on condition of anonymity", and the reason that goes with it.

The words are those of ``lexicon/quotes/anonymity.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from analysis.annotating.document import Token
from analysis.annotating.quotes.document_view import DocumentView
from analysis.annotating.quotes.quote_draft import Range
from analysis.language import lexicon

_WORDS = lexicon.toml("quotes/anonymity")
_LINK = re.compile(rf",?\s+(?:{'|'.join(_WORDS['reasons']['words'])})\b")
_STOP = re.compile(rf"[,;.!?“”\"\n]|\s+(?:{'|'.join(_WORDS['ends']['words'])})\b")
_OPEN = tuple(_WORDS["open"]["words"])
_FARTHEST = 120
"""How many words after a source's description its condition may stand."""


@cache
def conditions() -> tuple[str, ...]:
    """Words for the condition on which an unnamed source speaks, in lower case."""
    return tuple(lexicon.toml("quotes/anonymity")["conditions"]["words"])


@cache
def _by_longest_word() -> dict[str, list[str]]:
    """The words for conditions by the longest word in them, which few texts hold."""
    found: dict[str, list[str]] = {}
    for words in conditions():
        found.setdefault(max(words.split(), key=len), []).append(words)
    return found


def sentences_with_condition(view: DocumentView) -> set[int]:
    """The numbers of the sentences that give a condition."""
    return {view.words.sentence[view.token_at(start)] for start, _ in _occurrences(view.text)}


def _occurrences(text: str) -> list[Range]:
    """Where the words of a condition stand, in their order."""
    lower = text.lower()
    found: list[Range] = []
    if len(lower) != len(text):  # some letters have no lower case of one character
        return found
    for word, some in _by_longest_word().items():
        if word not in lower:
            continue
        for words in some:
            place = lower.find(words)
            while place >= 0:
                found.append((place, place + len(words)))
                place = lower.find(words, place + 1)
    return sorted(found)


def conditions_of(view: DocumentView, sources: list[tuple[Token, str]]) -> Iterator[tuple[Range, str]]:
    """Where the article gives a condition (characters), and whose: the one source that speaks in its sentence, else the
    one that its subject points back to. ``sources``: the heads of descriptions, and what their source is called."""
    for start, end in _occurrences(view.text):
        opening, closing = view.sentence(view.token_at(start))
        names = {name for head, name in sources if opening <= head.i < closing}
        if not names:
            names = _pointed_back_to(view.tree[opening:closing], sources)
        if len(names) == 1:
            last = view.tree[closing - 1]
            yield (start, _condition_end(view.text, end, last.idx + len(last))), names.pop()


def _pointed_back_to(sentence: list[Token], sources: list[tuple[Token, str]]) -> set[str]:
    """The source described by the same noun as the sentence's subject, the only one: "The diplomat spoke on …"."""
    subject = next((token for token in sentence if token.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return set()
    return {name for head, name in sources if head.lemma_ == subject.lemma_ and abs(head.i - subject.i) < _FARTHEST}


def _condition_end(text: str, end: int, sentence_end: int) -> int:
    """Past what the phrase leaves open ("not authorised to speak [publicly]"), and past the reason if any."""
    if text[max(0, end - 20) : end].lower().endswith(_OPEN):
        end = _clause_end(text, end, sentence_end)
    link = _LINK.match(text, end, sentence_end)
    return _clause_end(text, link.end(), sentence_end) if link else end


def _clause_end(text: str, start: int, end: int) -> int:
    stop = _STOP.search(text, start, end)
    return start + len(text[start : stop.start() if stop else end].rstrip())
