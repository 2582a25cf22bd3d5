"""Marks inside a word that only look like its apostrophe, or were typed for it: accents, primes and letters
("Borevia`s", "Vask´s"), and a quotation mark that opens and closes nothing ("Borevia"s")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.reading.cleaning.offsets import Edit

LOOKALIKES = re.compile("(?<=[^\\W\\d_])[`\u00b4\u2032\u02bc\u02b9\u201b\uff07](?=[^\\W\\d_])")
"""Each between two letters. The mark that Hawaiian counts as a letter is another one."""


_QUOTES = re.compile(r'(?<=[^\W\d_])(")(?=s\b)|"|\n')
"""Quotation marks, those before the "s" of a genitive in a group, and the ends of lines."""


def edits(text: str) -> Iterator[Edit]:
    """An apostrophe in place of each."""
    found = [each.span() for each in LOOKALIKES.finditer(text)]
    for start, end in sorted([*found, *_loose(text)]):
        yield Edit(start, end, "’")


def _loose(text: str) -> Iterator[tuple[int, int]]:
    """The quotation marks that stand for an apostrophe: where none is open in the line."""
    opened = False
    for each in _QUOTES.finditer(text):
        if each.group() == "\n":
            opened = False
        elif each.group(1) and not opened:
            yield each.span()
        else:
            opened = not opened
