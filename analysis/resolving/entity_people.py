"""People across articles: one person under many names, several persons under one."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from analysis.annotating.names.chains import same_person, surname
from analysis.resolving.entity_chains import ChainSummary, Key


@dataclass(slots=True)
class _Person:
    """One person while chains are gathered."""

    parts: tuple[str, ...]
    chains: list[ChainSummary] = field(default_factory=list)
    countries: Counter[str] = field(default_factory=Counter)

    def add(self, chain: ChainSummary) -> None:
        self.chains.append(chain)
        if len(chain.parts) > len(self.parts):
            self.parts = chain.parts
        if chain.country:
            self.countries[chain.country] += chain.size

    @property
    def country(self) -> str | None:
        return max(sorted(self.countries), key=lambda code: self.countries[code]) if self.countries else None

    @property
    def size(self) -> int:
        return sum(chain.size for chain in self.chains)


def resolve_people(chains: list[ChainSummary]) -> dict[Key, list[ChainSummary]]:
    """The chains of each person; those that name nobody and fit nobody are left out."""
    blocks: dict[str, list[_Person]] = defaultdict(list)
    people: list[_Person] = []
    named = [chain for chain in chains if chain.named]
    order = sorted(
        (chain for chain in named if len(chain.parts) > 1),
        key=lambda c: (-len(c.parts), -c.size, c.article, c.chain),
    )
    by_name: dict[tuple[tuple[str, ...], str | None], _Person] = {}
    for chain in order:
        person = by_name.get((chain.parts, chain.country)) or _fitting(blocks, chain)
        if person is None:
            person = _Person(chain.parts)
            people.append(person)
            for part in {surname(chain.parts), chain.parts[-1], chain.parts[0]}:
                blocks[part].append(person)
        person.add(chain)
        by_name.setdefault((chain.parts, chain.country), person)
    for chain in named:
        if len(chain.parts) <= 1:
            person = _short(blocks, chain)
            if person is None:
                person = _Person(chain.parts)
                people.append(person)
                blocks[chain.parts[0] if chain.parts else ""].append(person)
            person.add(chain)
    holders = _holders(people)
    for chain in chains:
        if not chain.named:
            person = _holder(holders, chain)
            if person is not None:
                person.chains.append(chain)
    return {("person", f"{number}"): person.chains for number, person in enumerate(people)}


def _fitting(blocks: dict[str, list[_Person]], chain: ChainSummary) -> _Person | None:
    """The one person whose full name is compatible and whose state does not contradict."""
    parts = chain.parts
    found: dict[int, _Person] = {}
    for part in (parts[-1], parts[0]):
        for person in blocks.get(part, ())[:60]:
            if same_person(person.parts, parts) and _agrees(person, chain):
                found[id(person)] = person
    if len(found) <= 1:
        return next(iter(found.values()), None)
    exact = [person for person in found.values() if person.parts == parts]
    return exact[0] if len(exact) == 1 else max(found.values(), key=lambda person: person.size)


def _agrees(person: _Person, chain: ChainSummary) -> bool:
    return not chain.country or not person.countries or chain.country in person.countries


def _short(blocks: dict[str, list[_Person]], chain: ChainSummary) -> _Person | None:
    """The one full name of the coverage for a surname alone; of several the far more frequent, else nobody."""
    part = chain.parts[0] if chain.parts else ""
    found = [person for person in blocks.get(part, ()) if _agrees(person, chain)]
    last = [person for person in found if part == surname(person.parts)]
    found = last or found
    if len(found) <= 1:
        return found[0] if found else None
    found.sort(key=lambda person: -person.size)
    return found[0] if found[0].size >= 4 * found[1].size else None


def _holders(people: list[_Person]) -> dict[tuple[str, str], list[_Person]]:
    """People by office and state."""
    found: dict[tuple[str, str], list[_Person]] = defaultdict(list)
    for person in people:
        return found
    return found


def _holder(holders: dict[tuple[str, str], list[_Person]], chain: ChainSummary) -> _Person | None:
    return None
