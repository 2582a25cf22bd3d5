"""The white space with which paragraphs begin, or all lines of a page, is taken off: the line break says as much."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.reading.cleaning.lines import is_row, lines_of
from analysis.reading.cleaning.offsets import Edit

_HINT = re.compile(r"^(?:\t| {2})[ \t]*\S", re.MULTILINE)
_LEAST = 2
"""Columns. One space before a line is a slip."""


def edits(text: str) -> Iterator[Edit]:
    """The white space before the words of lines where a quarter of the lines are set in; not before rows of tables."""
    if not _HINT.search(text):
        return
    lines = lines_of(text)
    deep = [each for each in lines if each.indent >= _LEAST and not is_row(each.words)]
    if len(lines) > 1 and len(deep) * 4 >= len(lines):
        yield from (Edit(text.rfind("\n", 0, each.start) + 1, each.start) for each in deep)
