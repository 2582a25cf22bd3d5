"""Columns over the pairs of pronouns and candidates."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from analysis.annotating.coreference import phrases as p
from analysis.annotating.coreference.pairs import pairs_of
from analysis.annotating.coreference.senses import SENSES
from analysis.annotating.coreference.sides import SORTS, sides_of, sorts_of
from analysis.annotating.coreference.third_person import HE, IT, SHE, THEY


@pytest.fixture
def told(rows):
    """``told(text, pronoun, candidate)``: what the columns hold for one pair, by name."""

    def run(text: str, pronoun: str, candidate: str) -> dict[str, Any]:
        view, phrases, grounds = rows(text, "Berglund")
        even = np.full((len(phrases), len(SENSES)), 1 / len(SENSES), dtype=np.float32)
        sides = sides_of(phrases, grounds, pairs_of(phrases, grounds, even))
        (place,) = np.flatnonzero(
            (sides.i == view.text.index(pronoun)) & (sides.j == view.text.index(candidate))
        ).tolist()
        return {name: getattr(sides, name)[..., place].tolist() for name in sides.__slots__}

    return run


def test_each_side_is_told_by_its_own_word(told) -> None:
    found = told("Berglund sold the plan. He read it.", "it", "plan")
    assert (found["class_"], found["it"], found["human"], found["they"]) == (IT, 1, 0, 0)
    assert (found["subject_i"], found["subject_j"], found["apart"]) == (0, 0, 1)
    found = told("Berglund sold the plan. He read it.", "He", "Berglund")
    assert (found["class_"], found["human"], found["form"]) == (HE, 1, p.NAME)
    assert (found["subject_i"], found["subject_j"], found["same_verb"], found["after"]) == (1, 1, 0, 0)


def test_two_under_one_verb_are_told_as_such(told) -> None:
    found = told("Berglund sold himself.", "himself", "Berglund")
    assert (found["same_verb"], found["reflexive"], found["apart"]) == (1, 1, 0)
    found = told("Berglund sold his plan.", "his", "Berglund")
    assert (found["owner"], found["reflexive"]) == (1, 0)


def test_a_pronoun_before_is_a_candidate_with_a_class(told) -> None:
    found = told("Berglund left. He was tired. He slept in his boat.", "his", "He")
    assert (found["pronoun"], found["other"]) == (1, HE)


def test_he_and_she_are_of_one_sort_it_and_they_each_of_its_own() -> None:
    of = {sort: row.tolist() for sort, row in zip(SORTS, sorts_of(np.array([HE, SHE, IT, THEY])), strict=True)}
    assert of == {
        "person": [True, True, False, False],
        "it": [False, False, True, False],
        "they": [False, False, False, True],
    }
