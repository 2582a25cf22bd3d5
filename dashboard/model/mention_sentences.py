"""The sentences that mention an actor, or two actors at once, with their mentions marked. No Streamlit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from analysis.coverage import Coverage, Filter
from analysis.coverage.sentences import sentence_starts
from dashboard.model.rows import keep, rows

AT_ONCE = 20
LONGEST = 600
"""Characters of one sentence on the screen, cut around what is marked in it."""


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
    """One part of the sentences, newest article first. ``mentions`` counts those of the actor in all of them."""

    total: int
    mentions: int
    articles: int
    number: int
    parts: int
    sentences: tuple[Sentence, ...]


def sentences_of(
    coverage: Coverage, filter_: Filter, actor: str, other: str, written: str, number: int
) -> SentencePart:
    """Part ``number`` (from 1) of the sentences that mention ``actor``.

    ``other`` keeps those that mention this entity too, ``written`` those where the actor is written so; neither where
    it is empty.
    """
    own = coverage.mentions(entity=actor, filter=filter_)
    if written:
        own = keep(own, (" ".join(each.split()) == written for each in own["text"]))
    marked = own
    if other:
        others = coverage.mentions(entity=other, filter=filter_)
        both = set(_places(own)) & set(_places(others))
        own = keep(own, (place in both for place in _places(own)))
        others = keep(others, (place in both for place in _places(others)))
        marked = pd.concat([own, others])
    groups = marked.sort_values("start").groupby(["article", "sentence"], sort=False)
    spans = {key: list(zip(group["start"], group["end"], strict=True)) for key, group in groups}
    first = own.drop_duplicates(["article", "sentence"])
    first = first.sort_values(["published", "article", "start"], ascending=[False, True, True], na_position="last")
    parts = max(1, -(-len(first) // AT_ONCE))
    number = min(max(number, 1), parts)
    shown = first.iloc[(number - 1) * AT_ONCE : number * AT_ONCE]
    return SentencePart(
        total=len(first),
        mentions=len(own),
        articles=first["article"].nunique(),
        number=number,
        parts=parts,
        sentences=tuple(_sentences(coverage, shown, spans)),
    )


def _places(mentions: pd.DataFrame) -> Iterator[tuple[str, int]]:
    return zip(mentions["article"], mentions["sentence"], strict=True)


def _sentences(coverage: Coverage, shown: pd.DataFrame, spans: dict[Any, list[tuple[int, int]]]) -> Iterator[Sentence]:
    texts: dict[str, tuple[str, list[int]]] = {}
    for row in rows(shown):
        if row.article not in texts:
            article = coverage.article(row.article)
            text = article.text if article else ""
            texts[row.article] = text, sentence_starts(text)
        text, starts = texts[row.article]
        number = int(row.sentence)
        start = starts[number]
        end = starts[number + 1] if number + 1 < len(starts) else len(text)
        start += len(text[start:end]) - len(text[start:end].lstrip())
        end = start + len(text[start:end].rstrip())
        yield Sentence(
            article=row.article,
            headline=row.headline,
            source=row.source,
            published=row.published,
            start=start,
            end=end,
            html=marked_html(text, start, end, spans[row.article, row.sentence]),
        )


def marked_html(
    text: str,
    start: int,
    end: int,
    spans: Sequence[tuple[int, int]],
    *,
    longest: int = LONGEST,
    name: str = "cq-sentence",
) -> str:
    """The stretch of the text with the spans in it marked, escaped; cut to about ``longest`` characters around the
    first. ``name`` is its CSS class.

    The spans are ordered; what overlaps an earlier one, or lies outside, is not marked.
    """
    inside = [(int(first), int(last)) for first, last in spans if start <= first < last <= end]
    before = after = ""
    if end - start > longest and inside:
        middle = inside[0][0]
        if middle - start > longest // 2:
            start, before = _after_space(text, middle - longest // 2, middle), "… "
        if end - start > longest:
            end, after = max(text.rfind(" ", start, start + longest), inside[0][1]), " …"
    shown, place = [], start
    for first, last in inside:
        if first < place or last > end:
            continue
        shown += [escape(text[place:first]), "<mark>", escape(text[first:last]), "</mark>"]
        place = last
    shown.append(escape(text[place:end]))
    return f'<p class="{name}">{before}{"".join(shown)}{after}</p>'


def _after_space(text: str, start: int, otherwise: int) -> int:
    space = text.find(" ", start, otherwise)
    return space + 1 if space >= 0 else start
