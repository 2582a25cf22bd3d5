"""Which item of a public register of people a person of the coverage is, where the evidence suffices.

The register's answers come in as `Candidate`; nothing here asks anybody (`actors.wikidata` does). A name
alone never suffices: people share names. What counts for and against is kept, and where two candidates come
close to each other there is no identity, but both can be seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from analysis.language.gazetteer import wikidata
from analysis.language.person_names import name_parts, plain, same_person
from analysis.language.titles import offices
from analysis.records import Criterion, Entity

BAR = 0.65
"""The score from which a candidate is taken for the person; a name with nothing else reaches 0.45."""

MARGIN = 0.15
"""How far the best candidate must stand before the second."""

_YOUNGEST = 15
"""Years of age below which nobody in the news holds office or speaks for a state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A human being of the register: its item ("Q42"), English label and description, all other names in any script,
    the items of the states it is a citizen of, and the years of birth and death where they are known.
    """

    item: str
    label: str
    description: str = ""
    names: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    born: int | None = None
    died: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A candidate with how well it fits, between 0 and 1, and why."""

    candidate: Candidate
    score: float
    criteria: tuple[Criterion, ...]


def worth_asking(entity: Entity) -> bool:
    """Whether a person has a name that can be looked up: a surname alone is anybody's."""
    return entity.kind == "person" and entity.wikidata is None and len(name_parts(entity.name)) > 1


def scored(
    entity: Entity, candidates: Sequence[Candidate], first: date | None = None, last: date | None = None
) -> list[Scored]:
    """The candidates whose name fits, the best first. ``first`` and ``last`` are the days that the coverage spans."""
    found = [each for candidate in candidates if (each := _score(entity, candidate, first, last)) is not None]
    return sorted(found, key=lambda each: (-each.score, len(each.candidate.item), each.candidate.item))


def chosen(ranked: Sequence[Scored]) -> Scored | None:
    """The one that is the person; None where none reaches `BAR`, or the second comes within `MARGIN`."""
    if not ranked or ranked[0].score < BAR:
        return None
    if len(ranked) > 1 and ranked[0].score - ranked[1].score < MARGIN:
        return None
    return ranked[0]


def _score(entity: Entity, candidate: Candidate, first: date | None, last: date | None) -> Scored | None:
    named = _named(entity, candidate)
    if named is None:
        return None
    criteria = (named, *_beside_name(entity, candidate, first, last))
    score = sum(each.weight for each in criteria)
    return Scored(candidate=candidate, score=round(min(max(score, 0.0), 1.0), 2), criteria=criteria)


def _beside_name(entity: Entity, candidate: Candidate, first: date | None, last: date | None) -> Iterator[Criterion]:
    """What else than its name speaks for and against a candidate."""
    own = {plain(alias) for alias in entity.aliases if not alias.isascii()} - {plain(entity.name)}
    shared = sorted(own & {plain(name) for name in candidate.names})
    if shared:
        yield Criterion("also-written", (shared[0],), 0.3)
    state = wikidata().get(entity.country or "")
    if state and candidate.states:
        if state in candidate.states:
            yield Criterion("same-state", weight=0.25)
        else:
            yield Criterion("citizen-of-other-states", weight=-0.2)
    described = frozenset(re.findall(r"\w+", candidate.description.lower()))
    offices_held = sorted({word for role in entity.roles for word in _office(role.title)} & described)
    if offices_held:
        yield Criterion("described-as", (offices_held[0],), 0.2)
    if candidate.died is not None and first is not None and candidate.died < first.year - 1:
        yield Criterion("died-before", (str(candidate.died),), -0.35)
    if candidate.born is not None and last is not None and candidate.born > last.year - _YOUNGEST:
        yield Criterion("born-too-late", (str(candidate.born),), -0.35)


def _named(entity: Entity, candidate: Candidate) -> Criterion | None:
    """How well the names fit; None where they do not at all."""
    if plain(entity.name) == plain(candidate.label):
        return Criterion("same-name", weight=0.45)
    known = {plain(name) for name in candidate.names}
    if plain(entity.name) in known:
        return Criterion("also-known-as", weight=0.4)
    if same_person(name_parts(entity.name), name_parts(candidate.label)):
        return Criterion("name-that-fits", weight=0.3)
    return None


def _office(title: str) -> set[str]:
    """The words for offices in a title: "ambassador" of "Ruritanian Ambassador to Borevia"."""
    return {word for word in re.findall(r"\w+", title.lower()) if word in offices()}
