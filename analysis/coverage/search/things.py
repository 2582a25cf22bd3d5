"""What a search found, each with the sentences in which the words stand that were looked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.coverage.search.hits import Span
from analysis.coverage.search.question import Node
from analysis.coverage.search.text_index import Kind
from analysis.language.sentences import sentence_of, sentence_span, sentence_starts

if TYPE_CHECKING:
    from analysis.coverage.coverage import Coverage

SENTENCES = 2
"""Sentences with hits that are shown of an article."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence of an article: its offsets there, its words, and where in these words the hits stand."""

    article: str
    start: int
    end: int
    words: str
    hits: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Thing:
    """One article, quote or event that was found.

    ``row`` is its row of `Coverage.found_articles`, `found_quotes` or `events_by_id`; ``title_hits`` stand in the
    headline of an article or the name of a quote's speaker, ``hits`` says how often the words stand in its text.
    """

    row: Any
    excerpts: tuple[Excerpt, ...]
    title_hits: tuple[Span, ...] = ()
    hits: int = 0


def things_of(coverage: Coverage, node: Node | None, kind: Kind, ids: Sequence[str]) -> list[Thing]:
    """The articles, quotes or events of these ids, in this order."""
    return _THINGS[kind](coverage, node, ids)


def _articles(coverage: Coverage, node: Node | None, ids: Sequence[str]) -> list[Thing]:
    found = _rows(coverage.found_articles(ids))
    hits = coverage.hits(node, [(row.headline, row.text) for row in found])
    return [
        Thing(_kept(row), tuple(excerpts(row.article, row.text, in_text)), tuple(in_title), len(in_text))
        for row, (in_title, in_text) in zip(found, hits, strict=True)
    ]


def _rows(table: pd.DataFrame) -> list[Any]:
    return list(table.itertuples(index=False))


def _kept(row: Any) -> SimpleNamespace:
    """The row without the text of the whole article: what is cached is copied at every run."""
    return SimpleNamespace(**{name: value for name, value in row._asdict().items() if name not in ("text", "whole")})


def excerpts(article: str, text: str, hits: Sequence[Span]) -> list[Excerpt]:
    """The sentences of a text that show best what was looked for: those with the most different words of it, in the
    order of the text; its first sentence where nothing of it stands there."""
    starts = sentence_starts(text)
    inside: dict[int, list[Span]] = {}
    for start, end in hits:
        inside.setdefault(sentence_of(starts, start), []).append((start, end))

    def worth(number: int) -> tuple[int, int]:
        return -len({text[start:end].lower() for start, end in inside[number]}), number

    best = sorted(sorted(inside, key=worth)[:SENTENCES]) or [0]
    shown = []
    for number in best:
        start, end = sentence_span(text, starts, number)
        marked = tuple((first - start, min(last, end) - start) for first, last in inside.get(number, ()))
        if start < end:
            shown.append(Excerpt(article, start, end, text[start:end], marked))
    return shown


def _quotes(coverage: Coverage, node: Node | None, ids: Sequence[str]) -> list[Thing]:
    found = _rows(coverage.found_quotes(ids))
    # What is not between quotation marks is understood in its sentence alone.
    words = [row.text if row.kind == "direct" else _around(row.whole, int(row.start), int(row.end)) for row in found]
    hits = coverage.hits(node, [(row.speaker_name, said) for row, said in zip(found, words, strict=True)])
    return [
        Thing(
            _kept(row),
            (Excerpt(row.article, int(row.start), int(row.end), said, tuple(in_words)),),
            tuple(in_name),
            len(in_words),
        )
        for row, said, (in_name, in_words) in zip(found, words, hits, strict=True)
    ]


def _around(text: str, start: int, end: int) -> str:
    """The sentence, or the sentences, in which the stretch stands."""
    starts = sentence_starts(text)
    first, _ = sentence_span(text, starts, sentence_of(starts, start))
    _, last = sentence_span(text, starts, sentence_of(starts, max(start, end - 1)))
    return text[first:last]


def _events(coverage: Coverage, node: Node | None, ids: Sequence[str]) -> list[Thing]:
    accounts = _rows(coverage.accounts_found(ids))
    hits = coverage.hits(node, [(None, row.sentence) for row in accounts])
    best: dict[str, tuple[int, Excerpt]] = {}
    for row, (_, told) in zip(accounts, hits, strict=True):
        worth = len({row.sentence[start:end].lower() for start, end in told})
        if row.event not in best or worth > best[row.event][0]:
            excerpt = Excerpt(row.article, int(row.start), int(row.end), row.sentence, tuple(told))
            best[row.event] = worth, excerpt
    return [Thing(_kept(row), (best[row.event][1],)) for row in _rows(coverage.events_by_id(ids)) if row.event in best]


_THINGS: Mapping[Kind, Callable[[Coverage, Node | None, Sequence[str]], list[Thing]]] = {
    "articles": _articles,
    "quotes": _quotes,
    "events": _events,
}
