"""An event in the making, as it passes from one step to the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from analysis.annotating.document import Token
from analysis.annotating.events.arguments.slots import Slots
from analysis.annotating.events.modality import Reality
from analysis.annotating.events.rules import Rule, Trigger
from analysis.records import Criterion, EventType, Party, Status

Claim = Literal["", "denied", "alleged"]
"""What is made of an act whose whole clause is the content of another."""


@dataclass(slots=True)
class Candidate:
    """An event in the making.

    ``inner``: it tells what another event is about (``absorbed`` there), and counts only if the text has told of it
    before (``again`` is where). ``claimed``: its whole clause is alleged or denied ("denied that …"). ``mutual``: those
    who act do it to each other. ``announced``: its type is that of announcing the act ("will provide aid": AGREE);
    ``hostile``: it is a promise of a hostile act.
    """

    token: Token
    trigger: Trigger
    slots: Slots
    reality: Reality
    type: EventType
    mode: str | None
    cameo: str
    sentence: int
    sources: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    status: Status = "occurred"
    party_criteria: list[Criterion] = field(default_factory=list)
    """How its parties were found, where that makes it more or less sure."""
    doubts: list[Criterion] = field(default_factory=list)
    """Why it may be no event of its type at all."""
    announced: bool = False
    hostile: bool = False
    real: float | None = None
    """How likely it happened, from 0 to 1, where the rules tell it as happening; None where that was not asked."""
    speaker: Party | None = None
    odds: tuple[float, float] | None = None
    """How likely those who are said to act, and to be acted upon, do and are: on a scale of logarithms; None where that
    was not asked."""
    inner: bool = False
    claimed: Claim = ""
    mutual: bool = False
    again: Candidate | None = None
    absorbed: list[Candidate] = field(default_factory=list)
    lexical: Rule = field(init=False, repr=False, compare=False)
    """The lexicon's rule behind it: that of its trigger."""

    def __post_init__(self) -> None:
        """Looks up what is asked again and again."""
        self.lexical = self.trigger.rule

    @property
    def anaphoric(self) -> bool:
        """Whether its parties are those of an event before it in the text."""
        return self.again is not None

    @property
    def is_noun(self) -> bool:
        """Whether a noun tells of it."""
        return self.trigger.word_class == "noun"

    @property
    def is_verb(self) -> bool:
        """Whether a verb tells of it."""
        return self.trigger.word_class == "verb"

    @property
    def parties(self) -> tuple[Party, ...]:
        """Its sources and its targets."""
        return (*self.sources, *self.targets)

    def parties_found(self, how: str, weight: float) -> None:
        """Notes how parties were found; ``weight`` below zero makes it less sure."""
        self.party_criteria.append(Criterion(how, (), weight))

    def doubt(self, why: str, weight: float) -> None:
        """Notes a reason against it, with a weight below zero."""
        self.doubts.append(Criterion(why, (), weight))


def same_parties(some: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    """Whether one of the parties is one of the others, by its chain or as of the same state."""
    codes = states(others)
    return any(same_party(each, others) or each.country in codes for each in some)


def same_party(party: Party, others: tuple[Party, ...]) -> bool:
    """Whether the party is one of the others: by its chain, or by standing at the same place."""
    return any(
        (party.chain is not None and party.chain == other.chain) or party.start == other.start for other in others
    )


def states(some: tuple[Party, ...]) -> set[str]:
    """The states of the parties."""
    return {each.country for each in some if each.country}


def overlap(some: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    """Whether somebody, or a state, stands in both."""
    return any(each.is_among(others) for each in some)
