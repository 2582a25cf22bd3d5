"""What word order tells where the parse errs."""

from __future__ import annotations

import pytest

from tests.annotating.quotes.marked import parts, read_example, words

SHAPES = [
    "[q The guilt had been proved “to the last line”], [s the chairman of the court] [c found].",
    "[q The kitchen was asked to stop buying bread], [s a diplomat] [c remembered].",
    "[q It was too early to say if Mara Lind had been beaten], [s a doctor on board] [c said], declining to be named.",
    "[s Rights groups] [c allege] [q more than a million men and women are held in the camps].",
]


@pytest.mark.parametrize("example", SHAPES)
def test_a_sentence_that_ends_with_its_source_or_hides_its_clause_is_read(annotate_text, example):
    text, spans = read_example(example)
    (quote,) = annotate_text(text).quotes
    assert parts(text, quote) == [text[start:end] for start, end in spans["q"]]
    assert words(text, quote.cue) == text[slice(*spans["c"][0])]
    assert words(text, quote.speaker) == text[slice(*spans["s"][0])]


def test_a_subordinate_clause_is_not_what_was_said(annotate_text):
    found = annotate_text("When the talks failed, a clerk who had come by bus left.").quotes
    assert not found
