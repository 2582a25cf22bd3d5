"""Pairs of entities that may be one, with too little evidence to tie them together: for a person to decide.

Only those that share a block (what a surname sounds like, a surname save for a letter, a word of a body's name) are
held against each other, and of a block only those named most, so that time grows with the number of entities.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from analysis.language.lexicon import words
from analysis.language.person_names import plain, same_person, surname
from analysis.language.transliteration import distance, key_of, skeleton, sound, spelt_alike, without_articles
from analysis.records import Criterion, Entity, Suggestion
from analysis.resolving.actors.chain_summaries import ChainSummary
from analysis.resolving.actors.people import Person

LEAST, MOST = 0.3, 0.75
"""Pairs below are not offered; no pair is as sure as a link."""

PER_ENTITY = 5
"""With how many others an entity is offered at most: the likeliest."""

_BLOCK = 25
_KINDS = 2
"""In how many names another may stand to be a name: one that stands in more ("Stock Exchange") is a sort of body."""

_LONG = 5
"""How many letters a surname has at least of which one may be wrong."""


def suggest(
    people: Sequence[Person], ids: Mapping[int, Entity], bodies: Sequence[tuple[Entity, Sequence[ChainSummary]]]
) -> tuple[Suggestion, ...]:
    """The pairs, each once, ordered by entity. ``ids``: the entity of each person by ``id(person)``."""
    found: dict[tuple[str, str], Suggestion] = {}
    for one, other, criteria in (*_people(people, ids), *_bodies(bodies)):
        first, second = sorted((one, other))
        score = round(min(MOST, sum(each.weight for each in criteria)), 2)
        known = found.get((first, second))
        if score >= LEAST and first != second and (known is None or known.score < score):
            found[first, second] = Suggestion(entity=first, other=second, score=score, criteria=criteria)
    kept: list[Suggestion] = []
    count: dict[str, int] = defaultdict(int)
    for each in sorted(found.values(), key=lambda each: (-each.score, each.entity, each.other)):
        if count[each.entity] < PER_ENTITY and count[each.other] < PER_ENTITY:
            count[each.entity] += 1
            count[each.other] += 1
            kept.append(each)
    return tuple(sorted(kept, key=lambda each: (each.entity, -each.score, each.other)))


_Pair = tuple[str, str, tuple[Criterion, ...]]
"""Two ids of entities, and what speaks for and against their being one."""


def _people(people: Sequence[Person], ids: Mapping[int, Entity]) -> Iterator[_Pair]:
    named = [person for person in people if id(person) in ids and person.parts]
    blocks: dict[tuple[str, str], list[Person]] = defaultdict(list)
    for person in named:
        if len(person.parts) > 1:
            last = without_articles(person.parts)[-1]
            blocks["sound", key_of(person.parts)].append(person)
            if len(last) >= _LONG:
                given = skeleton(without_articles(person.parts)[0])
                for i in range(len(last)):
                    blocks[given, last[:i] + last[i + 1 :]].append(person)
        for rival in person.rivals[:PER_ENTITY]:
            if id(rival) in ids:
                bearers = len(person.rivals)
                if bearers > 1:
                    why = Criterion("short-name-shared-by", (str(bearers),), 0.4)
                else:
                    why = Criterion("short-name-spelt-alike", weight=0.4)
                yield ids[id(person)].id, ids[id(rival)].id, (why, *_agreement(person, rival))
    for key in sorted(blocks):
        block = sorted(blocks[key], key=lambda person: (-person.size, person.parts, ids[id(person)].id))[:_BLOCK]
        for one, other in combinations(block, 2):
            alike = _alike(one, other)
            if alike:
                yield ids[id(one)].id, ids[id(other)].id, (alike, *_agreement(one, other))


def _alike(one: Person, other: Person) -> Criterion | None:
    """How likely two full names alone make one person, and why; None where they do not at all."""
    if one.parts == other.parts:
        return Criterion("same-full-name-otherwise-apart", weight=0.45)
    if spelt_alike(one.parts, other.parts):
        return Criterion("spelt-alike", weight=0.5)
    if same_person(one.parts, other.parts):
        return Criterion("given-names-that-fit", weight=0.45)
    first, second = without_articles(one.parts), without_articles(other.parts)
    if distance(first[-1], second[-1], 1) + distance(" ".join(first[:-1]), " ".join(second[:-1]), 1) <= 1:
        return Criterion("one-letter-apart", weight=0.45)
    if surname(one.parts) == surname(other.parts) and one.offices & other.offices and one.country == other.country:
        return Criterion("other-given-name", weight=0.25) if one.country else None
    return None


def _agreement(one: Person, other: Person) -> Iterator[Criterion]:
    """What else than their names speaks for and against two people being one."""
    offices = sorted(one.offices & other.offices)
    if offices:
        yield Criterion("same-office", (offices[0],), 0.12)
    if one.country and one.country == other.country:
        yield Criterion("same-state", weight=0.1)
    elif one.country and other.country:
        yield Criterion("other-states", weight=-0.12)
    together = len(one.articles & other.articles)
    if together and len(one.parts) > 1 and len(other.parts) > 1:
        yield Criterion("named-side-by-side", (str(together),), -0.15)


def _bodies(bodies: Sequence[tuple[Entity, Sequence[ChainSummary]]]) -> Iterator[_Pair]:
    """Bodies of which one's name contains the other's, sounds like it, or is its acronym."""
    sizes = {entity.id: sum(each.size for each in members) for entity, members in bodies}
    blocks: dict[tuple[str, str], list[Entity]] = defaultdict(list)
    heads = words("names/words", "heads", "common") | words("names/words", "heads", "organisation")
    common = {each.lower() for each in heads}
    for entity, _ in bodies:
        parts = _bare(entity.name)
        heard = " ".join(sound(part) for part in parts)
        if len(heard) > _LONG:
            blocks["sound", heard.replace(" ", "")].append(entity)
        for part in set(parts) - common:
            blocks["word", part].append(entity)
        for form in (entity.name, *entity.aliases):
            if form.isupper() and form.isalpha() and 2 < len(form) < 9:
                blocks["acronym", form].append(entity)
    pairs: dict[tuple[str, str], tuple[Entity, Entity, Criterion]] = {}
    within: dict[str, set[str]] = defaultdict(set)
    for key in sorted(blocks):
        block = sorted(blocks[key], key=lambda entity: (-sizes[entity.id], entity.id))[:_BLOCK]
        for one, other in combinations(block, 2):
            why = _bodies_alike(key[0], one, other)
            if why:
                if len(_bare(one.name)) > len(_bare(other.name)):
                    one, other = other, one
                pairs.setdefault((one.id, other.id), (one, other, why))
                within[one.id].add(other.id)
    for one, other, alike in pairs.values():
        if len(within[one.id]) > _KINDS:
            continue
        if one.country and one.country == other.country:
            yield one.id, other.id, (alike, Criterion("same-state", weight=0.1))
        elif one.country and other.country:
            yield one.id, other.id, (alike, Criterion("other-states", weight=-0.15))
        else:
            yield one.id, other.id, (alike,)


def _bodies_alike(block: str, one: Entity, other: Entity) -> Criterion | None:
    if block == "acronym":
        return Criterion("same-acronym", weight=0.45) if one.name.isupper() or other.name.isupper() else None
    if block == "sound":
        return Criterion("spelt-alike", weight=0.55)
    first, second = sorted((_bare(one.name), _bare(other.name)), key=len)
    if len(first) >= 2 and len(first) < len(second) and _inside(first, second):
        return Criterion("name-within-name", weight=0.45)
    return None


def _inside(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one begins or ends with the other."""
    return long[: len(short)] == short or long[-len(short) :] == short


def _bare(name: str) -> tuple[str, ...]:
    parts = plain(name).split()
    return tuple(parts[1:] if parts[0] == "the" and len(parts) > 1 else parts) or (name,)
