"""White space that is no part of a text: indents, spaces at the ends of lines, two spaces for one, rows of empty lines.

It comes last of all: indents and empty lines tell paragraphs from wrapped lines, and columns from sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.reading.cleaning.offsets import Edit

_LINE_ENDS = re.compile(r"(?<![ \t])[ \t]*+\n[ \t\n]*+")
_EDGES = re.compile(r"\A[ \t\n]++|(?<![ \t])[ \t]++\Z")
_BETWEEN = re.compile(r"(?<=\S) {2,3}(?=\S)")
"""More than three spaces set a column apart."""


def edits(text: str) -> Iterator[Edit]:
    """A line end, an empty line, one space or nothing in place of each stretch."""
    found: list[Edit] = [Edit(*each.span()) for each in _EDGES.finditer(text)]
    first = found[0].end if found and not found[0].start else 0
    last = found[-1].start if found and found[-1].end == len(text) else len(text)
    for each in _LINE_ENDS.finditer(text, first, last):
        ends = "\n\n" if each[0].count("\n") > 1 else "\n"
        if each[0] != ends:
            found.append(Edit(*each.span(), ends))
    found += (Edit(*each.span(), " ") for each in _BETWEEN.finditer(text, first, last))
    yield from sorted(found)
