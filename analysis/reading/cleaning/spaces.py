"""Spaces of other widths, and those that do not break a line, become plain ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.reading.cleaning.offsets import Edit

_ODD = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164]+")


def edits(text: str) -> Iterator[Edit]:
    """As many plain spaces as there were others."""
    if text.isascii():
        return
    for found in _ODD.finditer(text):
        yield Edit(*found.span(), " " * len(found[0]))
