"""The scorer of parties and its weights."""

from __future__ import annotations

from importlib.resources import files

import numpy as np
import pytest

from analysis.annotating.events.arguments.option_facts import facts
from analysis.annotating.events.arguments.options import Options
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.arguments.scorer import PartyScorer, pack, party_scorer, unpack

SCORER = PartyScorer(
    number={"near": 0, "far": 1},
    weights=np.array([[1.0, 0.5], [-2.0, 0.25]], dtype=np.float32),
    bias=np.array([0.5, 0.0], dtype=np.float32),
)


def test_odds_are_the_sum_of_what_is_known() -> None:
    assert SCORER([["near", "far"], ["near", "never seen"], []]).tolist() == [[-0.5, 0.75], [1.5, 0.5], [0.5, 0.0]]
    assert SCORER([]).shape == (0, 2)


def test_groups_are_worth_what_their_facts_are_worth_together() -> None:
    groups = [[("near", "far"), ("far",)], [("far",), ("never seen",)], []]
    flat = [[fact for group in some for fact in group] for some in groups]
    for _ in range(2):  # as they are seen first, and as they are known
        assert SCORER.of_groups(groups).tolist() == SCORER(flat).tolist() == [[-2.5, 1.0], [-1.5, 0.25], [0.5, 0.0]]
    assert SCORER.of_groups([]).shape == (0, 2)


def test_it_is_the_same_once_packed() -> None:
    again = unpack(pack(SCORER))
    assert again.number == SCORER.number
    assert again([["near"], ["far"]]).tolist() == SCORER([["near"], ["far"]]).tolist()


@pytest.mark.parametrize(
    ("text", "doer", "other"),
    [
        ("Ruritania attacked Syldavia, said Brandt.", "Ruritania", "Syldavia"),
        ("Holt was arrested by Syldavia.", "Syldavia", "Holt"),
        ("Holt met with Brandt.", "Holt", "Brandt"),
    ],
)
def test_who_acts_has_better_odds_to_act(candidates, text: str, doer: str, other: str) -> None:
    candidate = candidates(text)[0]
    options = Options(Parties(candidate.token.words)).of(candidate)
    odds = dict(zip((each.token.text for each in options), party_scorer()(facts(candidate, options)), strict=True))
    assert odds[doer][0] > odds[other][0] + 1
    assert odds[other][1] > odds[doer][1] + 1


def test_the_weights_have_a_card_and_are_small() -> None:
    weights = files("analysis.annotating.weights")
    assert "Made by: `python -m training.parties" in weights.joinpath("parties.md").read_text(encoding="utf-8")
    assert len(weights.joinpath("parties.npz").read_bytes()) < 100_000
