"""Words in quotation marks that nobody says keep their place and their sort."""

from __future__ import annotations

import pytest

from analysis.language import lexicon
from tests.annotating.quotes.marked import read_example

SILENT = [
    "Karl Brandt reads the “Northern Post” every day.",
    "Her latest novel, “The Long Winter”, sold well in Ruritania.",
    "Karl “the Bear” Brandt opened the border.",
    "The word “border” has six letters.",
    "The inmates had “graduated” from the camp.",
    "The so-called “people’s court” met on Monday.",
    "The ministers' plan and the voters' hopes met in the town.",
    'A 10" pipe broke in the 5\'10" cellar.',
    "",
    " \n\n ",
    "“",
]


@pytest.mark.parametrize("text", SILENT)
def test_quoted_phrases_titles_and_nicknames_are_nobodys_statement(annotate_text, text):
    assert not annotate_text(text).quotes


PHRASES = [(sort, example) for sort, group in lexicon.toml("quotes/phrases").items() for example in group["examples"]]


@pytest.mark.parametrize(("sort", "example"), PHRASES)
def test_quoted_words_that_nobody_says_keep_their_place_and_sort(annotate_text, sort, example):
    text, spans = read_example(example)
    found = annotate_text(text)
    assert not found.quotes
    assert [(phrase.start, phrase.end, phrase.sort) for phrase in found.phrases] == [(*spans["p"][0], sort)]


def test_a_quote_is_no_phrase(annotate_text):
    found = annotate_text("“The border is open,” Karl Brandt said of the “people’s court”.")
    assert not {(p.start, p.end) for p in found.phrases} & {(p.start, p.end) for q in found.quotes for p in q.parts}
    assert annotate_text("“The border is open to all who come,” it went.").phrases[0].sort == "unattributed"
