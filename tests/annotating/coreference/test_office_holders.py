"""Whose office a description tells."""

from __future__ import annotations

import pytest

from tests.annotating.mention_at import Annotate, at

TWO = "Minister Anna Berg and Minister Odo Lind left. "


def test_an_office_that_two_hold_alike_is_nobodys(annotate_text: Annotate):
    text = TWO + "The minister was tired."
    assert at(annotate_text(text), text, "The minister").name == "minister"


def test_of_two_who_hold_it_the_one_named_just_before_and_more_often_is_meant(annotate_text: Annotate):
    text = TWO + "Odo Lind came back alone. Odo Lind spoke of money. The minister was tired."
    assert at(annotate_text(text), text, "The minister").name == "Odo Lind"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Foreign Minister Anna Berg left. The minister was tired.", "The minister", "Anna Berg"),
        (
            "Foreign Minister Anna Berg left. The finance minister was tired.",
            "The finance minister",
            "finance minister",
        ),
        ("Prime Minister Anna Berg left. The leader was tired.", "The leader", "Anna Berg"),
        ("Former President Anna Berg left. The former president was tired.", "The former president", "Anna Berg"),
        ("President Anna Berg left. The former president was tired.", "The former president", "former president"),
        (
            "Norwegian Foreign Minister Anna Berg left. The Swedish foreign minister was tired.",
            "The Swedish foreign minister",
            "Swedish foreign minister",
        ),
    ],
)
def test_the_office_the_state_and_the_time_have_to_agree(annotate_text: Annotate, text, words, name):
    assert at(annotate_text(text), text, words).name == name


def test_somebody_of_no_known_state_named_long_before_holds_no_office_of_a_certain_state(annotate_text: Annotate):
    between = "The rain went on. " * 5
    text = f"They spoke of old President Kolm, too. {between}The Mexican president was not there."
    annotation = annotate_text(text)
    assert all(m.name != "Kolm" for m in annotation.mentions if text[m.start : m.end] == "The Mexican president")
    near = text.replace(between, "")
    assert at(annotate_text(near), near, "The Mexican president").name == "Kolm"
