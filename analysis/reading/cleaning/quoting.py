"""The marks with which a mail sets what it quotes (">", "> >") are taken from the beginnings of lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.reading.cleaning.offsets import Edit

_QUOTED = re.compile(
    r"^[ \t]{0,8}>(?:[ \t]{0,3}>){0,20}(?:[ \t]{1,3}(?=\S)|[ \t]*$|(?=[^\W\d_]|[\"“‘'(]))", re.MULTILINE
)


def edits(text: str) -> Iterator[Edit]:
    """The marks, with the space behind them. ">50 %" and ">=" at the beginning of a line are none."""
    if ">" in text:
        for found in _QUOTED.finditer(text):
            yield Edit(*found.span())
