"""Pairs of entities that may be one, with too little evidence to tie them together: for a person to decide.

Only those that share a block (what a surname sounds like, a surname save for a letter, a word of a body's name) are
held against each other, and of a block only those named most, so that time grows with the number of entities.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from analysis.annotating.names.person_names import plain, same_person, surname
from analysis.annotating.names.spellings import distance, key_of, skeleton, sound, spelt_alike, without_articles
from analysis.annotating.names.words import words
from analysis.records import Entity, Suggestion
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
    for one, other, score, reasons in (*_people(people, ids), *_bodies(bodies)):
        first, second = sorted((one, other))
        score = round(min(MOST, score), 2)
        known = found.get((first, second))
        if score >= LEAST and first != second and (known is None or known.score < score):
            found[first, second] = Suggestion(entity=first, other=second, score=score, reasons=tuple(reasons))
    kept: list[Suggestion] = []
    count: dict[str, int] = defaultdict(int)
    for each in sorted(found.values(), key=lambda each: (-each.score, each.entity, each.other)):
        if count[each.entity] < PER_ENTITY and count[each.other] < PER_ENTITY:
            count[each.entity] += 1
            count[each.other] += 1
            kept.append(each)
    return tuple(sorted(kept, key=lambda each: (each.entity, -each.score, each.other)))


_Pair = tuple[str, str, float, list[str]]


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
                score, reasons = _agreement(person, rival, 0.4)
                several = len(person.rivals) > 1
                told = f"short name of {len(person.rivals)} people" if several else "short name, in another spelling"
                yield ids[id(person)].id, ids[id(rival)].id, score, [told, *reasons]
    for key in sorted(blocks):
        block = sorted(blocks[key], key=lambda person: (-person.size, person.parts, ids[id(person)].id))[:_BLOCK]
        for one, other in combinations(block, 2):
            why = _alike(one, other)
            if why:
                score, reasons = _agreement(one, other, why[0])
                yield ids[id(one)].id, ids[id(other)].id, score, [why[1], *reasons]


def _alike(one: Person, other: Person) -> tuple[float, str] | None:
    """How likely two full names alone make one person, and why; None where they do not at all."""
    if one.parts == other.parts:
        return 0.45, "same full name, with other states and offices"
    if spelt_alike(one.parts, other.parts):
        return 0.5, "the name in another spelling"
    if same_person(one.parts, other.parts):
        return 0.45, "same family name, given names that fit"
    first, second = without_articles(one.parts), without_articles(other.parts)
    if distance(first[-1], second[-1], 1) + distance(" ".join(first[:-1]), " ".join(second[:-1]), 1) <= 1:
        return 0.45, "names that differ in one letter"
    if surname(one.parts) == surname(other.parts) and one.offices & other.offices and one.country == other.country:
        return (0.25, "same family name, other given name") if one.country else None
    return None


def _agreement(one: Person, other: Person, score: float) -> tuple[float, list[str]]:
    """The score with what else speaks for and against two people being one, in words."""
    reasons: list[str] = []
    offices = sorted(one.offices & other.offices)
    if offices:
        score, reasons = score + 0.12, [*reasons, f"same office ({offices[0]})"]
    if one.country and one.country == other.country:
        score, reasons = score + 0.1, [*reasons, "same state"]
    elif one.country and other.country:
        score, reasons = score - 0.12, [*reasons, "but other states"]
    together = len(one.articles & other.articles)
    if together and len(one.parts) > 1 and len(other.parts) > 1:
        score -= 0.15
        reasons.append(f"but named side by side in {together} article{'s' if together > 1 else ''}")
    return score, reasons


def _bodies(bodies: Sequence[tuple[Entity, Sequence[ChainSummary]]]) -> Iterator[_Pair]:
    """Bodies of which one's name contains the other's, sounds like it, or is its acronym."""
    sizes = {entity.id: sum(each.size for each in members) for entity, members in bodies}
    blocks: dict[tuple[str, str], list[Entity]] = defaultdict(list)
    heads = words("words", "heads", "common") | words("words", "heads", "organisation")
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
    pairs: dict[tuple[str, str], tuple[Entity, Entity, float, str]] = {}
    within: dict[str, set[str]] = defaultdict(set)
    for key in sorted(blocks):
        block = sorted(blocks[key], key=lambda entity: (-sizes[entity.id], entity.id))[:_BLOCK]
        for one, other in combinations(block, 2):
            why = _bodies_alike(key[0], one, other)
            if why:
                if len(_bare(one.name)) > len(_bare(other.name)):
                    one, other = other, one
                pairs.setdefault((one.id, other.id), (one, other, *why))
                within[one.id].add(other.id)
    for one, other, score, reason in pairs.values():
        if len(within[one.id]) > _KINDS:
            continue
        reasons = [reason]
        if one.country and one.country == other.country:
            score, reasons = score + 0.1, [reason, "same state"]
        elif one.country and other.country:
            score, reasons = score - 0.15, [reason, "but other states"]
        yield one.id, other.id, score, reasons


def _bodies_alike(block: str, one: Entity, other: Entity) -> tuple[float, str] | None:
    if block == "acronym":
        return (0.45, "same acronym") if one.name.isupper() or other.name.isupper() else None
    if block == "sound":
        return 0.55, "the name in another spelling"
    first, second = sorted((_bare(one.name), _bare(other.name)), key=len)
    if len(first) >= 2 and len(first) < len(second) and _inside(first, second):
        return 0.45, "one name contains the other"
    return None


def _inside(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one begins or ends with the other."""
    return long[: len(short)] == short or long[-len(short) :] == short


def _bare(name: str) -> tuple[str, ...]:
    parts = plain(name).split()
    return tuple(parts[1:] if parts[0] == "the" and len(parts) > 1 else parts) or (name,)
