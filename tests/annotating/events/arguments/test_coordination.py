"""Several parties in one phrase."""

from __future__ import annotations

import pytest

from analysis.annotating.document import document_of
from analysis.annotating.events.arguments.coordination import coordinated, of_states
from analysis.annotating.events.arguments.parties import Parties


@pytest.mark.parametrize(
    ("text", "noun", "names"),
    [
        ("Ruritanian and Syldavian warships left.", "warships", ["Ruritania", "Syldavia"]),
        ("Ruritanian warships left.", "warships", []),
        ("The ministers of Ruritania and Syldavia left.", "ministers", ["Ruritania", "Syldavia"]),
    ],
)
def test_two_states_in_one_phrase_are_two(given, text: str, noun: str, names: list[str]):
    words = document_of(given(text))
    token, innermost = next(each for each in words.tokens if each.text == noun), Parties(words).innermost
    assert [each.name for each in of_states(token, innermost)] == names


def test_what_stands_after_of_is_not_joined_before_the_noun(given):
    words = document_of(given("The ministers of Ruritania and Syldavia left."))
    assert coordinated(words.tokens[1], Parties(words).innermost) == []
