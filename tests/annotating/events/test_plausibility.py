"""What makes an event doubtful though its words and parties fit."""

from __future__ import annotations

import pytest

from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.plausibility import doubts

DOUBTS = [
    ("Karl Brandt met his wife.", "with kin"),
    ("People called on Karl Brandt to wait.", "by anybody"),
    ("The Lantern Foundation met a banker.", "no state is told of"),
    ("Anna Holt battled her opponents.", "of words"),
    ("Anna Holt spoke to a teachers' union.", "not face to face"),
    ("Karl Brandt withdrew from the race.", "left a race"),
]


@pytest.mark.parametrize(("text", "reason"), DOUBTS)
def test_a_doubt_has_a_name_and_a_weight_below_zero(candidates, text: str, reason: str):
    found = [each for candidate in candidates(text) for each in doubts(candidate, Parties(candidate.token.words))]
    assert [each.weight < 0 for each in found if each.kind == reason] == [True], found


def test_nothing_speaks_against_one_state_that_visits_another(candidates):
    (candidate,) = candidates("Anna Holt visited Syldavia.")
    assert doubts(candidate, Parties(candidate.token.words)) == []


def test_arms_that_strike_a_thing_are_no_figure_of_speech(candidates):
    (candidate,) = candidates("Ruritanian jets struck the oilfields of Borduria.")
    assert [each.kind for each in doubts(candidate, Parties(candidate.token.words)) if each.kind == "of words"] == []
