"""How days, counts and kinds are put into words, the same on every page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from analysis.coverage import Unit
from analysis.language.event_sentences import Told, sentence
from analysis.language.spoken_names import is_plural, spoken

COUNTED: Mapping[Unit, str] = {
    "articles": "Every article counts, copies of one text too.",
    "texts": "A text counts once, however many print it.",
    "outlets": (
        "An outlet counts once, for texts of its own; a copy counts for whose text it is. "
        "Quotes, mentions and events are those in these texts."
    ),
}
"""What is counted, in a sentence."""
NAMES = 3
"""Names of one side of an event that are shown; the others are counted."""


def counted(number: int, thing: str, things: str | None = None) -> str:
    """``1 article``, ``2,300 articles``; ``things`` where an "s" is not enough."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def spelled(number: int, thing: str, things: str | None = None) -> str:
    """``one article``, ``eight outlets``, ``84 articles``: in a sentence, numbers up to twelve are words."""
    told = _SPELLED[number] if 0 <= number < len(_SPELLED) else f"{number:,}"
    return f"{told} {thing if number == 1 else things or thing + 's'}"


_SPELLED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def in_units(number: int, unit: Unit) -> str:
    """``3 articles``, ``1 text``, ``12 outlets``: so many of what a filter counts in."""
    return counted(number, unit.removesuffix("s"))


def day(value: date | None, otherwise: str = "undated") -> str:
    """``18 March 2021``. Takes pandas' days too, NaT included."""
    if value is None or pd.isna(value):
        return otherwise
    return f"{value.day} {value:%B %Y}"


def period(earliest: date | None, latest: date | None, precision: str | None = None) -> str:
    """When something was, no surer than it is known: ``March 2021``, ``from 5 May 2031``, ``date not told``.

    The days are inclusive, None or NaT where the end is open.
    """
    first = None if earliest is None or pd.isna(earliest) else earliest
    last = None if latest is None or pd.isna(latest) else latest
    if first is None and last is None:
        return "date not told"
    if last is None:
        assert first is not None
        return f"from {_coarse(first, precision)}"
    if first is None:
        return f"until {_coarse(last, precision)}"
    if first == last:
        return day(first)
    if precision in ("month", "year") and _coarse(first, precision) == _coarse(last, precision):
        return _coarse(first, precision)
    if first.year != last.year:
        return f"{_coarse(first, precision)} – {_coarse(last, precision)}"
    if precision in ("month", "year"):
        return f"{first:%B} – {last:%B %Y}"
    if first.month != last.month:
        return f"{first.day} {first:%B} – {day(last)}"
    return f"{first.day} – {day(last)}"


def _coarse(value: date, precision: str | None) -> str:
    if precision == "month":
        return f"{value:%B %Y}"
    return str(value.year) if precision in ("year", "decade", "century") else day(value)


def printed(source: str | None, published: date | None) -> str:
    """``The Fennmark Post · 18 March 2021``: in which outlet, and when."""
    return f"{source or 'Outlet not known'} · {day(published)}"


def names(parties: Sequence[str]) -> str:
    """``Ada Quill, Orin Vask, Borland and 2 more``."""
    shown = ", ".join(shortened(name, 60) for name in parties[:NAMES])
    return shown if len(parties) <= NAMES else f"{shown} and {len(parties) - NAMES} more"


def event_title(row: Any) -> str:
    """An event in a sentence, plain text, of a row of `Coverage.events`: ``Ada Quill visited Fennmark``.

    What is only claimed says who claims it, what is disputed who denies it. Who denies what an outlet tells as a fact
    of its own disputes it.
    """
    says = row.asserted_by if row.standing in ("alleged", "disputed") else None
    if row.standing == "alleged" and not says and len(row.standing_by):
        says = row.standing_by[0]
    text = sentence(_told(row, row.source_names, row.target_names), says=says)
    if row.standing == "alleged" and not says:
        return f"{text}, it is alleged"
    if row.standing != "disputed" or not len(row.standing_by):
        return text
    many = len(row.standing_by) > 1 or is_plural(row.standing_by[0])
    verb = ("deny" if many else "denies") if says else ("dispute" if many else "disputes")
    return f"{text}; {spoken_names(row.standing_by)} {verb} it"


def short_title(title: str, length: int) -> str:
    """The title of an event (`event_title`) on at most about ``length`` characters; that somebody denies it stays."""
    said, mark, denial = title.rpartition("; ")
    if len(title) <= length or not mark or not denial.endswith(" it"):
        return shortened(title, length)
    return f"{shortened(said, max(length - len(denial), length // 2))}; {denial}"


def spoken_names(some: Sequence[str]) -> str:
    """``the White House, Ada Quill and 4 others``: names as they stand in a sentence."""
    shown = [spoken(each) for each in some[:NAMES]]
    if len(some) > NAMES:
        return f"{', '.join(shown)} and {counted(len(some) - NAMES, 'other')}"
    return " and ".join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))


def bare_title(row: Any) -> str:
    """An event in a sentence as if the one who asks told it: without who claims or denies it."""
    return sentence(_told(row, row.source_names, row.target_names))


def report_title(row: Any) -> str:
    """One account of an event in a sentence, of a row of `Coverage.reports`."""
    sides = ([party["name"] for party in side] for side in (row.sources, row.targets))
    return sentence(_told(row, *sides), says=row.asserted_by_name)


def _told(row: Any, sources: Sequence[str], targets: Sequence[str]) -> Told:
    return Told(row.type, row.mode or "", row.status, list(sources), list(targets), row.trigger_text, row.act)


def actor_kind(kind: str, country: str | None) -> str:
    """What an actor is, in a word: the kind ``country`` is a state, but for the European Union."""
    if kind != "country":
        return kind
    return "union of states" if country == "EU" else "state"


def actor_facts(kind: str, country: str | None, name: str, states: Mapping[str, tuple[str, str]], *more: str) -> str:
    """What an actor is and of which state, then ``more``; ``states`` are ids and names of states by code."""
    state = states.get(country, ("", country))[1] if country else None
    told = (actor_kind(kind, country), state if state != name else None, *more)
    return " · ".join(each for each in told if each)


def shortened(text: str, length: int = 160) -> str:
    """The text on one line, cut at a word with "…" where it is longer than ``length`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"
