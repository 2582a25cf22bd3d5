"""What passed between two sides as a list in order of time: one piece of HTML, since it is only read."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from types import SimpleNamespace
from typing import Any

from dashboard.format.certainty import how_sure
from dashboard.format.dating import heading
from dashboard.format.event_words import answered_for, coverage_of, kind_of, when
from dashboard.format.excerpt import told_html
from dashboard.format.palette import QUAD_CLASS
from dashboard.format.quote_words import LONGEST
from dashboard.format.relation_words import tone_in_words, way_in_words
from dashboard.format.wording import day, event_title, printed, short_title, shortened
from dashboard.model.differing import differ_in_words
from dashboard.model.relations import Entry, Relation, Told
from dashboard.shell import context

EXCERPT = 240
_END = "</ol></section>"
_MARKS = frozenset('“”„‟«»"')


def list_html(relation: Relation, entries: Sequence[Entry], told: Told) -> str:
    """The entries under their days; those without one, and those of days far off, under headings that say so."""
    undated, apart = set(relation.undated), set(relation.apart)
    above, parts = "", []
    for entry in entries:
        row = _row(entry, told)
        if row is None:
            continue
        if entry in undated:
            words = "Without a date"
        elif entry in apart:
            words = "Long before this coverage, or after its end"
        elif entry.tone == "said":
            words = day(entry.first)
        else:
            words = heading(row.earliest, row.latest, row.precision, row.date_basis)
        if words != above:
            parts.append(f"{_END if above else ''}<section><h4 class='cq-rel-when'>{escape(words)}</h4><ol>")
            above = words
        parts.append(_quote(relation, entry, row) if entry.tone == "said" else _event(relation, entry, row))
    return f"<div class='cq-rel'>{''.join(parts)}{_END if above else ''}</div>"


def _row(entry: Entry, told: Told) -> Any:
    found = (told.quotes if entry.tone == "said" else told.events).get(entry.id)
    return None if found is None else SimpleNamespace(**found)


def _way(relation: Relation, entry: Entry, quad: str | None = None) -> str:
    way = way_in_words(entry.way, relation.one.name, relation.two.name)
    return f"<p class='cq-rel-way'><b>{escape(way)}</b> · {tone_in_words(entry.tone, quad)}</p>"


def _event(relation: Relation, entry: Entry, row: Any) -> str:
    facts = [
        when(row) if row.date_basis not in (None, "stated") else "",
        kind_of(row),
        answered_for(row),
        coverage_of(row, context.unit()),
        how_sure(row),
        f"first told {day(row.first_told)}" if entry.first is None else "",
    ]
    differs = f" · <span class='cq-differs'>{escape(differ_in_words(row.differ))}</span>" if len(row.differ) else ""
    read = context.href(
        "article", article=row.article, start=int(row.start), end=int(row.end), report=row.clearest_report
    )
    return (
        f"<li class='cq-rel-entry cq-rel-{entry.tone}'>{_way(relation, entry, QUAD_CLASS.get(row.type))}"
        f"<p class='cq-rel-title'><a href='{escape(context.href('event', event=row.event))}'>"
        f"{escape(short_title(event_title(row), 160))}</a></p>"
        f"{told_html(row, longest=EXCERPT, name='cq-excerpt')}"
        f"<p class='cq-rel-facts'>{escape(' · '.join(each for each in facts if each))}{differs} · "
        f"<a class='cq-read' href='{escape(read)}'>Read it</a></p></li>"
    )


def _quote(relation: Relation, entry: Entry, row: Any) -> str:
    name = escape(shortened(row.speaker_name or "Speaker not known", 60))
    if row.speaker_entity:
        name = f"<a href='{escape(context.href('actors', actor=row.speaker_entity))}'>{name}</a>"
    read = context.href("article", article=row.article, start=int(row.start), end=int(row.end), quote=row.quote)
    facts = ["partly in quotation marks" if row.kind == "mixed" else "", printed(row.source, row.published)]
    return (
        f"<li class='cq-rel-entry cq-rel-said'>{_way(relation, entry)}"
        f"{row.html or _words(row.text)}"
        f"<p class='cq-rel-facts'>{name} · {escape(' · '.join(each for each in facts if each))} · "
        f"<a class='cq-read' href='{escape(read)}'>Read it</a></p></li>"
    )


def _words(text: str) -> str:
    words = escape(shortened(text, LONGEST))
    return f"<blockquote class='cq-rel-words'>{words if set(text) & _MARKS else f'“{words}”'}</blockquote>"
