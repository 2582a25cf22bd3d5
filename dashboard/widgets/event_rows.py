"""Events as a list that is read and pressed, as one piece of HTML; used where there are many."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.charts import event_marks
from dashboard.format.dating import INFERRED
from dashboard.format.event_words import answered_for, coverage_of, doubt, kind_of, when
from dashboard.format.excerpt import told_html
from dashboard.format.html import anchor
from dashboard.format.palette import palette
from dashboard.format.wording import day, event_title, short_title
from dashboard.model.differing import differ_in_words
from dashboard.shell import context

EXCERPT = 240
"""Characters of the sentence that a row shows of its event."""


def rows_html(groups: Iterable[tuple[str, Iterable[Any]]], *, picked: str | None = None) -> str:
    """The events of rows of `Coverage.events` under their headings (none where a heading is empty); ``picked`` is the
    one that is open."""
    return "".join(_group(heading, rows, picked) for heading, rows in groups)


def _group(heading: str, rows: Iterable[Any], picked: str | None) -> str:
    found = "".join(_row(row, heading, row.event == picked) for row in rows)
    head = f"<h3>{escape(heading)}</h3>" if heading else "<span></span>"
    return f'<section class="cq-rows">{head}<div>{found}</div></section>'


def _row(row: Any, heading: str, picked: bool) -> str:
    mark = event_marks.glyph(row.type, row.status, palette(st.context.theme.type), claimed=_claimed(row))
    title = escape(short_title(event_title(row), 140))
    facts = [
        _ground(row) if heading else when(row),
        kind_of(row),
        answered_for(row),
        coverage_of(row, context.unit()),
        doubt(row),
    ]
    if pd.isna(row.earliest) and pd.isna(row.latest):
        facts.append(f"first told {day(row.first_told)}")
    told = escape(" · ".join(each for each in facts if each))
    differs = f' <span class="cq-differs">{escape(differ_in_words(row.differ))}</span>' if len(row.differ) else ""
    place = {"article": row.article, "start": int(row.start), "end": int(row.end), "report": row.clearest_report}
    read = anchor("Read it", context.href("article", **place))
    return (
        f'<article class="{"picked" if picked else "row"}">{mark}<div>'
        f'<button type="button" data-pick="{escape(row.event)}" aria-expanded="{str(picked).lower()}">{title}</button>'
        f"{told_html(row, longest=EXCERPT, name='cq-excerpt')}"
        f'<p class="facts">{told}{differs} {read}</p></div></article>'
    )


def _claimed(row: Any) -> bool:
    return row.standing in ("alleged", "disputed")


def _ground(row: Any) -> str:
    """How the date of the heading above is known, where it was not stated."""
    if row.date_basis == "news":
        return when(row)
    ground = INFERRED.get(row.date_basis)
    return f"the day is {ground.words}" if ground else ""
