"""Which item of a public register of people a person of the coverage is, where the evidence suffices.

The register's answers come in as `Candidate`; nothing here asks anybody (`actors.wikidata` does). A name
alone never suffices: people share names. What counts for and against is put into words, and where two candidates come
close to each other there is no identity, but both can be seen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from analysis.annotating.names.gazetteer import wikidata
from analysis.annotating.names.person_names import name_parts, plain, same_person
from analysis.annotating.names.words import offices
from analysis.records import Entity

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
    """A candidate with how well it fits, between 0 and 1, and why, in plain words."""

    candidate: Candidate
    score: float
    reasons: tuple[str, ...]


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
    score, reason = named
    reasons = [reason]
    own = {plain(alias) for alias in entity.aliases if not alias.isascii()} - {plain(entity.name)}
    shared = sorted(own & {plain(name) for name in candidate.names})
    if shared:
        score, reasons = score + 0.3, [*reasons, f"also written {shared[0]}"]
    state = wikidata().get(entity.country or "")
    if state and candidate.states:
        same = state in candidate.states
        score += 0.25 if same else -0.2
        reasons.append("same state" if same else "but a citizen of other states")
    described = frozenset(re.findall(r"\w+", candidate.description.lower()))
    offices_held = sorted({word for role in entity.roles for word in _office(role.title)} & described)
    if offices_held:
        score, reasons = score + 0.2, [*reasons, f"described as {offices_held[0]}"]
    if candidate.died is not None and first is not None and candidate.died < first.year - 1:
        score, reasons = score - 0.35, [*reasons, f"but died in {candidate.died}"]
    if candidate.born is not None and last is not None and candidate.born > last.year - _YOUNGEST:
        score, reasons = score - 0.35, [*reasons, f"but born in {candidate.born}"]
    return Scored(candidate=candidate, score=round(min(max(score, 0.0), 1.0), 2), reasons=tuple(reasons))


def _named(entity: Entity, candidate: Candidate) -> tuple[float, str] | None:
    """How well the names fit; None where they do not at all."""
    if plain(entity.name) == plain(candidate.label):
        return 0.45, "same name"
    known = {plain(name) for name in candidate.names}
    if plain(entity.name) in known:
        return 0.4, "a name it also goes by"
    if same_person(name_parts(entity.name), name_parts(candidate.label)):
        return 0.3, "a name that fits"
    return None


def _office(title: str) -> set[str]:
    """The words for offices in a title: "ambassador" of "Ruritanian Ambassador to Borevia"."""
    return {word for word in re.findall(r"\w+", title.lower()) if word in offices()}
