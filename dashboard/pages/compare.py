"""Compare: outlets, actors or periods side by side, each figure a share of its own coverage."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard.charts.attention_figure import attention_figure
from dashboard.format.html import facts, tag
from dashboard.format.palette import palette
from dashboard.model import compare_csv
from dashboard.model.compare import (
    BY,
    PLACES,
    By,
    Column,
    by_of,
    columns_of,
    days_of,
    offer_of,
    period_of,
    split_at,
    usual_by,
)
from dashboard.model.compare_time import attention_of
from dashboard.shell import builds, cache, context
from dashboard.widgets.compare import whole
from dashboard.widgets.compare.over_time import OF
from dashboard.widgets.csv_button import csv_button

_NAMES = {"outlets": "Outlets", "actors": "Actors", "periods": "Periods"}


def picked_keys() -> tuple[str, ...]:
    """What is picked, in order."""
    picked = context.selection()
    return tuple(picked[place] for place in PLACES if place in picked)


def pick(by: By, keys: tuple[str, ...]) -> None:
    """Compares these, and keeps whether figures are counted."""
    context.pick(by=by, view=context.selection().get("view"), **dict(zip(PLACES, keys, strict=False)))


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


def typical_on_demand(columns: tuple[Column, ...]) -> None:
    """The typical words of many articles, all of which have to be read for it: once somebody asks."""
    if not cache.cached(whole.are_many, columns=columns):
        return
    more = st.expander("Words typical of each: reads all articles", on_change="rerun", key="compare_words")
    if more.open:
        with more:
            st.html(tag("div", cache.cached(whole.typical_html, columns=columns), "cq-front"))


def lines_on_demand(by: By, columns: tuple[Column, ...]) -> None:
    """Attention over time as a chart to zoom into, once somebody asks: its library is large."""
    found = cache.cached(attention_of, by=by, columns=columns)
    if found is None:
        return
    more = st.expander("Attention over time as lines, to zoom into", on_change="rerun", key="compare_lines")
    if more.open:
        with more:
            names = {each.key: each.name for each in columns}
            st.plotly_chart(
                attention_figure(found, names, OF[by], palette(st.context.theme.type)),
                width="stretch",
                theme=None,
                key="compare_figure",
                config={"displaylogo": False, "modeBarButtonsToRemove": ["select2d", "lasso2d", "sendChartToCloud"]},
                alt="Attention over time, a line each; the table above says the same",
            )


st.html(builds.ASSETS / "front.css")
st.title("Side by side", anchor=False)
by, keys = by_of(context.selection().get("by") or cache.cached(usual_by)), picked_keys()
controls(by, keys)
columns = cache.cached(columns_of, by=by, keys=keys)
if len(columns) > 1:
    coverage, filter_ = context.coverage(), context.current_filter()
    counts = context.selection().get("view") == whole.COUNTS
    st.html(tag("div", cache.cached(whole.compared_html, by=by, keys=keys, counts=counts), "cq-front"))
    lines_on_demand(by, columns)
    typical_on_demand(columns)
    csv_button(
        "comparison",
        lambda: compare_csv.csv_of(coverage, filter_, by, keys),
        key="compare_csv",
        help="All figures of this comparison in one table: counts, what they are shares of, and links",
    )
else:
    missing = facts((f"{len(keys) - len(columns)} of those in the address are not in this coverage",))
    shown = (missing if len(columns) < len(keys) else "") + cache.cached(whole.suggested_html)
    st.html(tag("div", shown, "cq-front"))
