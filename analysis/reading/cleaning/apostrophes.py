"""Marks inside a word that only look like its apostrophe: accents, primes and letters, "Borevia`s", "Vask´s"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.reading.cleaning.offsets import Edit

LOOKALIKES = re.compile("(?<=[^\\W\\d_])[`\u00b4\u2032\u02bc\u02b9\u201b\uff07](?=[^\\W\\d_])")
"""Each between two letters. The mark that Hawaiian counts as a letter is another one."""


def edits(text: str) -> Iterator[Edit]:
    """An apostrophe in place of each."""
    for found in LOOKALIKES.finditer(text):
        yield Edit(*found.span(), "’")
