"""Words with what is meant marked in them, as HTML inside a line; cut where they are long. No Streamlit."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from dashboard.format.markdown import plain

Span = tuple[int, int]


def marked(text: str, spans: Sequence[Span], longest: int = 0) -> str:
    """The text, escaped, with the spans marked; cut to about ``longest`` characters around the first, 0 for all of it.

    The spans are ordered and do not overlap.
    """
    start, end = _window(text, spans, longest)
    shown, place = ["… " if start else ""], start
    for first, last in spans:
        if first < place or last > end:
            continue
        shown += [_line(text[place:first]), "<mark>", _line(text[first:last]), "</mark>"]
        place = last
    shown += [_line(text[place:end]), " …" if end < len(text) else ""]
    return "".join(shown)


def marked_title(text: str, spans: Sequence[Span]) -> str:
    """The text as Markdown of Streamlit with the spans on a coloured ground; nothing in it is read as formatting."""
    parts, place = [], 0
    for first, last in spans:
        if place <= first < last <= len(text):
            parts += [text[place:first], text[first:last]]
            place = last
    parts.append(text[place:])
    shown = []
    for nth, words in enumerate(parts):
        inner = plain(words)
        before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
        if inner:
            kept = f":orange-background[{inner}]" if nth % 2 else inner
            shown.append((" " if before else "") + kept + (" " if after else ""))
        elif words:
            shown.append(" ")
    return "".join(shown).strip()


def _window(text: str, spans: Sequence[Span], longest: int) -> Span:
    if not longest or len(text) <= longest:
        return 0, len(text)
    first, last = spans[0] if spans else (0, 0)
    start = 0
    if last > longest:
        start = text.find(" ", max(0, first - longest // 3), first) + 1 or first
    if start + longest >= len(text):
        return start, len(text)
    end = text.rfind(" ", max(start, last), start + longest)
    return start, end if end > start else start + longest


def _line(words: str) -> str:
    return escape("".join(each if each.isprintable() else " " for each in words))
