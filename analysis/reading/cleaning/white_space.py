"""White space that is no part of a text: spaces at the ends of lines, two spaces for one, rows of empty lines.

It comes last: empty lines tell paragraphs from wrapped lines, spaces tell columns from sentences. What stands before a
line's words is left to `indents`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.reading.cleaning.offsets import Edit

_LINE_ENDS = re.compile(r"(?<![ \t])[ \t]*+\n(?:[ \t]*+\n)*+")
_BETWEEN = re.compile(r"(?<=\S) {2,3}(?=\S)")
"""More than three spaces set a column apart."""


def edits(text: str) -> Iterator[Edit]:
    """A line end, an empty line or one space in place of each stretch."""
    found = [Edit(*each.span(), " ") for each in _BETWEEN.finditer(text)]
    for each in _LINE_ENDS.finditer(text):
        ends = "\n\n" if each[0].count("\n") > 1 else "\n"
        if each[0] != ends:
            found.append(Edit(*each.span(), ends))
    yield from sorted(found)
