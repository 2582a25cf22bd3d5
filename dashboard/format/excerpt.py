"""A stretch of an article's text as HTML with what is meant marked in it; cut where it is long. No Streamlit."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

LONGEST = 600
"""Characters of one sentence on the screen, cut around what is marked in it."""


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


def told_html(row: Any, *, longest: int = LONGEST, name: str = "cq-sentence") -> str:
    """The sentence of a row of `Coverage.reports` or `Coverage.events` with the word for what happened marked in it."""
    start = int(row.start)
    trigger = (int(row.trigger_start) - start, int(row.trigger_end) - start)
    return marked_html(row.sentence, 0, len(row.sentence), [trigger], longest=longest, name=name)


def _after_space(text: str, start: int, otherwise: int) -> int:
    space = text.find(" ", start, otherwise)
    return space + 1 if space >= 0 else start
