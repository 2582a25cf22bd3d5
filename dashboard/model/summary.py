"""The figures of the Overview, worked out of a coverage under a filter: small enough to be kept and copied."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.coverage import Coverage, Filter
from dashboard.model.event_list import ordered

ACTOR_KINDS = ("person", "country", "organisation", "group")
"""Kinds of entities that can be actors; places, works and named events cannot."""
LISTED = 8
LATEST = 6
DIFFERING = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What the articles that match hold. The tables hold the first rows only, of `Coverage`'s columns.

    ``copies`` counts the articles that print the text of another one.
    ``first`` and ``last`` are days of publication. ``not_occurred`` counts events of any status but "occurred".
    ``latest`` holds the last events by their own date, none that begins after the last article; ``widest`` those that
    more than one text tells, most first;
    ``undated`` counts those without a date; ``differing`` holds events whose accounts contradict each other, the most
    widely told first, ``differ`` counts them; ``types`` counts events.
    """

    articles: int
    outlets: int
    copies: int
    first: pd.Timestamp
    last: pd.Timestamp
    actors: int
    people: int
    quotes: int
    unnamed: int
    events: int
    not_occurred: int
    undated: int
    mentioned: pd.DataFrame
    speaking: pd.DataFrame
    latest: pd.DataFrame
    widest: pd.DataFrame
    differing: pd.DataFrame
    differ: int
    types: dict[str, int]
    per_day: pd.DataFrame


def summarise(coverage: Coverage, filter_: Filter) -> Summary:
    """The figures under the filter."""
    articles = coverage.articles(filter_)
    actors = coverage.entities(filter_, kinds=ACTOR_KINDS)
    quotes = coverage.quotes(filter_)
    events = coverage.events(filter_)
    dated = events[events["earliest"].notna() | events["latest"].notna()]
    begins = dated["earliest"].fillna(dated["latest"])
    differing = events[events["differ"].map(len) > 0]
    speaking = actors[actors["quotes"] > 0].sort_values(["quotes", "name"], ascending=[False, True])
    return Summary(
        articles=len(articles),
        outlets=articles["source"].nunique(),
        copies=int(articles["copy_of"].notna().sum()),
        first=articles["published"].min(),
        last=articles["published"].max(),
        actors=len(actors),
        people=int((actors["kind"] == "person").sum()),
        quotes=len(quotes),
        unnamed=int(quotes["anonymous"].sum()),
        events=len(events),
        not_occurred=int((events["status"] != "occurred").sum()),
        undated=len(events) - len(dated),
        mentioned=actors.head(LISTED),
        speaking=speaking.head(LISTED),
        latest=ordered(dated[~(begins > articles["published"].max())], "newest").head(LATEST),
        widest=ordered(events[events["texts"] > 1], "told").head(LATEST),
        differing=ordered(differing, "told").head(DIFFERING),
        differ=len(differing),
        types={str(type_): int(count) for type_, count in events["type"].value_counts().items()},
        per_day=coverage.per_day(filter_),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The articles that match: how many, and the newest of them (`Coverage.articles`' columns)."""

    total: int
    newest: pd.DataFrame


def list_newest(coverage: Coverage, filter_: Filter, most: int) -> Listing:
    """The newest articles under the filter, at most ``most``."""
    articles = coverage.articles(filter_)
    return Listing(total=len(articles), newest=articles.head(most))


def matches(coverage: Coverage, filter_: Filter, article: str) -> bool:
    """Whether an article is one of those under the filter."""
    return article in set(coverage.articles(filter_)["article"])
