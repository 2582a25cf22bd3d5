"""A line break ends a sentence: news is written in paragraphs, and the parser does not see them by itself.

So does what stands in front of a line's own words: a dateline, a tag ("WATCH: ").
"""

from __future__ import annotations

from bisect import bisect_left

from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating.document import text_of
from analysis.language.openings import openings

NAME = "paragraphs"


@Language.component(NAME)
def paragraphs(doc: Doc) -> Doc:
    """Sets a sentence start after every line break and every opening, before the parser runs."""
    for token in doc[:-1]:
        if token.is_space and "\n" in token.text:
            doc[token.i + 1].is_sent_start = True
    found = openings(text_of(doc))
    if found:
        starts = [token.idx for token in doc]
        for each in found:
            first, place = bisect_left(starts, each.start), bisect_left(starts, each.end)
            for token in doc[first + 1 : place]:
                token.is_sent_start = False
            if 0 < place < len(doc):
                doc[place].is_sent_start = True
    return doc
