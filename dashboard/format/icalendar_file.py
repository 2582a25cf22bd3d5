"""Events as an iCalendar file (RFC 5545): all-day entries, a vague date as all the days that it may be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

_LONGEST = 75
"""Bytes of a line without its end (RFC 5545, 3.1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a calendar: ``first`` to ``last`` are inclusive days, ``uid`` names it for good, ``sure`` False for
    what has not come about."""

    uid: str
    first: date
    last: date
    summary: str
    description: str
    url: str = ""
    place: str = ""
    sure: bool = True


def icalendar_file(entries: Iterable[Entry], *, name: str, made: datetime) -> bytes:
    """The entries as the bytes of a file. ``name`` is the calendar's, ``made`` when what it tells was worked out."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Communique//Events//EN", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_text(name)}")
    for each in entries:
        lines += _event(each, made)
    lines.append("END:VCALENDAR")
    return "".join(_folded(line) for line in lines).encode()


def _event(entry: Entry, made: datetime) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{_text(entry.uid)}",
        f"DTSTAMP:{made:%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{_day(entry.first)}",
    ]
    if entry.last < date.max:
        lines.append(f"DTEND;VALUE=DATE:{_day(entry.last + timedelta(days=1))}")  # the end is the day after the last
    lines += [
        f"SUMMARY:{_text(entry.summary)}",
        f"DESCRIPTION:{_text(entry.description)}",
        f"STATUS:{'CONFIRMED' if entry.sure else 'TENTATIVE'}",
        "TRANSP:TRANSPARENT",
    ]
    if entry.place:
        lines.append(f"LOCATION:{_text(entry.place)}")
    if entry.url:
        lines.append(f"URL:{_CONTROL.sub('', entry.url)}")
    return [*lines, "END:VEVENT"]


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _text(words: str) -> str:
    """A value of type TEXT: what has a meaning in the format is escaped."""
    escaped = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    lines = escaped.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return _CONTROL.sub(" ", lines)


_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def _folded(line: str) -> str:
    """The line with its end, folded where it is longer than 75 bytes; no character is divided."""
    parts, part, size = [], "", 0
    for letter in line:
        bytes_ = len(letter.encode("utf-8", "replace"))
        if size + bytes_ > _LONGEST:
            parts.append(part)
            part, size = " ", 1
        part += letter
        size += bytes_
    return "\r\n".join([*parts, part]) + "\r\n"
