"""Which common nouns are of human beings."""

from __future__ import annotations

import pytest

from analysis.annotating.coreference.human_nouns import is_person


@pytest.mark.parametrize(
    ("lemma", "expected"), [("accountant", True), ("creditor", True), ("generator", False), ("qwertz", False)]
)
def test_a_noun_is_of_people_by_its_senses(lemma: str, expected: bool):
    assert is_person(lemma) is expected
