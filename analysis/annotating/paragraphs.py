"""A line break ends a sentence: news is written in paragraphs, and the parser does not see them by itself.

So does what stands in front of a line's own words: a dateline, a tag ("WATCH: "). And no sentence is longer than
`MOST_WORDS`: rules that hold each part of a sentence against each other would never end with a text that is one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating.document import text_of
from analysis.annotating.headlines import headlines, second_clause
from analysis.language.openings import openings

NAME = "paragraphs"


MOST_WORDS = 300
"""Words and marks after which a sentence ends where nothing ended it: a list, a table, a text without full stops."""
_ENOUGH = 250
"""Words and marks after which it ends behind a comma or what is like one."""
_PAUSES = frozenset((",", ";", ":", "–", "—", "-", "•", "|"))
_ENDS = frozenset((".", "!", "?", "…", "..."))
_NOMINAL = frozenset(("NNP", "NNPS", "NN", "NNS", "DT", "JJ", "POS", "CD", "PRP$"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_LONGEST = 8
"""How many words a subject has at most that is held together with its verb."""


@Language.component(NAME)
def paragraphs(doc: Doc) -> Doc:
    """Sets sentence starts where lines, their own words and the second clauses of headlines begin, before the parser
    runs, and keeps it from cutting a line's subject off its verb."""
    begins = [0, *(token.i + 1 for token in doc[:-1] if token.is_space and "\n" in token.text)]
    starts = [token.idx for token in doc]
    for each in openings(text_of(doc)):
        first, end = bisect_left(starts, each.start), bisect_left(starts, each.end)
        for token in doc[first + 1 : end]:
            token.is_sent_start = False
        begins.append(end)
    begins += [second.i for line in headlines(doc) if (second := second_clause(line)) is not None]
    for place in begins:
        if 0 < place < len(doc):
            doc[place].is_sent_start = True
        _hold_together(doc, place)
    for place in cuts(doc):
        doc[place].is_sent_start = True
    return doc


def cuts(doc: Doc) -> Iterator[int]:
    """Where a sentence that does not end is cut."""
    begun, last = 0, ""
    for place, token in enumerate(doc):
        length = place - begun
        if token.is_sent_start or last in _ENDS:
            begun = place
        elif length >= MOST_WORDS or (length >= _ENOUGH and last in _PAUSES):
            begun = place
            yield place
        last = token.text


def _hold_together(doc: Doc, first: int) -> None:
    """No sentence begins between a line's first word and its verb: "Borevia | expelled Meridian's ambassador"."""
    last = first
    while last < len(doc) and last - first < _LONGEST and doc[last].tag_ in _NOMINAL:
        last += 1
    if first < last < len(doc) and doc[last].tag_ in _FINITE:
        for token in doc[first + 1 : last + 1]:
            token.is_sent_start = False
