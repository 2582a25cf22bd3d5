"""Days of publication as databases, feeds, tables and pages write them. The words are those of ``reading/dates.toml``.

A day is what is written: time and time zone stand around it and are left out, and a weekday is not compared with it.
Half of a date is none, and neither is one that can be read in two ways (03/04/2031) unless somebody says how.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import NamedTuple

from analysis.language import lexicon

NEWS = range(1500, 2200)
"""The years in which news may have been published; databases write 0001-01-01 or 9999-12-31 where they know no date."""

LIMIT = 120
"""Characters. A longer text is no date with something around it."""


class Found(NamedTuple):
    """A date at the beginning of a text: the day (None where none can be told), what stands behind, and why not."""

    day: date | None
    rest: str
    reason: str = ""


class _Patterns(NamedTuple):
    dates: tuple[re.Pattern[str], ...]
    halves: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    anywhere: re.Pattern[str]


def read_day(text: str, day_first: bool | None = None) -> date | None:
    """The day that ``text`` is, with or without a weekday and a time around it; None where it is none.

    ``day_first`` says how 03/04/2031 is read; without it that is no day. `why_not` tells why there is none.
    """
    found = _whole(text, day_first)
    return found.day if found else None


def why_not(text: str, day_first: bool | None = None) -> str:
    """Why `read_day` reads no day here, in words that follow "it is" or the like; "" where it reads one."""
    found = _whole(text, day_first)
    if found is None:
        return "it is not a date"
    return found.reason


def leading_day(text: str, day_first: bool | None = None) -> Found | None:
    """The date with which ``text`` begins, its weekday and time taken off, and what stands behind; None without one.

    What stands behind it is in lower case and of plain spaces.
    """
    line = _plain(text[:LIMIT])
    words = _patterns()
    lead = words.before.match(line)
    # "Mar 14, 2031" begins with a month, "mar 14 mars 2031" with a weekday.
    for start in dict.fromkeys((lead.end() if lead else 0, 0)):
        for pattern in words.dates:
            found = pattern.match(line, start)
            if found:
                rest = words.behind.match(line, found.end())
                return _day_of(found, line[rest.end() if rest else found.end() :], day_first)
    return None


def find_day(text: str, day_first: bool | None = None) -> date | None:
    """The first day that stands anywhere in ``text``, of which the beginning is looked at; None without one."""
    line = _plain(text[: 4 * LIMIT])
    for start in _patterns().anywhere.finditer(line):
        found = leading_day(line[start.start() :], day_first)
        if found and found.day:
            return found.day
    return None


def day_first_of(texts: Iterable[str]) -> bool | None:
    """Whether the day stands before the month in dates like 03/04/2031, by those that can be read in one way only.

    None where none of ``texts`` tells, or they tell both.
    """
    seen = set()
    for text in texts:
        found = _SLASHED.match(_plain(text[:LIMIT]))
        if found and found[2] != ".":
            first, second = int(found[1]), int(found[3])
            if (first > 12) != (second > 12):
                seen.add(first > 12)
    return seen.pop() if len(seen) == 1 else None


_SLASHED = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)")


def _whole(text: str, day_first: bool | None) -> Found | None:
    if len(text) > LIMIT:
        return None
    found = leading_day(text, day_first)
    if found and not found.rest.strip(" ,.;)"):
        return found
    if _patterns().halves.fullmatch(_plain(text)):
        return Found(None, "", "it names no day, only a month or a year")
    return None


def _plain(text: str) -> str:
    """In lower case, with plain spaces and letters put together."""
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


def _day_of(found: re.Match[str], rest: str, day_first: bool | None) -> Found:
    groups = found.groupdict()
    year, first, second = int(groups["year"]), groups["day"], groups["month"]
    month = _months().get(second) or int(second)
    day = int(first)
    if groups.get("mark") in ("/", "-"):
        if day <= 12 and month <= 12 and day != month and day_first is None:
            return Found(None, rest, "which number is the day or month cannot be told; say which comes first")
        if day <= 12 and (month > 12 or day_first is False):
            day, month = month, day
    try:
        read = date(year, month, day)
    except ValueError:
        return Found(None, rest, "there is no such day")
    if year not in NEWS:
        return Found(None, rest, "there is no such day for news")
    return Found(read, rest)


@cache
def _months() -> dict[str, int]:
    return {
        name: number
        for names in lexicon.toml("reading/dates")["months"].values()
        for number, month in enumerate(names, start=1)
        for name in month
    }


@cache
def _patterns() -> _Patterns:
    either = lexicon.alternatives
    data = lexicon.toml("reading/dates")
    words = data["words"]
    month = rf"(?P<month>{either(_months())})\b\.?"
    day = rf"(?P<day>\d{{1,2}})(?:{either(words['ordinals'])}|\.)?(?!\d)"
    year = r"(?P<year>\d{4})(?!\d)"
    join = rf"(?: ?[,-] ?| )(?:(?:{either(words['joins'])}) )?"
    clock = r"(?:t ?)?\d{1,2}(?:(?: ?[:.] ?| ?h ?)\d{2}){1,2}(?:[.,]\d{1,9})?|\d{1,2} ?(?:h|uhr|uur)"
    zone = rf"(?:gmt|utc|[a-z]{{3,5}}|{either(words['zones'])})?[ (]?(?:gmt|utc)?[+-]\d{{1,2}}:?(?:\d{{2}})?\)?"
    zone += rf"|\(?(?:{either(words['zones'])}|[a-z]{{2,4}}t|utc|gmt)\)?"
    half = rf"(?:{either(words['halves'])})(?![a-z])"
    at = rf"(?:{either(words['times'])})(?![a-z])"
    time = rf"(?:{at} )?(?:{clock})(?: ?{half})?(?: {at})?(?: ?(?:{zone})(?![a-z]))*"
    weekday = rf"\(?(?:{either(name for names in data['weekdays'].values() for name in names)})\b\.?\)?"
    between = r"[ ,;|–-]*"
    dates = (
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?:t?\d{4}(?:\d{2})?(?:\.\d{1,6})?z?)?(?!\d)",
        r"(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})(?!\d)",
        r"(?P<year>\d{4}) ?年 ?(?P<month>\d{1,2}) ?月 ?(?P<day>\d{1,2}) ?日",
        r"(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})(?!\d)",
        rf"{day}{join}{month}{join}{year}",
        rf"{month} ?{day}(?: ?, ?| ){year}",
        rf"{month} {day},? (?:{time}) {year}",
    )
    before = rf"(?:(?:{either(words['before'])})(?: ?: ?| ))?(?:{weekday}{between}(?:(?:{either(words['joins'])}) )?)?"
    return _Patterns(
        dates=tuple(re.compile(each) for each in dates),
        halves=re.compile(rf"\d{{4}}(?:[-/.]\d{{1,2}})?|(?:{either(_months())})\b\.?,? \d{{4}}"),
        before=re.compile(before),
        behind=re.compile(rf"(?:{between}{weekday})?(?:{between}(?:{time}))?(?:{between}{weekday})?"),
        anywhere=re.compile(rf"(?<![\w/.:-])(?:\d{{1,4}}(?!\d)|\d{{8}}(?!\d)|(?:{either(_months())})\b)"),
    )
