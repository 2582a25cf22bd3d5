"""Examples whose marks say what is expected, and the words of spans."""

from __future__ import annotations

import re

from analysis.records import Quote

_MARK = re.compile(r"\[([a-z]) |\]")


def read_example(example: str) -> tuple[str, dict[str, list[tuple[int, int]]]]:
    """An example’s plain text and its marks by letter: speaker (s), cue (c), what was said (q), addressee (a), phrase
    (p), where or how it was said (w), condition (k)."""
    text, spans, stack, last = "", {}, [], 0
    for match in _MARK.finditer(example):
        text += example[last : match.start()]
        last = match.end()
        if match.group(1):
            stack.append((match.group(1), len(text)))
        else:
            key, start = stack.pop()
            spans.setdefault(key, []).append((start, len(text)))
    return text + example[last:], spans


def words(text: str, span) -> str | None:
    return text[span.start : span.end] if span else None


def parts(text: str, quote: Quote) -> list[str]:
    return [text[part.start : part.end] for part in quote.parts]
