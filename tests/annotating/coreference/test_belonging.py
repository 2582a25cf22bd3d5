"""Whose state somebody is of who is meant by a description."""

from __future__ import annotations

import pytest

from tests.annotating.mention_at import Annotate, at

_NORWAY = "The Norwegian Foreign Ministry in Oslo closed. "


@pytest.mark.parametrize(
    ("text", "words", "state"),
    [
        ("The government met.", "The government", "NOR"),
        ("The Kolm government met.", "The Kolm government", None),
        ("The Kolm administration met.", "The Kolm administration", "NOR"),
        ("Swedish leader Anna Kolm spoke. The Kolm government met.", "The Kolm government", "SWE"),
        ("Officials met Anna Kolm.", "Officials", "NOR"),
        ("Officials of the Kolm campaign met.", "Officials of the Kolm campaign", None),
        ("Norwegian envoys came. Anna Kolm's team met.", "Anna Kolm's team", None),
        ("Police arrested Odo Lind.", "Police", "NOR"),
        ("Police in Strelsau arrested Odo Lind.", "Police", None),
        ("Police in May arrested Odo Lind.", "Police", "NOR"),
    ],
)
def test_what_is_somebody_else_s_is_not_the_home_state_s(annotate_text: Annotate, text, words, state):
    text = _NORWAY + text
    assert at(annotate_text(text), text, words).country == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Norway said that Sweden had expelled its diplomats.", "NOR"),
        ("Norway said that the Swedish government had expelled its diplomats.", "NOR"),
        ("Norway said that Sweden had praised its diplomats.", "SWE"),
        ("Sweden expelled Norway after its diplomats left.", "NOR"),
    ],
)
def test_nobody_expels_his_own(annotate_text: Annotate, text, state):
    assert at(annotate_text(text), text, "its diplomats").country == state
