"""Each quote in the sentence in which it stands, with the reported part told from the rest. No Streamlit."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.coverage import Coverage
from analysis.language.sentences import sentence_of, sentence_span, sentence_starts
from dashboard.model.table_rows import rows

AROUND = 600
"""Characters of the article before and after a quote in which its sentence is looked for."""

Spans = tuple[tuple[int, int], ...]


def with_sentences(coverage: Coverage, quotes: pd.DataFrame) -> pd.DataFrame:
    """The rows of `Coverage.quotes` with two more columns: ``told``, what a card shows, and ``said``, the stretches of
    it (first character, the one after the last) that are the quote.

    What is reported in the outlet's own words, in whole or in part, or broken by who says it, is told in its sentence;
    the rest is told alone.
    """
    apart = [row.quote for row in rows(quotes) if row.kind != "direct" or len(row.parts) > 1]
    found = coverage.passages(apart, AROUND) if apart else pd.DataFrame(columns=["quote", "begin", "words"])
    passages = {row.quote: (int(row.begin), row.words) for row in rows(found)}
    shown = [_shown(row, passages.get(row.quote)) for row in rows(quotes)]
    said: list[Any] = [said for _, said in shown]
    return quotes.assign(told=[told for told, _ in shown], said=said)


def _shown(row: Any, passage: tuple[int, str] | None) -> tuple[str, Spans]:
    if passage is None:
        text = str(row.text)
        return text, ((0, len(text)),)
    begin, words = passage
    parts = [(int(part["start"]) - begin, int(part["end"]) - begin) for part in row.parts]
    first, last = sentence_around(words, parts[0][0], parts[-1][1])
    return words[first:last], tuple((start - first, end - first) for start, end in parts)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentences of the text that hold the stretch: first character, the one after the last."""
    starts = sentence_starts(text)
    first, _ = sentence_span(text, starts, sentence_of(starts, start))
    _, last = sentence_span(text, starts, sentence_of(starts, max(start, end - 1)))
    return min(first, start), max(last, end)
