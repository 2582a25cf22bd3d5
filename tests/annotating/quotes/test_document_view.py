"""What all rules of quotes ask of a document: stretches in marks, and tokens by character."""

from __future__ import annotations

import pytest

from analysis.annotating.pipeline import DEFAULT_MODEL, _load
from analysis.annotating.quotes.document_view import Reading


@pytest.fixture(scope="module")
def view(nlp):
    return lambda text: Reading(nlp(text))


def test_tokens_in_marks_are_inside(view):
    reading = view("“It is late,” Karl Brandt said.")
    assert [token.text for token in reading.tree if reading.inside[token.i]] == ["“", "It", "is", "late", ",", "”"]


def test_an_unclosed_quotation_ends_before_the_cue_that_ends_its_paragraph(view):
    reading = view("“The bridge is open, Karl Brandt said on Monday.\n\n“It will stay open,” Mara Lind said.")
    first = reading.stretches[0]
    assert reading.text[first.start : first.end] == "“The bridge is open," and first.closed


def test_a_stray_mark_in_mid_sentence_is_no_quotation(view):
    assert not view("The “ sign hung there for years.").stretches


def test_a_stretch_is_found_around_before_and_after_a_character(view):
    reading = view("“It is late,” Karl Brandt said, “too late.”")
    first, second = reading.stretches
    assert reading.stretch_at(3) is first and reading.stretch_at(16) is None
    assert reading.stretch_before(reading.text.index("Karl")) is first
    assert reading.stretch_after(reading.text.index("said") + 4) is second
    assert reading.stretches_in(0, len(reading.text)) == [first, second]
    assert reading.has_stretch(0, 5) and not reading.has_stretch(15, 20)


def test_a_span_is_widened_to_hold_the_stretches_at_its_edges(view):
    reading = view("He said it was “very late” there.")
    late = reading.text.index("late")
    start, end = reading.snap((8, late + 2))
    assert reading.text[start:end] == "it was “very late”"


def test_what_only_separates_is_left_out_at_the_edges(view):
    reading = view("He left, it was late.")
    assert reading.text[slice(*reading.chars(2, 4))] == "it"
    assert reading.chars(2, 3) is None and reading.chars(3, 3) is None


def test_capitals_after_a_preposition_make_a_title(view):
    reading = view("He wrote in “The Long Winter” that “we shall all be cold”.")
    assert [reading.is_title(each) for each in reading.stretches] == [True, False]


def test_without_the_component_the_models_entities_are_mentions_linked_by_their_last_word():
    doc = _load(DEFAULT_MODEL)("Robert Miller met Susan Clark in Chicago. Miller left.")
    found = [(each.name, each.rule) for each in Reading(doc).mentions.all if each.kind == "person"]
    assert found.count(("Robert Miller", "entity")) == 2
