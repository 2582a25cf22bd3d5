"""Letters that came in parts, the letter and its accent, become one character, as Unicode's form NFC has them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from analysis.reading.cleaning.offsets import Edit

_RUN = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")


def edits(text: str) -> Iterator[Edit]:
    """The one character in place of each that came in parts."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return
    for run in _RUN.finditer(text):
        if unicodedata.is_normalized("NFC", run[0]):
            continue
        for start, end in _letters(text, *run.span()):
            whole = unicodedata.normalize("NFC", text[start:end])
            if whole != text[start:end]:
                yield Edit(start, end, whole)


def _letters(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each letter of a stretch begins and ends, its marks with it."""
    first = start
    for at in range(start + 1, end):
        if not (unicodedata.category(text[at])[0] == "M" or "\u1160" <= text[at] <= "\u11ff"):
            yield first, at
            first = at
    yield first, end
