"""Who speaks, to whom, and whether at all, read off the parse of the cue's own clause."""

from __future__ import annotations

import pytest

from tests.annotating.quotes.marked import read_example, words

POLARITY = [
    ("Karl Brandt did not say that the border was open.", "negated"),
    ("Karl Brandt never said that the border was open.", "negated"),
    ("Karl Brandt would say that the border was open.", "hypothetical"),
    ("If Karl Brandt says the border is open, people will come.", "hypothetical"),
    ("Nobody said that the border was open.", "negated"),
    ("A spokeswoman for the ministry declined to comment.", "negated"),
    ("Karl Brandt said the border was not open.", "asserted"),
]


@pytest.mark.parametrize(("text", "mark"), POLARITY)
def test_what_was_not_said_is_marked_and_less_sure(annotate_text, text, mark):
    (quote,) = annotate_text(text).quotes
    assert quote.modality == mark and (quote.confidence < 0.5) == (mark != "asserted")


SUBJECTS = [
    "[s Karl Brandt] rose and said that it was late.",
    "[s Karl Brandt] issued a statement saying that it was late.",
    "The council was told by [s Karl Brandt] that it was late.",
    "[s A man] saying that it was late left the town.",
    "[s Karl Brandt] drew crowds describing the town as lost.",
    "[s The minister from the north], who had slept, said on Tuesday that it was late.",
]


@pytest.mark.parametrize("example", SUBJECTS)
def test_the_subject_is_followed_through_conjunctions_participles_and_passives(annotate_text, example):
    text, spans = read_example(example)
    assert words(text, annotate_text(text).quotes[0].speaker) == text[slice(*spans["s"][0])]


ADDRESSEES = [
    "Karl Brandt told [a reporters] that it was late.",
    "[a The council] was told by Karl Brandt that it was late.",
    "In a letter to [a the council], Karl Brandt warned that it was late.",
    "Karl Brandt said that it was late to nobody’s surprise.",
]


@pytest.mark.parametrize("example", ADDRESSEES)
def test_whom_it_was_said_to(annotate_text, example):
    text, spans = read_example(example)
    expected = text[slice(*spans["a"][0])] if "a" in spans else None
    assert words(text, annotate_text(text).quotes[0].addressee) == expected
