"""The figures of the Overview, worked out of a coverage under a filter. No Streamlit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.coverage import Coverage, EventChoice, Filter
from dashboard.model.actor_list import ACTOR_KINDS

LISTED = 8
LATEST = 6
DIFFERING = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What the articles that match hold. The tables hold the first rows only, of `Coverage`'s columns.

    ``units`` counts in what the filter counts, ``copies`` the articles that print the text of another one.
    ``mentioned`` and ``speaking`` stand by mentions and quotes; where outlets are counted, by how many of these mention
    and quote them.
    ``first`` and ``last`` are days of publication. ``not_occurred`` counts events of any status but "occurred";
    ``held`` those that are held back as doubtful, which no other figure counts.
    ``latest`` holds the last events by their own date, none that begins after the last article; ``widest`` those that
    more than one text tells, most first;
    ``undated`` counts those without a date; ``differing`` holds events whose accounts contradict each other, the most
    widely told first, ``differ`` counts them; ``types`` counts events.
    """

    articles: int
    units: int
    outlets: int
    copies: int
    first: date | None
    last: date | None
    actors: int
    people: int
    quotes: int
    unnamed: int
    events: int
    not_occurred: int
    held: int
    undated: int
    mentioned: pd.DataFrame
    speaking: pd.DataFrame
    latest: pd.DataFrame
    widest: pd.DataFrame
    differing: pd.DataFrame
    differ: int
    types: dict[str, int]


def summarise(coverage: Coverage, filter_: Filter) -> Summary:
    """The figures under the filter."""
    articles = coverage.count_articles(filter_)
    actors = coverage.count_entities(filter_, ACTOR_KINDS)
    quotes = coverage.count_quotes(filter_)
    events = coverage.count_events(filter_)
    by_outlet = filter_.unit == "outlets"
    mentioned = coverage.entities(filter_, ACTOR_KINDS, order="units" if by_outlet else "mentions", limit=LISTED)
    speaking = coverage.entities(filter_, ACTOR_KINDS, order="quoted in" if by_outlet else "quotes", limit=LISTED)
    latest = EventChoice(dated=True, begun_by=articles["last"])
    return Summary(
        articles=articles["articles"],
        units=articles["units"],
        outlets=articles["outlets"],
        copies=articles["copies"],
        first=articles["first"],
        last=articles["last"],
        actors=sum(actors.values()),
        people=actors.get("person", 0),
        quotes=quotes["quotes"],
        unnamed=quotes["unnamed"],
        events=events["events"],
        not_occurred=events["not_occurred"],
        held=coverage.held_back(filter_)[0],
        undated=events["events"] - events["dated"],
        mentioned=mentioned,
        speaking=speaking[speaking["quotes"] > 0],
        latest=coverage.events(filter_, latest, order="newest", limit=LATEST),
        widest=coverage.events(filter_, EventChoice(view="texts"), order="told", limit=LATEST),
        differing=coverage.events(filter_, EventChoice(view="differ"), order="told", limit=DIFFERING),
        differ=events["differ"],
        types=coverage.event_types(filter_),
    )
