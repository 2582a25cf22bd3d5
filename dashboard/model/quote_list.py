"""Which quotes stand on a page: narrowed beyond the filter, ordered, grouped by speaker, in parts. No Streamlit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import cast

import pandas as pd

from analysis.coverage import Coverage, Filter, QuoteChoice, QuoteOrder
from dashboard.format.csv_file import csv_file
from dashboard.model.paging import Paging, paging
from dashboard.model.rows import rows

AT_ONCE = 20
"""Quotes in one part of the list. A card is half a dozen elements, and a browser feels hundreds of them."""
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

    ``speakers`` has a row a speaker (`Coverage.speakers`), most quoted first: in the grouped view those of this part,
    and ``quotes`` their first words in its order. ``articles`` counts where all the quotes stand, ``speaking`` the
    speakers with a name, ``named`` and ``unnamed`` the quotes by a name and by an unnamed source: nobody is known for
    the rest.
    """

    total: int
    articles: int
    speaking: int
    named: int
    unnamed: int
    paging: Paging
    quotes: pd.DataFrame
    speakers: pd.DataFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What can be chosen, with the number of quotes that each choice would leave: counted under all other choices.

    ``speakers`` maps `QuoteChoice.speaker` to (words, quotes), ``about`` an entity's id to (name, quotes).
    ``more_speakers`` and ``more_about`` count those left out of a long list.
    """

    speakers: dict[str, tuple[str, int]]
    about: dict[str, tuple[str, int]]
    stances: dict[str, int]
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
    part = paging(found["quotes"], number, AT_ONCE)
    quotes = coverage.quotes(filter_, choice, order=order, limit=AT_ONCE, offset=part.offset)
    return _part(found, part, quotes, coverage.speakers(filter_, choice, limit=0))


def grouped_part_of(
    coverage: Coverage, filter_: Filter, choice: QuoteChoice, order: QuoteOrder, number: int
) -> QuotePart:
    """Part ``number`` of the speakers, most quoted first, with the first quotes of each in an `ORDERS` order."""
    found = coverage.count_quotes(filter_, choice)
    part = paging(coverage.count_speakers(filter_, choice), number, SPEAKERS_AT_ONCE)
    speakers = coverage.speakers(filter_, choice, limit=SPEAKERS_AT_ONCE, offset=part.offset)
    quotes = coverage.quotes_of_each(list(speakers["key"]), OF_A_SPEAKER, filter_, choice, order)
    return _part(found, part, quotes, speakers)


def _part(found: Mapping[str, int], part: Paging, quotes: pd.DataFrame, speakers: pd.DataFrame) -> QuotePart:
    return QuotePart(
        total=found["quotes"],
        articles=found["articles"],
        speaking=found["speakers"],
        named=found["named"],
        unnamed=found["unnamed"],
        paging=part,
        quotes=quotes,
        speakers=speakers,
    )


def offer_of(coverage: Coverage, filter_: Filter, choice: QuoteChoice) -> Offer:
    """What else could be chosen than ``choice``."""
    any_speaker, anybody = replace(choice, speaker=""), replace(choice, about="")
    speakers = coverage.speakers(filter_, any_speaker, limit=CHOICES)
    about = coverage.quoted_about(filter_, anybody, limit=CHOICES)
    return Offer(
        speakers={row.key: (row.name, row.quotes) for row in rows(speakers)},
        about={row.entity: (row.name, row.quotes) for row in rows(about)},
        stances=coverage.stances(filter_, replace(choice, stance="")),
        more_speakers=max(0, coverage.count_speakers(filter_, any_speaker) - CHOICES),
        more_about=max(0, coverage.count_quoted_about(filter_, anybody) - CHOICES),
    )


def csv_of(coverage: Coverage, filter_: Filter, choice: QuoteChoice, order: QuoteOrder) -> bytes:
    """All quotes that match, in order, as CSV (see `csv_file`) with the offsets of their evidence."""
    return csv_file(coverage.quotes(filter_, choice, order=order), _COLUMNS)
