"""The whole comparison as one piece of HTML, worked out once for each build, filter and choice."""

from __future__ import annotations

from analysis.coverage import Coverage, Filter
from dashboard.format.html import anchor, tag
from dashboard.model import compare_events, typical_words
from dashboard.model.compare import PLACES, By, Column, columns_of, figures_of, suggestions_of
from dashboard.model.compare_time import attention_of
from dashboard.shell import context
from dashboard.widgets.compare import tables
from dashboard.widgets.compare.over_time import OF, attention_html
from dashboard.widgets.compare.words import words_html
from dashboard.widgets.front.affairs import section

COUNTS = "counts"
"""What an address says where figures are counted and not shares."""


def href(by: By, keys: tuple[str, ...], view: str | None = None) -> str:
    """The address of a comparison."""
    return context.href("compare", filter=None, by=by, view=view, **dict(zip(PLACES, keys, strict=False)))


def suggested_html(coverage: Coverage, filter_: Filter) -> str:
    """Comparisons to begin with, as links."""
    found = suggestions_of(coverage, filter_)
    items = "".join(tag("li", anchor(each.words, href(each.by, each.keys))) for each in found)
    if not items:
        return tag("p", "There is too little here to compare: one article, or none that is dated.")
    about = "Choose above what is to stand side by side, or begin with one of these"
    return section("Comparisons to begin with", tag("ul", items, "fr-questions"), about)


def compared_html(coverage: Coverage, filter_: Filter, by: By, keys: tuple[str, ...], counts: bool) -> str:
    """The comparison of these, as shares or as ``counts``; empty where fewer than two of them are known.

    ``coverage`` and ``filter_`` are those on the screen (`dashboard.shell.context`), which its links carry on.
    """
    columns = columns_of(coverage, filter_, by, keys)
    if len(columns) < 2:
        return ""
    unit = "articles" if filter_.unit == "articles" else "texts"
    figures = figures_of(coverage, filter_, columns)
    switch = anchor("Show shares" if counts else "Show counts", href(by, keys, None if counts else COUNTS), "fr-switch")
    told = "Counts" if counts else f"Shares are of what each of them tells itself, so that many {unit} and few compare"
    attention = attention_of(coverage, filter_, by, columns)
    over_time = attention_html(columns, attention, by) if attention else ""
    parts = (
        tag("p", f"{told}. {switch}", "cq-facts"),
        tables.figures_html(columns, figures, unit, counts=counts, by=by),
        section(
            "The same events, in their words",
            tables.matrix_html(columns, compare_events.matrix_of(coverage, filter_, by, columns), by),
            "The most widely told first, with each one’s words for what happened; a word leads to its sentence",
        ),
        section(
            "How much of each affair",
            tables.affairs_html(columns, figures, compare_events.affairs_in(coverage, filter_, columns), counts=counts),
            f"{unit.capitalize()} that tell an event of it",
        ),
        section(
            "Who acts, and who is acted upon",
            tables.parts_html(columns, figures, compare_events.parts_of(coverage, filter_, by, columns), counts=counts),
            "In which share of the events that each of them tells",
        ),
        section(
            "Who is quoted, by them or about them" if by == "actors" else "Whom they quote",
            tables.speaking_html(
                columns, figures, compare_events.speaking_of(coverage, filter_, columns), counts=counts
            ),
            "Share of all quotes",
        ),
        section("Attention over time", over_time, f"Share {OF[by]}, all on one scale" if over_time else ""),
        "" if are_many(coverage, filter_, columns) else typical_html(coverage, filter_, columns),
    )
    return "".join(parts)


def are_many(coverage: Coverage, filter_: Filter, columns: tuple[Column, ...]) -> bool:
    """Whether the articles of the columns are so many that their words are read only on demand."""
    read = sum(each.articles for each in figures_of(coverage, filter_, columns))
    return read > typical_words.READ_AT_ONCE


def typical_html(coverage: Coverage, filter_: Filter, columns: tuple[Column, ...]) -> str:
    """The words that are typical of each."""
    return section(
        "Words typical of each",
        words_html(columns, typical_words.typical_words_of(coverage, filter_, columns)),
        "Used in clearly more of its articles than of the others; names are left out",
    )
