"""Compare: outlets, actors or periods side by side, each figure a share of its own coverage."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard.format.html import anchor, facts, tag
from dashboard.model import compare_csv, compare_events, typical_words
from dashboard.model.compare import (
    BY,
    PLACES,
    By,
    Column,
    by_of,
    columns_of,
    days_of,
    figures_of,
    offer_of,
    period_of,
    split_at,
    suggestions_of,
    usual_by,
)
from dashboard.model.compare_time import attention_of
from dashboard.shell import builds, cache, context
from dashboard.widgets.compare import tables
from dashboard.widgets.compare.over_time import OF, attention_html
from dashboard.widgets.compare.words import words_html
from dashboard.widgets.csv_button import csv_button
from dashboard.widgets.front.affairs import section

COUNTS = "counts"
"""What an address says where figures are counted and not shares."""
_NAMES = {"outlets": "Outlets", "actors": "Actors", "periods": "Periods"}


def picked_keys() -> tuple[str, ...]:
    """What is picked, in order."""
    picked = context.selection()
    return tuple(picked[place] for place in PLACES if place in picked)


def pick(by: By, keys: tuple[str, ...]) -> None:
    """Compares these, and keeps whether figures are counted."""
    context.pick(by=by, view=context.selection().get("view"), **dict(zip(PLACES, keys, strict=False)))


def href(by: By, keys: tuple[str, ...], view: str | None = None) -> str:
    """The address of a comparison."""
    return context.href("compare", filter=None, by=by, view=view, **dict(zip(PLACES, keys, strict=False)))


def controls(by: By, keys: tuple[str, ...]) -> None:
    """What is compared, and which of them."""
    with st.container(horizontal=True, vertical_alignment="top", key="compare_controls"):
        st.session_state["compare_by"] = by
        st.segmented_control(
            "Compare",
            BY,
            key="compare_by",
            format_func=_NAMES.__getitem__,
            required=True,
            on_change=lambda: pick(by_of(st.session_state["compare_by"]), ()),
        )
        if by == "periods":
            split(keys)
            return
        offered = cache.cached(offer_of, by=by)
        st.session_state["compare_keys"] = list(keys)
        st.multiselect(
            f"{_NAMES[by]}, two to four",
            list(dict.fromkeys([*keys, *offered])),
            key="compare_keys",
            format_func=lambda key: offered.get(key, key),
            max_selections=len(PLACES),
            placeholder="Choose two or more",
            select_all=False,
            on_change=lambda: pick(by, tuple(st.session_state["compare_keys"])),
        )


def split(keys: tuple[str, ...]) -> None:
    """Before and after a day."""
    days = cache.cached(days_of)
    if days is None:
        st.caption("No article has a day of publication.")
        return
    second = period_of(keys[1]) if len(keys) > 1 else None
    st.session_state["compare_split"] = second[0] if second and days[0] <= second[0] <= days[1] else None
    st.date_input(
        "Before, and from this day on",
        value=None,
        key="compare_split",
        min_value=days[0],
        max_value=days[1],
        format="YYYY-MM-DD",
        on_change=lambda: _split(days, st.session_state["compare_split"]),
    )


def _split(days: tuple[date, date], at: date | None) -> None:
    pick("periods", split_at(*days, at) if at else ())


def suggested() -> str:
    """Comparisons to begin with."""
    items = "".join(tag("li", anchor(each.words, href(each.by, each.keys))) for each in cache.cached(suggestions_of))
    if not items:
        return tag("p", "There is too little here to compare: one article, or none that is dated.")
    about = "Choose above what is to stand side by side, or begin with one of these"
    return section("Comparisons to begin with", tag("ul", items, "fr-questions"), about)


def compared(by: By, columns: tuple[Column, ...], keys: tuple[str, ...]) -> str:
    """The comparison as HTML."""
    counts = context.selection().get("view") == COUNTS
    unit = "articles" if context.unit() == "articles" else "texts"
    figures = cache.cached(figures_of, columns=columns)
    switch = anchor("Show shares" if counts else "Show counts", href(by, keys, None if counts else COUNTS), "fr-switch")
    told = "Counts" if counts else f"Shares are of what each of them tells itself, so that many {unit} and few compare"
    attention = cache.cached(attention_of, by=by, columns=columns)
    over_time = attention_html(columns, attention, by) if attention else ""
    parts = (
        tag("p", f"{told}. {switch}", "cq-facts"),
        tables.figures_html(columns, figures, unit, counts=counts, by=by),
        section(
            "The same events, in their words",
            tables.matrix_html(columns, cache.cached(compare_events.matrix_of, by=by, columns=columns), by),
            "The most widely told first, with each one’s words for what happened; a word leads to its sentence",
        ),
        section(
            "How much of each affair",
            tables.affairs_html(
                columns, figures, cache.cached(compare_events.affairs_in, columns=columns), counts=counts
            ),
            f"{unit.capitalize()} that tell an event of it",
        ),
        section(
            "Who acts, and who is acted upon",
            tables.parts_html(
                columns, figures, cache.cached(compare_events.parts_of, by=by, columns=columns), counts=counts
            ),
            "In which share of the events that each of them tells",
        ),
        section(
            "Who is quoted, by them or about them" if by == "actors" else "Whom they quote",
            tables.speaking_html(
                columns, figures, cache.cached(compare_events.speaking_of, columns=columns), counts=counts
            ),
            "Share of all quotes",
        ),
        section("Attention over time", over_time, f"Share {OF[by]}, all on one scale" if over_time else ""),
        "" if sum(each.articles for each in figures) > typical_words.READ_AT_ONCE else typical(columns),
    )
    return "".join(parts)


def typical(columns: tuple[Column, ...]) -> str:
    """The words that are typical of each."""
    return section(
        "Words typical of each",
        words_html(columns, cache.cached(typical_words.typical_words_of, columns=columns)),
        "Used in clearly more of its articles than of the others; names are left out",
    )


def typical_on_demand(columns: tuple[Column, ...]) -> None:
    """The same of many articles, all of which have to be read for it: once somebody asks."""
    if sum(each.articles for each in cache.cached(figures_of, columns=columns)) <= typical_words.READ_AT_ONCE:
        return
    more = st.expander("Words typical of each: reads all articles", on_change="rerun", key="compare_words")
    if more.open:
        with more:
            st.html(tag("div", typical(columns), "cq-front"))


st.html(builds.ASSETS / "front.css")
st.title("Side by side", anchor=False)
by, keys = by_of(context.selection().get("by") or cache.cached(usual_by)), picked_keys()
controls(by, keys)
columns = cache.cached(columns_of, by=by, keys=keys)
if len(columns) > 1:
    coverage, filter_ = context.coverage(), context.current_filter()
    st.html(tag("div", compared(by, columns, keys), "cq-front"))
    typical_on_demand(columns)
    csv_button(
        "comparison",
        lambda: compare_csv.csv_of(coverage, filter_, by, keys),
        key="compare_csv",
        help="All figures of this comparison in one table: counts, what they are shares of, and links",
    )
else:
    missing = facts((f"{len(keys) - len(columns)} of those in the address are not in this coverage",))
    shown = (missing if len(columns) < len(keys) else "") + suggested()
    st.html(tag("div", shown, "cq-front"))
