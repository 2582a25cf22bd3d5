"""Which articles are copies of others: printed whole, cut short or lightly edited, as outlets print agency text.

Two texts are held against each other by their runs of `RUN` words. Most runs of a copy stand in its original, whatever
was cut; two reports of one affair share hardly any but what both quote. Of two alike, the later one is the copy, or the
shorter one of the same day; but where several different texts stand in a longer one of their day, that is a digest, and
neither copy nor original. One run in four is looked at, chosen by what it says, so that a cut changes nothing; the
time grows with the length of all texts.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from zlib import crc32

from analysis.records import Article

RUN = 5
"""Words of one run."""
SHARE = 0.5
"""The least share of its runs that a copy has in common with its original. On the demo affair the copies have 0.77 and
more, all other articles 0.12 and less; on five outlets' own reports of the same affairs no two have more than 0.12."""
LEAST = 8
"""Runs that a text must have to be known by: shorter ones are formulas."""
COMMON = 20
"""A run that stands in more texts than this is a formula."""

_WORD = re.compile(r"\w+")
_ONE_IN = 4


def near_duplicates(articles: Sequence[Article]) -> Mapping[str, str]:
    """The id of each copy's original, by the copy's id. An original is no copy itself, and no digest of several."""
    order = sorted(articles, key=lambda each: (each.published or date.max, -len(each.text), each.id))
    runs = {article.id: _runs(article.text) for article in order}
    found = _copies([article.id for article in order], runs)
    digests = _digests(found, runs, {article.id: article.published for article in order})
    if not digests:
        return found
    return _copies([article.id for article in order if article.id not in digests], runs)


def _copies(order: Sequence[str], runs: Mapping[str, set[int]]) -> dict[str, str]:
    """The original of each copy, by id, among articles that stand in the order in which one may be another's."""
    texts: dict[int, list[str]] = defaultdict(list)
    original: dict[str, str] = {}
    for article in order:
        own = runs[article]
        shared = Counter(other for run in own if len(texts[run]) <= COMMON for other in texts[run])
        for other, count in shared.most_common(1):
            if _is_copy(len(own), count):
                original[article] = original.get(other, other)
        for run in own:
            texts[run].append(article)
    return original


def _is_copy(runs: int, shared: int) -> bool:
    return runs >= LEAST and shared >= SHARE * runs


def _digests(
    original: Mapping[str, str], runs: Mapping[str, set[int]], published: Mapping[str, date | None]
) -> set[str]:
    """Those taken for originals that are digests: two texts of the same day stand in them that have little in common.
    Two copies of one text both begin as it does."""
    copies: dict[str, list[str]] = defaultdict(list)
    for copy, one in original.items():
        if published[copy] == published[one]:
            copies[one].append(copy)
    return {
        one
        for one, parts in copies.items()
        if any(
            not _is_copy(min(len(runs[part]), len(runs[parts[0]])), len(runs[part] & runs[parts[0]]))
            for part in parts[1:]
        )
    }


def _runs(text: str) -> set[int]:
    words = _WORD.findall(text.lower())
    runs = (crc32(" ".join(words[start : start + RUN]).encode()) for start in range(len(words) - RUN + 1))
    return {run for run in runs if run % _ONE_IN == 0}
