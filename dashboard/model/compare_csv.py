"""All series of a comparison in one table, for a file. No Streamlit."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.coverage import Coverage, Filter
from dashboard.format.csv_file import csv_file
from dashboard.model.compare import By, Column, columns_of, figures_of, share
from dashboard.model.compare_events import affairs_in, matrix_of, parts_of, speaking_of
from dashboard.model.compare_time import attention_of
from dashboard.model.typical_words import typical_words_of

COLUMNS = ("series", "item", "compared", "count", "of", "share", "words", "event", "entity", "affair", "article")
"""``share`` is in a hundred of ``of``."""

Row = dict[str, Any]


def csv_of(coverage: Coverage, filter_: Filter, by: By, keys: tuple[str, ...]) -> bytes:
    """A row a figure: what it is of, which column, how many of how many, and what share that is."""
    columns = columns_of(coverage, filter_, by, keys)
    found = [
        *_figures(coverage, filter_, columns),
        *_events(coverage, filter_, by, columns),
        *_shares(coverage, filter_, by, columns),
        *_attention(coverage, filter_, by, columns),
        *_words(coverage, filter_, columns),
    ]
    return csv_file(pd.DataFrame(found, columns=list(COLUMNS)), COLUMNS)


def _row(series: str, item: str, column: Column, count: int, of: int, **more: Any) -> Row:
    part = share(count, of)
    return {
        "series": series,
        "item": item,
        "compared": column.name,
        "count": count,
        "of": of,
        "share": None if part is None else round(part, 2),
        **more,
    }


def _figures(coverage: Coverage, filter_: Filter, columns: tuple[Column, ...]) -> list[Row]:
    found = []
    for column, each in zip(columns, figures_of(coverage, filter_, columns), strict=True):
        found += [
            _row("figures", "articles", column, each.articles, each.articles),
            _row("figures", "events for each article", column, each.events, each.articles),
            _row("figures", "quotes for each article", column, each.quotes, each.articles),
            _row("figures", "quotes by unnamed sources", column, each.unnamed, each.quotes),
            _row("figures", "events of several outlets that it tells", column, each.shared, each.several),
        ]
    return found


def _events(coverage: Coverage, filter_: Filter, by: By, columns: tuple[Column, ...]) -> list[Row]:
    sizes = [each.articles for each in figures_of(coverage, filter_, columns)]
    return [
        _row(
            "events",
            row.title,
            column,
            cell.articles,
            size,
            words="; ".join(cell.words),
            event=row.event,
            article=cell.article or None,
        )
        for row in matrix_of(coverage, filter_, by, columns)
        for column, cell, size in zip(columns, row.cells, sizes, strict=True)
    ]


def _shares(coverage: Coverage, filter_: Filter, by: By, columns: tuple[Column, ...]) -> list[Row]:
    figures = figures_of(coverage, filter_, columns)
    found = []
    for each in affairs_in(coverage, filter_, columns):
        for column, count, of in zip(columns, each.counts, figures, strict=True):
            found.append(_row("affairs", each.name, column, count, of.articles, affair=each.affair))
    for part in parts_of(coverage, filter_, by, columns):
        for column, (acts, acted), of in zip(columns, part.counts, figures, strict=True):
            found.append(_row("acts", part.name, column, acts, of.events, entity=part.entity))
            found.append(_row("is acted upon", part.name, column, acted, of.events, entity=part.entity))
    for column, speakers, of in zip(columns, speaking_of(coverage, filter_, columns), figures, strict=True):
        found += [_row("quoted", speaker.name, column, speaker.quotes, of.quotes) for speaker in speakers]
    return found


def _attention(coverage: Coverage, filter_: Filter, by: By, columns: tuple[Column, ...]) -> list[Row]:
    attention = attention_of(coverage, filter_, by, columns)
    if attention is None:
        return []
    return [
        _row(
            f"articles by {attention.period}",
            when.date().isoformat(),
            column,
            int(attention.counts.loc[when, column.key]),
            int(attention.of.loc[when, column.key]),
        )
        for column in columns
        for when in attention.counts.index
    ]


def _words(coverage: Coverage, filter_: Filter, columns: tuple[Column, ...]) -> list[Row]:
    sizes = [each.articles for each in figures_of(coverage, filter_, columns)]
    return [
        _row("typical words", each.word, column, each.articles, size, article=each.article or None)
        for column, typical, size in zip(columns, typical_words_of(coverage, filter_, columns), sizes, strict=True)
        for each in typical
    ]
