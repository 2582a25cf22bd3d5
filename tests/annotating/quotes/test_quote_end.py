"""Where what was said ends in sentences that a parser often gets wrong."""

from __future__ import annotations

import pytest

from tests.annotating.quotes.marked import parts

ENDS = [
    # every quote of the text in order: its words
    (
        "Karl Brandt said the bridge was open, while Mara Lind said it was closed.",
        ["the bridge was open", "it was closed"],
    ),
    (
        "Karl Brandt said the bridge was open, but Mara Lind warned that it would close.",
        ["the bridge was open", "that it would close"],
    ),
    (
        "His aides say it is too early to discuss a bridge but noted that the old one will not last.",
        ["it is too early to discuss a bridge", "that the old one will not last"],
    ),
    ("Karl Brandt said he had met Mara Lind, who heads the harbour office.", ["he had met Mara Lind"]),
    (
        "The council pledged to ban all flights ― some 1,600 of them ― from the north.",
        ["to ban all flights ― some 1,600 of them ― from the north"],
    ),
    ("The border is open, says Karl Brandt; it is closed, says Mara Lind.", ["The border is open", "it is closed"]),
    ("It had felt, Mara Lind replied, “like the whole of May”.", ["It had felt“like the whole of May”"]),
    ("Telling him in a debate that he should resign, Mara Lind left the hall.", ["that he should resign"]),
]


@pytest.mark.parametrize(("text", "expected"), ENDS)
def test_words_end_where_somebody_else_speaks_or_the_author_adds_something(annotate_text, text, expected):
    assert ["".join(parts(text, quote)) for quote in annotate_text(text).quotes] == expected
