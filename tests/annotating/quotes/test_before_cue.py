"""What was said before its cue, or around it."""

from __future__ import annotations

import pytest

from tests.annotating.quotes.marked import parts, read_example, words

SHAPES = [
    "[q “The border is open,”] [s Karl Brandt] [c said].",
    "[q “The border,”] [s Karl Brandt] [c said], [q “is open.”]",
    "[q The border], [s Karl Brandt] [c said], [q was open to all visitors].",
    "[c Asked] by [s Mara Lind] [q whether the border would open], Karl Brandt said nothing.",
    "[q The “small answer”], [c sneered] [s Mara Lind], to the ban of Wednesday.",
    "[q “We play them every spring and we shall play them next year.”] So [c said] [s Karl Brandt].",
    "On the paper, [s a member of the council] [c told] [a the Courier], [q there are three points and no date].",
    "But as [s I] [c told] the envoy of Ruritania yesterday evening, [q eleven people are not an inspection].",
]


@pytest.mark.parametrize("example", SHAPES)
def test_words_before_a_cue_are_found_with_what_goes_on_after_it(annotate_text, example):
    text, spans = read_example(example)
    (quote,) = annotate_text(text).quotes
    assert parts(text, quote) == [text[start:end] for start, end in spans["q"]]
    assert words(text, quote.cue) == text[slice(*spans["c"][0])]
    assert words(text, quote.speaker) == text[slice(*spans["s"][0])]


def test_a_new_sentence_after_a_full_stop_is_no_cue_of_the_quotation(annotate_text):
    text = "“The border is open.” He said that it was late."
    assert "“The border is open.”" not in [part for quote in annotate_text(text).quotes for part in parts(text, quote)]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Lind said: “We will not wait.” Karl Brandt spoke.",
        "Mara Lind said on Monday, “We will not wait.” Karl Brandt shouted.",
    ],
)
def test_a_sentence_behind_words_that_have_been_introduced_is_not_their_cue(annotate_text, text):
    (quote,) = annotate_text(text).quotes
    assert quote.speaker_name == "Mara Lind" and parts(text, quote) == ["“We will not wait.”"]


def test_a_gesture_introduces_nothing_after_a_full_stop(annotate_text):
    assert all(quote.cue is None for quote in annotate_text("“We will not wait.” Karl Brandt nodded.").quotes)
    (quote,) = annotate_text("“We will not wait,” nodded Karl Brandt.").quotes
    assert quote.speaker_name == "Karl Brandt"


def test_words_before_a_cue_begin_behind_the_sentence_before(annotate_text):
    text = "« We will not wait », Mara Lind said. « It is over », she added."
    found = [parts(text, quote) for quote in annotate_text(text).quotes]
    assert found == [["« We will not wait »"], ["« It is over »"]]
