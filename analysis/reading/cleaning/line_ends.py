"""Line ends of other systems: CR LF, a lone CR, and the marks that Unicode has for the end of a line or a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.reading.cleaning.offsets import Edit

_END = re.compile("\r{1,2}\n|[\r\u2028\x0b\x0c]|\u2029")
"""CR CR LF is what becomes of CR LF where LF was made CR LF once more; a form feed ends a page, and so a line."""


def edits(text: str) -> Iterator[Edit]:
    """LF in place of each other line end, an empty line in place of a paragraph's."""
    for found in _END.finditer(text):
        yield Edit(*found.span(), "\n\n" if found[0] == "\u2029" else "\n")
