"""What passed between two sides, in order of time: who they are, their events, and what each said of the other.

No Streamlit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
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
    names = {id_: found.name for id_ in (*one, *two) if (found := coverage.entity(id_)) is not None}
    asked = [tuple(each for each in side if each in names) for side in (one, two)]
    asked[1] = tuple(each for each in asked[1] if each not in asked[0])
    first, second = ({} if alone else coverage.state_members(each) for each in asked)
    second = {id_: name for id_, name in second.items() if id_ not in first}
    return _side(asked[0], names, first, but=asked[1]), _side(asked[1], names, second, but=asked[0])


def _side(asked: tuple[str, ...], names: Mapping[str, str], others: Mapping[str, str], but: Sequence[str]) -> Side:
    called = [spoken(names[each]) for each in asked[:3]]
    rest = len(asked) - len(called)
    members = {each: names[each] for each in asked} | {id_: name for id_, name in others.items() if id_ not in but}
    return Side(asked=asked, name=", ".join([*called, *([f"{rest} more"] if rest else [])]), members=members)


def relation_of(
    coverage: Coverage, filter_: Filter, one: tuple[str, ...], two: tuple[str, ...], alone: bool = False
) -> Relation:
    """What passed between the sides under the filter."""
    first, second = sides_of(coverage, filter_, one, two, alone)
    groups = tuple(first.members), tuple(second.members)
    events = coverage.events(filter_, EventChoice(between=groups))
    dated, apart = (_events(events[events["background"] == each], *groups) for each in (False, True))
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
    said = list(rows(coverage.quotes(EVERYTHING, QuotesBetween(quotes=quotes)))) if quotes else []
    texts = coverage.texts_of(list({row.article for row in said if row.kind != "direct"}))
    return Told(
        events={row.event: row._asdict() for row in rows(coverage.events_by_id(events))} if events else {},
        quotes={row.quote: row._asdict() | {"html": _in_sentence(texts.get(row.article, ""), row)} for row in said},
    )


def _in_sentence(text: str, row: Any) -> str:
    if row.kind == "direct" or not text:
        return ""
    starts = sentence_starts(text)
    first, _ = sentence_span(text, starts, sentence_of(starts, int(row.start)))
    _, last = sentence_span(text, starts, sentence_of(starts, max(int(row.start), int(row.end) - 1)))
    spans = sorted((part["start"], part["end"]) for part in row.parts)
    return marked_html(text, first, max(last, int(row.end)), spans, longest=SENTENCE)


# --- over time ------------------------------------------------------------------------------------------------------

_PERIODS = ("day", "week", "month", "year")
_MOST_COLUMNS = 40
_NEARLY_ALL = 0.95
_SQUEEZED = 3
_ANY_SPAN = 31
"""Nineteen in twenty are drawn alone where all would be a drawing more than three times as long, and a month."""


@dataclass(frozen=True, slots=True)
class Column:
    """One period of the drawing: its first day, and how many entries there are by way and tone."""

    first: date
    counts: Mapping[tuple[Way, Tone], int]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The ``columns`` of one ``period`` each (day, week, month, year), and how many entries lie ``before`` and
    ``after`` them: a few that are far from all others would squeeze the rest."""

    period: str = "day"
    columns: tuple[Column, ...] = ()
    before: int = 0
    after: int = 0


def drawing_of(entries: Sequence[Entry]) -> Drawing:
    """The finest periods that are not too many to draw; what lasts counts where it began."""
    days = sorted(each.first for each in entries if each.first)
    if not days:
        return Drawing()
    first, last = _window(days)
    period = next((each for each in _PERIODS if len(_steps(first, last, each)) <= _MOST_COLUMNS), _PERIODS[-1])
    found: dict[date, Counter[tuple[Way, Tone]]] = {each: Counter() for each in _steps(first, last, period)}
    for entry in entries:
        if entry.first and (counts := found.get(_begin(entry.first, period))) is not None:
            counts[entry.way, entry.tone] += 1
    outside = [sum(day < next(iter(found)) for day in days)]
    outside.append(len(days) - outside[0] - sum(sum(each.values()) for each in found.values()))
    return Drawing(period, tuple(Column(day, dict(counts)) for day, counts in found.items()), outside[0], outside[1])


def _window(days: Sequence[date]) -> tuple[date, date]:
    """From when to when nearly all of the days lie, where that is much shorter than all of them; they are in order."""
    kept = max(1, ceil(len(days) * _NEARLY_ALL))
    starts = range(len(days) - kept + 1)
    start = min(starts, key=lambda each: days[each + kept - 1] - days[each])
    window = days[start], days[start + kept - 1]
    much_shorter = (window[1] - window[0]).days * _SQUEEZED + _ANY_SPAN < (days[-1] - days[0]).days
    return window if much_shorter else (days[0], days[-1])


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
