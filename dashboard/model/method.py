"""What the Method page says: how each thing is found and how good that is, and what this coverage holds back."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from analysis.coverage import Coverage, Filter

FILE = Path(__file__).parents[1] / "assets" / "method.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How often something is right: ``right`` of what ``of`` says, on which texts."""

    right: str
    of: str
    texts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One kind of finding: how it is done, how good it is, where it fails."""

    title: str
    says: str
    figures: tuple[Figure, ...]
    fails: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """All of it, with the day on which the figures were measured."""

    measured: date
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldBack:
    """What a coverage does not show, or shows without something, in numbers.

    ``doubtful`` of ``events`` (those that are shown) are held back; ``right`` is the share of those that are right in
    everything, from 0 to 1. ``undated`` have no date, ``unknown`` and ``unnamed`` of ``quotes`` no speaker known and no
    name; ``foreign`` articles are kept and not analysed, ``rejected`` inputs could not be read, ``noted`` of those that
    could were not understood in something.
    """

    events: int
    doubtful: int
    right: float
    undated: int
    quotes: int
    unknown: int
    unnamed: int
    foreign: int
    rejected: int
    noted: int


@lru_cache(maxsize=1)
def method() -> Method:
    """What stands in assets/method.toml."""
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    parts = tuple(
        Part(
            title=each["title"],
            says=each["says"].strip(),
            figures=tuple(Figure(**figure) for figure in each["figures"]),
            fails=each["fails"].strip(),
        )
        for each in data["part"]
    )
    return Method(measured=data["measured"], parts=parts)


def held_back_of(coverage: Coverage, filter_: Filter) -> HeldBack:
    """What is held back under the filter."""
    events = coverage.count_events(filter_)
    quotes = coverage.count_quotes(filter_)
    doubtful, right = coverage.held_back(filter_)
    return HeldBack(
        events=events["events"],
        doubtful=doubtful,
        right=right,
        undated=events["events"] - events["dated"],
        quotes=quotes["quotes"],
        unknown=quotes["quotes"] - quotes["unnamed"] - quotes["named"],
        unnamed=quotes["unnamed"],
        foreign=coverage.count_inputs(filter_)["foreign"],
        rejected=coverage.info.rejections,
        noted=coverage.info.notes,
    )
