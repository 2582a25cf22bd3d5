"""In what the outlets of an affair differ, in words: each version, and who tells it. No Streamlit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.coverage import EVERYTHING, Coverage, Filter
from dashboard.format.wording import counted, day, shortened
from dashboard.model.table_rows import rows

MOST = 8
"""How many differences the Overview shows."""
TELLINGS = 3
"""How many sentences stand below one version."""

COURSE = "later count"
"""The kind of what later articles count otherwise, which is no contradiction."""

_TITLES = {
    "when": "When",
    "where": "Where",
    "who": "Who did it",
    "whom": "To whom it was done",
    "whether": "Whether it is so",
    "planned": "Whether it is planned",
    "whose words": "Whose words these are",
    "wording": "In which words it was said",
}
_PAIRS = {"figures": "figures", "days": "days", "words": "quoted words"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where it is told so: ``start`` to ``end`` of the article, in a sentence from ``sentence_start``; and by whom."""

    article: str
    start: int
    end: int
    sentence: str
    sentence_start: int
    who: str
    published: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One version: its words, the first places that tell it so, and how many more there are."""

    value: str
    tellings: tuple[Place, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One difference: what it is about, whether outlets themselves differ, and its versions."""

    id: str
    title: str
    parted: str
    versions: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AffairDifferences:
    """The first differences, how many there are, and in words how much was compared for them ("" for nothing).

    ``contradictions`` is how many of them cannot all be true; the others are courses.
    """

    first: tuple[Shown, ...]
    total: int
    contradictions: int
    compared: str


def affair_differences_of(
    coverage: Coverage, filter_: Filter, affair: str | None = None, most: int = MOST
) -> AffairDifferences:
    """What the articles that match differ in, of one affair where it is given; those on which outlets themselves differ
    come first, courses last."""
    table = coverage.affair_differences(filter_, affair)
    shown = [_shown(str(id_), told) for id_, told in table.groupby("difference", sort=False)]
    contradictions = table.loc[table["kind"] != COURSE, "difference"].nunique()
    return AffairDifferences(
        first=tuple(shown[:most]),
        total=len(shown),
        contradictions=int(contradictions),
        compared=compared_of(coverage),
    )


def compared_of(coverage: Coverage) -> str:
    """``432 pairs of sentences, 7 of figures, 46 of days and 174 of quoted words from 5 outlets``.

    It counts the whole build, whatever the filters; "" where nothing was compared.
    """
    row = coverage.compared(EVERYTHING).iloc[0]
    if not row["sentences"]:
        return ""
    told = [f"{counted(int(row['sentences']), 'pair')} of sentences"]
    told += [f"{int(row[name]):,} of {what}" for name, what in _PAIRS.items() if row[name]]
    listed = f"{', '.join(told[:-1])} and {told[-1]}" if len(told) > 1 else told[0]
    return f"{listed}, from {counted(int(row['outlets']), 'outlet')}"


def _shown(id_: str, told: pd.DataFrame) -> Shown:
    first = told.iloc[0]
    versions = []
    for _, some in told.groupby("way", sort=True):
        every = list(rows(some))
        more = max(0, len(every) - TELLINGS)
        places = tuple(_place(row) for row in every[:TELLINGS])
        versions.append(Told(value=str(every[0].value), tellings=places, more=more))
    return Shown(id=id_, title=_title(first), parted=_parted(first, told), versions=tuple(versions))


def _place(row: Any) -> Place:
    return Place(
        article=row.article,
        start=int(row.start),
        end=int(row.end),
        sentence=row.sentence,
        sentence_start=int(row.sentence_start),
        who=teller_of(row),
        published=_published(row),
    )


def _title(row: Any) -> str:
    if row["kind"] == "how many":
        return f"How many {row['about']}"
    if row["kind"] == "how much":
        return f"The {row['about']}"
    if row["kind"] == "office":
        return f"What {row['about']} is said to be"
    if row["kind"] == COURSE:
        return f"How many {row['about']}, told otherwise on later days"
    return _TITLES[row["kind"]]


def _parted(first: Any, told: pd.DataFrame) -> str:
    """Who parts: the outlets, or those whom they quote."""
    if first["kind"] == COURSE:
        return f"a later count, which contradicts nobody: {_days_of(told)}"
    if first["outlets_differ"]:
        return "the outlets themselves differ"
    if any(teller is None for teller in told["teller"]):
        return "an outlet itself tells it otherwise than those whom another quotes"
    return "only those whom the outlets quote differ"


def _days_of(told: pd.DataFrame) -> str:
    """``126 ships on 24 March 2031, then 80 ships on 25 March 2031``, by the first who tells each."""
    firsts = (next(rows(some)) for _, some in told.groupby("way", sort=True))
    return ", then ".join(f"{each.value} on {day(_published(each))}" for each in firsts)


def _published(row: Any) -> date | None:
    return None if pd.isna(row.published) else row.published.date()


def teller_of(row: Any) -> str:
    """``says Orin Vask, in The Post``, or ``The Post itself``."""
    outlet = row.source or "outlet not known"
    if row.kind in ("whose words", "wording"):
        return f"{outlet}, quoting {shortened(row.teller, 40)}" if row.teller else f"{outlet}, speaker not known"
    return f"{outlet}, citing {shortened(row.teller, 40)}" if row.teller else f"{outlet} itself"
