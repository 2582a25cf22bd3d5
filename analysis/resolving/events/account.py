"""An account: a report made ready to be held against others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from itertools import combinations

from analysis.language.event_lexicon import words
from analysis.records import EventReport, Party, ReportRef
from analysis.resolving.events import families
from analysis.resolving.events.families import listed
from analysis.resolving.events.sides import Side

UNREALISED = frozenset(("planned", "requested", "stalled", "refused", "hypothetical"))
"""What, according to the account, has not come about."""

_AT_TABLE = 4
"""How many persons of a meeting are looked at for pairs."""


Kin = tuple[str, ...]
"""A person's entity id, a noun that describes people, or the ids of two persons who meet."""


@dataclass(frozen=True)
class Account:
    """A report with what merging needs to know of it.

    ``source_nouns`` and ``target_nouns`` describe parties without a name, ``source_words`` and ``target_words`` are all
    words by which parties are called; ``wording`` is its sentence, to know copies by; ``word`` the word for what
    happened, ``content`` the words of its sentence, ``figures`` the numbers in it; ``place_state`` is the state in
    which its place lies; ``points_back`` tells "the summit" from "a summit"; ``outlet`` is who published it; ``about``
    are those words of ``content`` that follow the word for what happened.
    """

    ref: ReportRef
    report: EventReport
    published: date | None
    source: Side
    target: Side
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    source_nouns: frozenset[str] = frozenset()
    target_nouns: frozenset[str] = frozenset()
    wording: str = ""
    word: str = ""
    content: frozenset[str] = frozenset()
    points_back: bool = False
    source_words: frozenset[str] = frozenset()
    target_words: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()
    place_state: str | None = None
    outlet: str | None = None
    about: frozenset[str] = frozenset()

    @property
    def sure(self) -> bool:
        """Whether it is one of those that are shown: only these make events of several accounts."""
        return not self.report.doubtful

    @property
    def complete(self) -> bool:
        """Whether both sides are known."""
        return self.source.known and self.target.known

    @property
    def two_sided(self) -> bool:
        """Whether somebody is told of on each side, known or not."""
        return bool(self.report.sources and self.report.targets)

    def words_across(self, names: frozenset[str]) -> frozenset[str]:
        """The words by which those are called on whose side none of these persons stands."""
        sides = ((self.source, self.source_words), (self.target, self.target_words))
        return frozenset(word for side, words in sides if not side.names & names for word in words)

    @cached_property
    def target_heads(self) -> frozenset[str]:
        """The nouns that describe those on whom it is done, generic ones among them; a name is none."""
        told = self.report.sources if families.is_suffered(self.report) else self.report.targets
        return heads(party.name for party in told if not party.name.istitle())

    @cached_property
    def domestic(self) -> bool:
        """Whether it goes on within one state, which then tells nothing of who is on which side."""
        return self.complete and len(self.circle.states) == 1

    @cached_property
    def blurred(self) -> frozenset[str]:
        """What a party is called of whom nobody knows who it is ("reporters", "both leaders")."""
        return heads(party.name for party in self._unknown)

    @cached_property
    def _unknown(self) -> tuple[Party, ...]:
        """The parties of the sides of which nothing is known."""
        told = self.report.sources, self.report.targets
        sources, targets = told[::-1] if families.is_suffered(self.report) else told
        return (*(() if self.source.known else sources), *(() if self.target.known else targets))

    @cached_property
    def unheard_of(self) -> bool:
        """Whether a party that nobody knows has a name in it ("ministers of the Lorn Council")."""
        names = [party.name for party in self._unknown]
        return any(word[0].isupper() for name in names for word in name.split()[1:])

    @cached_property
    def unrealised(self) -> bool:
        """Whether it tells of what has not come about."""
        return self.report.status in UNREALISED or self.promised

    @property
    def promised(self) -> bool:
        """Whether it is coded as the announcement of an act, which itself is still to come."""
        return self.report.announced

    @cached_property
    def families(self) -> tuple[str, ...]:
        """Its family first, then those that its words may also tell of."""
        return families.families(self.report)

    @property
    def family(self) -> str:
        """What it has in common with others of its event."""
        return self.families[0]

    @cached_property
    def once(self) -> bool:
        """See `families.once`."""
        return families.once(self.family)

    @cached_property
    def alone(self) -> bool:
        """See `families.alone`."""
        return families.alone(self.family)

    @cached_property
    def many(self) -> bool:
        """See `families.many`; bodies inquire into much, a person appointed for it into one matter."""
        if self.family == "ACCUSE/investigate":
            return not self.source.names
        return families.many(self.family)

    @cached_property
    def asked(self) -> bool:
        """See `families.asked`."""
        return families.asked(self.family)

    @cached_property
    def audience(self) -> bool:
        """Whether it is told of those who only listen: to talk to reporters is not to meet a party."""
        return bool(self.blurred & listed("descriptions", "audience"))

    @cached_property
    def told_again(self) -> bool:
        """Whether its parties are those of an account before it in the text ("the summit")."""
        return self.report.anaphoric

    @cached_property
    def kin(self) -> frozenset[Kin]:
        """Whom an event of this family is told to be the same by, beyond its states: persons' entity ids, and nouns
        that describe the same people ("ambassadors")."""
        if self.family in listed("once", "target"):
            return _singly(self.target.names or self.target_nouns)
        if self.family in listed("once", "source"):
            return _singly(self.source.names)
        if self.family not in ("CONSULT", "CONSULT/phone"):
            return frozenset()
        return _singly(self.source_nouns) | self._pairs

    @cached_property
    def _pairs(self) -> frozenset[Kin]:
        """The persons of different states who meet, two and two."""
        persons = sorted(self.circle.persons)[:_AT_TABLE]
        return frozenset(
            (one, other)
            for (one, mine), (other, theirs) in combinations(persons, 2)
            if mine and theirs and mine != theirs
        )

    @cached_property
    def circle(self) -> Side:
        """Both sides together."""
        return self.source.join(self.target)

    @cached_property
    def reciprocal(self) -> bool:
        """Whether the same stand on both sides: "the two agreed"."""
        return self.complete and self.source == self.target


def _singly(names: Iterable[str]) -> frozenset[Kin]:
    return frozenset((name,) for name in names)


def heads(names: Iterable[str]) -> frozenset[str]:
    """The nouns of descriptions: "twelve ambassadors of Ruritania" gives "ambassador"."""
    found = set()
    for name in names:
        words = name.partition(" of ")[0].split()
        if words and words[-1].isalpha() and (words[-1].islower() or len(words) == 1):
            noun = words[-1].lower()
            found.add(noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s"))
    return frozenset(found)


def describing(names: Iterable[str]) -> frozenset[str]:
    """Those of the nouns that describe people closely enough to know them by."""
    return heads(names) - listed("descriptions", "generic") - _bodies()


@cache
def _bodies() -> frozenset[str]:
    """Nouns of bodies: every organisation has its council."""
    return words("actors", "bodies")
