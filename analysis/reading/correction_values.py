"""What the values of corrections may be: types of events, sides, statuses, days. Each is checked where a file is read.

Days are written as in ISO 8601: ``2031-05-06`` is a day, ``2031-W19`` a week, ``2031-05`` a month, ``2031`` a year; two
of them with a stroke are from the first to the last (``2031-05-06/2031-05-09``), two dots an open end (``2031-05/..``).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import get_args

from analysis.language.event_sentences import kinds
from analysis.records import CorrectionKind, Days, Precision, QuoteKind, Standing, Status

SIDES: tuple[str, ...] = ("source", "target", "both", "none")
"""Where somebody stands in an event: who acts, on whom, both of them, or neither."""

UNNAMED = "unnamed"
"""The speaker whom an article does not name."""

_CHOICES: Mapping[CorrectionKind, tuple[str, ...]] = {
    "event-status": get_args(Status),
    "report-status": get_args(Status),
    "event-standing": get_args(Standing),
    "event-party": SIDES,
    "report-party": SIDES,
    "quote-speaker": (UNNAMED,),
    "quote-kind": get_args(QuoteKind),
}
_UNIT = re.compile(r"(?P<year>\d{4})(?:-W(?P<week>\d{2})|-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")
_OPEN = ".."
_ORDER: tuple[Precision, ...] = ("day", "week", "month", "year")


def check_choice(kind: CorrectionKind, text: str) -> None:
    """Raises ValueError, whose message says what to do, where the value is none that a correction of the kind takes."""
    choices = _CHOICES.get(kind)
    if kind == "event-type":
        known = ("/".join(filter(None, each)) for each in kinds())
        if text not in {*known, *(type_ for type_, _ in kinds())}:
            raise ValueError(f"value is “{text}”; it must be a type and a mode of events, such as COERCE/arrest.")
    elif choices is not None and text not in choices:
        raise ValueError(f"value is “{text}”; it must be one of {', '.join(choices)}.")


def days_of(text: str | None) -> Days:
    """The days that the text names, and how exactly; of None no days. Raises ValueError, whose message says why."""
    if text is None:
        return Days()
    first, stroke, last = text.partition("/")
    begin = None if stroke and first == _OPEN else _unit(first, text)
    end = (None if last == _OPEN else _unit(last, text)) if stroke else begin
    if begin is None and end is None:
        raise ValueError(f"days are “{text}”; name a day at one end at least.")
    earliest, latest = begin[0] if begin else None, end[1] if end else None
    if earliest and latest and earliest > latest:
        raise ValueError(f"days are “{text}”; they end before they begin.")
    return Days(earliest, latest, max((each[2] for each in (begin, end) if each), key=_ORDER.index))


def days_text(earliest: date | None, latest: date | None, precision: str | None = None) -> str | None:
    """The text that `days_of` reads as these days, None for none. ``precision`` counts where the days are that unit."""
    if earliest is None and latest is None:
        return None
    if earliest is None or latest is None:
        return f"{earliest or _OPEN}/{latest or _OPEN}"
    units = {
        "year": f"{earliest.year:04}",
        "month": f"{earliest.year:04}-{earliest.month:02}",
        "week": f"{earliest.isocalendar().year:04}-W{earliest.isocalendar().week:02}",
    }
    whole = units.get(precision or "")
    if whole is not None and days_of(whole) == Days(earliest, latest, precision):  # type: ignore[arg-type]
        return whole
    return f"{earliest}" if earliest == latest else f"{earliest}/{latest}"


def _unit(text: str, whole: str) -> tuple[date, date, Precision]:
    match = _UNIT.fullmatch(text)
    try:
        if match is None:
            raise ValueError
        year, week, month, day = (int(each) if each else None for each in match.groups())
        assert year is not None
        if week is not None:
            monday = date.fromisocalendar(year, week, 1)
            return monday, monday + timedelta(days=6), "week"
        if day is not None:
            own = date(year, month or 0, day)
            return own, own, "day"
        if month is not None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), "month"
        return date(year, 1, 1), date(year, 12, 31), "year"
    except (ValueError, OverflowError):
        told = f"days are “{whole}”; write them as 2031-05-06, 2031-W19, 2031-05 or 2031, a range with a stroke."
        raise ValueError(told) from None
