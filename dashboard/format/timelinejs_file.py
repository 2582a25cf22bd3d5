"""Events as the JSON that TimelineJS reads: dates no more exact than they are known, words as text and not as HTML."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

_COARSE = ("year", "decade", "century")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One slide: ``first`` and ``last`` are inclusive days, None where an end is open, known to ``precision``."""

    id: str
    first: date | None
    last: date | None
    precision: str | None
    shown_date: str
    headline: str
    text: str
    url: str = ""
    group: str = ""


def timelinejs_file(slides: Iterable[Slide], *, title: str) -> bytes:
    """The slides as the bytes of a JSON file; ``title`` stands on the first. A slide without any day is left out."""
    events = [_event(each) for each in slides if each.first or each.last]
    told = {"title": {"text": {"headline": escape(title)}}, "events": events}
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def _event(slide: Slide) -> dict[str, Any]:
    start, end = slide.first or slide.last, slide.last
    assert start is not None
    source = f'<p><a href="{escape(slide.url)}">Accounts and sentences</a></p>' if slide.url else ""
    event: dict[str, Any] = {
        "unique_id": slide.id,
        "start_date": _date(start, slide.precision),
        "display_date": escape(slide.shown_date),
        "text": {"headline": escape(slide.headline), "text": f"<p>{escape(slide.text)}</p>{source}"},
        "autolink": False,
    }
    if end is not None and (last := _date(end, slide.precision)) != event["start_date"]:
        event["end_date"] = last
    if slide.group:
        event["group"] = escape(slide.group)
    return event


def _date(day: date, precision: str | None) -> dict[str, int]:
    if precision in _COARSE:
        return {"year": day.year}
    if precision in ("month", "quarter", "season"):
        return {"year": day.year, "month": day.month}
    return {"year": day.year, "month": day.month, "day": day.day}
