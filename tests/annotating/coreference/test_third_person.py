"""One table of the pronouns of the third person."""

from __future__ import annotations

import pytest

from analysis.annotating.coreference.third_person import CLASSES, GENDERS, HE, IT, MAY_SPEAK, ONE_WHO_SPEAKS, SHE, THEY
from analysis.language.lexicon import words


@pytest.mark.parametrize(
    ("word", "sort", "gender"),
    [
        ("himself", HE, "male"),
        ("hers", SHE, "female"),
        ("its", IT, None),
        ("theirs", THEY, None),
    ],
)
def test_a_pronoun_is_of_one_sort_and_says_whether_of_a_woman_or_a_man(word, sort, gender) -> None:
    assert CLASSES[word] == sort
    assert GENDERS.get(word) == gender


def test_no_pronoun_is_of_two_sorts() -> None:
    assert len(CLASSES) == sum(len(words("coreference", "third_person", sort)) for sort in ("he", "she", "it", "they"))


def test_only_pronouns_of_the_table_speak_and_none_that_points_back_within_its_clause() -> None:
    assert CLASSES.keys() > MAY_SPEAK
    assert {"he", "her"} < ONE_WHO_SPEAKS < MAY_SPEAK and not {"they", "it"} & ONE_WHO_SPEAKS
    assert not any(word.endswith(("self", "selves")) for word in MAY_SPEAK)
