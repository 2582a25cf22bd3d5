"""Whose words they are, and in which words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.resolving.differences.wording import otherwise, whose
from tests.resolving.differences.telling import ENTITIES, quoted

WORDS = "A further fall of the crown could harm all of our efforts"
BY_ID = {each.id: each for each in ENTITIES}


def test_one_statement_given_to_two_people_differs() -> None:
    one, other = quoted(WORDS, "Orin Vask", "a"), quoted(WORDS, "Edda Marlow", "b")
    assert list(whose([one, other], BY_ID)) == [(one, other)]


def test_a_short_phrase_may_be_of_two_people() -> None:
    words = "quite unfit to govern all of us"
    assert not list(whose([quoted(words, "Orin Vask", "a"), quoted(words, "Edda Marlow", "b")], BY_ID))


def test_of_a_phrase_that_both_take_from_a_third_both_may_be_right() -> None:
    phrase = WORDS[0].lower() + WORDS[1:]
    one, other = quoted(phrase, "Orin Vask", "a"), quoted(phrase, "Edda Marlow", "b")
    assert not list(whose([one, other], BY_ID))


def test_a_speaker_who_is_only_a_pronoun_may_be_misread() -> None:
    one, other = quoted(WORDS, "Orin Vask", "a"), quoted(WORDS, "Edda Marlow", "b")
    assert not list(whose([one, replace(other, is_named=False)], BY_ID))


def test_what_is_put_in_brackets_or_stands_at_an_end_is_no_other_wording() -> None:
    one = quoted("The crown could harm all our honest efforts to feed the people", "Orin Vask", "a")
    bracketed = quoted("The crown could harm all our [own weak] efforts to feed the people", "Orin Vask", "b")
    ended = quoted("Weak crown could harm all our honest efforts to feed the people", "Orin Vask", "b")
    assert otherwise(one, bracketed) is None
    assert otherwise(quoted("Bad crown could harm all our honest efforts to feed the people", None), ended) is None


def test_one_given_to_a_person_and_to_a_state_or_to_nobody_does_not() -> None:
    one = quoted(WORDS, "Orin Vask", "a")
    assert not list(whose([one, quoted(WORDS, "Borevia", "b")], BY_ID))
    assert not list(whose([one, quoted(WORDS, None, "b")], BY_ID))


def test_another_word_in_the_same_place_is_another_wording() -> None:
    one = quoted("The crown could harm all our honest efforts to feed the people", "Orin Vask", "a")
    other = quoted("The crown could harm all our feeble efforts to feed the people", "Orin Vask", "b")
    places = otherwise(one, other)
    assert places is not None
    assert [each.article.text[slice(*place)] for each, place in zip((one, other), places, strict=True)] == [
        "honest",
        "feeble",
    ]


@pytest.mark.parametrize("instead", ["all of our efforts", "all our eforts", "[all] our efforts", "all … efforts"])
def test_spellings_function_words_brackets_and_cuts_are_none(instead: str) -> None:
    one = quoted("The fall of the crown could harm all our efforts to feed the people", "Orin Vask", "a")
    other = quoted(f"The fall of the crown could harm {instead} to feed the people", "Orin Vask", "b")
    assert otherwise(one, other) is None
