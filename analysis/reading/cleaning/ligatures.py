"""Letters in other shapes become plain ones: ligatures of print ("ﬁ"), letters of full width, and the bold and italic
ones that Unicode has for mathematics.

"œ" and "æ" are letters of their own, and stay.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from analysis.reading.cleaning.offsets import Edit

_SHAPES = re.compile("[\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff]")


def edits(text: str) -> Iterator[Edit]:
    """The letters that each stands for."""
    if text.isascii():
        return
    for found in _SHAPES.finditer(text):
        yield Edit(*found.span(), unicodedata.normalize("NFKC", found[0]))
