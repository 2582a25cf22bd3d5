"""People across articles: one person under many names, several persons under one name, offices without a name.

Every chain that joins a person gets the reason and how sure it is (`ChainSummary.tie`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from analysis.language.person_names import same_person, surname
from analysis.language.transliteration import key_of, spelt_alike, without_articles
from analysis.records import Criterion
from analysis.resolving.actors.chain_summaries import ChainSummary
from analysis.resolving.actors.office_holders import holder_of, holders_of
from analysis.resolving.actors.office_words import listed

FAR_MORE = 4
"""How many times as often as the next a full name has to stand for a surname alone to be taken for it."""

_BLOCK = 60
"""With how many people of the same surname a full name is compared: those named most."""

# How sure each reason is by itself. An office or state that both have adds to it, up to `_SUREST`. Chosen so that they
# stand in the order in which the reasons proved right on the development coverage; no probabilities.
SAME_NAME, OTHER_SCRIPT, OTHER_FORM, SPELT_ALIKE = 0.94, 0.93, 0.85, 0.78
ONE_BEARER, BEARER_BESIDE, MORE_NAMED, NO_FULL_NAME = 0.84, 0.8, 0.68, 0.6
_MORE, _SUREST = 0.02, 0.99

STATE_GUESSED = Criterion("state-guessed")
"""No title names the state: it is guessed from the article."""


_NO_FULL_NAME = Criterion("short-name-without-full-name", weight=NO_FULL_NAME)


@dataclass(slots=True)
class Person:
    """One person while chains are gathered. ``stated`` are the states beside the titles, ``guessed`` all others."""

    parts: tuple[str, ...]
    generation: str = ""
    """ "junior" where the coverage has a father of the same name, too."""
    chains: list[ChainSummary] = field(default_factory=list)
    stated: Counter[str] = field(default_factory=Counter)
    guessed: Counter[str] = field(default_factory=Counter)
    names: Counter[tuple[str, ...]] = field(default_factory=Counter)
    offices: set[str] = field(default_factory=set)
    scripts: set[str] = field(default_factory=set)
    rivals: list[Person] = field(default_factory=list)
    """Who else the short name could be, where it was left alone."""
    abroad: bool = False
    articles: set[str] = field(default_factory=set)
    size: int = 0

    def add(self, chain: ChainSummary, why: Criterion) -> None:
        """Takes in a chain, with the reason for it, whose weight is how sure it is by itself."""
        more = []
        if self.chains:
            if self.offices & chain.offices:
                more.append(Criterion("same-office", weight=_MORE))
            if chain.country and chain.country == self.country:
                more.append(Criterion("same-state", weight=_MORE))
        chain.tie(min(_SUREST, why.weight + _MORE * len(more)), why, *more)
        self.chains.append(chain)
        self.articles.add(chain.article)
        self.size += chain.size
        if len(chain.parts) > 1:
            self.names[chain.parts] += chain.size
            self.parts = max(self.names, key=lambda parts: (self.names[parts], len(parts), parts))
        self.stated.update(chain.stated)
        self.offices |= chain.offices
        self.scripts |= chain.scripts
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


class _Register:
    """People by the words of their names, by what these sound like, and by their names in other scripts."""

    def __init__(self) -> None:
        self.by_word: dict[str, list[Person]] = defaultdict(list)
        self.by_sound: dict[str, list[Person]] = defaultdict(list)
        self.by_script: dict[str, list[Person]] = defaultdict(list)

    def enter(self, person: Person, parts: tuple[str, ...]) -> None:
        for part in sorted({surname(parts), parts[-1], parts[0], _short(parts)}):
            _enter(self.by_word[part], person)
        _enter(self.by_sound[key_of(parts)], person)
        for script in sorted(person.scripts):
            _enter(self.by_script[script], person)


def _enter(people: list[Person], person: Person) -> None:
    if all(each is not person for each in people):
        people.append(person)


def _short(parts: tuple[str, ...]) -> str:
    """The family name as it stands alone, with what belongs before it ("al hamdan")."""
    start = len(parts) - 1
    while start > 1 and without_articles((parts[start - 1], "")) == ("",):
        start -= 1
    return " ".join(parts[start:])


def resolve_people(chains: list[ChainSummary]) -> list[Person]:
    """The people, each with its chains; chains that name nobody and fit nobody are left out."""
    register = _Register()
    people: list[Person] = []
    named = [chain for chain in chains if chain.named]
    sons = _sons(named)
    full: dict[tuple[tuple[str, ...], str], list[ChainSummary]] = defaultdict(list)
    for chain in named:
        if len(without_articles(chain.parts)) > 1:
            full[chain.parts, sons.get((chain.article, chain.chain), "")].append(chain)
    for parts, generation in sorted(full, key=lambda key: (-sum(c.size for c in full[key]), key)):
        for members in _namesakes(full[parts, generation]):
            person, why = _fitting(register, parts, generation, members)
            if person is None:
                person = Person(parts, generation)
                people.append(person)
            for chain in members:
                person.add(chain, why)
            register.enter(person, parts)
    _short_names(people, register, [chain for chain in named if len(without_articles(chain.parts)) <= 1])
    holders = holders_of((chain, person, person.country) for person in people for chain in person.chains)
    for chain in chains:
        if not chain.named:
            held = holder_of(holders, chain)
            if held is not None:
                holder, score, why = held
                chain.tie(score, why)
                holder.chains.append(chain)
    for person in people:
        if person.country and not person.stated:
            for chain in person.chains:
                if chain.country == person.country:
                    chain.criteria = (*chain.criteria, STATE_GUESSED)
    return people


def _sons(named: list[ChainSummary]) -> dict[tuple[str, int], str]:
    """The generation of each chain that has one, by article and number, for names of which some article tells father
    and son apart. Elsewhere "Walter Grange Jr." and "Walter Grange" are one: writers leave the ending out."""
    by_name: dict[tuple[str, str], list[ChainSummary]] = defaultdict(list)
    for chain in named:
        if len(chain.parts) > 1:
            by_name[chain.parts[0], chain.parts[-1]].append(chain)
    found = {}
    for chains in by_name.values():
        if any(chain.generation for chain in chains):
            told: dict[str, set[str]] = defaultdict(set)
            for chain in chains:
                told[chain.article].add(chain.generation)
            if any(len(generations) > 1 for generations in told.values()):
                found.update({(chain.article, chain.chain): chain.generation for chain in chains})
    return found


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


def _fitting(
    register: _Register, parts: tuple[str, ...], generation: str, members: list[ChainSummary]
) -> tuple[Person | None, Criterion]:
    """The one person whose other full name is compatible, and whose state and office do not contradict."""
    scripts = sorted({script for chain in members for script in chain.scripts})
    for script in scripts:
        for person in register.by_script.get(script, ())[:_BLOCK]:
            if spelt_alike(person.parts, parts) or same_person(person.parts, parts):
                return person, Criterion("one-in-another-script", (script,), OTHER_SCRIPT)
    found: dict[int, Person] = {}
    for part in (parts[-1], parts[0]):
        for person in register.by_word.get(part, ())[:_BLOCK]:
            if person.generation != generation or person.parts == parts or not same_person(person.parts, parts):
                continue
            if any(_contradict(person.stated, person.offices, chain) for chain in members):
                continue
            if person.stated or not any(chain.stated for chain in members) or person.parts[-1] == parts[-1]:
                found[id(person)] = person
    best = _one_of(found.values())
    if best is not None:
        return best, Criterion("given-names-that-fit", weight=OTHER_FORM)
    if not found:
        best = _one_of(
            [person for person in register.by_sound.get(key_of(parts), ())[:_BLOCK] if _same_sound(person, members)]
        )
        if best is not None:
            return best, Criterion("spelt-alike-with-office-and-state", weight=SPELT_ALIKE)
    return None, Criterion("same-full-name", weight=SAME_NAME)


def _same_sound(person: Person, members: list[ChainSummary]) -> bool:
    """Whether another spelling of the name goes with the same office and no other state, in articles that have only
    the one."""
    if not any(spelt_alike(parts, members[0].parts) for parts in person.names):
        return False
    offices = set().union(*(chain.offices for chain in members))
    countries = {chain.country for chain in members if chain.country}
    apart = all(chain.article not in person.articles for chain in members)
    one_state = not countries or person.country is None or person.country in countries
    return apart and bool(person.offices & offices) and one_state


def _one_of(found: Iterable[Person]) -> Person | None:
    """The only one, or the one named far more than the next."""
    ranked = sorted(found, key=lambda person: (-person.size, person.parts))
    if len(ranked) > 1 and ranked[0].size < FAR_MORE * ranked[1].size:
        return None
    return ranked[0] if ranked else None


def _short_names(people: list[Person], register: _Register, chains: list[ChainSummary]) -> None:
    """Surnames that stand alone in their article: the one full name of the coverage, else people of their own."""
    alone: dict[tuple[str, str], Person] = {}
    for chain in sorted(chains, key=lambda c: (not c.stated, -c.size, c.article, c.chain)):
        part = " ".join(chain.parts)
        person, why, rivals = _bearer(register.by_word.get(part, ()), part, chain)
        if person is None and not rivals and part:
            person, why, rivals = _sounding(register, chain)
        if person is None:
            state = next(iter(sorted(chain.stated)), "")
            person = alone.get((part, state)) or alone.get((part, ""))
            if person is None:
                person = Person(chain.parts)
                people.append(person)
            alone.setdefault((part, state), person)
            person.rivals += [each for each in rivals if all(each is not known for known in person.rivals)]
        person.add(chain, why)


def _bearer(
    candidates: Iterable[Person], part: str, chain: ChainSummary
) -> tuple[Person | None, Criterion, list[Person]]:
    """The one whom a surname alone means: whose state and office fit, and who is named far more than all others.

    Where several are left, they are the last value.
    """
    found = [
        person
        for person in candidates
        if (not person.generation or chain.article in person.articles)
        and (not chain.generation or chain.generation == person.generation)
        and not _contradict(person.stated, person.offices, chain)
    ]
    if chain.stated:
        found = [person for person in found if not person.stated or set(person.stated) & set(chain.stated)]
    last = [
        person
        for person in found
        if any(part in (surname(parts), _short(parts)) for parts in (person.parts, *person.names))
    ]
    crown = chain.offices & listed("holders", "crowned")
    if crown:
        last = [person for person in found if person.parts[0] == part and person.offices & crown]
        found = last
    # "Anna" alone, said to her face, is the Anna Berg whom the same article calls Berg.
    found = last or [person for person in found if chain.article in person.articles]
    if chain.offices and len(found) > 1:
        found = [person for person in found if person.offices & chain.offices] or found
    if not found:
        return None, _NO_FULL_NAME, []
    if len(found) == 1:
        if last:
            return found[0], Criterion("short-name-of-one", weight=ONE_BEARER), []
        return found[0], Criterion("given-name-beside-full-name", weight=BEARER_BESIDE), []
    best = _one_of(found)
    if best is not None:
        return best, Criterion("short-name-of-the-most-named", (str(len(found) - 1),), MORE_NAMED), []
    found.sort(key=lambda person: (-person.size, person.parts))
    return None, Criterion("short-name-of-several", weight=NO_FULL_NAME), found


def _sounding(register: _Register, chain: ChainSummary) -> tuple[Person | None, Criterion, list[Person]]:
    """The one whom a surname in another spelling means: whose state and office the chain has, too."""
    found = [
        person
        for person in register.by_sound.get(key_of(chain.parts), ())[:_BLOCK]
        if any(spelt_alike(("x", *parts[-1:]), ("x", *chain.parts[-1:])) for parts in person.names)
    ]
    same = [person for person in found if person.offices & chain.offices and person.country == chain.country]
    if len(same) == 1:
        return same[0], Criterion("short-name-spelt-alike-with-office-and-state", weight=SPELT_ALIKE), []
    return None, _NO_FULL_NAME, found[:3]
