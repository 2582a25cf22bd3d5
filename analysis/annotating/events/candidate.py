"""An event in the making, as it passes from one step to the next."""

from __future__ import annotations

from dataclasses import dataclass, field

from analysis.annotating.document import Token
from analysis.annotating.events.arguments.slots import Slots
from analysis.annotating.events.modality import Reality
from analysis.annotating.events.rules import Rule, Trigger
from analysis.records import EventType, Party, Status


@dataclass(slots=True)
class Candidate:
    """An event in the making.

    ``inner``: it tells what another event is about (``absorbed`` there), and counts only if the text has told of it
    before (``again`` is where). ``penalty``: how much less sure it is for how its parties were found; ``doubt``: that
    it may be no event of its type at all.
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
    penalty: float = 0.0
    doubt: float = 0.0
    announced: bool = False
    """Its type is that of announcing the act ("will provide aid": AGREE)."""
    hostile: bool = False
    """A promise of a hostile act."""
    speaker: Party | None = None
    inner: bool = False
    claimed: str = ""
    """The id of the rule by which its whole clause is claimed or denied ("denied that …")."""
    mutual: bool = False
    """Those who act do it to each other."""
    again: Candidate | None = None
    absorbed: list[Candidate] = field(default_factory=list)

    @property
    def anaphoric(self) -> bool:
        """Whether its parties are those of an event before it in the text."""
        return self.again is not None

    @property
    def lexical(self) -> Rule:
        """The lexicon's rule behind it."""
        return self.trigger.rule


def same_parties(some: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    """Whether one of the parties is one of the others, by its chain or as of the same state."""
    states = {each.country for each in others if each.country}
    return any(same_party(each, others) or each.country in states for each in some)


def same_party(party: Party, others: tuple[Party, ...]) -> bool:
    """Whether the party is one of the others: by its chain, or by standing at the same place."""
    return any(
        (party.chain is not None and party.chain == other.chain) or party.start == other.start for other in others
    )
