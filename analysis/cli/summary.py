"""What was read, for a person: counted by format, day, outlet and language, with what was noted and rejected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from analysis.cli.terminal import counted
from analysis.reading.languages import ENGLISH, name_of
from analysis.reading.reasons import alike
from analysis.records import Article, Rejection

LISTED = 10
"""Outlets, notes and rejections that are told one by one."""
SORTS = 10_000
"""Reasons, and outlets, that are counted one by one; those of an input without end would fill the memory."""
_OTHERS = "other outlets"
_WIDTH = 12
"""Characters of a line's label."""


class Reasons:
    """Notes or rejections, those that say the same put together."""

    def __init__(self) -> None:
        """None yet."""
        self._first: dict[str, Rejection] = {}
        self._times: Counter[str] = Counter()

    def add(self, each: Rejection) -> None:
        """One more."""
        same = alike(each.reason)
        if same not in self._times and len(self._times) >= SORTS:
            same = _OTHERS
        self._first.setdefault(same, replace(each, content=b""))
        self._times[same] += 1

    def lines(self) -> list[str]:
        """The most frequent first, each with the first input that it is about."""
        found = []
        for same, times in self._times.most_common(LISTED):
            first = self._first[same]
            like = ", each for a reason of its own" if same == _OTHERS else " like it"
            more = f" (and {counted(times - 1, 'more input')}{like})" if times > 1 else ""
            found.append(f"{first.origin}: {first.reason}{more}")
        left = len(self._times) - LISTED
        return [*found, f"and {left:,} other reasons"] if left > 0 else found

    def told(self) -> dict[str, Any]:
        """The same as values: ``first`` holds origin, reason and how many inputs each is about, ``left`` the rest."""
        first = [
            {"origin": (each := self._first[alike]).origin, "reason": each.reason, "times": times}
            for alike, times in self._times.most_common(LISTED)
        ]
        return {"first": first, "left": max(0, len(self._times) - LISTED)}


class Summary:
    """Counts what comes out of reading."""

    def __init__(self) -> None:
        """Nothing was read yet."""
        self.articles = 0
        self.rejected = 0
        self._formats: Counter[str] = Counter()
        self._outlets: Counter[str] = Counter()
        self._countries: dict[str, str] = {}
        self._languages: Counter[str] = Counter()
        self._dated_by: Counter[str] = Counter()
        self._cleaned = 0
        self._days: tuple[date, date] | None = None
        self._notes = Reasons()
        self._rejections = Reasons()

    def add(self, each: Article | Rejection) -> None:
        """Counts an article, a note or a rejection."""
        if isinstance(each, Rejection):
            self.rejected += not each.kept
            (self._notes if each.kept else self._rejections).add(each)
            return
        self.articles += 1
        self._formats[each.format] += 1
        outlet = each.source or ""
        self._outlets[outlet if outlet in self._outlets or len(self._outlets) < SORTS else _OTHERS] += 1
        if each.country and outlet in self._outlets:
            self._countries[outlet] = each.country
        self._languages[each.language] += 1
        self._dated_by[each.dated_by or ""] += 1
        self._cleaned += each.original is not None
        if each.published:
            first, last = self._days or (each.published, each.published)
            self._days = min(first, each.published), max(last, each.published)

    def text(self) -> str:
        """All of it, a line a matter."""
        lines = [_line("Articles", f"{self.articles:,}" + (f" ({_shares(self._formats)})" if self.articles else ""))]
        if self.articles:
            lines.append(_line("Published", self._published()))
            lines.append(_line("Outlets", self._from()))
            lines.append(_line("Languages", self._spoken()))
        if self._cleaned:
            lines.append(_line("Cleaned", counted(self._cleaned, "text")))
        lines += _block("Noted", self._notes.lines())
        lines += _block("Rejected", self._rejections.lines())
        return "\n".join(lines)

    def told(self) -> dict[str, Any]:
        """The same as values that JSON knows, for a program that shows them; lists are as long as in the text."""
        named = Counter({name: number for name, number in self._outlets.items() if name})
        first, last = self._days or (None, None)
        return {
            "articles": self.articles,
            "rejected": self.rejected,
            "formats": dict(self._formats.most_common()),
            "first": first.isoformat() if first else None,
            "last": last.isoformat() if last else None,
            "undated": self._dated_by[""],
            "outlets": [[name, self._countries.get(name), number] for name, number in named.most_common(LISTED)],
            "outlets_in_all": len(named),
            "without_outlet": self._outlets[""],
            "languages": {name_of(code): number for code, number in self._languages.most_common()},
            "not_english": self.articles - self._languages[ENGLISH],
            "cleaned": self._cleaned,
            "notes": self._notes.told(),
            "rejections": self._rejections.told(),
        }

    def _published(self) -> str:
        unknown = self._dated_by[""]
        if self._days is None:
            return "no article has a date"
        first, last = self._days
        found = f"{first}" if first == last else f"{first} to {last}"
        others = {name: number for name, number in self._dated_by.items() if name not in ("", "field")}
        parts = [f"{counted(number, 'date')} from the {name}" for name, number in sorted(others.items())]
        if unknown:
            parts.append(f"{unknown:,} without a date")
        return "; ".join([found, *parts])

    def _from(self) -> str:
        unknown = self._outlets[""]
        known = Counter({name: number for name, number in self._outlets.items() if name})
        shown = [
            f"{name}{f' ({self._countries[name]})' if name in self._countries else ''} {number:,}"
            for name, number in known.most_common(LISTED)
        ]
        if len(known) > LISTED:
            shown.append(f"and {len(known) - LISTED:,} more")
        parts = [f"{len(known):,}: {', '.join(shown)}"] if known else []
        return "; ".join([*parts, f"{counted(unknown, 'article')} without one"] if unknown else parts)

    def _spoken(self) -> str:
        shown = _shares(Counter({name_of(code): number for code, number in self._languages.items()}))
        others = self.articles - self._languages[ENGLISH]
        return shown + (f"; {counted(others, 'article')} not in English will not be analysed" if others else "")


def _shares(counts: Counter[str]) -> str:
    return ", ".join(f"{name or 'unknown'} {number:,}" for name, number in counts.most_common())


def _line(label: str, text: str) -> str:
    return f"{label:<{_WIDTH}}{text}"


def _block(label: str, lines: Iterable[str]) -> list[str]:
    return [_line(label if not number else "", text) for number, text in enumerate(lines)]
