"""Control characters: those of Windows-1252 that were read as Latin-1 become the marks they were, others go.

The tab and the line ends stay, as those are the text's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.reading.cleaning.offsets import Edit

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffc\ufffe\uffff]+")
"""Beside the controls: characters that Unicode leaves undefined for good, and what stands for a lost picture."""


def edits(text: str) -> Iterator[Edit]:
    """What each run of control characters stands for."""
    for found in _CONTROLS.finditer(text):
        yield Edit(*found.span(), "".join(map(_mark, found[0])))


def _mark(character: str) -> str:
    """What a byte from 0x80 to 0x9f is in Windows-1252; nothing for the five that it leaves free, and for others."""
    if "\x80" <= character <= "\x9f":
        return character.encode("latin-1").decode("cp1252", "ignore")
    return ""
