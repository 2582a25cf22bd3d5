"""Spellings of one name from another script."""

from __future__ import annotations

import pytest

from analysis.language.transliteration import distance, key_of, skeleton, sound, spelt_alike, surname_alike

SPELLINGS = [
    ("zelinskiy", "selinsky", True),
    ("kadhari", "qaddari", True),
    ("zorinov", "zorinova", False),
    ("berglund", "bergland", True),
    ("hansen", "hensel", False),
    ("berg", "burg", False),  # too short to tell
]


@pytest.mark.parametrize(("one", "other", "same"), SPELLINGS)
def test_surnames_in_two_spellings(one: str, other: str, same: bool):
    assert surname_alike(one, other) is same and surname_alike(other, one) is same


def test_what_all_spellings_of_a_name_share():
    assert sound("tschukow") == sound("chukov") != sound("berglund")
    assert skeleton("zelinskiy") == skeleton("selinsky") != skeleton("zorinov")
    assert key_of(("nadir", "al", "karimi")) == key_of(("nader", "el", "kareemy")) != key_of(("anna", "holt"))
    assert key_of(()) == ""


@pytest.mark.parametrize(
    ("one", "other", "most", "steps"), [("berg", "berg", 2, 0), ("berg", "bregs", 2, 2), ("berg", "holm", 2, 3)]
)
def test_distance_counts_letters_and_swaps_up_to_the_most_that_matter(one: str, other: str, most: int, steps: int):
    assert distance(one, other, most) == steps


def test_other_initials_are_no_other_spelling():
    assert spelt_alike(("pavlo", "sorin"), ("pavel", "zorin"))
    assert not spelt_alike(("jan", "hw", "kolm"), ("jan", "w", "kolm"))
