"""What passed between two sides, in order of time: who they are, their events, and what each said of the other.

No Streamlit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal, cast

import pandas as pd

from analysis.coverage import EVERYTHING, Coverage, EventChoice, Filter, QuotesBetween
from analysis.language.sentences import sentence_of, sentence_span, sentence_starts
from analysis.language.spoken_names import spoken
from dashboard.format.excerpt import marked_html
from dashboard.format.palette import QUAD_CLASS
from dashboard.model.actor_list import ACTOR_KINDS
from dashboard.model.paging import Paging, paging
from dashboard.model.table_rows import rows

AT_ONCE = 40
"""Entries of one part of the list."""
BESIDE = 12
"""Third parties that are named."""
SENTENCE = 420
"""Characters of the sentence in which somebody is quoted."""
PAIRS = 12
"""Pairs that are suggested."""

Way = Literal["one", "two", "both", "others"]
"""Who does it to whom, or speaks of whom: the first side the second, the second the first, both together or to each
other; or others to both of them."""
Tone = Literal["meeting", "cooperation", "conflict", "said"]
"""What passes: a meeting or talk, another event of cooperation or of conflict, words that are quoted."""
View = Literal["", "meeting", "cooperation", "conflict", "said", "differ"]
VIEWS: Mapping[View, str] = {
    "": "All",
    "meeting": "Meetings and talks",
    "cooperation": "Cooperation",
    "conflict": "Conflict",
    "said": "What they said",
    "differ": "Accounts differ",
}
"""Which entries are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side: the ids that were asked for, what it is called, and all ids that count for it, those asked for first,
    with their names. ``is_whole`` where some of them stand for a state that was asked for."""

    asked: tuple[str, ...]
    name: str
    members: Mapping[str, str]

    @property
    def is_whole(self) -> bool:
        """Whether others count for it, too."""
        return len(self.members) > len(self.asked)


@dataclass(frozen=True, slots=True)
class Entry:
    """One event, or one quote: its id, the days on which it was (of a quote the day of publication), and what it is."""

    id: str
    first: date | None
    last: date | None
    way: Way
    tone: Tone
    differs: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What passed between two sides: the ``entries`` with a day in order of time, those ``undated``, and ``apart`` the
    events whose day lies far outside of the coverage. ``beside`` are third parties that are named with them: id, name,
    events. ``held`` events more are doubtful, and not among them."""

    one: Side
    two: Side
    entries: tuple[Entry, ...]
    undated: tuple[Entry, ...]
    apart: tuple[Entry, ...]
    beside: tuple[tuple[str, str, int], ...]
    held: int

    @property
    def total(self) -> int:
        """How many entries there are, whenever they were."""
        return len(self.entries) + len(self.undated) + len(self.apart)


def ids_of(text: str) -> tuple[str, ...]:
    """The ids of one side, as an address has them: joined by commas."""
    return tuple(dict.fromkeys(each for each in text.split(",") if each))


def view_of(text: str) -> View:
    """The one of `VIEWS` that an address asks for; all entries where it asks for none."""
    return cast(View, text) if text in VIEWS else ""


def sides_of(
    coverage: Coverage, filter_: Filter, one: tuple[str, ...], two: tuple[str, ...], alone: bool
) -> tuple[Side, Side]:
    """The two sides. States count with those who stand for them, unless they are ``alone``; who is asked for on one
    side counts there only. What the build does not have is left out; what stands on both sides counts for the first.
    """
    known = [tuple(each for each in side if coverage.entity(each) is not None) for side in (one, two)]
    asked = known[0], tuple(each for each in known[1] if each not in known[0])
    wholes = [[] if alone else coverage.state_members(each) for each in asked]
    taken = {*asked[0], *asked[1]}
    first = (*asked[0], *(each for each in wholes[0] if each not in taken))
    second = (*asked[1], *(each for each in wholes[1] if each not in taken and each not in first))
    return _side(coverage, asked[0], first), _side(coverage, asked[1], second)


def _side(coverage: Coverage, asked: tuple[str, ...], members: Iterable[str]) -> Side:
    names = {each: found.name for each in members if (found := coverage.entity(each)) is not None}
    called = [spoken(names[each]) for each in asked[:3]]
    rest = len(asked) - len(called)
    name = ", ".join([*called, *([f"{rest} more"] if rest else [])])
    return Side(asked=asked, name=name, members=names)


def relation_of(
    coverage: Coverage, filter_: Filter, one: tuple[str, ...], two: tuple[str, ...], alone: bool = False
) -> Relation:
    """What passed between the sides under the filter."""
    first, second = sides_of(coverage, filter_, one, two, alone)
    groups = tuple(first.members), tuple(second.members)
    dated, apart = (
        _events(coverage.events(filter_, EventChoice(between=groups, background=each)), *groups)
        for each in (False, True)
    )
    quotes = coverage.quotes(filter_, QuotesBetween(one=groups[0], two=groups[1]), order="oldest", once=True)
    # A copy of a text says nothing new: its original, or the first copy that matches, stands for all.
    quotes = quotes.drop_duplicates(["printed", "text", "speaker_name"])
    said = [
        Entry(row.quote, _day(row.published), _day(row.published), _spoken(row, groups[0]), "said")
        for row in rows(quotes)
    ]
    every = [*dated, *said]
    told = [each for each in every if each.first]
    found = [each.id for each in (*dated, *apart)]
    beside = coverage.named_beside(found, (*groups[0], *groups[1]), ACTOR_KINDS, limit=BESIDE)
    return Relation(
        one=first,
        two=second,
        entries=tuple(sorted(told, key=lambda each: (each.first, each.last, each.tone == "said"))),
        undated=tuple(each for each in every if not each.first),
        apart=tuple(apart),
        beside=tuple((row.entity, row.name, int(row.events)) for row in rows(beside)),
        held=0 if filter_.doubtful else coverage.held_back(filter_, EventChoice(between=groups))[0],
    )


def _events(events: pd.DataFrame, one: Sequence[str], two: Sequence[str]) -> list[Entry]:
    first, second = set(one), set(two)
    found = []
    for row in rows(events):
        days = [day for each in (row.earliest, row.latest) if (day := _day(each))]
        found.append(
            Entry(
                row.event,
                days[0] if days else None,
                days[-1] if days else None,
                _way(set(row.source_entities), set(row.target_entities), first, second),
                tone_of(row.type),
                bool(len(row.differ)),
            )
        )
    return found


def _way(does: set[str], suffers: set[str], one: set[str], two: set[str]) -> Way:
    to_two, to_one = bool(does & one and suffers & two), bool(does & two and suffers & one)
    if to_two != to_one:
        return "one" if to_two else "two"
    return "both" if does & (one | two) else "others"


def tone_of(type_: str) -> Tone:
    """What an event of a PLOVER type is between two sides."""
    if type_ == "CONSULT":
        return "meeting"
    return "conflict" if QUAD_CLASS.get(type_, "conflict").endswith("conflict") else "cooperation"


def _spoken(row: Any, one: Sequence[str]) -> Way:
    return "one" if row.speaker_entity in one else "two"


def _day(value: Any) -> date | None:
    if value is None or pd.isna(value):
        return None
    return value.date() if isinstance(value, pd.Timestamp) else cast(date, value)


# --- which of them are shown ----------------------------------------------------------------------------------------


def chosen(entries: Iterable[Entry], view: View) -> list[Entry]:
    """The entries that one of `VIEWS` keeps."""
    return [each for each in entries if not view or (each.differs if view == "differ" else each.tone == view)]


def counts_of(relation: Relation, period: str) -> dict[View, int]:
    """How many entries each of `VIEWS` would leave, those of a period where one is asked for."""
    entries = listed(relation, "", period)
    return {view: len(chosen(entries, view)) for view in VIEWS}


def listed(relation: Relation, view: View, period: str) -> list[Entry]:
    """The entries of a view and a period in the order in which they are listed; those that have no day, or one that
    lies far off, last, where no period is asked for."""
    if period:
        return [each for each in chosen(relation.entries, view) if within(each, period)]
    return [*chosen(relation.entries, view), *chosen(relation.undated, view), *chosen(relation.apart, view)]


def part_of(entries: Sequence[Entry], number: int) -> tuple[Paging, list[Entry]]:
    """Part ``number`` (from 1) of a list."""
    part = paging(len(entries), number, AT_ONCE)
    return part, list(entries[part.offset : part.offset + AT_ONCE])


@dataclass(frozen=True, slots=True)
class Told:
    """Rows of `Coverage.events` and `Coverage.quotes` by id."""

    events: Mapping[str, Any]
    quotes: Mapping[str, Any]


def told_of(coverage: Coverage, filter_: Filter, events: tuple[str, ...], quotes: tuple[str, ...]) -> Told:
    """What is told in these entries. Of a quote that is not in quotation marks alone, ``html`` is its sentence in the
    article with its words marked, safe to show; "" for others."""
    said = rows(coverage.quotes(EVERYTHING, QuotesBetween(quotes=quotes))) if quotes else iter(())
    return Told(
        events={row.event: row._asdict() for row in rows(coverage.events_by_id(events))} if events else {},
        quotes={row.quote: row._asdict() | {"html": _in_sentence(coverage, row)} for row in said},
    )


def _in_sentence(coverage: Coverage, row: Any) -> str:
    article = None if row.kind == "direct" else coverage.article(row.article)
    if article is None:
        return ""
    starts = sentence_starts(article.text)
    first, _ = sentence_span(article.text, starts, sentence_of(starts, int(row.start)))
    _, last = sentence_span(article.text, starts, sentence_of(starts, max(int(row.start), int(row.end) - 1)))
    spans = sorted((part["start"], part["end"]) for part in row.parts)
    return marked_html(article.text, first, max(last, int(row.end)), spans, longest=SENTENCE)


# --- over time ------------------------------------------------------------------------------------------------------

_PERIODS = ("day", "week", "month", "year")
_MOST_COLUMNS = 40


@dataclass(frozen=True, slots=True)
class Column:
    """One period of the drawing: its first day, and how many entries there are by way and tone."""

    first: date
    counts: Mapping[tuple[Way, Tone], int]


def columns_of(entries: Sequence[Entry]) -> tuple[str, tuple[Column, ...]]:
    """The periods from the first entry to the last, the finest of days, weeks, months and years that are not too many
    to draw; what lasts counts where it began."""
    days = [each.first for each in entries if each.first]
    if not days:
        return "day", ()
    period = next((each for each in _PERIODS if len(_steps(min(days), max(days), each)) <= _MOST_COLUMNS), _PERIODS[-1])
    found: dict[date, Counter[tuple[Way, Tone]]] = {each: Counter() for each in _steps(min(days), max(days), period)}
    for entry in entries:
        if entry.first:
            found[_begin(entry.first, period)][entry.way, entry.tone] += 1
    return period, tuple(Column(first, dict(counts)) for first, counts in found.items())


def _begin(day: date, period: str) -> date:
    if period == "week":
        return day - timedelta(days=day.weekday())
    if period == "month":
        return day.replace(day=1)
    return day.replace(month=1, day=1) if period == "year" else day


def _steps(first: date, last: date, period: str) -> list[date]:
    steps = [_begin(first, period)]
    length = {"day": 1, "week": 7, "month": 31, "year": 366}[period]
    while len(steps) <= 4_000 and (following := _begin(steps[-1] + timedelta(days=length), period)) <= last:
        steps.append(following)
    return steps


def periods_of(entries: Sequence[Entry]) -> dict[str, int]:
    """Months (2031-04), or years where these are more than a dozen, with how many entries fall into each; what lasts
    counts in each of them that it touches. Empty where all fall into one."""
    months = {f"{each.first:%Y-%m}" for each in entries if each.first}
    length = 7 if len(months) <= 12 else 4
    periods = sorted({each[:length] for each in months})
    if len(periods) < 2:
        return {}
    return {each: sum(within(entry, each) for entry in entries) for each in periods}


def within(entry: Entry, period: str) -> bool:
    """Whether an entry falls into a month, or year, as `periods_of` names it."""
    if entry.first is None or entry.last is None:
        return False
    return entry.first.isoformat()[: len(period)] <= period <= entry.last.isoformat()[: len(period)]


# --- who has most to do with whom -----------------------------------------------------------------------------------


def pairs_of(
    coverage: Coverage, filter_: Filter, of: tuple[str, ...] = (), most: int = PAIRS
) -> tuple[tuple[tuple[str, str], tuple[str, str], int], ...]:
    """The pairs with most events between them: (id, name) of one and of the other, and how many events. ``of`` keeps
    those of these actors, who then stand first."""
    found = []
    for row in rows(coverage.pairs(filter_, of, limit=most)):
        pair = (row.one, row.one_name), (row.two, row.two_name)
        one, two = pair if row.one in of or row.two not in of else pair[::-1]
        found.append((one, two, int(row.events)))
    return tuple(found)
