"""What an event is by all its accounts: its type, status, days and place, and who is party to it.

Every field is decided by the accounts that are not doubtful, weighed by how sure, complete and independent they are
(`events.votes`). All but the type is asked of those that tell of the event's own type: who only tells of a threat to
leave says nothing of whether the talks were held. Parties, days and place are asked first of those that tell of the
very same act: who visits a state meets its ministers, and the state is no party to the meeting.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.records import HAPPENED, EventReport, Status, Turn
from analysis.resolving.events.account import Account
from analysis.resolving.events.course import ENDED, standing
from analysis.resolving.events.days import dating
from analysis.resolving.events.sides import held_by_several
from analysis.resolving.events.votes import Votes, deciding

_HALF = 0.4
"""From this confidence on about every second account is right in everything (`weights/confidence.md`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What is shown of an event: ``typical`` has its type, mode and code, ``dated`` its days, None where it has none;
    ``sources`` and ``targets`` are entity ids."""

    typical: EventReport
    status: Status
    course: tuple[Turn, ...]
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    dated: EventReport | None
    place: str | None


def face_of(accounts: Sequence[Account]) -> Face:
    """The face of an event of these accounts, which stand in the order of publication."""
    sure = deciding(accounts)
    votes = Votes(sure)
    told = [each for each in sure if not each.promised] or sure
    types = votes.by_value(told, lambda each: (each.report.type,))
    own = [each for each in told if each.report.type == _most(types)]
    modes = votes.by_value(own, lambda each: (each.report.mode,))
    typical = max(
        (each.report for each in own if each.report.mode == _most(modes)), key=lambda report: report.confidence
    )
    act = [each for each in own if each.report.mode == typical.mode]
    agreeing = [each for each in accounts if _agrees(each, act)]
    telling = [each for each in own if _tells_of(each.report, typical)]
    telling = sorted([*telling, *agreeing], key=accounts.index) if agreeing else telling
    stands = standing(telling, Votes([*sure, *agreeing]) if agreeing else votes)
    return Face(
        typical=typical,
        status=stands.status,
        course=stands.course,
        sources=_side([act, own, told], votes, lambda each: each.sources),
        targets=_side([act, own, told], votes, lambda each: each.targets),
        dated=_first(dating(some, votes, stands.since) for some in (act, own, sure)),
        place=_first(_place(some, votes) for some in (act, own, sure)),
    )


def _agrees(account: Account, act: Sequence[Account]) -> bool:
    """Whether a doubtful account tells that the very act of a sure one, with the same on both sides, is held up.

    Only how it stands is doubtful then, and it is told with restraint: that nothing has come about yet.
    """
    if account.sure or account.report.status not in ENDED or account.report.confidence < _HALF:
        return False
    if not account.sources or not account.targets:
        return False
    told = account.report.type, account.report.mode, set(account.sources), set(account.targets)
    return told in [(each.report.type, each.report.mode, set(each.sources), set(each.targets)) for each in act]


def _first[V](found: Iterable[V | None]) -> V | None:
    """The first that is there."""
    return next((each for each in found if each is not None), None)


def _tells_of(report: EventReport, typical: EventReport) -> bool:
    """Whether the account says how the event stands: who has left for talks has not held them yet."""
    return report.status not in HAPPENED or report.mode == typical.mode


def _most[V](votes: Mapping[V, float]) -> V:
    """The value for which most speaks; of equals the one that is told first."""
    return max(votes, key=lambda value: votes[value])


def _side(
    groups: Sequence[Sequence[Account]], votes: Votes, of: Callable[[Account], tuple[str, ...]]
) -> tuple[str, ...]:
    """The parties on one side, those first for which most speaks, by the first group of accounts that names any."""
    for accounts in groups:
        told = votes.by_value(accounts, of)
        if told:
            texts = {party: votes.texts(each for each in accounts if party in of(each)) for party in told}
            held = held_by_several(texts, votes.texts(each for each in accounts if of(each)))
            return tuple(sorted(held, key=lambda party: -told[party]))
    return ()


def _place(accounts: Sequence[Account], votes: Votes) -> str | None:
    """Where most of the accounts that name a place tell it to be."""
    told = votes.by_value(accounts, lambda each: (each.report.place,) if each.report.place else ())
    return _most(told) if told else None
