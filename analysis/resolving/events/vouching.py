"""Accounts that vouch for each other: who tells the same elsewhere makes it likelier that it is an event at all.

Every report's confidence is worked out from its own article. A report that is held back because it may be no event (its
word may have another sense there) is surer where a sure report of another text, in other words, tells of what is
likely the same event, and that it stands alike. Of parties and status others say little: what the program misreads in
one text, it misreads in the next, which is also why doubtful reports are not heard. So only the share of that one
question is raised, never lowered, and nothing changes for a report that stands alone. Weights and figures:
``analysis/resolving/weights/vouching.md``.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from math import exp, log

from analysis.records import OTHER_SENSES, Annotation, EventReport, ReportRef, Vouched
from analysis.resolving.events.account import Account
from analysis.resolving.events.agglomeration import ENOUGH, Pair

WEIGHTS = "vouching.toml"

LEAST = 0.4
"""A report that is less likely an event by its own article stays as it is: too few such reports were read."""

COPIED = 0.35
"""Two sentences of which this share of runs of words is the same are copies of one: they are one voice."""

NAMED = 5
"""How many of those that vouch for a report are kept."""

_RUN = 3
_MOST = 0.98


@dataclass(frozen=True, slots=True)
class VouchScorer:
    """How likely what others vouch for is an event, and what that makes of the confidence.

    ``share``, ``first``, ``second`` and ``bias``: a regression over the logarithm of the odds that it is an event by
    its own article, and the two strongest voices. ``base``: the confidence, as a logarithm of odds, of a report of
    which nothing is right; what is above it grows with the share.
    """

    share: float
    first: float
    second: float
    bias: float
    base: float

    def raised(self, share: float, voices: Sequence[float]) -> float:
        """The share of the question, with up to two voices, the stronger first."""
        if not voices:
            return share
        first, second = (*voices, 0.0)[:2]
        score = self.share * _odds(share) + self.first * first + self.second * second + self.bias
        return max(share, min(_MOST, 1 / (1 + exp(-score))))

    def confidence(self, confidence: float, share: float, raised: float) -> float:
        """The confidence of a report once the share of the question is ``raised``."""
        odds = self.base + (_odds(confidence) - self.base) * raised / share
        return max(confidence, round(1 / (1 + exp(-odds)), 2))


@cache
def vouch_scorer() -> VouchScorer:
    """The scorer of the package, read once."""
    told = tomllib.loads(files("analysis.resolving.weights").joinpath(WEIGHTS).read_text(encoding="utf-8"))
    return VouchScorer(**told)


def in_doubt(report: EventReport) -> float | None:
    """How likely it is an event at all, from `LEAST` to 1, where that is what makes it doubtful; None where it is not,
    and of words that are known to have another sense there."""
    if not report.doubtful or any(each.kind in OTHER_SENSES for each in report.doubts):
        return None
    shares = (float(each.values[0]) / 100 for each in report.doubts if each.kind == "doubtful-sense")
    return next((share for share in shares if share >= LEAST), None)


def voices(
    accounts: Sequence[Account], pairs: Mapping[tuple[int, int], Pair], asking: Sequence[int]
) -> dict[int, list[tuple[float, int]]]:
    """Who vouches for each of the accounts ``asking``, by their places: how strongly, the strongest first, and who.

    A voice is as strong as the pair is likely of one event, times how sure the other account is; pairs that are less
    likely than what is put together are not looked at. Each text has one voice.
    """
    found: dict[int, list[tuple[float, int]]] = defaultdict(list)
    asked = set(asking)
    for (one, other), pair in pairs.items():
        if pair.vetoed or pair.score < ENOUGH:
            continue
        for here, there in ((one, other), (other, one)):
            if here in asked and _may_vouch(accounts[here], accounts[there]):
                found[here].append((accounts[there].report.confidence / (1 + exp(-pair.score)), there))
    runs: dict[int, frozenset[tuple[str, ...]]] = {}

    def copied(one: int, other: int) -> bool:
        if accounts[one].ref.article == accounts[other].ref.article:
            return True
        for each in (one, other):
            runs.setdefault(each, _runs(accounts[each].wording))
        least = min(len(runs[one]), len(runs[other]))
        return not least or len(runs[one] & runs[other]) >= COPIED * least

    kept: dict[int, list[tuple[float, int]]] = {}
    for here, some in found.items():
        heard: list[tuple[float, int]] = []
        for strength, there in sorted(some, key=lambda each: (-each[0], each[1])):
            if len(heard) < NAMED and not any(copied(there, each) for each in (here, *(n for _, n in heard))):
                heard.append((strength, there))
        if heard:
            kept[here] = heard
    return kept


def vouched(
    accounts: Sequence[Account], pairs: Mapping[tuple[int, int], Pair], scorer: VouchScorer | None = None
) -> dict[int, Vouched]:
    """The accounts, by their places, that others make surer, and those that do."""
    scorer = scorer or vouch_scorer()
    shares = {n: share for n, each in enumerate(accounts) if (share := in_doubt(each.report)) is not None}
    found = {}
    for n, heard in voices(accounts, pairs, [*shares]).items():
        report = accounts[n].report
        raised = scorer.raised(shares[n], [strength for strength, _ in heard])
        sure = scorer.confidence(report.confidence, shares[n], raised)
        if sure > report.confidence:
            found[n] = Vouched(sure, tuple(accounts[there].ref for _, there in heard))
    return found


def trusted(account: Account, by: Vouched | None) -> Account:
    """The account as sure as others make it."""
    return account if by is None else replace(account, report=replace(account.report, confidence=by.confidence))


def with_vouched(annotations: Sequence[Annotation], by: Mapping[ReportRef, Vouched]) -> list[Annotation]:
    """The annotations, their reports as sure as others make them."""
    articles = {ref.article for ref in by}
    return [_trusted(each, by) if each.article in articles else each for each in annotations]


def _trusted(annotation: Annotation, by: Mapping[ReportRef, Vouched]) -> Annotation:
    refs = (ReportRef(annotation.article, n) for n in range(len(annotation.events)))
    events = (
        replace(report, confidence=by[ref].confidence) if ref in by else report
        for report, ref in zip(annotation.events, refs, strict=True)
    )
    return replace(annotation, events=tuple(events))


def _may_vouch(account: Account, other: Account) -> bool:
    """Whether the other, a sure one, tells of the same type of event, and that it stands alike."""
    return (
        other.sure
        and account.ref.article != other.ref.article
        and account.report.type == other.report.type
        and account.unrealised == other.unrealised
    )


def _runs(wording: str) -> frozenset[tuple[str, ...]]:
    words = wording.split()
    return frozenset(tuple(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1))


def _odds(share: float) -> float:
    return log(share / (1 - share))
