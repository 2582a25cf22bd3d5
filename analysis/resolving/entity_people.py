"""People across articles: one person under many names, several persons under one name, offices without a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from analysis.annotating.names.person_names import same_person, surname
from analysis.annotating.names.words import words
from analysis.resolving.entity_chains import ChainSummary, office_of

FAR_MORE = 4
"""How many times as often as the next a full name has to stand for a surname alone to be taken for it."""

TERM = timedelta(days=120)
"""How far from an article an office's holder may be named to be the one whom the article means by the office."""

_BLOCK = 60
"""With how many people of the same surname a full name is compared: those named most."""

_LEADS = frozenset(("leader", "dictator", "strongman", "supreme leader", "president", "king", "emir", "sultan"))


@dataclass(slots=True)
class Person:
    """One person while chains are gathered. ``stated`` are the states beside the titles, ``guessed`` all others."""

    parts: tuple[str, ...]
    chains: list[ChainSummary] = field(default_factory=list)
    stated: Counter[str] = field(default_factory=Counter)
    guessed: Counter[str] = field(default_factory=Counter)
    names: Counter[tuple[str, ...]] = field(default_factory=Counter)
    offices: set[str] = field(default_factory=set)
    abroad: bool = False
    articles: set[str] = field(default_factory=set)
    size: int = 0

    def add(self, chain: ChainSummary) -> None:
        """Takes in a chain."""
        self.chains.append(chain)
        self.articles.add(chain.article)
        self.size += chain.size
        if len(chain.parts) > 1:
            self.names[chain.parts] += chain.size
            self.parts = max(self.names, key=lambda parts: (self.names[parts], len(parts), parts))
        self.stated.update(chain.stated)
        self.offices |= chain.offices
        self.abroad = self.abroad or chain.abroad
        if chain.country:
            self.guessed[chain.country] += chain.size

    @property
    def country(self) -> str | None:
        """The state that most titles name; without any, the one that most articles take."""
        if self.abroad and not self.stated:
            return None
        for votes in (self.stated, self.guessed):
            if votes:
                return max(sorted(votes), key=lambda code: votes[code])
        return None


def resolve_people(chains: list[ChainSummary]) -> list[Person]:
    """The people, each with its chains; chains that name nobody and fit nobody are left out."""
    blocks: dict[str, list[Person]] = defaultdict(list)
    people: list[Person] = []
    named = [chain for chain in chains if chain.named]
    full: dict[tuple[str, ...], list[ChainSummary]] = defaultdict(list)
    for chain in named:
        if len(chain.parts) > 1:
            full[chain.parts].append(chain)
    for parts in sorted(full, key=lambda parts: (-sum(c.size for c in full[parts]), parts)):
        for members in _namesakes(full[parts]):
            person = _fitting(blocks, parts, members)
            if person is None:
                person = Person(parts)
                people.append(person)
                for part in sorted({surname(parts), parts[-1], parts[0]}):
                    blocks[part].append(person)
            for chain in members:
                person.add(chain)
    _short_names(people, blocks, [chain for chain in named if len(chain.parts) <= 1])
    holders = _holders(people)
    for chain in chains:
        if not chain.named:
            holder = _holder(holders, chain)
            if holder is not None:
                holder.chains.append(chain)
    return people


def _namesakes(chains: list[ChainSummary]) -> list[list[ChainSummary]]:
    """Chains of the very same full name: one person, or several where titles name different states and offices."""
    groups: list[tuple[Counter[str], set[str], list[ChainSummary]]] = []
    for chain in sorted(chains, key=lambda c: (not c.stated, -c.size, c.article, c.chain)):
        for stated, offices, members in groups:
            if not _contradict(stated, offices, chain):
                stated.update(chain.stated)
                offices |= chain.offices
                members.append(chain)
                break
        else:
            groups.append((Counter(chain.stated), set(chain.offices), [chain]))
    return [members for _, _, members in groups]


def _contradict(stated: Counter[str], offices: set[str], chain: ChainSummary) -> bool:
    """Whether titles put two of one name into different states and offices."""
    if not stated or not chain.stated or set(stated) & set(chain.stated):
        return False
    return not offices & chain.offices


def _fitting(blocks: dict[str, list[Person]], parts: tuple[str, ...], members: list[ChainSummary]) -> Person | None:
    """The one person whose other full name is compatible, and whose state and office do not contradict."""
    found: dict[int, Person] = {}
    for part in (parts[-1], parts[0]):
        for person in blocks.get(part, ())[:_BLOCK]:
            if person.parts == parts or not same_person(person.parts, parts):
                continue
            if any(_contradict(person.stated, person.offices, chain) for chain in members):
                continue
            if person.stated or not any(chain.stated for chain in members) or person.parts[-1] == parts[-1]:
                found[id(person)] = person
    if len(found) <= 1:
        return next(iter(found.values()), None)
    best = sorted(found.values(), key=lambda person: (-person.size, person.parts))
    return best[0] if best[0].size >= FAR_MORE * best[1].size else None


def _short_names(people: list[Person], blocks: dict[str, list[Person]], chains: list[ChainSummary]) -> None:
    """Surnames that stand alone in their article: the one full name of the coverage, else people of their own."""
    alone: dict[tuple[str, str], Person] = {}
    for chain in sorted(chains, key=lambda c: (not c.stated, -c.size, c.article, c.chain)):
        part = chain.parts[0] if chain.parts else ""
        person = _bearer(blocks.get(part, ()), part, chain)
        if person is None:
            state = next(iter(sorted(chain.stated)), "")
            person = alone.get((part, state)) or alone.get((part, ""))
            if person is None:
                person = Person(chain.parts)
                people.append(person)
            alone.setdefault((part, state), person)
        person.add(chain)


def _bearer(candidates: Iterable[Person], part: str, chain: ChainSummary) -> Person | None:
    """The one whom a surname alone means: whose state and office fit, and who is named far more than all others."""
    found = [person for person in candidates if not _contradict(person.stated, person.offices, chain)]
    if chain.stated:
        found = [person for person in found if not person.stated or set(person.stated) & set(chain.stated)]
    last = [person for person in found if part == surname(person.parts)]
    # "Anna" alone, said to her face, is the Anna Berg whom the same article calls Berg.
    found = last or [person for person in found if chain.article in person.articles]
    if chain.offices and len(found) > 1:
        found = [person for person in found if person.offices & chain.offices] or found
    if len(found) <= 1:
        return found[0] if found else None
    found.sort(key=lambda person: (-person.size, person.parts))
    return found[0] if found[0].size >= FAR_MORE * found[1].size else None


# --- offices without a name ------------------------------------------------------------------------------------------


def _holders(people: list[Person]) -> dict[tuple[str, str], list[tuple[Person, date | None]]]:
    """Who holds an office of a state, and the articles' dates that say so."""
    found: dict[tuple[str, str], list[tuple[Person, date | None]]] = defaultdict(list)
    unique = words("titles", "offices", "unique")
    for person in people:
        country = person.country
        if country is None:
            continue
        for chain in person.chains:
            for title in chain.titles:
                office = office_of(title)
                if office in unique and not chain.past:
                    found[office, country].append((person, chain.published))
                    if office in _LEADS:
                        found["leader", country].append((person, chain.published))
    return found


def _holder(holders: dict[tuple[str, str], list[tuple[Person, date | None]]], chain: ChainSummary) -> Person | None:
    """The one person who holds the described office of the described state when the article appeared."""
    if not chain.country or not chain.definite or chain.past:
        return None
    for text in chain.descriptions:
        office = office_of(text)
        office = "leader" if office in ("dictator", "strongman") else office
        held = holders.get((office, chain.country), [])
        near = [
            person
            for person, day in held
            if day is None or chain.published is None or abs(day - chain.published) <= TERM
        ]
        votes = Counter(id(person) for person in near)
        if votes:
            (best, count), *others = votes.most_common(2)
            if not others or count >= FAR_MORE * others[0][1]:
                return next(person for person in near if id(person) == best)
    return None
