"""Characters that nobody sees: soft hyphens, marks without width, marks for the direction of writing, byte order marks.

They divide words for a program that reads them. In other scripts than Latin some decide how letters are joined, and
between pictures what they show: there they stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.reading.cleaning.offsets import Edit

_UNSEEN = re.compile(
    "\u00ad+[ \t]*\n[ \t]*(?=\\w)"  # a word divided at the end of a line
    "|[\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]+"
)
_JOINERS = frozenset("\u200c\u200d")
_SENTENCE_ENDS = frozenset(".!?")


def edits(text: str) -> Iterator[Edit]:
    """Nothing in place of them, and a space where only such a mark stood between two sentences."""
    if text.isascii():
        return
    for found in _UNSEEN.finditer(text):
        before, after = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
        if _JOINERS.issuperset(found[0]) and not (_is_latin(before) and _is_latin(after)):
            continue
        yield Edit(*found.span(), " " if before in _SENTENCE_ENDS and after.isupper() and "\u200b" in found[0] else "")


def _is_latin(character: str) -> bool:
    """Whether it is no letter of another script, and no picture; also at an end of the text."""
    return character < "\u0250" or "\u2000" <= character < "\u2070"
