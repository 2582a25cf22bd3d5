"""Which quotes stand on a page: narrowed beyond the filter, ordered, grouped by speaker, in parts. No Streamlit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import cast

import pandas as pd

from analysis.coverage import EVERYTHING, NOBODY, Coverage, Filter, QuoteChoice, QuoteOrder
from dashboard.format.csv_file import csv_file
from dashboard.model.paging import Paging, paging
from dashboard.model.quote_sentences import with_sentences
from dashboard.model.table_rows import rows

AT_ONCE = 20
"""Quotes in one part of the list."""
LISTED = 10
"""Speakers beside the list, each with whom they speak about."""
SUBJECTS = 3
"""How many of those are named."""
SPEAKERS_AT_ONCE = 10
OF_A_SPEAKER = 2
"""How many of a speaker's quotes the grouped view shows."""
CHOICES = 1_000
"""At most so many speakers, and so many whom quotes are about, are offered in a list."""

ORDERS: Mapping[QuoteOrder, str] = {
    "newest": "Newest first",
    "oldest": "Oldest first",
    "speaker": "Speaker",
    "outlet": "Outlet",
}

_COLUMNS = (
    "quote",
    "kind",
    "text",
    "speaker_name",
    "speaker_text",
    "anonymous",
    "cue_text",
    "stance",
    "addressee_name",
    "published",
    "source",
    "headline",
    "article",
    "start",
    "end",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotePart:
    """One part of the quotes that match: the rows to show, and the figures of all.

    ``speakers`` has a row a speaker (`Coverage.speakers`), most quoted first: in the grouped view those of this part
    (none in the other), and ``quotes`` their first words in its order. ``units`` counts where all the quotes stand,
    ``speaking`` the speakers with a name, ``named`` and ``unnamed`` the quotes by a name and by an unnamed source:
    nobody is known for the rest. The rows of ``quotes`` stand in their
    sentences (`with_sentences`). ``again`` of them only tell again what another one tells: they stand on its card, as
    ``tellings`` (`Coverage.tellings`).
    """

    total: int
    units: int
    speaking: int
    named: int
    unnamed: int
    again: int
    paging: Paging
    quotes: pd.DataFrame
    speakers: pd.DataFrame
    tellings: pd.DataFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What can be chosen, with the number of quotes that each choice would leave: counted under all other choices.

    ``speakers`` maps `QuoteChoice.speaker` to (words, quotes), ``about`` an entity's id to (name, quotes).
    ``said_about`` maps the `LISTED` most quoted of the speakers who are known to whom they speak about most, as (id,
    name, quotes).
    ``more_speakers`` and ``more_about`` count those left out of a long list.
    """

    speakers: dict[str, tuple[str, int]]
    about: dict[str, tuple[str, int]]
    stances: dict[str, int]
    said_about: dict[str, list[tuple[str, str, int]]]
    more_speakers: int
    more_about: int


def order_of(text: str) -> QuoteOrder:
    """The one of `ORDERS` that an address asks for; the newest first where it asks for none."""
    return cast(QuoteOrder, text) if text in ORDERS else "newest"


def quotes_part_of(
    coverage: Coverage, filter_: Filter, choice: QuoteChoice, order: QuoteOrder, number: int
) -> QuotePart:
    """Part ``number`` (from 1; one beyond the last is the last) of the quotes in an `ORDERS` order."""
    found = coverage.count_quotes(filter_, choice)
    part = paging(found["quotes"] - found["again"], number, AT_ONCE)
    quotes = coverage.quotes(filter_, choice, order=order, limit=AT_ONCE, offset=part.offset, once=True)
    tellings = coverage.tellings(EVERYTHING, list(quotes["quote"])) if len(quotes) else pd.DataFrame()
    quotes = with_sentences(coverage, quotes)
    return _part(found, part, quotes, pd.DataFrame(), tellings)


def grouped_part_of(
    coverage: Coverage, filter_: Filter, choice: QuoteChoice, order: QuoteOrder, number: int
) -> QuotePart:
    """Part ``number`` of the speakers, most quoted first, with the first quotes of each in an `ORDERS` order."""
    found = coverage.count_quotes(filter_, choice)
    part = paging(coverage.count_speakers(filter_, choice), number, SPEAKERS_AT_ONCE)
    speakers = coverage.speakers(filter_, choice, limit=SPEAKERS_AT_ONCE, offset=part.offset)
    quotes = coverage.quotes_of_each(list(speakers["key"]), OF_A_SPEAKER, filter_, choice, order)
    quotes = with_sentences(coverage, quotes)
    return _part(found, part, quotes, speakers, pd.DataFrame())


def _part(
    found: Mapping[str, int], part: Paging, quotes: pd.DataFrame, speakers: pd.DataFrame, tellings: pd.DataFrame
) -> QuotePart:
    return QuotePart(
        total=found["quotes"],
        units=found["units"],
        speaking=found["speakers"],
        named=found["named"],
        unnamed=found["unnamed"],
        again=found["again"],
        paging=part,
        quotes=quotes,
        speakers=speakers,
        tellings=tellings,
    )


def offer_of(coverage: Coverage, filter_: Filter, choice: QuoteChoice) -> Offer:
    """What else could be chosen than ``choice``."""
    any_speaker, anybody = replace(choice, speaker=""), replace(choice, about="")
    speakers = coverage.speakers(filter_, any_speaker, limit=CHOICES)
    about = coverage.quoted_about(filter_, anybody, limit=CHOICES)
    known = [row.key for row in rows(speakers) if row.key != NOBODY][:LISTED]
    subjects: dict[str, list[tuple[str, str, int]]] = {key: [] for key in known}
    if known:
        said = coverage.said_about(filter_, replace(any_speaker, about=""), speakers=known, each=SUBJECTS)
        for row in rows(said):
            subjects[row.key].append((row.entity, row.name, row.quotes))
    return Offer(
        speakers={row.key: (row.name, row.quotes) for row in rows(speakers)},
        about={row.entity: (row.name, row.quotes) for row in rows(about)},
        stances=coverage.stances(filter_, replace(choice, stance="")),
        said_about=subjects,
        more_speakers=coverage.count_speakers(filter_, any_speaker) - CHOICES if len(speakers) == CHOICES else 0,
        more_about=coverage.count_quoted_about(filter_, anybody) - CHOICES if len(about) == CHOICES else 0,
    )


def csv_of(coverage: Coverage, filter_: Filter, choice: QuoteChoice, order: QuoteOrder) -> bytes:
    """All quotes that match, in order, as CSV (see `csv_file`) with the offsets of their evidence."""
    return csv_file(coverage.quotes(filter_, choice, order=order), _COLUMNS)
