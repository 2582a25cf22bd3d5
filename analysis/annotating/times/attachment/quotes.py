"""When, where and how something was said: "on Tuesday", "in an interview with the Post", "at a news conference".

Only what belongs to the cue's own clause counts, never what stands in the words that were said. The nouns and their
prepositions are those of ``lexicon/quotes/sources.toml`` (``settings``).
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

from analysis.annotating.document import Token
from analysis.annotating.quotes.document_view import Draft, Range, Reading
from analysis.language import lexicon
from analysis.records import Span

_CLIMB = 6
_TIMES = frozenset(("DATE", "TIME"))


@cache
def _settings() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Nouns of settings, their prepositions, and verbs that tell a setting ("speaking in Harton on Tuesday")."""
    data = lexicon.toml("quotes/sources")["settings"]
    return frozenset(data["nouns"]), frozenset(data["prepositions"]), frozenset(data["verbs"])


class Occasions:
    """Looks up the occasion of each quote of one document."""

    def __init__(self, reading: Reading) -> None:
        """Reads ``doc._.times`` where the component ``times`` has run, else the model's dates and times."""
        self.reading = reading
        self.times: dict[int, list[Range]] = {}
        for start, end in _times(reading.doc):
            sentence = reading.sentence(reading.token_at(start))[0]
            self.times.setdefault(sentence, []).append((start, end))

    def of(self, draft: Draft) -> tuple[tuple[Span, ...], Span | None]:
        """The time expressions for when it was said, and the words for the setting."""
        head = self._head(draft)
        if head is None:
            return (), None
        # "Speaking to reporters on Tuesday, he said …": the clause beside the cue tells the occasion too.
        heads = {head.i, *(child.i for child in head.children if self._tells(child))}
        opening = self.reading.sentence(head.i)[0]
        times = tuple(
            Span(start, end)
            for start, end in self.times.get(opening, ())
            if not self._is_said(start, end, draft) and self._belongs(self.reading.token_at(end - 1), start, heads)
        )
        return times, self._setting(draft, heads)

    def _head(self, draft: Draft) -> Token | None:
        tree = self.reading.tree
        if draft.verb is not None and tree[draft.verb].pos_ in ("VERB", "AUX"):
            return tree[draft.verb]
        if draft.rule == "according to" and draft.speaker is not None:
            return tree[draft.speaker]
        return None

    def _tells(self, token: Token) -> bool:
        return token.dep_ in ("advcl", "conj") and token.tag_ == "VBG" and token.lemma_.lower() in _settings()[2]

    def _is_said(self, start: int, end: int, draft: Draft) -> bool:
        if any(start < last and first < end for first, last in draft.parts):
            return True
        return bool(self.reading.inside[self.reading.token_at(start)])

    def _belongs(self, index: int, start: int, heads: set[int]) -> bool:
        """Whether a time's words lead up to the cue without passing another verb."""
        token = self.reading.tree[index]
        while token.head.i != token.i and token.head.idx >= start and token.head.i <= index:
            token = token.head
        for _ in range(_CLIMB):
            if token.dep_ in ("nsubj", "nsubjpass", "poss", "relcl") or token.lower_ in _TOPICS:
                return False
            if token.head.i in heads:
                return True
            if token.pos_ in ("VERB", "AUX") or token.head.i == token.i:
                return False
            token = token.head
        return False

    def _setting(self, draft: Draft, heads: set[int]) -> Span | None:
        nouns, prepositions, _ = _settings()
        tree, text = self.reading.tree, self.reading.text
        for head in sorted(heads):
            for child in _phrases_of(tree[head]):
                if child.lower_ not in prepositions:
                    continue
                noun = next((each for each in child.children if each.dep_ == "pobj"), None)
                if noun is None or noun.lemma_.lower() not in nouns:
                    continue
                start, end = child.idx, self._end(noun)
                if not self._is_said(start, end, draft) and "\n" not in text[start:end]:
                    return Span(start, end)
        return None

    def _end(self, noun: Token) -> int:
        """Past the words of the setting: its prepositions and names, no clause and no time at its end."""
        last, todo = noun, [noun]
        while todo:
            token = todo.pop()
            for child in token.children:
                if child.dep_ in ("relcl", "acl", "advcl", "punct", "appos", "cc", "conj") and child.i > noun.i:
                    continue
                if child.i > noun.i and (
                    child.ent_type_ in _TIMES or any(c.ent_type_ in _TIMES for c in child.children)
                ):
                    continue
                if child.i > last.i:
                    last = child
                todo.append(child)
        return last.idx + len(last)


_TOPICS = ("of", "about")  # "she said of the vote of 2016": what it is about, not when it was said


def _phrases_of(verb: Token) -> list[Token]:
    """The prepositions of a verb, and of its object: "told the Post in an interview"."""
    found = [child for child in verb.children if child.dep_ in ("prep", "dative")]
    for child in verb.children:
        if child.dep_ in ("dobj", "pobj", "prep", "dative", "npadvmod"):
            found += [inner for inner in child.children if inner.dep_ == "prep"]
            found += [p for inner in child.children if inner.dep_ == "pobj" for p in inner.children if p.dep_ == "prep"]
    return found


def _times(doc: Doc) -> list[Range]:
    if Doc.has_extension("times") and doc._.times:
        return [(each.start, each.end) for each in doc._.times if each.type in ("DATE", "TIME")]
    return [(ent.start_char, ent.end_char) for ent in doc.ents if ent.label_ in _TIMES]
