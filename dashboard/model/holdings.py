"""What files hold, as `analysis.additions.look` told it, in words and short tables. No Streamlit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from dashboard.format.remedies import on_the_page
from dashboard.format.wording import counted, day, period

Told = Mapping[str, Any]

FIELDS = {
    "text": "Text of the article",
    "title": "Title",
    "published": "Day of publication",
    "source": "Outlet",
    "url": "Address",
}
"""What can be said of a table: our fields, and what a form calls them."""
_GUESSED = re.compile(r"the \w+ was taken from the column .* by what stands in it", re.DOTALL)
_OUTLETS = 4
"""Outlets that are named in a line."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something could not be read, or was left out: of which input, and how many are like it."""

    origin: str
    reason: str
    times: int

    def line(self, name: str) -> str:
        """``Row 3: there is no text (and 4 like it)``, told beside the input of this name."""
        where = place_in(self.origin, name)
        words = f"{where}: {self.reason}" if where else self.reason
        if not where or where.startswith(("row ", "line ", "article ")):  # no path, which is told as it is
            words = words[:1].upper() + words[1:]
        return words + (f" (and {self.times - 1:,} like it)" if self.times > 1 else "")


@dataclass(frozen=True, slots=True)
class Columns:
    """A table's columns: their names, what each field was taken from, and what of that was only guessed.

    ``several`` says that the input holds more than one table.
    """

    names: tuple[str, ...]
    of: Mapping[str, str]
    guessed: tuple[str, ...]
    several: bool = False

    @property
    def line(self) -> str:
        """``Text: “Volltext” (guessed) · Title: “Headline” · no Outlet``."""
        parts = []
        for name, label in FIELDS.items():
            short = label.partition(" of ")[0]
            if name in self.of:
                parts.append(f"{short}: “{self.of[name]}”" + (" (guessed)" if name in self.guessed else ""))
            elif name in ("text", "published"):
                parts.append(f"no {short.lower()}")
        return " · ".join(parts)


def figures(told: Told) -> list[tuple[str, str, str]]:
    """The key figures: label, value, and what more there is to say."""
    formats = ", ".join(f"{name} {number:,}" for name, number in list(told["formats"].items())[:3])
    first, last = _day(told["first"]), _day(told["last"])
    when = period(first, last) if first else "Not known"
    undated = f"{counted(told['undated'], 'article')} without a day" if told["undated"] else "each has its day"
    outlets = ", ".join(name for name, _, _ in told["outlets"][:_OUTLETS])
    more = told["outlets_in_all"] - _OUTLETS
    outlets += f" and {more:,} more" if more > 0 else ""
    nobody = f"{counted(told['without_outlet'], 'article')} without one" if told["without_outlet"] else ""
    return [
        ("Articles", f"{told['articles']:,}", formats),
        ("Published", when, undated if told["articles"] else ""),
        ("Outlets", f"{told['outlets_in_all']:,}", " · ".join(each for each in (outlets, nobody) if each)),
        ("Languages", _languages(told), _foreign(told)),
    ]


def _languages(told: Told) -> str:
    names = list(told["languages"])
    return ", ".join(names[:2]) + (f" +{len(names) - 2}" if len(names) > 2 else "") if names else "–"


def _foreign(told: Told) -> str:
    others = told["not_english"]
    if not others:
        return "all of it can be analysed" if told["articles"] else ""
    return f"{counted(others, 'article')} not in English: kept and counted, not analysed"


def headline(told: Told) -> str:
    """What one input holds: ``12 articles · CSV · 2 inputs in it could not be read``."""
    parts = [counted(told["articles"], "article")] if told["articles"] else ["no article"]
    if told["formats"]:
        parts.append(", ".join(list(told["formats"])[:3]))
    first = _day(told["first"])
    if first:
        parts.append(period(first, _day(told["last"])))
    if told["articles"] and told["rejected"]:
        parts.append(f"{told['rejected']:,} left out")
    return " · ".join(parts)


def reasons(told: Told, what: str) -> tuple[list[Reason], int]:
    """The ``notes`` or ``rejections`` of one input, the most frequent first, and how many others there are.

    Which columns were guessed is told where they can be set (`columns_of`), and not again.
    """
    found = [
        Reason(each["origin"], on_the_page(each["reason"]), each["times"])
        for each in told[what]["first"]
        if not (told["tables"] and _GUESSED.match(each["reason"]))
    ]
    return found, told[what]["left"]


def place_in(origin: str, name: str) -> str:
    """Where in the input ``name`` an origin leads: ``row 3``, ``march/a.html``; empty for all of it."""
    rest = origin.removeprefix(name)
    if rest == origin or not rest:
        return "" if rest != origin else origin
    if rest.startswith("/"):
        inner, _, place = rest[1:].partition("#")
        return f"{inner}, {_place(place)}" if place else inner
    return _place(rest.removeprefix("#"))


def _place(text: str) -> str:
    sheet, mark, row = text.rpartition("!")
    kind, number = (row[:1], row[1:]) if row[:1] in "RL" else ("", row)
    words = {"R": "row ", "L": "line ", "": "article "}[kind] + number if number.isdigit() else row
    return f"{sheet}, {words}" if mark else words


def columns_of(told: Told) -> Columns | None:
    """The columns of an input's tables; None where it holds no table."""
    tables = told["tables"]
    if not tables:
        return None
    names = tuple(dict.fromkeys(name for each in tables for name in each["columns"]))
    first = tables[0]
    return Columns(names, first["of"], tuple(first["guessed"]), several=len(tables) > 1)


def first_rows(told: Told) -> pd.DataFrame | None:
    """The first rows of an input's first table, as they stand in it."""
    tables = told["tables"]
    return pd.DataFrame(tables[0]["rows"], columns=tables[0]["columns"]) if tables else None


def samples(told: Told) -> pd.DataFrame:
    """The first articles of an input as they are read: title, day, outlet, and the beginning of the text."""
    return pd.DataFrame(
        [
            {
                "Title": each["title"] or "–",
                "Published": day(_day(each["published"]), "not known"),
                "Outlet": each["source"] or "–",
                "Text": each["text"],
            }
            for each in told["samples"]
        ],
        columns=["Title", "Published", "Outlet", "Text"],
    )


def said(columns: Columns, chosen: Mapping[str, str | None]) -> dict[str, str]:
    """What somebody says by choosing columns: what differs from what was taken, and what was only guessed; "" for none.

    What a table's own names told is left to them: where a row has nothing in one column, another may hold it.
    """
    return {
        name: column or ""
        for name, column in chosen.items()
        if (column or "") != columns.of.get(name, "") or name in columns.guessed
    }


def added_words(answer: Told, more: Mapping[str, int]) -> str:
    """What came of adding: ``12 articles were added to the 6 before; 2 were here already. New: 3 actors, 9 quotes.``

    ``more`` is of what there is how much more.
    """
    new, already, rejected = answer["new"], answer["already"], answer["rejected"]
    if answer["before"]:
        words = f"{counted(new, 'article')} {'was' if new == 1 else 'were'} added to the {answer['before']:,} before"
    else:
        words = f"{counted(new, 'article')} {'was' if new == 1 else 'were'} analysed"
    if already:
        words += f"; {already:,} {'was' if already == 1 else 'were'} here already"
    if rejected:
        words += f"; {counted(rejected, 'input')} could not be read"
    new_things = [counted(number, thing) for thing, number in more.items() if number > 0]
    return f"{words}." + (f" New: {', '.join(new_things)}." if new_things else "")


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
