"""What all rules of quotes ask of a document: stretches in marks, and tokens by character."""

from __future__ import annotations

import pytest

from analysis.annotating.pipeline import DEFAULT_MODEL, _load
from analysis.annotating.quotes.document_view import DocumentView


@pytest.fixture(scope="module")
def view(nlp):
    return lambda text: DocumentView(nlp(text))


def test_tokens_in_marks_are_inside(view):
    shown = view("“It is late,” Karl Brandt said.")
    assert [token.text for token in shown.tree if shown.inside[token.i]] == ["“", "It", "is", "late", ",", "”"]


def test_an_unclosed_quotation_ends_before_the_cue_that_ends_its_paragraph(view):
    shown = view("“The bridge is open, Karl Brandt said on Monday.\n\n“It will stay open,” Mara Lind said.")
    first = shown.stretches[0]
    assert shown.text[first.start : first.end] == "“The bridge is open," and first.closed


def test_a_stray_mark_in_mid_sentence_is_no_quotation(view):
    assert not view("The “ sign hung there for years.").stretches


def test_a_stretch_is_found_around_before_and_after_a_character(view):
    shown = view("“It is late,” Karl Brandt said, “too late.”")
    first, second = shown.stretches
    assert shown.stretch_at(3) is first and shown.stretch_at(16) is None
    assert shown.stretch_before(shown.text.index("Karl")) is first
    assert shown.stretch_after(shown.text.index("said") + 4) is second
    assert shown.stretches_in(0, len(shown.text)) == [first, second]
    assert shown.has_stretch(0, 5) and not shown.has_stretch(15, 20)


def test_a_span_is_widened_to_hold_the_stretches_at_its_edges(view):
    shown = view("He said it was “very late” there.")
    late = shown.text.index("late")
    start, end = shown.snap((8, late + 2))
    assert shown.text[start:end] == "it was “very late”"


def test_what_only_separates_is_left_out_at_the_edges(view):
    shown = view("He left, it was late.")
    assert shown.text[slice(*shown.chars(2, 4))] == "it"
    assert shown.chars(2, 3) is None and shown.chars(3, 3) is None


def test_capitals_after_a_preposition_make_a_title(view):
    shown = view("He wrote in “The Long Winter” that “we shall all be cold”.")
    assert [shown.is_title(each) for each in shown.stretches] == [True, False]


def test_without_the_component_the_models_entities_are_mentions_linked_by_their_last_word():
    doc = _load(DEFAULT_MODEL)("Robert Miller met Susan Clark in Chicago. Miller left.")
    found = [(each.name, each.rule) for each in DocumentView(doc).mentions.all if each.kind == "person"]
    assert found.count(("Robert Miller", "entity")) == 2
