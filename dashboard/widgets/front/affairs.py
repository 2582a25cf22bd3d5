"""Affairs with their turns, and events in short, as HTML."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

import pandas as pd

from dashboard.format.dating import spanned
from dashboard.format.event_words import answered_for, coverage_of, silence, status_word, when
from dashboard.format.html import anchor, facts, tag, text
from dashboard.format.wording import counted, day, event_title, shortened
from dashboard.model.affair_steps import TURNS, Step, Told, ToldAffairs
from dashboard.model.table_rows import rows
from dashboard.shell import context

FEW = 2
FEWER_TURNS = 3
"""Turns of the smaller ones where more affairs than `FEW` are shown."""
STATUS_SHOWN = {"planned", "stalled", "refused", "requested", "hypothetical", "denied", "ongoing"}
"""Statuses that a turn says; that something happened is what its sentence tells."""


def affairs_html(found: ToldAffairs) -> str:
    """Each affair: its name as a link, how much it is, and its latest turns."""
    most = TURNS if len(found.first) <= FEW else FEWER_TURNS
    cards = "".join(_affair(each, TURNS if nth == 0 else most) for nth, each in enumerate(found.first))
    more = found.total - len(found.first)
    rest = tag("p", f"and {counted(more, 'smaller affair')}, on the timeline", "cq-facts") if more else ""
    return f'<div class="fr-affairs{" one" if len(found.first) == 1 else ""}">{cards}</div>{rest}'


def _affair(told: Told, most: int) -> str:
    affair = told.affair
    name = tag("h3", anchor(shortened(affair.name, 110), context.href("affair", affair=affair.id)))
    days = spanned(affair.first, affair.last) if pd.notna(affair.first) else ""
    outlets = counted(affair.outlets, "outlet") if affair.outlets else ""
    course = " → ".join(map(status_word, told.course)) if told.course else ""
    about = facts((counted(affair.events, "event"), outlets, days, course))
    shown = told.steps[:most]
    steps = "".join(_step(each) for each in shown) or tag("li", text(f"“{affair.widest}”"))
    earlier = len(told.steps) - len(shown)
    more = tag("li", text(f"and {counted(earlier, 'earlier turn')}"), "more") if earlier else ""
    silent = facts((silence(affair.silent),)) if affair.silent else ""
    return tag("section", f"{name}{about}<ol>{steps}{more}</ol>{silent}", "fr-affair")


def _step(step: Step) -> str:
    dated = "" if pd.isna(step.day) else f'<time datetime="{step.day.date()}">{escape(short_day(step.day))}</time>'
    status = f'<i class="fr-status {step.status}">{escape(step.status)}</i> ' if step.status in STATUS_SHOWN else ""
    title = anchor(shortened(step.title, 130), context.href("event", event=step.event))
    widely = counted(step.outlets, "outlet") if step.outlets > 1 else (step.source or "")
    small = f" <small>{escape(widely)}</small>" if widely else ""
    return tag("li", f"{dated}<span>{status}{title}{small}</span>")


def short_day(value: Any) -> str:
    """``3 Jun 2031``: the day of a turn, in a column of days."""
    return f"{value.day} {value:%b %Y}"


def events_html(events: pd.DataFrame, nothing: str) -> str:
    """Events in short: the sentence as a link, when, who answers for it, and how widely it is told."""
    items = "".join(_event(row) for row in rows(events))
    return tag("ul", items, "fr-events") if items else facts((nothing,))


def _event(row: Any) -> str:
    sentence = event_title(row)
    title = anchor(shortened(sentence, 130), context.href("event", event=row.event))
    dated = pd.notna(row.earliest) or pd.notna(row.latest)
    told = when(row) if dated else f"first told {day(row.first_told)}"
    widely = (
        coverage_of(row, "outlets" if row.outlets > 1 else context.unit())
        if row.outlets > 1 or (row.articles > 1 and context.unit() != "outlets")
        else ""
    )
    # What several outlets tell, their number answers for; of a claim, the sentence itself where it says whose it is.
    claimed = row.standing == "alleged" and " say" not in sentence
    answered = answered_for(row) if claimed or (row.standing in ("reported", "confirmed") and row.outlets == 1) else ""
    return tag("li", title + facts((told, answered, widely)))


def section(title: str, inner: str, note: str = "", kind: str = "") -> str:
    """A part of the page under a heading; nothing where there is nothing in it."""
    if not inner:
        return ""
    about = facts((note,)) if note else ""
    return tag("section", f"<h2>{escape(title)}</h2>{about}{inner}", f"fr-part {kind}".strip())


def joined(parts: Iterable[str]) -> str:
    """Parts one below the other."""
    return "".join(parts)
