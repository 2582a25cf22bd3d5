"""How names that are known beforehand are written."""

from __future__ import annotations

import pytest

from analysis.annotating.casing.names import Names
from analysis.annotating.casing.words import LOWER, TITLE, UPPER, words_of

NAMES = Names(
    ["Borevia", "NATO", "soup", "League of Meridian", "League of Meridian States", "Citadel TV", "Old Harbour"]
)


def written(text: str) -> list[int | None]:
    words = words_of(text)
    ways = NAMES.ways(words)
    return [ways.get(place) for place in range(len(words))]


def test_a_name_of_one_word_is_a_hint_only():
    assert NAMES.single == {"borevia": TITLE, "nato": UPPER}
    assert written("BOREVIA AND NATO") == [None] * 3


def test_a_name_of_several_is_written_as_it_is_known_the_longest_first():
    assert written("THE LEAGUE OF MERIDIAN STATES MET") == [None, TITLE, LOWER, TITLE, TITLE, None]
    assert written("ON CITADEL TV THE LEAGUE OF MERIDIAN") == [None, TITLE, UPPER, None, TITLE, LOWER, TITLE]


@pytest.mark.parametrize(
    ("text", "is_body"),
    [
        ("WHO SAYS VACCINE IS SAFE", True),
        ("IN KESH THE WHO SAID NO", True),
        ("WHO IS ORIN VASK?", False),
        ("WHO SAID THAT?", False),
        ("WHO SAID WHAT: NINE OPEN LETTERS", False),
        ("VASK, WHO SAID NO, LEFT", False),
        ("WHO", False),
    ],
)
def test_who_is_a_body_where_nobody_asks(text, is_body):
    words = words_of(text)
    place = [word.lower for word in words].index("who")
    assert (Names(["WHO"]).ways(words).get(place) == UPPER) is is_body
    assert Names([]).ways(words) == {}


def test_no_name_goes_on_in_the_next_sentence():
    assert written("IT IS OLD. HARBOUR POLICE LEFT") == [None] * 6
