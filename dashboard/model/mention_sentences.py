"""The sentences that mention an actor, or two actors at once, with their mentions marked. No Streamlit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from analysis.coverage import Coverage, Filter
from analysis.language.sentences import sentence_span, sentence_starts
from dashboard.format.excerpt import marked_html
from dashboard.model.paging import Paging, paging
from dashboard.model.table_rows import rows

AT_ONCE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence: its offsets in its article, and its words as HTML, safe to show, with the mentions marked.

    ``start`` and ``end`` are what a link marks: the sentence, without white space around it.
    """

    article: str
    headline: str
    source: str | None
    published: pd.Timestamp
    start: int
    end: int
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentencePart:
    """One part of the sentences, newest article first. ``mentions`` counts those of the actor in all of them,
    ``units`` the articles, texts or outlets of all of them."""

    total: int
    mentions: int
    units: int
    paging: Paging
    sentences: tuple[Sentence, ...]


def sentences_of(
    coverage: Coverage, filter_: Filter, actor: str, other: str, written: str, number: int
) -> SentencePart:
    """Part ``number`` (from 1) of the sentences that mention ``actor``.

    ``other`` keeps those that mention this entity too, ``written`` those where the actor is written so; neither where
    it is empty.
    """
    total = coverage.count_sentences(actor, filter_, other=other or None, written=written or None)
    part = paging(total["sentences"], number, AT_ONCE)
    shown = coverage.sentences(
        actor, filter_, other=other or None, written=written or None, limit=AT_ONCE, offset=part.offset
    )
    return SentencePart(
        total=total["sentences"],
        mentions=total["mentions"],
        units=total["units"],
        paging=part,
        sentences=tuple(_sentences(coverage, shown)),
    )


def _sentences(coverage: Coverage, shown: pd.DataFrame) -> Iterator[Sentence]:
    texts: dict[str, tuple[str, list[int]]] = {}
    for row in rows(shown):
        if row.article not in texts:
            article = coverage.article(row.article)
            text = article.text if article else ""
            texts[row.article] = text, sentence_starts(text)
        text, starts = texts[row.article]
        start, end = sentence_span(text, starts, int(row.sentence))
        yield Sentence(
            article=row.article,
            headline=row.headline,
            source=row.source,
            published=row.published,
            start=start,
            end=end,
            html=marked_html(text, start, end, [(each["start"], each["end"]) for each in row.spans]),
        )
