"""A state, capital or seat that acts is told from a place."""

from __future__ import annotations

import pytest

from analysis.language.lexicon import words
from tests.annotating.mention_at import Annotate, at

ACTS = [
    ("China said on Monday that it would answer.", "China", True),
    ("The fair was held in China last year.", "China", False),
    ("Two ships sailed to China last year.", "China", False),
    ("Talks with China begin on Monday.", "China", True),
    ("China's coast is long.", "China", None),
    ("PARIS, March 3 - The minister resigned.", "PARIS", False),
]


@pytest.mark.parametrize(("text", "words", "acts"), ACTS)
def test_a_state_that_acts_is_told_from_a_place(annotate_text: Annotate, text, words, acts):
    assert at(annotate_text(text), text, words).acts is acts


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The family is still waiting for an answer from Tokyo.", "Tokyo", "country"),
        ("Oslo’s refusal came on Friday.", "Oslo", "country"),
        ("The train from Tokyo was late.", "Tokyo", "place"),
        ("Oslo’s parks are green again.", "Oslo", "place"),
    ],
)
def test_what_only_governments_give_comes_from_a_government(annotate_text: Annotate, text, words, kind):
    assert at(annotate_text(text), text, words).kind == kind


@pytest.mark.parametrize("noun", sorted(words("names/words", "places", "governed")))
def test_what_a_capital_has_as_the_seat_of_a_government_is_the_states(annotate_text: Annotate, noun):
    text = f"They spoke for two hours about Oslo's {noun} and what to do about it."
    assert at(annotate_text(text), text, "Oslo").kind == "country"
