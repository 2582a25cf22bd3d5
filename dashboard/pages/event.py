"""Event: what happened, how it stands, and every account of it side by side."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from analysis.coverage import EVERYTHING
from dashboard.format.event_words import (
    codes,
    course_in_words,
    coverage_of,
    doubt,
    how_far,
    standing_told,
    when,
)
from dashboard.format.excerpt import told_html
from dashboard.format.markdown import plain
from dashboard.format.wording import counted, day, event_title, printed, short_title, shortened
from dashboard.model import event_matrix
from dashboard.model.affairs import course_of
from dashboard.model.event_denials import Denial
from dashboard.model.event_list import event_matches, event_of
from dashboard.model.event_matrix import Matrix
from dashboard.model.table_rows import rows
from dashboard.shell import builds, cache, context
from dashboard.widgets import accounts_table, reasons
from dashboard.widgets.csv_button import csv_button
from dashboard.widgets.facts import fact_list, link_html, party_links
from dashboard.widgets.set_right import event as set_right_event

_STANDS = {"reported": "Reported", "alleged": "Claimed", "disputed": "Disputed", "confirmed": "Confirmed"}


def head(row: Any, found: Matrix) -> None:
    """How the event stands, its clearest sentence, and its facts: one piece of HTML, for it is only read."""
    read = context.href(
        "article", article=row.article, start=int(row.start), end=int(row.end), report=row.clearest_report
    )
    tag = f'<span class="cq-tag {escape(row.standing)}">{_STANDS.get(row.standing, "Reported")}</span>'
    stands = escape(standing_told(row, found.claimants, found.as_fact))
    sentence = told_html(row)
    source = link_html(printed(row.source, row.published), read)
    affair = None
    if row.affair:
        affair = link_html(_affair_name(row), context.href("affair", affair=row.affair))
    facts = [
        ("When", escape(when(row))),
        ("Where", escape(row.place or "")),
        ("Who", party_links(row.source_entities, row.source_names)),
        ("To whom", party_links(row.target_entities, row.target_names)),
        ("How far it came", escape(course_in_words(row) or how_far(row))),
        ("Told in", escape(coverage_of(row, context.unit()))),
        ("How sure", escape(doubt(row))),
        ("Its affair", affair or ""),
        ("Codes", f"<details><summary>For those who need them</summary><small>{escape(codes(row))}</small></details>"),
    ]
    st.html(
        f'<div class="cq-lead wide"><div><p class="cq-stands">{tag}{stands}</p>'
        f"<blockquote>{sentence}<footer>{source}</footer></blockquote></div><div>{fact_list(facts)}</div></div>"
    )


def _affair_name(row: Any) -> str:
    course = cache.cached(course_of, filter=EVERYTHING, affair=row.affair, event=row.event)
    return shortened(course.name, 90) if course.name else "Events that belong together"


def accounts(row: Any, found: Matrix) -> None:
    """The accounts side by side, and who is silent."""
    with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"):
        st.subheader("The accounts side by side", anchor=False, width="content")
        coverage, filter_ = context.coverage(), context.current_filter()
        csv_button(
            "accounts",
            lambda: event_matrix.csv_of(coverage, filter_, row.event),
            key="event_csv",
            help=f"{counted(found.reports, 'account')} with day, place, parties, figures, words and the sentence",
        )
    if found.total == 1:
        note = "One text tells of it; nothing can be compared."
    elif found.differing:
        note = "≠ marks what cannot all be true. Each value leads to its sentence."
    else:
        note = "No contradiction was found. Each value leads to its sentence."
    if found.denials and not found.differing:
        note = "Who denies it stands below the table. Each value leads to its sentence."
    below = []
    if found.total > len(found.rows):
        below.append(f"The first {len(found.rows)} of {found.total:,}; the file has all.")
    if found.silent:
        below.append(f"Silent on it, though they tell of its affair: {', '.join(found.silent)}.")
    denied = "".join(map(_denial, found.denials))
    if denied:
        denied = f'<h4>Who denies it</h4><ul class="cq-denials">{denied}</ul>'
    after = "".join(f'<p class="cq-quiet">{escape(each)}</p>' for each in below)
    st.html(f'<p class="cq-quiet">{escape(note)}</p>{accounts_table.table_html(found)}{denied}{after}')


def _denial(each: Denial) -> str:
    read = context.href("article", article=each.article, start=each.start, end=each.end, quote=each.quote)
    return f"<li>{escape(each.words)}<small>{link_html(printed(each.outlet, each.published), read)}</small></li>"


def before_and_after(row: Any) -> None:
    """What came before it and what followed in its affair, in order."""
    if not row.affair:
        return
    course = cache.cached(course_of, filter=EVERYTHING, affair=row.affair, event=row.event)
    if course.total < 2:
        return
    st.subheader("Before and after", anchor=False)
    steps = "".join(_step(each, each.event == row.event) for each in rows(course.steps))
    more = ""
    if course.total > len(course.steps):
        more = f'<p class="cq-quiet">The {len(course.steps)} most widely told of {course.total:,} events.</p>'
    st.html(f'<ol class="cq-steps">{steps}</ol>{more}')


def _step(step: Any, here: bool) -> str:
    dated = pd.notna(step.earliest) or pd.notna(step.latest)
    told = when(step) if dated else f"first told {day(step.first_told)}"
    facts = f"{told} · {coverage_of(step, context.unit())}"
    title = escape(short_title(event_title(step), 140))
    name = title if here else link_html(short_title(event_title(step), 140), context.href("event", event=step.event))
    kind = "here" if here else "done" if step.status in ("occurred", "ongoing") else "open"
    current = ' aria-current="true"' if here else ""
    return f'<li class="{kind}"{current}>{name}<small>{escape(facts)}</small></li>'


def ways(row: Any) -> None:
    """Where one can go on from here."""
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        context.link("On the timeline", "timeline", icon=":material/timeline:", event=row.event)
        context.link("Join or part accounts", "curate", icon=":material/merge:", event=row.event)
        set_right_event.offer_removal(row)
        set_right_event.offer(row)


def page() -> None:
    """The page of the event that is picked."""
    st.html(builds.ASSETS / "matrix.css")
    event = context.selection().get("event")
    if event is None:
        st.title("One event", anchor=False)
        st.write("Pick an event on the timeline or the overview: its page opens here.")
        context.link("To the timeline", "timeline", icon=":material/timeline:")
        return
    found = cache.cached(event_of, filter=EVERYTHING, event=event)
    if found.empty:
        st.title("One event", anchor=False)
        st.warning("This build has no such event.", icon=":material/link_off:")
        context.link("All events", "timeline", icon=":material/timeline:")
        return
    row = next(rows(found))
    st.title(plain(event_title(row)), anchor=False)
    if not cache.cached(event_matches, event=event):
        st.caption("This event is outside the filters.")
    matrix = cache.cached(event_matrix.matrix_of, event=event)
    st.html(builds.ASSETS / "cards.css")
    head(row, matrix)
    ways(row)
    accounts(row, matrix)
    before_and_after(row)
    if matrix.reports > 1:
        reasons.why_one_event(row.event, matrix.reports)


page()
