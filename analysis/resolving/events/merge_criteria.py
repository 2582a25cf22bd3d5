"""Why a report joined an event: the same type, the same parties, the same day; each with what it adds to the score."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from analysis.records import Criterion
from analysis.resolving.articles.similarity import ALIKE
from analysis.resolving.events.account import UNREALISED, Account
from analysis.resolving.events.compatibility import days

Criteria = tuple[Criterion, ...]

FIRST: Criteria = (Criterion("first-account"),)
"""Of the report with which an event begins."""

_ACT = frozenset(("word", "rule", "family", "kindred", "type", "other type", "rare word", "mode"))
_DAYS = frozenset(
    (
        *("same day", "days overlap", "next day", "moved day", "days near", "days far", "one dated", "none dated"),
        *("told then", "told at another time", "asked apart"),
    )
)
_STATUS = frozenset(("status", "real and not", "unreal", "denied"))
_PARTIES = frozenset(("both sides", "any name", "names", "swapped", "kin", "kin then", "one chair"))
_SORT = frozenset(("mutual", "many", "once", "alone", "domestic", "doubt", "asked"))
"""What is so of both by the sort of their act says nothing of why these two are one."""
_LEADS = 0.2
"""Beginnings of articles that are more alike than this tell of much the same."""


def joined(account: Account, other: Account, line: Mapping[str, float], parts: Mapping[str, float]) -> Criteria:
    """Why ``account`` is of one event with ``other``, to which it is nearest.

    ``line`` is the evidence of the pair by name, ``parts`` what each piece of it adds to the score.
    """
    if line["same sentence"]:
        return (Criterion("same-sentence", weight=sum(parts.values())),)
    sums = dict.fromkeys(("act", "who", "when", "status", "texts"), 0.0)
    for name, added in parts.items():
        if name not in _SORT:
            sums[_subject(name)] += added
    weight = {subject: round(total, 2) for subject, total in sums.items()}
    act = "same-type" if account.report.type == other.report.type else "same-act"
    found = [Criterion(act, weight=weight["act"]), *_who(account, other, weight["who"])]
    found.append(_when(account, other, weight["when"]))
    if account.report.status != other.report.status:
        found.append(Criterion("statuses-differ", (account.report.status, other.report.status), weight["status"]))
    return (*found, *_texts(account, other, line, weight["texts"]))


def unnamed(account: Account, others: Sequence[Account]) -> Criteria:
    """Why an account that names nobody joined the event of ``others``."""
    own = any(each.ref.article == account.ref.article for each in others)
    return (Criterion("means-event-told-before" if own else "means-event-of-parties-named"),)


def _subject(name: str) -> str:
    if name.startswith(("source ", "target ")) or name in _PARTIES:
        return "who"
    if name in _ACT or name.endswith("about"):
        return "act"
    if name in _DAYS:
        return "when"
    return "status" if name in _STATUS else "texts"


def _who(account: Account, other: Account, weight: float) -> Iterator[Criterion]:
    """All people by whom the act is known share the weight."""
    kin = sorted(account.kin & other.kin)
    if kin:
        yield from (Criterion("same-people", each, round(weight / len(kin), 2)) for each in kin)
        return
    shared = _parties(account, other)
    if shared:
        both = account.complete and other.complete
        yield Criterion("same-parties" if both else "same-parties-where-named", shared, weight)
    else:
        yield Criterion("parties-called-alike" if _called_alike(account, other) else "no-party-named", (), weight)


def _parties(account: Account, other: Account) -> tuple[str, ...]:
    """Who stands in both, by entity ids: persons, where there are any, else bodies and states."""
    named = account.circle.names & other.circle.names
    return tuple(sorted(named or {*account.sources, *account.targets} & {*other.sources, *other.targets}))


def _called_alike(account: Account, other: Account) -> bool:
    mine, theirs = account.source_words | account.target_words, other.source_words | other.target_words
    return bool(mine & theirs)


def _texts(account: Account, other: Account, line: Mapping[str, float], weight: float) -> Iterator[Criterion]:
    if account.ref.article == other.ref.article:
        return
    if line["affair"] >= ALIKE:
        yield Criterion("articles-of-one-affair", weight=weight)
    elif line["lead alike"] >= _LEADS:
        yield Criterion("articles-begin-alike", weight=weight)


def _when(account: Account, other: Account, weight: float) -> Criterion:
    mine, theirs = days(account.report), days(other.report)
    if mine and theirs:
        if mine == theirs:
            return Criterion("same-day" if mine[0] == mine[1] else "same-days", weight=weight)
        if mine[0] <= theirs[1] and theirs[0] <= mine[1]:
            return Criterion("overlapping-days", weight=weight)
        moved = account.report.status in UNREALISED or other.report.status in UNREALISED
        return Criterion("moved-day" if moved else "neighbouring-days", weight=weight)
    if account.ref.article == other.ref.article:
        return Criterion("same-article", weight=weight)
    if account.published and other.published:
        return Criterion("published-apart", (str(abs((account.published - other.published).days)),), weight)
    return Criterion("no-day-told", weight=weight)
