"""How strong, deep or fast, how far from a town, for how much money, and how old somebody is."""

from __future__ import annotations

import pytest

from analysis.language import lexicon
from analysis.resolving.differences.measures import ages, measures, of_measures
from analysis.resolving.differences.sentences import stems
from tests.resolving.differences.telling import sentence
from tests.resolving.differences.test_tolls import told


@pytest.mark.parametrize(
    "example", lexicon.toml("differences")["measure"]["example"], ids=lambda each: each["text"][:40]
)
def test_the_measures_of_each_example_are_found(example: dict) -> None:
    found = [f"{each.about} {told(each).removesuffix(each.about).strip()}" for each in measures(example["text"])]
    assert found == example["measures"]


def test_an_age_stands_beside_the_name_of_whom_it_is_told() -> None:
    found = list(ages(sentence("Orin Vask, 43, met the 51-year-old Edda Marlow.")))
    assert [(each.low, each.about) for each in found] == [(43, "age of Orin Vask"), (51, "age of Edda Marlow")]
    assert list(ages(sentence("On March 3, 12 envoys saw Orin Vask."))) == []


@pytest.mark.parametrize(
    "example", lexicon.toml("differences")["measure"]["example"], ids=lambda each: each["text"][:40]
)
def test_a_sentence_that_tells_one_has_a_word_by_which_it_is_looked_at(example: dict) -> None:
    if example["measures"] and "$" not in example["text"]:
        assert of_measures() & set(stems(example["text"]))
