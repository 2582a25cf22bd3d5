"""The tokenizer: the model's own, which reads marks that only look like an apostrophe as one, and ends a word where a
line's own words begin ("EXCLUSIVE-Borevia …").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from spacy.tokens import Doc

from analysis.language.openings import openings

_LOOKALIKE = re.compile(r"(?<=[^\W\d_])[`´ʼ′\x92](?=[^\W\d_])")
_MARKS = {"\x91": "‘", "\x92": "’", "\x93": "“", "\x94": "”", "\x96": "–", "\x97": "—"}
_CONTROLS = re.compile("[\x91-\x94\x96\x97]")


def plain(text: str) -> str:
    """The text, as long as before: an apostrophe in "Borevia`s", and quotation marks for the control characters that
    Windows letters become."""
    text = _LOOKALIKE.sub("’", text)
    return _CONTROLS.sub(lambda found: _MARKS[found[0]], text)


class Tokenizer:
    """Tokenizes `plain` text, and splits a word that runs over an opening's end."""

    def __init__(self, tokenize: Callable[[str], Doc]) -> None:
        """``tokenize``: the model's own tokenizer."""
        self.tokenize = tokenize

    def __call__(self, text: str) -> Doc:
        """The document; its characters are as many as those of ``text``."""
        doc = self.tokenize(plain(text))
        ends = [each.end for each in openings(doc.text)]
        if ends:
            _split(doc, ends)
        return doc


def _split(doc: Doc, ends: list[int]) -> None:
    starts = [token.idx for token in doc]
    found = {}
    for end in ends:
        token = doc[bisect_right(starts, end) - 1]
        if token.idx < end < token.idx + len(token):
            found[token.i] = end - token.idx
    if found:
        with doc.retokenize() as retokenizer:
            for i, place in found.items():
                word = doc[i].text
                retokenizer.split(doc[i], [word[:place], word[place:]], heads=[(doc[i], 0), (doc[i], 1)])
