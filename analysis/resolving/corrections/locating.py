"""Finds again what a correction speaks of: an entity by id, name, kind and state, a mention by its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from analysis.reading.corrections import folded
from analysis.records import Annotation, Article, CorrectionStatus, Criterion, Entity, EntityRef, Place, ReportRef
from analysis.resolving.union_find import UnionFind

ChainKey = tuple[str, int]
Told = tuple[CorrectionStatus, Criterion]
"""What became of a correction, and why."""

OVERRULED: Told = ("unneeded", Criterion("overruled"))
SO_ALREADY: Told = ("unneeded", Criterion("so-already"))


class Lost(Exception):
    """What a correction speaks of is not there, or it cannot be applied; ``why`` says what is missing."""

    def __init__(self, kind: str, *values: str) -> None:
        """``kind`` and ``values`` are those of the criterion."""
        super().__init__(kind, *values)
        self.why = Criterion(kind, values)


def check_words(articles: Mapping[str, Article], place: Place) -> None:
    """Raises `Lost` where the place's article is not there, or does not read as the correction says."""
    article = articles.get(place.article)
    if article is None:
        raise Lost("no-such-article", place.article)
    if place.words is not None and article.text[place.start : place.end] != place.words:
        raise Lost("other-words-there", place.article, place.words)


def report_at(articles: Mapping[str, Article], annotations: Mapping[str, Annotation], place: Place | None) -> ReportRef:
    """The report whose trigger stands at the place, or else the only one whose sentence holds it. Raises `Lost`."""
    assert place is not None
    check_words(articles, place)
    reports = annotations[place.article].events
    exact = [n for n, each in enumerate(reports) if (each.trigger.start, each.trigger.end) == (place.start, place.end)]
    around = [n for n, each in enumerate(reports) if each.start <= place.start and place.end <= each.end]
    if not exact and len(around) != 1:
        raise Lost("no-event-there", place.article)
    return ReportRef(place.article, (exact or around)[0])


def quote_at(articles: Mapping[str, Article], annotations: Mapping[str, Annotation], place: Place | None) -> int:
    """The number in its article of the quote that spans the place, or else of the only one that shares words with it.
    Raises `Lost`."""
    assert place is not None
    check_words(articles, place)
    quotes = annotations[place.article].quotes
    exact = [n for n, each in enumerate(quotes) if (each.start, each.end) == (place.start, place.end)]
    over = [n for n, each in enumerate(quotes) if each.start < place.end and place.start < each.end]
    if not exact and len(over) != 1:
        raise Lost("no-quote-there", place.article)
    return (exact or over)[0]


@dataclass(slots=True)
class Known:
    """An entity while it is corrected, by the id that it was found under."""

    found: Entity
    entity: Entity
    members: list[ChainKey] = field(default_factory=list)
    hidden: bool = False

    @property
    def names(self) -> set[str]:
        """What it is and was called."""
        both = (self.found, self.entity)
        return {folded(name) for each in both for name in (each.name, *each.aliases)}


class Register:
    """The entities of a coverage, and what they are called."""

    def __init__(
        self, entities: Iterable[Entity], articles: Sequence[Article], annotations: Sequence[Annotation]
    ) -> None:
        """``annotations`` stand in the order of ``articles``."""
        self.known = {each.id: Known(each, each) for each in entities}
        self.joined = UnionFind[str]()
        self.articles = {article.id: article for article in articles}
        self.annotations = {annotation.article: annotation for annotation in annotations}
        self.by_name: dict[str, list[str]] = defaultdict(list)
        self.by_alias: dict[str, list[str]] = defaultdict(list)
        for each in self.known.values():
            self.enter(each.found)

    def enter(self, entity: Entity) -> None:
        """Notes the entity's names."""
        self.by_name[folded(entity.name)].append(entity.id)
        for alias in entity.aliases:
            self.by_alias[folded(alias)].append(entity.id)

    def final(self, id_: str) -> str:
        """Whom it was joined to, itself where to nobody."""
        return self.joined.root(id_)

    def find(self, ref: EntityRef) -> str:
        """The id of the entity that is meant. Raises `Lost`."""
        own = self.known.get(ref.id)
        if own is not None and (not ref.name or folded(ref.name) in own.names):
            rivals = self._of(self.by_name[folded(ref.name)], ref) if ref.country else []
            if own.found.country == ref.country or len(rivals) != 1:
                return self._shown(self.final(ref.id))
            return rivals[0]  # the ids of two of one name changed places
        name = folded(ref.name)
        for index in (self.by_name, self.by_alias):
            found = self._of(index.get(name, ()), ref, strictly=False)
            if len(found) > 1 and ref.country:
                found = self._of(index[name], ref) or found
            if len(found) > 1:
                raise Lost("several-called", str(len(found)), ref.name)
            if found:
                return self._shown(found[0])
        body, _, state = name.rpartition(" (")
        if body and state and ref.country:  # "Senate (Borland)": the state stands beside it only where it must
            found = self._of((*self.by_name.get(body, ()), *self.by_alias.get(body, ())), ref)
            if len(found) == 1:
                return self._shown(found[0])
        if own is not None and ref.kind in (None, own.found.kind, own.entity.kind):
            return self._shown(self.final(ref.id))  # it had the name from a correction that is no more
        raise Lost("nobody-called", ref.name or ref.id)

    def _of(self, ids: Iterable[str], ref: EntityRef, *, strictly: bool = True) -> list[str]:
        """Those of the kind, and where ``strictly`` of the state, that the reference tells."""
        found: dict[str, None] = {}
        for each in ids:
            known = self.known[each]
            last = self.known[self.final(each)]
            kinds = {known.found.kind, known.entity.kind, last.entity.kind}
            if (ref.kind is None or ref.kind in kinds) and (not strictly or known.found.country == ref.country):
                found[self.final(each)] = None
        return list(found)

    def _shown(self, id_: str) -> str:
        if self.known[id_].hidden:
            raise Lost("hidden-before", self.known[id_].entity.name)
        return id_

    def shown(self, ref: EntityRef | None) -> str | None:
        """The id in the result, None where there is none."""
        try:
            return None if ref is None else self.find(ref)
        except Lost:
            return None

    def chain_at(self, place: Place) -> ChainKey:
        """The chain of the mention that stands at the place. Raises `Lost`."""
        check_words(self.articles, place)
        names = self.annotations[place.article].mentions
        exact = {each.chain for each in names if (each.start, each.end) == (place.start, place.end)}
        over = exact or {each.chain for each in names if each.start < place.end and place.start < each.end}
        if len(over) != 1:
            raise Lost("nobody-there", place.article)
        return place.article, over.pop()
