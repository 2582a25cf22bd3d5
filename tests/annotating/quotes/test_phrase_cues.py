"""Quotes that a phrase, a noun or an adverb introduces."""

from __future__ import annotations

import pytest

from tests.annotating.quotes.marked import parts, read_example, words

SHAPES = [
    "[c According to] [s the ministry], [q the border was open].",
    "[q The border was open], [c according to] [s the ministry].",
    "[s Karl Brandt]’s [c pledge] [q to rebuild the bridge] was kept.",
    "[q “And my hammer back”] were [s his] [c words] in the town.",
    "The [c claim] [q that the bridge is safe] was made by [s Karl Brandt].",
]


@pytest.mark.parametrize("example", SHAPES)
def test_a_phrase_or_noun_introduces_words_and_names_their_speaker(annotate_text, example):
    text, spans = read_example(example)
    (quote,) = annotate_text(text).quotes
    assert parts(text, quote) == [text[start:end] for start, end in spans["q"]]
    assert words(text, quote.cue) == text[slice(*spans["c"][0])]
    assert words(text, quote.speaker) == text[slice(*spans["s"][0])]


def test_hearsay_has_no_speaker(annotate_text):
    (quote,) = annotate_text("Karl Brandt reportedly left the country on Monday.").quotes
    assert (quote.rule, quote.speaker, quote.stance) == ("hearsay", None, "claims")


def test_a_claim_of_nobody_is_less_sure_than_somebodys(annotate_text):
    (somebodys,) = annotate_text("Karl Brandt’s claim that the bridge is safe surprised the town.").quotes
    (nobodys,) = annotate_text("The claim that the bridge is safe surprised the town.").quotes
    assert nobodys.speaker is None and nobodys.confidence < somebodys.confidence
