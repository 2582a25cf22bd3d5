"""Finds the mention that a test speaks of, by its words."""

from __future__ import annotations

from collections.abc import Callable

from analysis.records import Annotation, Mention

Annotate = Callable[..., Annotation]


def at(annotation: Annotation, text: str, words: str, nth: int = 1, form: str | None = None) -> Mention:
    """The mention that covers exactly the nth occurrence of the words."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    found = [m for m in annotation.mentions if (m.start, m.end) == (start, start + len(words))]
    found = [m for m in found if form is None or m.form == form]
    assert found, [(text[m.start : m.end], m.kind, m.form) for m in annotation.mentions]
    return found[0]
