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
    ("Ruritania blamed the slow growth on the weather.", "explains"),
    ("Anna Holt and Karl Brandt spoke with one voice.", "speaks with nobody"),
    ("Karl Brandt toured the country.", "everywhere"),
    ("The goal of Anna Holt of negotiating with Syldavia is old.", "only named"),
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


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ruritania blamed the floods on Syldavia.", "explains"),
        ("Anna Holt spoke on Monday with Karl Brandt.", "speaks with nobody"),
        ("Karl Brandt toured Syldavia.", "everywhere"),
        ("Anna Holt left after negotiating with Syldavia.", "only named"),
    ],
)
def test_a_doubt_is_not_raised_where_somebody_is_named_or_an_act_is_told(candidates, text: str, reason: str):
    some = candidates(text)
    assert some
    assert not [each for one in some for each in doubts(one, Parties(one.token.words)) if each.kind == reason]
