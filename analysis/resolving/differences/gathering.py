"""Differences of one thing put together: each way of telling it with all who tell it so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from analysis.records.differences import Difference, Telling, Version
from analysis.resolving.differences.found import Found, Stated
from analysis.resolving.union_find import UnionFind

QUOTING = ("whose words", "wording")
"""Kinds that outlets alone decide: how somebody is quoted."""

MOST, MOST_DAYS = 3, 6
"""Ways of telling one thing, and of counting it day by day; more of them are things of one kind that come again and
again."""
COURSE = "later count"
"""The kind that contradicts nobody: its versions stand in the order of publication."""


def differences(found: Sequence[Found]) -> Iterator[Difference]:
    """Differences of one kind that share a telling are one, of several versions."""
    joined: UnionFind[int] = UnionFind()
    at: dict[tuple[str, ...], int] = {}
    for number, each in enumerate(found):
        for stated in (each.one, each.other):
            key = each.kind, each.group or f"{stated.sentence.article.id} {stated.start} {stated.end}"
            joined.join(at.setdefault(key, number), number)
    groups: dict[int, list[Found]] = defaultdict(list)
    for number, each in enumerate(found):
        groups[joined.root(number)].append(each)
    for some in groups.values():
        made = _difference(some)
        if len(made.versions) <= (MOST_DAYS if made.kind == COURSE else MOST) or made.kind in QUOTING:
            yield made


def _difference(some: Sequence[Found]) -> Difference:
    versions: dict[str, dict[tuple[str, int, int], Stated]] = {}
    for each in some:
        for stated in (each.one, each.other):
            versions.setdefault(stated.key, {})[stated.sentence.article.id, stated.start, stated.end] = stated
    if some[0].kind == COURSE:
        versions = dict(sorted(versions.items(), key=lambda each: min(map(_day, each[1].values()))))
    made = tuple(
        Version(value=next(iter(told.values())).words, tellings=tuple(_telling(each) for each in told.values()))
        for told in versions.values()
    )
    themselves = [any(telling.teller is None for telling in version.tellings) for version in made]
    first = min(made[0].tellings, key=lambda each: (each.article, each.start))
    return Difference(
        id=f"{first.article}.{some[0].kind.replace(' ', '-')}-{first.start}",
        kind=some[0].kind,
        about=some[0].about,
        versions=made,
        likeness=max(each.likeness for each in some),
        # How somebody is quoted, outlets alone decide.
        outlets=some[0].kind in QUOTING or (some[0].kind != COURSE and sum(themselves) > 1),
    )


def _day(stated: Stated) -> date:
    return stated.sentence.article.published or date.max


def _telling(stated: Stated) -> Telling:
    return Telling(
        article=stated.sentence.article.id,
        start=stated.start,
        end=stated.end,
        sentence_start=stated.sentence.start,
        sentence_end=stated.sentence.end,
        teller=stated.teller,
    )
