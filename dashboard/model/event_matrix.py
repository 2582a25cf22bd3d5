"""The accounts of one event side by side, a row an outlet: what each tells, and where they differ. No Streamlit.

Copies of a text stand under its original. Where one outlet alone tells of the event, each of its texts has a row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.coverage import EVERYTHING, Coverage, Filter
from analysis.records import SHOWN_CONFIDENCE
from analysis.resolving.events.figures import figures
from analysis.resolving.events.standings import is_hedged
from dashboard.format.csv_file import csv_file
from dashboard.format.dating import in_words
from dashboard.format.event_words import status_word
from dashboard.format.wording import day, names
from dashboard.model.event_denials import Denial, denials_of, outlets_of
from dashboard.model.table_rows import rows

COLUMNS: Mapping[str, str] = {
    "day": "Day",
    "place": "Place",
    "parties": "Who, to whom",
    "figures": "Figures",
    "words": "Words for it",
    "status": "How far it came",
    "quoted": "Whom it quotes",
}
"""What is compared, and what each column is called."""
VALUES = 4
"""Different values of one cell that are shown; the others are counted."""
MOST_ROWS = 25
"""Rows of the table on the screen; the file has all."""

_UNKNOWN = "Outlet not known"
_COLUMN_OF = {"when": "day", "where": "place", "who": "parties", "whom": "parties", "whether": "status"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What an account tells: in words, whether others contradict it, and where in which article it stands."""

    words: str
    differs: bool
    article: str
    start: int
    end: int
    report: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The different values of one outlet, at most `VALUES`, and how many more it has."""

    values: tuple[Value, ...]
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy of a text: who prints it, when, and where its account stands."""

    outlet: str
    published: date | None
    article: str
    start: int
    end: int
    report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One outlet: the day of its first text of its own, how many these are, its cells by `COLUMNS`, and the copies of
    its texts. ``outside``: no text of it matches the filter; ``headline``: that of its one text, where rows are texts.
    """

    outlet: str
    headline: str = ""
    published: date | None
    texts: int
    cells: Mapping[str, Cell]
    copies: tuple[Copy, ...]
    outside: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The first rows by the day of publication, and how many there are; the columns in which accounts contradict each
    other, and those in which anybody tells anything; who claims it, those first who do most often; which outlets tell
    it as a fact of their own; who denies it in which words; and which outlets of its affair tell nothing of it."""

    rows: tuple[MatrixRow, ...]
    total: int
    differing: frozenset[str]
    told: tuple[str, ...]
    claimants: tuple[str, ...]
    as_fact: tuple[str, ...]
    denials: tuple[Denial, ...]
    silent: tuple[str, ...]
    reports: int
    by_text: bool = False
    """Whether a row is a text: one outlet alone tells of the event."""


def matrix_of(coverage: Coverage, filter_: Filter, event: str) -> Matrix:
    """The accounts of the event side by side, whatever the filter."""
    accounts = coverage.accounts(event)
    matching = None if filter_.is_empty else set(coverage.reports(filter_, event)["report"])
    against = _against(coverage.differences(EVERYTHING, [event], min_confidence=0.0))
    quoted = _by_article(coverage.quoted_in(event))
    everything = list(rows(accounts))
    groups, by_text = _groups(everything)
    copies: dict[str, list[Any]] = {}
    for each in everything:
        copies.setdefault(each.printed, []).append(each)
    made = [_row(name, some, copies, against, quoted, matching) for name, some in groups]
    said = [each for each in everything if each.status != "denied"]
    claims = Counter(each.asserted_by_name for each in said if each.asserted_by_name)
    claimants = sorted(claims, key=lambda name: (-claims[name], not name[0].isupper()))
    row = next(rows(coverage.event(event)))
    denials = denials_of(coverage, row, accounts)
    telling = {*accounts["source"].dropna(), *outlets_of(denials)}
    known = coverage.outlets_telling(row.affair) if row.affair else []
    told = [
        name for name in COLUMNS if name in ("day", "status", "words") or any(row.cells[name].values for row in made)
    ]
    return Matrix(
        rows=tuple(made[:MOST_ROWS]),
        total=len(made),
        differing=frozenset(
            name for name in COLUMNS if any(value.differs for row in made for value in row.cells[name].values)
        ),
        told=tuple(told),
        claimants=tuple(claimants),
        as_fact=tuple(dict.fromkeys(each.source or _UNKNOWN for each in said if _is_own(each))),
        denials=denials,
        silent=tuple(each for each in known if each not in telling),
        reports=len(accounts),
        by_text=by_text and len(made) > 1,
    )


def csv_of(coverage: Coverage, filter_: Filter, event: str) -> bytes:
    """The accounts as a CSV file: a line a report, with what the table says of it and where it stands."""
    accounts = coverage.accounts(event)
    quoted = _by_article(coverage.quoted_in(event))
    told = pd.DataFrame(
        {
            "outlet": accounts["source"],
            "published": accounts["published"],
            "copy_of": accounts["copy_of"],
            "day": [_day(row) for row in rows(accounts)],
            "place": accounts["place"],
            "who": [_named(row.sources) for row in rows(accounts)],
            "whom": [_named(row.targets) for row in rows(accounts)],
            "figures": ["; ".join(words for words, _, _ in _figures(row)) for row in rows(accounts)],
            "words": accounts["trigger_text"],
            "how_far": [status_word(row.status) for row in rows(accounts)],
            "status": accounts["status"],
            "said_by": accounts["asserted_by_name"],
            "quotes": ["; ".join(_speakers(quoted, row)) for row in rows(accounts)],
            "confidence": accounts["confidence"],
            "event": accounts["event"],
            "report": accounts["report"],
            "article": accounts["article"],
            "start": accounts["start"],
            "end": accounts["end"],
            "sentence": accounts["sentence"],
        }
    )
    return csv_file(told, list(told.columns))


# --- how ------------------------------------------------------------------------------------------------------------

_Quoted = Mapping[str, Sequence[Any]]
"""The quotes of each article (rows of `Coverage.quoted_in`)."""

_Against = Mapping[str, set[tuple[str, str | None]]]
"""In which columns a report contradicts others, and what is counted there."""


def _by_article(table: pd.DataFrame) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for row in rows(table):
        found.setdefault(row.article, []).append(row)
    return found


def _against(differences: pd.DataFrame) -> dict[str, set[tuple[str, str | None]]]:
    found: dict[str, set[tuple[str, str | None]]] = {}
    for row in rows(differences):
        about = None if pd.isna(row.about) else str(row.about)
        found.setdefault(row.report, set()).add((_COLUMN_OF.get(row.kind, "figures"), about))
    return found


def _groups(told: Sequence[Any]) -> tuple[list[tuple[str, list[Any]]], bool]:
    """The accounts that stand in one row, the first to tell it first: those of an outlet's own texts; those of a text
    where one outlet has all."""
    # A copy whose original does not tell of the event stands for it.
    present = {each.article for each in told}
    own = [each for each in told if pd.isna(each.copy_of) or each.copy_of not in present]
    by_text = len({each.source or _UNKNOWN for each in own}) == 1
    found: dict[str, list[Any]] = {}
    for each in own:
        found.setdefault(each.article if by_text else each.source or _UNKNOWN, []).append(each)
    return [(some[0].source or _UNKNOWN, some) for some in found.values()], by_text


def _is_own(row: Any) -> bool:
    """Whether an article vouches for what it tells: it quotes nobody for it, and is not in doubt of it."""
    before = row.sentence[: int(row.trigger_start) - int(row.start)]
    return not row.asserted_by_name and row.confidence >= SHOWN_CONFIDENCE and not is_hedged(before)


def _row(
    outlet: str,
    some: Sequence[Any],
    copies: Mapping[str, Sequence[Any]],
    against: _Against,
    quoted: _Quoted,
    matching: set[str] | None,
) -> MatrixRow:
    # What is doubtful says little beside what is sure: it is compared only where an outlet tells nothing else.
    sure = [row for row in some if row.confidence >= SHOWN_CONFIDENCE or row.report in against]
    articles = list(dict.fromkeys(row.article for row in some))
    if not sure:
        sure = [max((row for row in some if row.article == each), key=lambda row: row.confidence) for each in articles]
    printed = {row.article: row for each in articles for row in reversed(copies.get(each, ()))}
    return MatrixRow(
        outlet=outlet,
        headline=some[0].headline or "",
        published=_date(some[0].published),
        texts=len(articles),
        cells={name: _cell(_values(name, sure, against, quoted)) for name in COLUMNS},
        copies=tuple(
            Copy(
                outlet=row.source or _UNKNOWN,
                published=_date(row.published),
                article=row.article,
                start=int(row.start),
                end=int(row.end),
                report=row.report,
            )
            for row in sorted(printed.values(), key=lambda row: (str(row.published), row.article))
            if row.article not in articles
        ),
        outside=matching is not None and not matching & {row.report for row in some},
    )


def _cell(values: Iterable[Value]) -> Cell:
    """Each value once, those that others contradict first."""
    found: dict[str, Value] = {}
    for each in values:
        before = found.get(each.words.casefold())
        if before is None or (each.differs and not before.differs):
            found[each.words.casefold()] = each
    ordered = sorted(found.values(), key=lambda each: not each.differs)
    return Cell(values=tuple(ordered[:VALUES]), more=max(0, len(ordered) - VALUES))


def _values(name: str, some: Sequence[Any], against: _Against, quoted: _Quoted) -> Iterable[Value]:
    for row in some:
        differing = against.get(row.report, set())
        for words, start, end, quote in _TOLD[name](row, quoted):
            about = [what for column, what in differing if column == name]
            differs = any(name != "figures" or (what and _counts_it(words, what)) for what in about)
            yield Value(
                words=words,
                differs=differs,
                article=row.article,
                start=start,
                end=end,
                report=None if quote else row.report,
                quote=quote,
            )


def _counts_it(words: str, about: str) -> bool:
    """Whether a figure counts what the accounts differ on: "8 diplomats" of "diplomats expelled"."""
    return words.casefold().rpartition(" ")[2] in about.casefold().split()


_Found = Iterable[tuple[str, int, int, str | None]]


def _whole(words: str, row: Any) -> _Found:
    return [(words, int(row.start), int(row.end), None)] if words else []


def _day(row: Any) -> str:
    """The day that the account gives; empty where it has none of its own."""
    if row.date_basis == "joined" or (pd.isna(row.earliest) and pd.isna(row.latest)):
        return ""
    words = in_words(row.earliest, row.latest, row.precision)
    return f"news of {day(row.latest)}" if row.date_basis == "news" and not pd.isna(row.latest) else words


def _named(side: Sequence[Mapping[str, Any]]) -> str:
    return names(list(dict.fromkeys(party["name"] for party in side)))


def _parties(row: Any, quoted: _Quoted) -> _Found:
    who, whom = _named(row.sources), _named(row.targets)
    return _whole(f"{who or 'nobody named'} → {whom}" if whom else who, row)


def _figures(row: Any) -> list[tuple[str, int, int]]:
    """The counted things of the sentence, as its words say them, and where they stand in the article."""
    dates = []
    if not pd.isna(row.time_start):
        dates = [(int(row.time_start) - int(row.start), int(row.time_end) - int(row.start))]
    return [
        (row.sentence[each.start : each.end], int(row.start) + each.start, int(row.start) + each.end)
        for each in figures(row.sentence, dates)
    ]


def _counts(row: Any, quoted: _Quoted) -> _Found:
    return [(" ".join(words.split()), start, end, None) for words, start, end in _figures(row)]


def _inside(quoted: _Quoted, row: Any) -> list[Any]:
    """The quotes that stand in the sentence of the account."""
    return [each for each in quoted.get(row.article, ()) if each.start < row.end and each.end > row.start]


def _speakers(quoted: _Quoted, row: Any) -> list[str]:
    return list(dict.fromkeys(each.speaker for each in _inside(quoted, row)))


def _quotes(row: Any, quoted: _Quoted) -> _Found:
    inside = [(each.speaker, int(each.start), int(each.end), each.quote) for each in _inside(quoted, row)]
    if inside or not row.asserted_by_name:
        return inside
    return _whole(row.asserted_by_name, row)


def _words(row: Any, quoted: _Quoted) -> _Found:
    return [(" ".join(row.trigger_text.split()), int(row.trigger_start), int(row.trigger_end), None)]


_TOLD: Mapping[str, Callable[[Any, _Quoted], _Found]] = {
    "day": lambda row, quoted: _whole(_day(row), row),
    "place": lambda row, quoted: _whole(row.place or "", row),
    "parties": _parties,
    "figures": _counts,
    "words": _words,
    "status": lambda row, quoted: _whole(status_word(row.status), row),
    "quoted": _quotes,
}


def _date(value: Any) -> date | None:
    return None if pd.isna(value) else value.date() if isinstance(value, pd.Timestamp) else value
