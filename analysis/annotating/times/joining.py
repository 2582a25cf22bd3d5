"""Neighbours that say one time: "9 a.m." and "Friday", "October" and "of next year", "two years" and "three months"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from analysis.annotating.times.match import Expression
from analysis.annotating.times.meaning import Meaning
from analysis.annotating.times.patterns import joins
from analysis.annotating.times.values import duration_value, longer


def join(left: Expression, right: Expression, between: str, lower: str) -> Expression | None:
    """The one expression that two neighbours are; None where they are two.

    Where the two keep their own words ("9 a.m. on Friday"), the one that takes its day from the other comes back, with
    its own offsets. ``between`` stands between them in ``lower``, the text in lower case.
    """
    a, b = left.meaning, right.meaning
    for rule in joins():
        if a.shape not in rule.left or b.shape not in rule.right or not rule.by.fullmatch(between):
            continue
        if rule.how == "lend":
            return _lent(left, right)
        if rule.how == "along" and b.within is not None:
            return replace(left, meaning=replace(a, within=b.within))
        if rule.how == "longer" and "-" in lower[left.start : right.end]:
            return None
        united = HOW.get(rule.how)
        meaning = united(a, b) if united is not None else None
        if meaning is not None:
            return Expression(left.start, right.end, meaning, f"{left.rule} + {right.rule}")
    return None


def _lent(left: Expression, right: Expression) -> Expression:
    """The clock time of the two, on the day that the other names."""
    timed, day = (left, right) if left.meaning.shape == "clock" else (right, left)
    return replace(timed, meaning=replace(timed.meaning, within=day.meaning, part=_half(timed.meaning, day.meaning)))


def _half(clock: Meaning, day: Meaning) -> str | None:
    """The part of the day that a clock time means: its own, else that of the day, if the hour leaves it open."""
    return clock.part or (None if clock.ampm or not clock.clock else day.part)


def _right(a: Meaning, b: Meaning) -> Meaning:
    return replace(b, mod=b.mod or a.mod)


def _within(a: Meaning, b: Meaning) -> Meaning | None:
    return None if a.year is not None or a.within is not None or a.clock else replace(a, within=b, bound=False)


def _holds(a: Meaning, b: Meaning) -> Meaning | None:
    return None if b.year is not None or b.within is not None else replace(b, within=a, bound=False)


def _back(a: Meaning, b: Meaning) -> Meaning | None:
    return replace(b, within=a) if a.sign and a.shift and not b.shift else None


def _length(a: Meaning, b: Meaning) -> Meaning:
    return replace(a, within=b)


def _weekend(a: Meaning, b: Meaning) -> Meaning | None:
    return replace(b, within=a) if a.named is not None and b.grain == "weekend" else None


def _overnight(a: Meaning, b: Meaning) -> Meaning | None:
    return replace(b, part="NI") if a.part == "NI" and a.shift == 0 and not (b.part or b.clock) else None


def _same(a: Meaning, b: Meaning) -> Meaning | None:
    if (a.shift and a.anchor != "same") or a.anchor == "published":
        return None
    return replace(b, anchor="same", grain=a.grain or b.grain, bound=False)


def _merge(a: Meaning, b: Meaning) -> Meaning | None:
    clock, day = (a, b) if a.shape == "clock" else (b, a)
    if day.clock or (day.part and not clock.clock):
        return None
    half = clock.part or (None if clock.ampm else day.part)
    return replace(day, clock=clock.clock, part=half, zone=clock.zone or day.zone, mod=clock.mod or day.mod)


def _clock(a: Meaning, b: Meaning) -> Meaning | None:
    timed, part = (a, b) if a.clock else (b, a)
    if not timed.clock or part.clock or part.part is None or timed.part is not None:
        return None
    return replace(timed, part=part.part)


_PER = {"Y": ("M", "W", "D"), "M": ("W", "D"), "W": ("D",), "D": ("TH", "TM"), "TH": ("TM", "TS"), "TM": ("TS",)}
_MOST = {"M": 12, "W": 52, "D": 366, "TH": 24, "TM": 60, "TS": 60}


def _longer(a: Meaning, b: Meaning) -> Meaning | None:
    """ "Two years" and "three months" as one length of time, where the second counts a part of the first's unit."""
    if a.amount is None or b.amount is None or a.partial or b.toward or b.mod or b.unit is None:
        return None
    if b.unit not in _PER.get(a.unit or "", ()) or b.amount >= _MOST[b.unit] or a.amount != int(a.amount):
        return None
    first = a.value or duration_value(a.amount, a.unit or "")
    return replace(a, value=longer(first, b.value or duration_value(b.amount, b.unit)))


HOW: dict[str, Callable[[Meaning, Meaning], Meaning | None]] = {
    "right": _right,
    "within": _within,
    "holds": _holds,
    "back": _back,
    "length": _length,
    "weekend": _weekend,
    "overnight": _overnight,
    "longer": _longer,
    "same": _same,
    "merge": _merge,
    "clock": _clock,
}
"""What each value of ``how`` in ``lexicon/times/joins.toml`` makes of the meanings of two neighbours; None where they
do not go together. "lend" and "along" leave them two, and are done by `join`."""
