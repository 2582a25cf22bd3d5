"""What tells that a pronoun stands for nothing."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.annotating.coreference.senses import SENSES
from analysis.annotating.coreference.unreferred import unreferred


@pytest.fixture
def told(rows):
    """``told(text)``: the evidence for the first pronoun of a text, by name."""

    def run(text: str) -> dict[str, float]:
        view, phrases, grounds = rows(text)
        pronouns = np.flatnonzero(phrases.class_ >= 0)
        even = np.full((len(phrases), len(SENSES)), 1 / len(SENSES), dtype=np.float32)
        names, lines = unreferred(view, phrases, grounds, pronouns, even, {})
        assert lines.shape == (len(pronouns), len(names))
        return dict(zip(names, lines[0].tolist(), strict=True))

    return run


def test_weather_is_an_empty_verb(told) -> None:
    assert told("It rained in the hills.")["it empty verb"] == 1
    assert told("It sold the plan.")["it empty verb"] == 0


def test_a_clause_on_the_predicate_is_told(told) -> None:
    found = told("It is clear that the farmers left.")
    assert found["it be"] == found["it predicate"] == 1
    assert found["it clause"] or found["it predicate with clause"]


def test_other_pronouns_have_none_of_it(told) -> None:
    found = told("She rained blows on the door.")
    assert found["it empty verb"] == found["it subject"] == 0
