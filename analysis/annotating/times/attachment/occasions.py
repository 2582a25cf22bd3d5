"""When, where and how something was said: "on Tuesday", "in an interview with the Post", "at a news conference".

Only what belongs to the cue's own clause counts, never what stands in the words that were said. The nouns and their
prepositions are those of ``lexicon/quotes/sources.toml`` (``settings``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from analysis.annotating.document import Document, Token
from analysis.annotating.offsets import Offsets
from analysis.annotating.times.attachment.clause_distance import leads_to
from analysis.language import lexicon
from analysis.records import Span

_TIMES = frozenset(("DATE", "TIME"))


@dataclass(frozen=True, slots=True)
class Occasion:
    """The time expressions for when something was said, and the words for the setting; empty where nothing tells."""

    times: tuple[Span, ...] = ()
    setting: Span | None = None


class Occasions:
    """Looks up the occasion of each quote of one document."""

    def __init__(self, words: Document, in_marks: Sequence[int]) -> None:
        """Reads ``doc._.times`` where the component ``times`` has run, else the model's dates and times. ``in_marks``:
        for each token, whether it stands in quotation marks."""
        self.words = words
        self.offsets = Offsets(words)
        self.in_marks = in_marks
        self.times: dict[int, list[tuple[int, int]]] = {}
        for start, end in _times(words.doc):
            sentence = words.sentence[self.offsets.tokens(start, end).start]
            self.times.setdefault(sentence, []).append((start, end))

    def occasion_of(self, cue: Token | None, parts: Sequence[tuple[int, int]]) -> Occasion:
        """The occasion of a quote: ``cue`` is the word that tells who speaks (the source of "according to"; None where
        there is none), ``parts`` the characters of what is said, start and end."""
        if cue is None:
            return Occasion()
        # "Speaking to reporters on Tuesday, he said …": the participle tells the occasion too
        cues = {cue.i, *(child.i for child in cue.children if _tells_occasion(child))}
        times = tuple(
            Span(start, end)
            for start, end in self.times.get(self.words.sentence[cue.i], ())
            if not self._is_said(start, end, parts) and leads_to(self._head(start, end), cues)
        )
        return Occasion(times, self._setting(cues, parts))

    def _is_said(self, start: int, end: int, parts: Sequence[tuple[int, int]]) -> bool:
        if any(start < last and first < end for first, last in parts):
            return True
        return bool(self.in_marks[self.offsets.tokens(start, end).start])

    def _head(self, start: int, end: int) -> Token:
        """The word on which the expression's last word hangs within the expression."""
        last = token = self.words.tokens[self.offsets.tokens(start, end)[-1]]
        while token.head.i != token.i and token.head.idx >= start and token.head.i <= last.i:
            token = token.head
        return token

    def _setting(self, cues: set[int], parts: Sequence[tuple[int, int]]) -> Span | None:
        nouns, prepositions, _ = _settings()
        for number in sorted(cues):
            for phrase in _phrases_of(self.words.tokens[number]):
                noun = next((each for each in phrase.children if each.dep_ == "pobj"), None)
                if phrase.lower_ not in prepositions or noun is None or noun.lemma_.lower() not in nouns:
                    continue
                last = _last_word(noun)
                start, end = phrase.idx, last.idx + len(last)
                if not self._is_said(start, end, parts) and "\n" not in self.words.content[start:end]:
                    return Span(start, end)
        return None


@cache
def _settings() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Nouns of settings, their prepositions, and verbs that tell a setting ("speaking in Harton on Tuesday")."""
    data = lexicon.toml("quotes/sources")["settings"]
    return frozenset(data["nouns"]), frozenset(data["prepositions"]), frozenset(data["verbs"])


def _tells_occasion(token: Token) -> bool:
    return token.dep_ in ("advcl", "conj") and token.tag_ == "VBG" and token.lemma_.lower() in _settings()[2]


def _phrases_of(verb: Token) -> Iterator[Token]:
    """The prepositions of a verb, and of its object: "told the Post in an interview"."""
    yield from (child for child in verb.children if child.dep_ in ("prep", "dative"))
    for child in verb.children:
        if child.dep_ in ("dobj", "pobj", "prep", "dative", "npadvmod"):
            yield from (inner for inner in child.children if inner.dep_ == "prep")
            for noun in child.children:
                if noun.dep_ == "pobj":
                    yield from (inner for inner in noun.children if inner.dep_ == "prep")


def _last_word(noun: Token) -> Token:
    """The last word of the setting: its prepositions and names belong to it, no clause and no time at its end."""
    last, todo = noun, [noun]
    while todo:
        token = todo.pop()
        for child in token.children:
            behind = child.i > noun.i
            if behind and (child.dep_ in ("relcl", "acl", "advcl", "punct", "appos", "cc", "conj") or _is_time(child)):
                continue
            if child.i > last.i:
                last = child
            todo.append(child)
    return last


def _is_time(token: Token) -> bool:
    return token.ent_type_ in _TIMES or any(child.ent_type_ in _TIMES for child in token.children)


def _times(doc: Doc) -> list[tuple[int, int]]:
    if Doc.has_extension("times") and doc._.times:
        return [(each.start, each.end) for each in doc._.times if each.type in _TIMES]
    return [(ent.start_char, ent.end_char) for ent in doc.ents if ent.label_ in _TIMES]
