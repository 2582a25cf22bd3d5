"""Words that are typical of each column, each with a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.format.excerpt import marked_html
from dashboard.format.html import anchor, facts, tag, text
from dashboard.model.compare import Column
from dashboard.model.typical_words import Typical
from dashboard.shell import context

EXCERPT = 150


def words_html(columns: Sequence[Column], found: Sequence[Sequence[Typical]]) -> str:
    """A list a column; where nothing is typical, that is said."""
    return tag("div", "".join(_column(*each) for each in zip(columns, found, strict=True)), "fr-cols")


def _column(column: Column, typical: Sequence[Typical]) -> str:
    items = "".join(_word(each) for each in typical)
    shown = (
        tag("ul", items, "fr-words") if items else facts(("No word stands out: too few articles, or the same words.",))
    )
    return tag("div", tag("h3", text(column.name)) + shown)


def _word(each: Typical) -> str:
    told = f"in {each.articles:,} of {each.size:,} articles; of the others in {each.others:,} of {each.rest:,}"
    head = f"<b>{text(each.word)}</b> <small>{told}</small>"
    if not each.article:
        return tag("li", head)
    place = (each.start - each.sentence_start, each.end - each.sentence_start)
    sentence = marked_html(each.sentence, 0, len(each.sentence), [place], longest=EXCERPT, name="cq-excerpt")
    read = anchor("read it", context.href("article", article=each.article, start=each.start, end=each.end))
    return tag("li", f"{head} · {read}{sentence}")
