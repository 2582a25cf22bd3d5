"""What is held against each other on the Compare page: two to four outlets, actors or periods, and their figures.

No Streamlit. Shares are of a column's own coverage, so that a large and a small outlet can be compared.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, get_args

import pandas as pd

from analysis.coverage import Coverage, EventChoice, Filter
from dashboard.format.wording import event_title, period, shortened
from dashboard.model.actor_list import ACTOR_KINDS
from dashboard.model.table_rows import rows

By = Literal["outlets", "actors", "periods"]
BY: tuple[By, ...] = get_args(By)
PLACES = ("first", "second", "third", "fourth")
"""The names of what is compared in an address (`dashboard.shell.permalink.SELECTION`)."""
SMALL = 20
"""Articles below which shares say little: one more or less moves them by five in a hundred."""
_TO = ".."


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One of those that are compared: how an address names it, its name, and the filter that leaves it."""

    key: str
    name: str
    filter: Filter


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """How much a column holds: articles (texts, where the filter counts those), copies among them, events, quotes, of
    these by unnamed sources, and how many of the events that several outlets tell it tells, of ``several`` in all."""

    articles: int
    copies: int
    events: int
    quotes: int
    unnamed: int
    shared: int
    several: int

    @property
    def small(self) -> bool:
        """Whether its shares say little."""
        return self.articles < SMALL


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A comparison to begin with: in words, and what to pick."""

    words: str
    by: By
    keys: tuple[str, ...]


def by_of(value: str | None) -> By:
    """What is compared, by a word of an address; outlets where it makes no sense."""
    return value if value in BY else "outlets"


def columns_of(coverage: Coverage, filter_: Filter, by: By, keys: tuple[str, ...]) -> tuple[Column, ...]:
    """The columns for the keys that this build knows, each once, at most `PLACES`. Where texts or outlets are counted,
    the text that several print counts once in each column."""
    base = replace(filter_, unit="texts") if filter_.unit == "outlets" else filter_
    found = (_column(coverage, base, by, key) for key in dict.fromkeys(keys))
    return tuple(each for each in found if each is not None)[: len(PLACES)]


def _column(coverage: Coverage, base: Filter, by: By, key: str) -> Column | None:
    if by == "outlets":
        known = key in coverage.options()["outlets"]
        return Column(key=key, name=key, filter=replace(base, outlets=(key,))) if known else None
    if by == "actors":
        entity = coverage.entity(key)
        return Column(key=key, name=entity.name, filter=replace(base, actors=(key,))) if entity else None
    days = period_of(key)
    if days is None:
        return None
    narrowed = replace(base, since=days[0], until=days[1], date_kind="published")
    return Column(key=key, name=period(*days), filter=narrowed)


def period_of(key: str) -> tuple[date, date] | None:
    """The first and last day of ``2031-03-04..2031-03-31``; None where it is no such thing."""
    first, dots, last = key.partition(_TO)
    try:
        days = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None
    return days if dots and days[0] <= days[1] else None


def period_key(first: date, last: date) -> str:
    """How an address names a period."""
    return f"{first.isoformat()}{_TO}{last.isoformat()}"


def split_at(first: date, last: date, at: date) -> tuple[str, ...]:
    """The periods before a day and from it on, within the coverage's days; empty where one of them would be."""
    if not first < at <= last:
        return ()
    return period_key(first, at - timedelta(days=1)), period_key(at, last)


def figures_of(coverage: Coverage, filter_: Filter, columns: tuple[Column, ...]) -> tuple[Figures, ...]:
    """The figures of each column."""
    widely = EventChoice(view="several")
    several = coverage.count_events(filter_, widely)["events"]
    return tuple(_figures(coverage, each.filter, several) for each in columns)


def _figures(coverage: Coverage, filter_: Filter, several: int) -> Figures:
    articles = coverage.count_articles(filter_)
    quotes = coverage.count_quotes(filter_)
    events = coverage.count_events(filter_)
    return Figures(
        articles=articles["articles"],
        copies=articles["copies"],
        events=events["events"],
        quotes=quotes["quotes"],
        unnamed=quotes["unnamed"],
        shared=events["several"],
        several=several,
    )


def suggestions_of(coverage: Coverage, filter_: Filter) -> tuple[Suggestion, ...]:
    """Comparisons to begin with: the largest outlets, those that are mentioned most, before and after what most outlets
    tell of, and the two halves of the time."""
    outlets = [row.source for row in rows(coverage.outlets(filter_)) if row.source]
    found = []
    if len(outlets) > 1:
        found.append(Suggestion(words=" and ".join(outlets[:2]), by="outlets", keys=tuple(outlets[:2])))
    if len(outlets) > 3:
        listed = f"{', '.join(outlets[:3])} and {outlets[3]}"
        found.append(Suggestion(words=listed, by="outlets", keys=tuple(outlets[:4])))
    every = list(rows(coverage.entities(filter_, ACTOR_KINDS, order="events", limit=12)))
    # Two of a kind: a state and a person are never measured alike.
    actors = [each for each in every if each.kind == every[0].kind][:2]
    if len(actors) == 2:
        words = f"{actors[0].name} and {actors[1].name}"
        found.append(Suggestion(words=words, by="actors", keys=(actors[0].entity, actors[1].entity)))
    return (*found, *_periods(coverage, filter_))


def _periods(coverage: Coverage, filter_: Filter) -> tuple[Suggestion, ...]:
    days = coverage.count_articles(filter_)
    first, last = days["first"], days["last"]
    if first is None or (last - first).days < 1:
        return ()
    found = []
    told = coverage.events(filter_, EventChoice(dated=True, begun_by=last), order="told", limit=8)
    for row in rows(told[told["earliest"] == told["latest"]]):
        keys = split_at(first, last, row.earliest.date())
        if keys and (row.earliest.date() - first).days > 2:
            words = f"Before and after: {shortened(event_title(row), 90)}"
            found.append(Suggestion(words=words, by="periods", keys=keys))
            break
    middle = first + (last - first) / 2 + timedelta(days=1)
    keys = split_at(first, last, middle)
    if keys:
        words = " and ".join(period(*part) for key in keys if (part := period_of(key)))
        found.append(Suggestion(words=words, by="periods", keys=keys))
    return tuple(found)


def usual_by(coverage: Coverage, filter_: Filter) -> By:
    """What is offered first: outlets, or actors where there are no two outlets."""
    return "outlets" if coverage.count_articles(filter_)["outlets"] > 1 else "actors"


def offer_of(coverage: Coverage, filter_: Filter, by: By, most: int = 300) -> dict[str, str]:
    """What could be picked: a name for each key; outlets by their articles, actors by their mentions."""
    if by == "outlets":
        return {row.source: f"{row.source} · {row.articles:,}" for row in rows(coverage.outlets(filter_)) if row.source}
    if by == "actors":
        found = coverage.entities(filter_, ACTOR_KINDS, limit=most)
        return {row.entity: f"{row.name} · {row.mentions:,}" for row in rows(found)}
    return {}


def share(count: float, of: float) -> float | None:
    """``count`` in a hundred of ``of``; None where there is nothing to count in."""
    return 100 * count / of if of else None


def days_of(coverage: Coverage, filter_: Filter) -> tuple[date, date] | None:
    """The first and last day of publication; None where no article is dated."""
    found = coverage.count_articles(filter_)
    return None if pd.isna(found["first"]) else (found["first"], found["last"])
