"""What a person set right about who is who, applied to what resolving found, one correction after the other.

A correction finds its entity again by id, name, kind and state (`analysis.records.EntityRef`), its mention by article,
offsets and words. One whose entity or mention is gone changes nothing, and says so. What corrections make (an entity
split off) can be named by later ones. Roles are set right when it is known who is who (`corrections.role_corrections`);
those about events stand in `corrections.event_corrections`.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from analysis.language.slugs import slug
from analysis.reading.corrections import IDENTITY_KINDS, ROLE_KINDS, folded, overruled_by_later
from analysis.records import (
    Annotation,
    Article,
    Correction,
    Criterion,
    Entity,
    EntityRef,
    Kind,
    Link,
    Outcome,
    Party,
    Place,
    Role,
    Suggestion,
)
from analysis.resolving.actors.chain_summaries import ChainSummary, summaries
from analysis.resolving.actors.entities import Resolved
from analysis.resolving.actors.roles import roles_of
from analysis.resolving.corrections.hidden import without_hidden
from analysis.resolving.corrections.locating import OVERRULED, ChainKey, Known, Lost, Register, Told
from analysis.resolving.corrections.role_corrections import correct_role

_BY_HAND = 1.0
_ITSELF = Criterion("the-name-itself", weight=_BY_HAND)


@dataclass(frozen=True, slots=True)
class Corrected:
    """The entities as corrected. ``outcomes`` are of the corrections by their place in the list; ``stated`` are the
    states that corrections give, ``sorts`` the kinds, and ``hidden`` the chains of those who are no actors.
    ``register`` finds those of whom other corrections speak."""

    who: Resolved
    outcomes: Mapping[int, Outcome]
    stated: Mapping[str, str | None]
    sorts: Mapping[str, Kind]
    hidden: frozenset[ChainKey] = frozenset()
    register: Register = field(default_factory=lambda: Register((), (), ()))

    def annotations(self, annotations: Sequence[Annotation]) -> Sequence[Annotation]:
        """The annotations with the kinds and states that corrections give, and without parties that are hidden: what
        merging of events is to read."""
        annotations = without_hidden(annotations, self.hidden)
        if not self.stated and not self.sorts:
            return annotations
        return [self._annotation(each) for each in annotations]

    def _annotation(self, annotation: Annotation) -> Annotation:
        chains: dict[int | None, str] = {}
        for mention in annotation.mentions:
            entity = self.who.entity_of.get((annotation.article, mention.chain))
            if entity is not None and (entity in self.stated or entity in self.sorts):
                chains[mention.chain] = entity
        if not chains:
            return annotation

        def parties(some: tuple[Party, ...]) -> tuple[Party, ...]:
            return tuple(
                replace(each, country=self.stated.get(chains[each.chain], each.country))
                if each.chain in chains
                else each
                for each in some
            )

        names = []
        for each in annotation.mentions:
            if each.chain in chains:
                entity = chains[each.chain]
                kind, country = self.sorts.get(entity, each.kind), self.stated.get(entity, each.country)
                each = replace(each, kind=kind, country=country)
            names.append(each)
        events = [
            replace(each, sources=parties(each.sources), targets=parties(each.targets)) for each in annotation.events
        ]
        return replace(annotation, mentions=tuple(names), events=tuple(events))

    def entities(self, entities: Iterable[Entity]) -> tuple[Entity, ...]:
        """The entities with the states that corrections give, whatever else was found out of them since."""
        return tuple(
            replace(each, country=self.stated[each.id]) if each.id in self.stated else each for each in entities
        )


def correct_entities(
    who: Resolved, articles: Sequence[Article], annotations: Sequence[Annotation], corrections: Sequence[Correction]
) -> Corrected:
    """Applies the corrections that are about entities, in their order; nothing is raised for those that do not apply.

    ``annotations`` stand in the order of ``articles``.
    """
    desk = _Desk(who, articles, annotations)
    overruled = overruled_by_later(corrections)
    desk.keep_apart(each for n, each in enumerate(corrections) if each.kind == "different" and n not in overruled)
    told = {
        n: OVERRULED if n in overruled else desk.apply(each)
        for n, each in enumerate(corrections)
        if each.kind in IDENTITY_KINDS
    }
    for n, each in enumerate(corrections):
        if each.kind in ROLE_KINDS:
            told[n] = OVERRULED if n in overruled else correct_role(desk, each)
    outcomes = {
        n: Outcome(
            correction=corrections[n],
            status=status,
            why=why,
            entity=desk.shown(corrections[n].entity),
            other=desk.shown(corrections[n].other),
        )
        for n, (status, why) in told.items()
    }
    given = desk.given(desk.stated), desk.given(desk.sorts)
    return Corrected(desk.result(), outcomes, *given, frozenset(desk.hidden), desk)


class _Desk(Register):
    """Everything that is known of the entities, and each correction's way to change it."""

    def __init__(self, who: Resolved, articles: Sequence[Article], annotations: Sequence[Annotation]) -> None:
        super().__init__(who.entities, articles, annotations)
        self.links = {(link.article, link.chain): link for link in who.links}
        self.suggestions = who.suggestions
        self.apart: list[tuple[EntityRef, EntityRef]] = []
        self.apart_by: dict[str, list[tuple[EntityRef, EntityRef]]] = defaultdict(list)
        self.once: dict[str, list[str]] = defaultdict(list)
        """The ids that an entity had before it was joined with another."""
        self.stated: dict[str, str | None] = {}
        self.sorts: dict[str, Kind] = {}
        self.hidden: set[ChainKey] = set()
        self.entity_of = dict(who.entity_of)
        for key, entity in who.entity_of.items():
            self.known[entity].members.append(key)
        self._summaries: dict[str, dict[int, ChainSummary]] = {}

    # --- what each kind does ----------------------------------------------------------------------------------------

    def apply(self, correction: Correction) -> Told:
        """Applies it. Says what became of it."""
        try:
            assert correction.entity is not None
            if correction.kind == "different":
                return self._different(correction.entity, cast(EntityRef, correction.other))
            own = self.find(correction.entity)
            if correction.kind == "same":
                return self._same(own, self.find(cast(EntityRef, correction.other)))
            if correction.kind == "detach":
                to = self.find(correction.other) if correction.other else None
                return self._detach(own, self.chain_at(cast(Place, correction.place)), to)
            return self._own(own, correction)
        except Lost as lost:
            return "lost", lost.why

    def _own(self, own: str, correction: Correction) -> Told:
        known, value = self.known[own], correction.value
        entity = known.entity
        if correction.kind == "hide":
            known.hidden = True
            self.hidden.update(known.members)
            for key in known.members:
                self.entity_of.pop(key, None)
            return "applied", Criterion("hidden-with-articles", (str(len(known.members)),))
        if correction.kind == "rename" and value:
            if value == entity.name:
                return "unneeded", Criterion("called-so-already")
            aliases = (entity.name, *(each for each in entity.aliases if each not in (value, entity.name)))
            known.entity = replace(entity, name=value, aliases=aliases)
            self.enter(known.entity)
            return "applied", Criterion("was-called", (entity.name,))
        if correction.kind == "kind":
            self.sorts[own] = kind = cast(Kind, value)
            known.entity = replace(entity, kind=kind)
            return self._changed(entity.kind, value)
        if correction.kind == "country":
            self.stated[own] = value
            known.entity = replace(entity, country=value)
            return self._changed(entity.country, value)
        known.entity = replace(entity, wikidata=value)
        return self._changed(entity.wikidata, value)

    @staticmethod
    def _changed(before: str | None, after: str | None) -> Told:
        if before == after:
            return "unneeded", Criterion("so-already")
        return "applied", Criterion("was", (before,)) if before else Criterion("was-not-known")

    def _same(self, own: str, other: str) -> Told:
        if own == other:
            return "unneeded", Criterion("one-already")
        for pair in self._kept_apart(own):
            if {self.shown(pair[0]), self.shown(pair[1])} == {own, other}:
                return "lost", Criterion("another-keeps-apart", (pair[0].name or pair[0].id, pair[1].name))
        kept, gone = self.known[own], self.known[other]
        self.joined.join(own, other)
        self.once[own] += [other, *self.once[other]]
        one, another = kept.entity, gone.entity
        names = dict.fromkeys((*one.aliases, another.name, *another.aliases))
        names.pop(one.name, None)
        kept.entity = replace(
            one,
            aliases=tuple(names),
            roles=_together(one.roles, another.roles),
            country=one.country if own in self.stated else one.country or another.country,
            wikidata=one.wikidata or another.wikidata,
        )
        self._move(gone.members, own, Criterion("by-hand-one-with", (one.name,), _BY_HAND))
        return "applied", Criterion("joined-with-articles", (str(len(gone.members)),))

    def keep_apart(self, corrections: Iterable[Correction]) -> None:
        """Notes the pairs that no correction may join."""
        for each in corrections:
            if each.entity and each.other:
                pair = each.entity, each.other
                self.apart.append(pair)
                for ref in pair:
                    for key in {ref.id, folded(ref.name)} - {""}:
                        self.apart_by[key].append(pair)

    def _kept_apart(self, own: str) -> Iterable[tuple[EntityRef, EntityRef]]:
        """The pairs that may speak of the entity: by its ids and names, those of the ones joined with it included."""
        ids = (own, *self.once[own])
        keys = {*ids, *(name for id_ in ids for name in self.known[id_].names)}
        return (pair for key in sorted(keys) for pair in self.apart_by.get(key, ()))

    def _different(self, entity: EntityRef, other: EntityRef) -> Told:
        own = self.find(entity)
        try:
            second = self.find(other)
        except Lost:
            second = own
        if second != own:
            return "applied", Criterion("kept-apart")
        members = self.known[own].members
        called = folded(other.name)
        chosen = [key for key in members if folded(self._summary(key).name) == called]
        chosen = chosen or [key for key in members if called in map(folded, self._summary(key).forms)]
        if not chosen or not called:
            raise Lost("nobody-called", other.name or other.id)
        if len(chosen) == len(members):
            raise Lost("called-so-everywhere", self.known[own].entity.name)
        self._part(own, chosen, other.id, other.name)
        return "applied", Criterion("split-off-with-articles", (str(len(chosen)),))

    def _detach(self, own: str, key: ChainKey, to: str | None) -> Told:
        if self.entity_of.get(key) != own:
            return "unneeded", Criterion("not-of-this-actor")
        if to is not None:
            if to == own:
                return "unneeded", Criterion("one-already")
            if len(self.known[own].members) == 1:
                return self._same(to, own)
            self._take(own, [key])
            self._move([key], to, Criterion("by-hand-not", (self.known[own].entity.name,), _BY_HAND))
            self._remake(to)
            return "applied", Criterion("now-of", (self.known[to].entity.name,))
        if len(self.known[own].members) == 1:
            raise Lost("only-article")
        if not self._summary(key).named:
            self._take(own, [key])
            return "applied", Criterion("stands-for-nobody")
        made = self._part(own, [key], "", self._summary(key).name)
        return "applied", Criterion("actor-of-its-own", (made,))

    # --- moving chains ----------------------------------------------------------------------------------------------

    def _summary(self, key: ChainKey) -> ChainSummary:
        article, chain = key
        if article not in self._summaries:
            found = summaries(self.annotations[article], self.articles[article])
            self._summaries[article] = {each.chain: each for each in found}
        return self._summaries[article][chain]

    def _move(self, keys: Sequence[ChainKey], to: str, why: Criterion) -> None:
        self.known[to].members += keys
        for article, chain in keys:
            self.entity_of[article, chain] = to
            link = Link(article=article, chain=chain, entity=to, score=_BY_HAND, criteria=(why,))
            self.links[article, chain] = link

    def _take(self, own: str, keys: Sequence[ChainKey]) -> None:
        known = self.known[own]
        gone = set(keys)
        known.members = [key for key in known.members if key not in gone]
        for key in keys:
            self.entity_of.pop(key, None)
            self.links.pop(key, None)
        self._remake(own)

    def _part(self, own: str, keys: Sequence[ChainKey], id_: str, name: str) -> str:
        """Makes an entity of some of an entity's chains. Its id is the one given where that is free."""
        before = self.known[own].entity
        self._take(own, keys)
        digest = hashlib.sha256(repr((before.name, sorted(keys))).encode("utf-8", "surrogatepass")).hexdigest()
        base = slug(name) or "entity"
        wanted = (id_, base, *(f"{base}-{digest[:size]}" for size in (4, 8, 16)))
        made = next(each for each in wanted if each and each not in self.known)
        names = Counter({self._summary(key).name: 0 for key in sorted(keys)})
        for key in keys:
            names[self._summary(key).name] += self._summary(key).size
        best = max(names, key=lambda each: (names[each], each)) if len(keys) > 1 else self._summary(keys[0]).name
        states = Counter(country for key in sorted(keys) if (country := self._summary(key).country))
        country = max(sorted(states), key=lambda code: states[code]) if states else None
        entity = Entity(id=made, name=best, kind=before.kind, country=country)
        self.known[made] = Known(entity, entity)
        self._move(keys, made, Criterion("by-hand-not", (before.name,), _BY_HAND))
        self._remake(made)
        self.known[made].found = self.known[made].entity
        self.enter(self.known[made].entity)
        return made

    def _remake(self, own: str) -> None:
        """What the remaining articles call the entity, where it lost or gained some."""
        known = self.known[own]
        members = [self._summary(key) for key in sorted(known.members)]
        forms: Counter[str] = Counter()
        for each in members:
            forms.update(each.forms)
        entity = known.entity
        mine = {entity.name, known.found.name} - set(forms)
        aliases = sorted((form for form in forms if form != entity.name), key=lambda form: (-forms[form], form))
        kept = [each for each in (known.found.name,) if each in mine and each != entity.name]
        roles = roles_of(members, entity.country) if entity.kind == "person" else entity.roles
        known.entity = replace(entity, aliases=(*kept, *aliases), roles=roles)

    # --- the result -------------------------------------------------------------------------------------------------

    def given[V](self, values: Mapping[str, V]) -> dict[str, V]:
        """What corrections gave to entities, by the ids of the result."""
        return {id_: value for id_, value in values.items() if self.final(id_) == id_ and not self.known[id_].hidden}

    def result(self) -> Resolved:
        """The entities as they are now."""
        lasting = {id_: each for id_, each in self.known.items() if self.final(id_) == id_ and not each.hidden}
        lasting = {id_: each for id_, each in lasting.items() if each.members}
        links = []
        for id_, each in lasting.items():
            if len(each.members) > 1:
                for article, chain in each.members:
                    own = Link(article=article, chain=chain, entity=id_, score=_BY_HAND, criteria=(_ITSELF,))
                    links.append(replace(self.links.get((article, chain), own), entity=id_))
        return Resolved(
            tuple(lasting[id_].entity for id_ in sorted(lasting)),
            self.entity_of,
            tuple(sorted(links, key=lambda link: (link.entity, link.article, link.chain))),
            self._suggested(lasting),
        )

    def _suggested(self, lasting: Mapping[str, Known]) -> tuple[Suggestion, ...]:
        """The suggestions that nobody has decided yet."""
        decided = {frozenset((self.shown(one), self.shown(other))) for one, other in self.apart}
        found: dict[frozenset[str], Suggestion] = {}
        for each in self.suggestions:
            first, second = sorted((self.final(each.entity), self.final(each.other)))
            pair = frozenset((first, second))
            if first == second or pair in decided or first not in lasting or second not in lasting:
                continue
            if pair not in found or found[pair].score < each.score:
                found[pair] = replace(each, entity=first, other=second)
        return tuple(sorted(found.values(), key=lambda each: (each.entity, -each.score, each.other)))


def _together(some: Sequence[Role], others: Sequence[Role]) -> tuple[Role, ...]:
    """The roles of both, each title once, with the first and last day of either."""
    found: dict[str, Role] = {}
    for role in (*some, *others):
        key = folded(role.title)
        known = found.get(key)
        if known is None:
            found[key] = role
            continue
        days = [day for day in (known.first, known.last, role.first, role.last) if day]
        found[key] = replace(known, first=min(days, default=None), last=max(days, default=None))
    return tuple(sorted(found.values(), key=lambda role: (role.first is None, str(role.first), role.title)))
