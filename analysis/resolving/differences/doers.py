"""Who did it, and to whom: deeds that two aligned sentences tell alike, with other doers or other sufferers.

Only acts that one party does are asked: of a meeting or a vote many tell, and each names whom it cares for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from analysis.language import lexicon
from analysis.records import HAPPENED, Entity
from analysis.records.differences import DifferenceKind
from analysis.resolving.differences.found import Found, Stated
from analysis.resolving.differences.happenings import days_apart, of_one_week, of_others, without
from analysis.resolving.differences.sentences import Deed, Known, Sentence, stem_of, teller
from analysis.resolving.events.contradictions import may_be_one_party

LIKE, LIKE_WHOM = 0.3, 0.45
"""How much two sentences must tell the same for the doers of a deed to be held against each other, and for those whom
it befell: one party may do the same to several on one day."""


class Deeds:
    """The deeds of a coverage, and in whose they differ."""

    def __init__(self, sentences: Sequence[Sentence], entities: Mapping[str, Entity]) -> None:
        """``entities`` by id."""
        self._entities = entities
        self._sentences = sentences
        self._told: dict[tuple[str, str], list[Deed]] = defaultdict(list)
        for sentence in sentences:
            for deed in sentence.deeds:
                self._told[sentence.article.id, _act(sentence, deed)].append(deed)

    def differing(self, one: int, other: int, likeness: float) -> Iterator[Found]:
        """In whose deeds two sentences, by number, differ."""
        a, b = self._sentences[one], self._sentences[other]
        if likeness < LIKE or not of_one_week(a, b) or days_apart(a, b):
            return
        for mine in a.deeds:
            for theirs in b.deeds:
                if _act(a, mine) == _act(b, theirs) and _is_asked(mine) and _is_asked(theirs):
                    yield from self._differ(a, mine, b, theirs, likeness)

    def _differ(self, one: Sentence, mine: Deed, other: Sentence, theirs: Deed, likeness: float) -> Iterator[Found]:
        if self._apart(mine.doers, theirs.doers) and self._same(mine.sufferers, theirs.sufferers):
            kind: DifferenceKind = "who"
            here, there = mine.doers, theirs.doers
        elif (
            likeness >= LIKE_WHOM
            and self._apart(mine.sufferers, theirs.sufferers)
            and self._same(mine.doers, theirs.doers)
        ):
            kind, here, there = "whom", mine.sufferers, theirs.sufferers
        else:
            return
        if self._tells(one, mine, there, kind) or self._tells(other, theirs, here, kind):
            return
        if of_others(_without(one, here), _without(other, there)):
            return
        yield Found(kind, None, _stated(one, mine, here), _stated(other, theirs, there), likeness)

    def _apart(self, one: Sequence[Known], other: Sequence[Known]) -> bool:
        """Whether both are known, and nobody of the one can be somebody of the other."""
        if not one or not other or not all(id_ in self._entities for _, id_ in (*one, *other)):
            return False
        return not any(may_be_one_party(mine, theirs, self._entities) for mine in one for theirs in other)

    def _same(self, one: Sequence[Known], other: Sequence[Known]) -> bool:
        """Whether a party of the one is one of the other."""
        return bool({id_ for _, id_ in one if id_} & {id_ for _, id_ in other if id_})

    def _tells(self, sentence: Sentence, deed: Deed, parties: Sequence[Known], kind: DifferenceKind) -> bool:
        """Whether the article of a sentence tells somewhere that the other article's parties did the same, or had it
        done to them: then it tells of both."""
        ids = {id_ for _, id_ in parties}
        for each in self._told[sentence.article.id, _act(sentence, deed)]:
            parties_of_it = each.doers if kind == "who" else each.sufferers
            if ids & {id_ for _, id_ in parties_of_it}:
                return True
        if kind == "whom":
            names = (entity.name.split()[-1] for id_ in ids if (entity := self._entities.get(id_ or "")))
            return any(name in sentence.article.text for name in names)
        return False


def _is_asked(deed: Deed) -> bool:
    """Whether it is told to have come about, and is an act of one party."""
    return deed.report.status in HAPPENED and deed.report.type in _types() and not deed.report.anaphoric


def _act(sentence: Sentence, deed: Deed) -> str:
    text = sentence.article.text[deed.report.trigger.start : deed.report.trigger.end]
    return next((stem for word in reversed(text.split()) if (stem := stem_of(word))), text.lower())


def _without(sentence: Sentence, parties: Sequence[Known]) -> Sentence:
    """The sentence without the names of some parties."""
    ids = {id_ for _, id_ in parties}
    for start, end, id_, _ in sentence.named:
        if id_ in ids:
            sentence = without(sentence, start, end)
    return sentence


def _stated(sentence: Sentence, deed: Deed, parties: Sequence[Known]) -> Stated:
    """The words for the parties; who says so is who asserts the event, where no quote tells."""
    text, first = sentence.article.text, parties[0][0]
    names = " and ".join(dict.fromkeys(" ".join(text[each.start : each.end].split()) for each, _ in parties))
    key = " ".join(sorted(id_ or each.name for each, id_ in parties))
    who = teller(sentence, deed.report.trigger.start, deed.report.trigger.end) or deed.report.asserted_by
    return Stated(sentence, first.start, first.end, names, key, who)


@cache
def _types() -> frozenset[str]:
    return lexicon.words("differences", "who", "types")
