"""Ranges: their halves that say only a part ("3" in "3 to 5 May"), and the days from the one to the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise, zip_longest

from analysis.annotating.times.match import Expression
from analysis.annotating.times.meaning import Meaning
from analysis.annotating.times.patterns import SPACE
from analysis.annotating.times.word_lists import link
from analysis.records import TimeExpression

_DAY = r"(?P<day>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)"
_YEAR_AFTER = re.compile(r"[-–/](?P<year>\d\d)(?![\w-]|[.,]\d)")
_ARTICLE = "(?:the )?"


@cache
def _day_before(between: str) -> re.Pattern[str]:
    """A day in front of a date; ``between``: the pattern of what links them."""
    return re.compile(rf"(?<![\w$£€.,:/-]){_DAY}{between}{_ARTICLE}$".replace(" ", SPACE))


@cache
def _day_after(between: str, none: str) -> re.Pattern[str]:
    """A day behind a date, perhaps with a year; ``none``: the pattern of words behind what is no day."""
    year = r"(?:(?P<comma> ?, ?| )(?P<year>(?:1\d|20)\d\d))?"
    ends = rf"(?![\w:%]|[.,]\d|[-–]\d)(?! {none})"
    return re.compile(rf"{between}{_ARTICLE}{_DAY}{year}{ends}".replace(" ", SPACE))


@cache
def _year_bc(between: str) -> re.Pattern[str]:
    """A year in front of one before our era."""
    return re.compile(rf"(?<![\w.,$])(?P<year>[1-9]\d{{0,3}}){between}$".replace(" ", SPACE))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile((pattern + _ARTICLE).replace(" ", SPACE))


def _is(name: str, between: str) -> bool:
    """Whether what stands between two dates is the link ``name``, perhaps with an article."""
    return _compiled(link(name)).fullmatch(between) is not None


def with_ranges(lower: str, found: list[Expression]) -> list[Expression]:
    """Adds the halves that say only a part: "3" in "3 to 5 May", "21" in "2019-21", "499" in "499-493 BC". The first of
    two dates takes the year of the second: "from March 3 to May 5, 2015".

    ``lower`` is the text in lower case, ``found`` its expressions in their order.
    """
    more: list[Expression] = []
    out: list[Expression] = []
    taken = 0
    for number, each in enumerate(found):
        if each.start < taken:
            continue
        meaning = each.meaning
        after = found[number + 1].start if number + 1 < len(found) else len(lower)
        taken_before, taken = taken, each.end
        if meaning.kind == "date" and meaning.month is not None and meaning.day is not None and not meaning.clock:
            if lower[each.start].isdigit() or lower.startswith("the ", each.start):
                more += _days_before(lower, taken_before, each)
            elif meaning.year is None:
                days, year, taken = _days_after(lower, each, after, found[number + 1 : number + 2])
                more += days
                if year is not None:
                    each = replace(each, meaning=replace(meaning, year=year))
        elif meaning.kind == "date" and meaning.bc and meaning.year is not None and meaning.month is None:
            match = _year_bc(link("years_bc")).search(lower, max(taken_before, each.start - 14), each.start)
            if match:
                more.append(_piece(Meaning(year=-int(match["year"]), bc=True), match, "year"))
        elif meaning.shape == "year" and meaning.year is not None and meaning.year >= 1000:
            match = _YEAR_AFTER.match(lower, each.end)
            if match and match.end() <= after and int(match["year"]) > meaning.year % 100:
                more.append(_piece(Meaning(year=meaning.year // 100 * 100 + int(match["year"])), match, "year"))
        out.append(each)
    starts = {each.start for each in more}
    out = sorted([*(each for each in out if each.start not in starts), *more], key=lambda each: each.start)
    out = [_with_year(lower, each, following) for each, following in zip_longest(out, out[1:])]
    _close_over_clocks(lower, out)
    for n, (each, following) in enumerate(pairwise(out), 1):
        if each.meaning.closes is not None:
            out[n] = replace(following, meaning=replace(following.meaning, opens=each.meaning.weekday))
    return out


def _close_over_clocks(lower: str, out: list[Expression]) -> None:
    """ "5 p.m. Thursday through 8 a.m. Monday": the weekdays are the two ends, whatever hours stand beside them."""
    for n, (each, clock, following) in enumerate(zip(out, out[1:], out[2:], strict=False)):
        a, b = each.meaning, following.meaning
        if a.shape == b.shape == "weekday" and a.which is None and clock.meaning.shape == "clock":
            beside = lower[clock.end : following.start] == " "
            if beside and _is("range", lower[each.end : clock.start][:12]):
                out[n] = replace(each, meaning=replace(a, closes=b.weekday))
                out[n + 2] = replace(following, meaning=replace(b, opens=a.weekday))


def _days_before(lower: str, reached: int, each: Expression) -> list[Expression]:
    days: list[Expression] = []
    where = each.start
    while match := _day_before(link("days")).search(lower, max(reached, where - 12), where):
        days.append(_day(each.meaning, match, each.meaning.year))
        where = match.start("day")
    return days


def _days_after(
    lower: str, each: Expression, limit: int, following: list[Expression]
) -> tuple[list[Expression], int | None, int]:
    """The days that follow "March 3" in "March 3, 4 and 5, 2015", the year behind them, and where they end."""
    days: list[Expression] = []
    where, year = each.end, None
    while match := _day_after(link("days"), link("no_days")).match(lower, where):
        if match["year"] and following and match.start("year") == following[0].start:
            year = int(match["year"])
        elif match["year"] or match.end() > limit:
            break
        days.append(_day(each.meaning, match, None))
        where = match.end()
        if year is not None:
            break
    if year is not None:
        days = [replace(day, meaning=replace(day.meaning, year=year)) for day in days]
        days[-1] = replace(days[-1], end=where)
    return days, year, where


def _day(meaning: Meaning, match: re.Match[str], year: int | None) -> Expression:
    day = int(re.sub(r"\D", "", match["day"]))
    return _piece(Meaning(day=day, month=meaning.month, year=year), match, "day")


def _piece(meaning: Meaning, match: re.Match[str], group: str) -> Expression:
    return Expression(match.start(group), match.end(group), meaning, "range")


def _with_year(lower: str, each: Expression, following: Expression | None) -> Expression:
    """ "March 3" in "March 3 to May 5, 2015" gets the year of what follows."""
    a, b = each.meaning, following.meaning if following is not None else None
    weekdays = following is not None and b is not None and a.shape == b.shape == "weekday" and a.which is None
    if weekdays and following and b and _is("range", lower[each.end : following.start][:12]):
        return replace(each, meaning=replace(a, closes=b.weekday))
    if (
        following is None
        or b is None
        or a.year is not None
        or b.year is None
        or a.kind != "date"
        or a.which is not None
    ):
        return each
    if a.month is None or b.month is None:
        seasons = a.season is not None and b.season is not None
        beside = seasons and _is("beside", lower[each.end : following.start][:20])
        return replace(each, meaning=replace(a, year=b.year)) if beside else each
    if not _linked(lower, each.start, each.end, following.start):
        beside = (a.month, a.day or 0) <= (b.month, b.day or 31) and _is(
            "beside", lower[each.end : following.start][:20]
        )
        return replace(each, meaning=replace(a, year=b.year)) if beside else each
    year = b.year if (a.month, a.day or 0) <= (b.month, b.day or 31) else b.year - 1
    return replace(each, meaning=replace(a, year=year))


def _linked(lower: str, start: int, end: int, following: int) -> bool:
    """Whether two dates are the two ends of a range: "from A to B", "A-B", "between A and B"."""
    if following - end > 12:
        return False
    between = lower[end:following]
    if _is("range", between):
        return True
    return _is("two_ends", between) and lower[max(0, start - 12) : start].rstrip().endswith(("between", "between the"))


def spanned(lower: str, times: Sequence[TimeExpression]) -> tuple[TimeExpression, ...]:
    """Each end of a range covers the days of the whole range, as "since" and "until" open an end."""
    out = list(times)
    for n in range(len(out) - 1):
        first, second = out[n], out[n + 1]
        if first.type != "DATE" or second.type != "DATE" or not _linked(lower, first.start, first.end, second.start):
            continue
        begin, end = first.earliest, second.latest
        if begin is None or end is None or begin > end:
            continue
        out[n] = replace(first, latest=end)
        out[n + 1] = replace(second, earliest=begin)
    return tuple(out)
