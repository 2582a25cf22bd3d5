"""A table as a CSV file that a spreadsheet opens without harm, with plain words beside codes and a link in each row.

The one place for all tables: whoever offers a file names its columns, and `linked` says where the dashboard is.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import partial
from operator import itemgetter
from typing import Any

import pandas as pd

from analysis.language.event_sentences import kind_name, type_name
from dashboard.format.dating import dated
from dashboard.format.source_words import language, state
from dashboard.format.wording import event_title

_FORMULA = ("=", "+", "-", "@", "\t", "\r")

STATUS_WORDS: Mapping[str, str] = {
    "occurred": "happened",
    "ongoing": "under way",
    "planned": "planned",
    "requested": "asked for",
    "stalled": "stalled",
    "refused": "refused",
    "hypothetical": "only possible",
    "denied": "denied",
}
"""Statuses as a reader says them."""

_WORDS: Mapping[str, tuple[str, Callable[[Any], str | None]]] = {
    "type": ("type_in_words", lambda row: type_name(row.type)),
    "mode": ("kind_in_words", lambda row: kind_name(row.type, row.mode)),
    "status": ("status_in_words", lambda row: STATUS_WORDS.get(row.status, row.status)),
    "date_basis": ("date_in_words", lambda row: dated(row.earliest, row.latest, row.precision, row.date_basis)),
    "country": ("country_in_words", lambda row: state(row.country)),
    "language": ("language_in_words", lambda row: language(row.language)),
}
"""For a column with codes the one that stands beside it: its name, and its words for a row."""
_NEEDED: Mapping[str, tuple[str, ...]] = {"mode": ("type",), "date_basis": ("earliest", "latest", "precision")}
_SENTENCE = (
    "event",
    "type",
    "mode",
    "status",
    "standing",
    "standing_by",
    "source_names",
    "target_names",
    "trigger_text",
)
"""What an event's sentence is made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Where a row leads: ``link`` gives the address of a page with something picked (names of
    `dashboard.shell.permalink.SELECTION`), ``urls`` where each article can be read, by its id."""

    link: Callable[[str, Mapping[str, str]], str]
    urls: Mapping[str, str]


_LINKS: ContextVar[Links | None] = ContextVar("links of the file that is made", default=None)


@contextmanager
def linked(links: Links) -> Iterator[None]:
    """Files that are made meanwhile have the columns permalink and url."""
    before = _LINKS.set(links)
    try:
        yield
    finally:
        _LINKS.reset(before)


def csv_file(table: pd.DataFrame, columns: Sequence[str]) -> bytes:
    """These columns of the table as UTF-8 CSV with a byte order mark, without which spreadsheets take it for another
    encoding; lists are joined by "; ", days are ISO 8601, what is missing is empty.

    Beside codes stand plain words; an event is told in a sentence first. Within `linked` each row ends with its
    permalink and its article's url. A text that begins like a formula gets an apostrophe before it (OWASP, "CSV
    Injection"): articles are untrusted.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    written = _columns(table, columns, _LINKS.get())
    writer.writerow(name for name, _ in written)
    for row in table.itertuples(index=False):
        writer.writerow(_cell(value(row)) for _, value in written)
    return out.getvalue().encode("utf-8-sig")


_Written = list[tuple[str, Callable[[Any], Any]]]


def _columns(table: pd.DataFrame, columns: Sequence[str], links: Links | None) -> _Written:
    # Columns are read by place: pandas renames those that are no names of Python's.
    places = {name: place for place, name in enumerate(table.columns)}
    found: _Written = []
    if "event" in columns and set(_SENTENCE) <= set(places):
        found.append(("event_in_words", event_title))
    for name in columns:
        found.append((name, itemgetter(places[name])))
        beside, words = _WORDS.get(name, ("", None))
        if words and beside not in columns and set(_NEEDED.get(name, ())) <= set(places):
            found.append((beside, partial(_in_words, place=places[name], words=words)))
    if links is not None:
        found.append(("permalink", lambda row: _permalink(row, columns, places, links)))
        if "url" not in columns and "article" in columns:
            found.append(("url", lambda row: links.urls.get(row[places["article"]])))
    return found


def _in_words(row: Any, place: int, words: Callable[[Any], str | None]) -> str | None:
    return words(row) if _has(row[place]) else None


def _permalink(row: Any, columns: Sequence[str], places: Mapping[str, int], links: Links) -> str | None:
    """The address of what the row is about: the event or affair, else the place in the article, else the actor."""

    def known(name: str) -> str | None:
        return str(row[places[name]]) if name in columns and _has(row[places[name]]) else None

    picked = {name: value for name in ("article", "start", "end", "quote") if (value := known(name))}
    for name, page in (("event", "event"), ("affair", "affair")):
        if value := known(name):
            return links.link(page, {name: value})
    if picked.get("article"):
        return links.link("article", picked)
    if value := known("entity"):
        return links.link("actors", {"actor": value})
    return None


def _has(value: Any) -> bool:
    return isinstance(value, list) or not (value is None or pd.isna(value) or value == "")


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        value = "; ".join(str(each) for each in value)
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None or pd.isna(value) else value
