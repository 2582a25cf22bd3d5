"""Who acts and on whom, settled by what was learned: who was put on a side by the rules leaves it where that is not
likely, and a side without anybody takes who is likely to stand there."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.annotating.events.arguments.bystanders import stands_by
from analysis.annotating.events.arguments.option_facts import groups
from analysis.annotating.events.arguments.options import Option, Options
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.arguments.scorer import PartyScorer, party_scorer
from analysis.annotating.events.candidate import Candidate, same_party
from analysis.records import Party

_STAYS = (-0.5, -0.25)
"""Who is less likely to act, or to be acted upon, than these odds leaves the side. Of an empty side a reader is told
nothing false; an actor is seldom false, a target often. Whom the rules found in another sentence stays: little tells
there who is right (areas of 0.72 and 0.66), and how sure the event is tells that the side is in doubt."""

_TAKEN = (0.25, 1.0)
"""From which odds on somebody takes an empty side."""

_NEVER = -float("inf")
"""The odds of who is by the words around it on no side."""

_UNLIKELY = -5.0
"""The odds of a side for which nobody is at hand."""


def settle(candidates: Sequence[Candidate], parties: Parties, by: PartyScorer | None = None) -> list[Candidate]:
    """Settles the sides of the candidates of one document in place, and returns those of which one has changed.

    Notes on each candidate how likely its sides are.
    """
    options = Options(parties)
    some = [options.of(candidate) for candidate in candidates]
    lines = [line for candidate, each in zip(candidates, some, strict=True) for line in groups(candidate, each)]
    every = (by or party_scorer()).of_groups(lines).tolist()
    changed = []
    first = 0
    for candidate, each in zip(candidates, some, strict=True):
        scores = every[first : first + len(each)]
        first += len(each)
        if _settle(candidate, each, scores, parties):
            changed.append(candidate)
    return changed


def chosen(side: int, picked: Sequence[bool], odds: Sequence[float], here: Sequence[bool]) -> list[int]:
    """The numbers of the options that are on a side: of those whom the rules picked who is likely enough, else the
    likeliest other one of the sentence, where it is likely enough to take the side.

    ``side``: 0 for who acts, 1 for who is acted upon; ``here``: whether the option stands in the event's sentence.
    """
    staying = [n for n, odd in enumerate(odds) if picked[n] and (odd >= _STAYS[side] or not here[n])]
    if staying:
        return staying
    others = [(odd, -n) for n, odd in enumerate(odds) if here[n] and not picked[n] and odd > _TAKEN[side]]
    return [-max(others)[1]] if others else []


def _settle(candidate: Candidate, options: list[Option], scores: list[list[float]], parties: Parties) -> bool:
    here = [candidate.token.words.sentence[each.token.i] == candidate.sentence for each in options]
    before = candidate.sources, candidate.targets
    fixed = known(candidate)
    sides = [[each.acting for each in options], [each.hit for each in options]]
    after = []
    for side, (told, picked) in enumerate(zip(before, sides, strict=True)):
        if told and fixed[side]:
            after.append(told)
            continue
        odds = [  # who only stands by leaves the side, in whichever sentence
            _NEVER if stands_by(candidate, option, side) else each[side]
            for option, each in zip(options, scores, strict=True)
        ]
        near = [inside or odd == _NEVER for inside, odd in zip(here, odds, strict=True)]
        numbers = chosen(side, [bool(each) for each in picked], odds, near)
        staying = tuple(party for party in told if any(party in picked[n] for n in numbers))
        after.append(staying or tuple(each for n in numbers for each in parties.of(options[n].token, owned="")))
    sources, targets = after
    if targets != before[1]:
        targets = tuple(each for each in targets if each in before[1] or not _is_one_of(each, sources))
    if sources != before[0]:
        sources = tuple(each for each in sources if each in before[0] or not _is_one_of(each, targets))
    if sources or targets:  # an event of nobody tells nothing: how sure it is tells that they are in doubt
        candidate.sources, candidate.targets = sources, targets
    candidate.odds = (
        _odds(candidate.sources, sides[0], [each[0] for each in scores]),
        _odds(candidate.targets, sides[1], [each[1] for each in scores]),
    )
    return (candidate.sources, candidate.targets) != before


def _is_one_of(party: Party, others: tuple[Party, ...]) -> bool:
    """Whether the party is one of the others or stands in the phrase of one: "Ruritanian" of "Ruritanian soldiers"."""
    return same_party(party, others) or any(each.start <= party.start and party.end <= each.end for each in others)


def known(candidate: Candidate) -> tuple[bool, bool]:
    """Which sides follow from more than where a word stands, and are left as the rules say: those of what several do to
    each other, who holds a captive, and who denies a deed that is told without a doer."""
    together = candidate.mutual or (bool(candidate.sources) and candidate.sources == candidate.targets)
    return together or candidate.lexical.custody or candidate.claimed == "denied", together


def _odds(some: tuple[Party, ...], picked: list[list[Party]], odds: list[float]) -> float:
    """The odds of the least likely of those on the side; of an empty one, of the likeliest who might be there."""
    told = [odd for every, odd in zip(picked, odds, strict=True) if any(each in some for each in every)]
    return min(told) if told else max(odds, default=_UNLIKELY)
