"""What the Sources page lists, worked out of a coverage under a filter: in parts, and as CSV. No Streamlit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from analysis.coverage import Coverage, Filter
from analysis.coverage.queries.sources import ReasonTable
from dashboard.format.csv_file import csv_file
from dashboard.format.source_words import mended, reason_and_remedy, why_original
from dashboard.model.paging import Paging, paging
from dashboard.model.table_rows import rows

AT_ONCE = 25
TEXTS_AT_ONCE = 15
REASONS_AT_ONCE = 15
EXAMPLES = 3
"""Inputs that are named beside a reason that many have."""
_INPUT_COLUMNS = (
    *("article", "headline", "source", "country", "published", "dated_by", "language", "format", "origin", "url"),
    *("author", "agency", "length", "copy_of", "mended"),
)
_OUTLET_COLUMNS = ("source", "country", "articles", "texts", "copies", "first", "last")
_COPY_COLUMNS = (
    *("article", "source", "country", "published", "headline"),
    *("original", "original_source", "original_published", "original_headline", "why_original"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What came in under the filter, as `Coverage.count_inputs` counts it, and how much the tables of the build hold
    of ``notes`` and ``rejections``, whatever the filter.

    ``copies``, ``copied`` and ``listed_outlets`` (with one for those that are not known) are of all articles that the
    other filters leave, also where only one of each text counts.
    """

    articles: int
    units: int
    outlets: int
    countries: int
    undated: int
    nameless: int
    foreign: int
    cleaned: int
    copies: int
    copied: int
    listed_outlets: int
    first: Any
    last: Any
    notes: int
    rejections: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a list, and where it stands in the whole."""

    paging: Paging
    rows: pd.DataFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiedPart:
    """Texts that were printed again (rows of `Coverage.copied`), and the copies of those (`Coverage.copies`)."""

    paging: Paging
    originals: pd.DataFrame
    copies: pd.DataFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonPart:
    """Reasons (rows of `Coverage.reasons`), and the first inputs of each (`Coverage.of_reasons`)."""

    paging: Paging
    reasons: pd.DataFrame
    inputs: pd.DataFrame


def totals_of(coverage: Coverage, filter_: Filter) -> Totals:
    """What came in under the filter."""
    found = coverage.count_inputs(filter_)
    printed = found if filter_.unit == "articles" else coverage.count_inputs(_with_copies(filter_))
    with_copies = {
        "copies": printed["copies"],
        "copied": printed["copied"],
        "listed_outlets": printed["outlets"] + bool(printed["nameless"]),
    }
    return Totals(**found | with_copies, notes=coverage.info.notes, rejections=coverage.info.rejections)


def outlets_part_of(coverage: Coverage, filter_: Filter, number: int) -> Part:
    """Part ``number`` of the outlets, those of most articles first, copies among these whatever is counted."""
    every = _with_copies(filter_)
    return _part(
        totals_of(coverage, filter_).listed_outlets,
        number,
        lambda part: coverage.outlets_of(every, limit=AT_ONCE, offset=part.offset),
    )


def inputs_part_of(coverage: Coverage, filter_: Filter, number: int) -> Part:
    """Part ``number`` of the articles, newest first."""
    total = coverage.count_articles(filter_)["articles"]
    return _part(total, number, lambda part: coverage.inputs(filter_, limit=AT_ONCE, offset=part.offset))


def cleaned_part_of(coverage: Coverage, filter_: Filter, defect: str, number: int) -> Part:
    """Part ``number`` of the articles that were cleaned; with this defect, where it is not empty."""
    wanted = defect or None
    return _part(
        coverage.count_cleaned(filter_, wanted),
        number,
        lambda part: coverage.inputs(filter_, cleaned=True, defect=wanted, limit=AT_ONCE, offset=part.offset),
    )


def copied_part_of(coverage: Coverage, filter_: Filter, number: int) -> CopiedPart:
    """Part ``number`` of the texts that were printed again, those of most copies first."""
    every = _with_copies(filter_)
    part = paging(coverage.count_inputs(every)["copied"], number, TEXTS_AT_ONCE)
    originals = coverage.copied(every, limit=TEXTS_AT_ONCE, offset=part.offset)
    found = list(originals["article"])
    copies = coverage.copies(every, found) if found else pd.DataFrame()
    return CopiedPart(paging=part, originals=originals, copies=copies)


def reasons_part_of(coverage: Coverage, filter_: Filter, table: ReasonTable, number: int) -> ReasonPart:
    """Part ``number`` of the reasons, the most frequent first, whatever the filter."""
    part = paging(len(coverage.reasons(table)), number, REASONS_AT_ONCE)
    reasons = coverage.reasons(table, limit=REASONS_AT_ONCE, offset=part.offset)
    keys = list(reasons["key"])
    inputs = coverage.of_reasons(table, keys, each=EXAMPLES) if keys else pd.DataFrame()
    return ReasonPart(paging=part, reasons=reasons, inputs=inputs)


def inputs_of_reason(coverage: Coverage, filter_: Filter, table: ReasonTable, key: str, number: int) -> Part:
    """Part ``number`` of the inputs of one reason, by its key; of none where no reason has it."""
    reasons = coverage.reasons(table)
    total = int(reasons.loc[reasons["key"] == key, "inputs"].sum())
    return _part(total, number, lambda part: coverage.of_reasons(table, [key], limit=AT_ONCE, offset=part.offset))


# --- CSV ------------------------------------------------------------------------------------------------------------


def outlets_csv(coverage: Coverage, filter_: Filter) -> bytes:
    """All outlets that match."""
    return csv_file(coverage.outlets_of(_with_copies(filter_)), _OUTLET_COLUMNS)


def inputs_csv(coverage: Coverage, filter_: Filter, *, cleaned: bool = False, defect: str = "") -> bytes:
    """All articles that match; ``cleaned``: those that were cleaned, of this defect where it is not empty."""
    table = coverage.inputs(filter_, cleaned=cleaned, defect=defect or None)
    return csv_file(table.assign(mended=[mended(each) for each in table["mended"]]), _INPUT_COLUMNS)


def copies_csv(coverage: Coverage, filter_: Filter) -> bytes:
    """All copies that match, each with its original and why that is it."""
    every = _with_copies(filter_)
    originals = {row.article: row for row in rows(coverage.copied(every))}
    copies = coverage.copies(every).rename(columns={"copy_of": "original"})
    return csv_file(
        copies.assign(
            original_source=[originals[each].source for each in copies["original"]],
            original_published=[originals[each].published for each in copies["original"]],
            original_headline=[originals[each].headline for each in copies["original"]],
            why_original=[
                why_original(originals[each].original_by, originals[each].published) for each in copies["original"]
            ],
        ),
        _COPY_COLUMNS,
    )


def reasons_csv(coverage: Coverage, filter_: Filter, table: ReasonTable) -> bytes:
    """All inputs that were noted or rejected, each with the reason and what would mend it."""
    found = coverage.of_reasons(table)
    told = [reason_and_remedy(each) for each in found["reason"]]
    found = found.assign(reason=[what for what, _ in told], remedy=[more for _, more in told])
    return csv_file(found.sort_values("origin", kind="stable"), ("origin", "article", "reason", "remedy"))


def _with_copies(filter_: Filter) -> Filter:
    return replace(filter_, unit="articles")


def _part(total: int, number: int, read: Callable[[Paging], pd.DataFrame]) -> Part:
    part = paging(total, number, AT_ONCE)
    return Part(paging=part, rows=read(part))
