"""What the words of one expression say, before anything around them is taken into account."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Literal

from analysis.language import lexicon
from analysis.language.numbers import number, ordinal, year_in_words

_WORDS = lexicon.toml("times/words")
_GRAINS = {
    "D": "day",
    "NI": "day",
    "WE": "weekend",
    "W": "week",
    "FN": "week",
    "M": "month",
    "Q": "quarter",
    "SE": "season",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
}
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Meaning:
    """The pieces that an expression names. What is None the words leave open.

    ``kind``: a date (of any granularity, with or without a clock), a duration, a set, or a vague reference (``value``).
    ``shift`` moves by that many of ``grain`` from ``anchor``: "published", "running" (what was told last) or "auto"
    (the latter where it is in reach). ``unit`` (TIMEX3 letter, T in front for the clock) and ``amount`` (None: vague)
    measure a duration. ``which``: the last (-1), this (0) or next (1) of a day, month or season. ``within`` is the
    longer time that it is part of; a ``partial`` duration is part of the time behind it. ``bound``: no expression by
    itself ("the year"), only as part of a longer one. ``ampm``: the clock says which half of the day is meant.
    ``opens`` and ``closes``: the weekday at the other end of "Monday through Friday".
    """

    kind: Literal["date", "duration", "set", "ref"] = "date"
    value: str | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    week: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    decade: int | None = None
    century: int | None = None
    bc: bool = False
    fiscal: bool = False
    named: str | None = None
    clock: str = ""
    part: str | None = None
    zone: str = ""
    unit: str | None = None
    amount: float | None = 1
    shift: int | None = None
    sign: int = 1
    anchor: str = "auto"
    grain: str | None = None
    which: int | None = None
    ord: int | None = None
    mod: str | None = None
    set_value: str | None = None
    within: Meaning | None = None
    bound: bool = False
    toward: int | None = None
    partial: bool = False
    ampm: bool = False
    opens: int | None = None
    closes: int | None = None

    @property
    def shape(self) -> str:
        """What kind of thing it is to its neighbours (see joins.toml)."""
        if self.kind == "duration" and self.partial:
            return "part"
        if self.kind != "date":
            return self.kind
        if self.bound and self.anchor == "same":
            return "same"
        if self.bound and self.ord is not None:
            return "nthday" if self.grain == "monthday" else "nth"
        if self.shift is not None:
            return "clock" if self.grain is None else f"shift_{self.grain}"
        if self.day is not None or self.named is not None:
            return "day"
        for name in ("weekday", "month", "quarter", "half", "season", "decade", "century", "week"):
            if getattr(self, name) is not None:
                return name
        if self.clock or self.part:
            return "clock"
        if self.year is not None:
            return "year"
        return "open"


def build(means: dict[str, Any], groups: dict[str, str | None]) -> Meaning | None:
    """The meaning of a match: the rule's own fields and what its groups say; None where a group makes no sense."""
    found: dict[str, Any] = {key: None if value == "vague" else value for key, value in means.items()}
    for name, words in groups.items():
        if words is not None and name in _READERS:
            more = _READERS[name](_SPACES.sub(" ", words))
            if more is None:
                return None
            for key, value in more.items():
                found[key] = value
    clock = _clock(groups)
    if clock is None:
        return None
    if clock:
        found["clock"] = clock
        found["ampm"] = bool(groups.get("ampm"))
    meaning = Meaning(**found)
    if meaning.bc and meaning.year is not None and meaning.year > 0:
        meaning = replace(meaning, year=-meaning.year)
    if meaning.kind == "date" and meaning.unit is not None:
        return _moved(meaning)
    return meaning


def _moved(meaning: Meaning) -> Meaning | None:
    """A date given as so many units from another: "three weeks ago"."""
    grain = _GRAINS.get(meaning.unit or "")
    if meaning.sign == 0:
        return replace(meaning, grain=grain)
    if meaning.amount is None:
        return Meaning(kind="ref", value="PAST_REF" if meaning.sign < 0 else "FUTURE_REF", mod=meaning.mod)
    amount = meaning.amount
    if grain is None:
        hours = amount / {"TH": 1, "TM": 60, "TS": 3600}[meaning.unit or "TH"]
        return replace(meaning, shift=meaning.sign * int(hours // 24), grain="day", clock="TXX" if hours < 24 else "")
    if amount > 9999:
        return Meaning(kind="ref", value="PAST_REF" if meaning.sign < 0 else "FUTURE_REF", mod=meaning.mod)
    if amount != int(amount):
        finer = {"year": ("month", 12), "month": ("week", 4), "week": ("day", 7), "decade": ("year", 10)}
        grain, scale = finer.get(grain, ("year", 100) if grain == "century" else (grain, 1))
        amount *= scale
    if meaning.unit == "FN":
        amount *= 2
    return replace(meaning, shift=meaning.sign * int(amount), grain=grain)


def _word(table: str) -> Any:
    words = _WORDS[table]

    def read(text: str) -> Any:
        return words.get(text.rstrip("."), words.get(text))

    return read


_month, _weekday, _season, _part = _word("months"), _word("weekdays"), _word("seasons"), _word("parts")
_zone, _which, _mod, _tens = _word("zones"), _word("which"), _word("mods"), _word("tens")


def unit_of(words: str) -> str | None:
    """The TIMEX3 letter for "weeks", "hour" …"""
    found: str | None = _WORDS["units"].get(words) or _WORDS["units"].get(words.removesuffix("s"))
    return found


def _field(name: str, read: Any) -> Any:
    def reader(words: str) -> dict[str, Any] | None:
        value = read(words)
        return None if value is None else {name: value}

    return reader


def _read_yy(words: str) -> dict[str, Any]:
    digits = int(words[-2:])
    return {"year": 2000 + digits if digits < 40 else 1900 + digits}


def _read_amount(words: str) -> dict[str, Any]:
    return {"amount": number(words)}


def _read_which(words: str) -> dict[str, Any] | None:
    return dict(_which(words)) if _which(words) else None


def _read_month(words: str) -> int | None:
    if words.isdigit():
        return int(words) if 1 <= int(words) <= 12 else None
    found: int | None = _month(words)
    return found


def _read_day(words: str) -> int | None:
    day = ordinal(words)
    return day if day is not None and 1 <= day <= 31 else None


def _read_grain(words: str) -> dict[str, Any] | None:
    unit = unit_of(words)
    return None if unit is None or unit not in _GRAINS else {"grain": _GRAINS[unit]}


_TOWARD = {
    "last": -1,
    "past": -1,
    "latest": -1,
    "most recent": -1,
    "recent": -1,
    "next": 1,
    "coming": 1,
    "ahead": 1,
    "to come": 1,
}
_PARTIAL = frozenset(("first", "last", "final", "initial", "remaining", "next", "latest"))
_SIDE = {"last": -1, "this past": -1, "the previous": -1, "next": 1, "the next": 1, "the following": 1, "coming": 1}

_READERS: dict[str, Any] = {
    "month": _field("month", _read_month),
    "day": _field("day", _read_day),
    "dayord": _field("day", _read_day),
    "year": _field("year", int),
    "yy": _read_yy,
    "week": _field("week", int),
    "weekday": _field("weekday", _weekday),
    "season": _field("season", _season),
    "quarter": _field("quarter", lambda words: 4 if ordinal(words) == -1 else ordinal(words)),
    "half": _field("half", lambda words: 2 if words in ("latter", "last") else ordinal(words)),
    "ord": _field("ord", ordinal),
    "ordnth": _field("ord", lambda words: {"opening": 1, "closing": -1}.get(words) or ordinal(words)),
    "yearbc": _field("year", int),
    "yearad": _field("year", int),
    "decadebc": _field("decade", lambda words: int(words) // 10),
    "quartermonth": _field("quarter", lambda words: (month + 2) // 3 if (month := _read_month(words)) else None),
    "lyunit": _field(
        "unit", lambda words: {"daily": "D", "nightly": "D", "annually": "Y"}.get(words) or unit_of(words[:-2])
    ),
    "fiscal": lambda words: {"fiscal": True},
    "andhalf": lambda words: {"amount": 1.5},
    "quarterunit": lambda words: {"amount": 0.25, "unit": unit_of(words)},
    "halfunit": lambda words: {"amount": 0.5, "unit": unit_of(words)},
    "span": lambda words: {"toward": _TOWARD.get(words, 0), "partial": words in _PARTIAL},
    "grain2": _read_grain,
    "grain3": _read_grain,
    "yearwords": _field("year", year_in_words),
    "unit2": _field("unit", unit_of),
    "part2": _field("part", _part),
    "whichday": _field("which", lambda words: _SIDE.get(words, 0)),
    "centuryord": _field("century", lambda words: (ordinal(words) or 1) - 1),
    "decade": _field("decade", lambda words: int(words[:3])),
    "tens": _field("decade", lambda words: 190 + (_tens(words) if words in _WORDS["tens"] else int(words[-3:][0]))),
    "amount": _read_amount,
    "unit": _field("unit", unit_of),
    "grain": _read_grain,
    "part": _field("part", _part),
    "zone": _field("zone", _zone),
    "which": _read_which,
    "more": _field("mod", _mod),
    "edge": _field("mod", _mod),
    "early": lambda words: {"mod": _mod(words), "toward": {"earlier": -1, "later": 1}.get(words)},
    "bc": lambda words: {"bc": True},
}


def _minutes(words: str) -> int:
    """Minutes of "half past" (30), "a quarter to" (-15), "twelve minutes past" (12)."""
    first, *_, side = words.replace("a quarter", "quarter").split()
    minutes = {"half": 30, "quarter": 15}.get(first) or int(number(first) or 0)
    return -minutes if side == "to" else minutes


def _clock(groups: dict[str, str | None]) -> str | None:
    """The TIMEX3 clock of the groups hour, minute, second, ampm; empty where there is none, None for no time."""
    hour_words = groups.get("hour")
    if hour_words is None:
        return ""
    read = number(hour_words)
    if read is None:
        return None
    hour, minute, second = int(read), groups.get("minute"), groups.get("second")
    half = (groups.get("ampm") or "")[:1]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24:
        return None
    if past := groups.get("past"):
        minutes = _minutes(past)
        hour, minute = (hour, f"{minutes:02d}") if minutes >= 0 else ((hour - 1) % 12 or 12, f"{60 + minutes:02d}")
    return f"T{hour:02d}:{minute or '00'}" + (f":{second}" if second else "")
