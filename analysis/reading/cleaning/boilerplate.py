"""Lines that are no part of an article are taken out: teasers, a page's furniture, credits and captions.

Which lines those are, `analysis.language.boilerplate` says for reading and annotating alike. A desk's notes on its own
mistakes stay: they say what did not happen.
"""

from __future__ import annotations

from collections.abc import Iterator

from analysis.language.boilerplate import boilerplate
from analysis.reading.cleaning.offsets import Edit


def edits(text: str) -> Iterator[Edit]:
    """The lines, with the ends of lines that set them apart; a text that is nothing else stays as it is."""
    spans = [(each.start, each.end) for each in boilerplate(text) if each.sort != "correction"]
    if spans and not _is_all(text, spans):
        yield from without(text, spans)


def _is_all(text: str, spans: list[tuple[int, int]]) -> bool:
    at = 0
    for start, end in spans:
        if text[at:start].strip():
            return False
        at = end
    return not text[at:].strip()


def without(text: str, spans: list[tuple[int, int]]) -> Iterator[Edit]:
    """Takes spans out of a text so that what stood around them stays as far apart as it was.

    A whole line goes with the empty lines behind it, the last of the text with those before it; words within a line go
    with the spaces before them.
    """
    for start, end in _together(text, spans):
        before, after = _back(text, start, " \t"), _on(text, end, " \t")
        begins, ends = before == 0 or text[before - 1] == "\n", after == len(text) or text[after] == "\n"
        if not begins or not ends:
            yield Edit(start if begins else before, after if begins else end)
            continue
        following = _on(text, after, " \t\n")
        if following == len(text):  # what stands before ends as the text did
            yield Edit(_back(text, before, " \t\n"), _back(text, len(text), "\n"))
        else:
            yield Edit(before, text.rfind("\n", 0, following) + 1)


def _together(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans, those with nothing but white space between them as one."""
    start = end = -1
    for first, last in spans:
        if end >= 0 and not text[end:first].strip():
            end = last
            continue
        if end >= 0:
            yield start, end
        start, end = first, last
    if end >= 0:
        yield start, end


def _on(text: str, at: int, some: str) -> int:
    """The first place from ``at`` on that holds none of these characters."""
    while at < len(text) and text[at] in some:
        at += 1
    return at


def _back(text: str, at: int, some: str) -> int:
    """The place behind the last character before ``at`` that is none of these."""
    while at and text[at - 1] in some:
        at -= 1
    return at
