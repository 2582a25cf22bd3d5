"""What came in, in short: key figures, formats, outlets, languages, how texts are dated, and when."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from analysis.coverage import Coverage, Filter
from analysis.coverage.queries.sources import Trait
from dashboard.format.source_words import dated_by, format_name, language, state
from dashboard.format.wording import counted, period
from dashboard.model.day_counts import day_counts_of
from dashboard.model.source_list import Totals
from dashboard.model.table_rows import rows
from dashboard.shell import cache, context
from dashboard.widgets.day_bars import day_bars
from dashboard.widgets.ranks import Rank, ranking
from dashboard.widgets.tile import Tile, tiles

OUTLETS = 8


def show(found: Totals) -> None:
    """The figures, each with the way to what it counts, then by what articles differ."""
    unit = context.unit()
    outlets = f"from {counted(found.outlets, 'outlet')}" if found.outlets else "outlets not known"
    if unit == "outlets":
        outlets = f"with {counted(found.articles, 'text')} of their own"
    noted = f"{counted(found.notes, 'note')} on what was not understood" if found.notes else "nothing had to be noted"
    view = "rejected" if found.rejections or not found.notes else "notes"
    tiles(
        (
            _tile(
                unit.capitalize(),
                found.units,
                f"{outlets}, {period(found.first, found.last)}",
                "List them",
                "articles",
            ),
            _tile(
                "Cleaned",
                found.cleaned,
                "texts mended where they came in broken" if found.cleaned else "every text came in clean",
                "See what was mended" if found.cleaned else "",
                "cleaned",
            ),
            _tile(
                "Copies",
                found.copies,
                f"of {counted(found.copied, 'text')}" if found.copies else "no text is printed twice",
                "See who printed what" if found.copies else "",
                "copies",
            ),
            _tile("Not read", found.rejections, noted, "See why" if found.rejections or found.notes else "", view),
        )
    )
    _lacking(found)
    what = unit.removesuffix("s")
    with st.grid(2, min_column_width=320, gap="large"):
        with st.container():
            ranking("By outlet", "article" if unit == "articles" else "text", "No outlet is known.", _outlets())
            if found.listed_outlets > OUTLETS:
                context.link(f"All {counted(found.listed_outlets, 'outlet')}", "sources", view="outlets")
        with st.container():
            ranking("By format", what, "", _traits("format"))
            ranking("By language", what, "", _traits("language"))
            ranking("How articles are dated", what, "", _traits("dated_by"))
    day_bars(cache.cached(day_counts_of))


def _tile(label: str, value: int, note: str, link: str, view: str) -> Tile:
    return Tile(label=label, value=value, note=note, link=link, page="sources", selection={"view": view})


def _lacking(found: Totals) -> None:
    """What is not known of articles, and which are not analysed."""
    told = [
        f"{counted(found.undated, 'article')} without a day" if found.undated else "",
        f"{counted(found.nameless, 'article')} of an outlet that is not known" if found.nameless else "",
        f"{counted(found.foreign, 'article')} not in English, kept and counted, not analysed" if found.foreign else "",
    ]
    if any(told):
        st.caption("; ".join(each for each in told if each) + ".")


def _outlets() -> list[Rank]:
    """The outlets with their states, each leading to its articles here."""
    filter_ = context.current_filter()
    return [
        Rank(
            name=f"{source or 'Not known'}{f' ({state(country)})' if country else ''}",
            value=value,
            page="sources" if source else "",
            filter=replace(filter_, outlets=(source,)) if source else None,
            selection={"view": "articles"},
        )
        for source, country, value in cache.cached(outlet_ranks)
    ]


def _traits(trait: Trait) -> list[Rank]:
    words = {"format": format_name, "language": language, "dated_by": dated_by}[trait]
    found = cache.cached(trait_ranks, trait=trait)
    return [Rank(name=words(value), value=units) for value, units in found]


def outlet_ranks(coverage: Coverage, filter_: Filter) -> list[tuple[str | None, str | None, int]]:
    """Outlets with state and figure: articles, or texts of their own where copies do not count."""
    table = coverage.outlets_of(filter_)
    return [(row.source, row.country, int(row.articles)) for row in rows(table)]


def trait_ranks(coverage: Coverage, filter_: Filter, trait: Trait) -> list[tuple[str | None, int]]:
    """The values of a trait with how much has it."""
    return [(row.value, int(row.units)) for row in rows(coverage.traits(trait, filter_))]
