"""What is told of an event in a few words: by whom, how widely, when. No Streamlit."""

from __future__ import annotations

from typing import Any

from analysis.records import SHOWN_CONFIDENCE
from dashboard.format.dating import dated
from dashboard.format.wording import counted


def told_by(row: Any) -> str:
    """Who asserts the event: ``says Orin Vask``, or ``told by The Fennmark Post`` where the article says so itself.

    Of a row of `Coverage.events`, whose clearest account speaks.
    """
    return f"says {row.asserted_by}" if row.asserted_by else f"told by {row.source or 'the article itself'}"


def coverage_of(row: Any) -> str:
    """``1 article``, ``3 articles from 2 outlets``, ``5 articles (2 of them copies) from 2 outlets``."""
    articles = counted(row.articles, "article")
    if row.articles == 1:
        return articles
    copies = row.articles - row.texts
    again = f" ({copies:,} of them {'a copy' if copies == 1 else 'copies'})" if copies else ""
    return f"{articles}{again} from {counted(row.outlets, 'outlet')}"


def doubt(row: Any) -> str:
    """How sure an event is that is held back as a rule: ``doubtful (38 % sure)``; empty for others."""
    return "" if row.confidence >= SHOWN_CONFIDENCE else f"doubtful ({100 * row.confidence:.0f} % sure)"


def when(row: Any) -> str:
    """The event's date in words, with how it is known where it was not stated: ``told as news of 17 March 2021``."""
    return dated(row.earliest, row.latest, row.precision, row.date_basis)
