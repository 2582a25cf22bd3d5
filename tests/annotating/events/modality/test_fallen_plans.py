"""Plans that fell through, and those that may still stand."""

from __future__ import annotations

import pytest

from analysis.annotating.events.modality.fallen_plans import called_off_after, fate_of, fate_of_noun, fate_of_planned

VERBS = [
    ("Holt had planned to visit Syldavia.", "stalled"),
    ("Holt had been due to visit Syldavia.", "stalled"),
    ("Holt was supposed to visit Syldavia.", "stalled"),
    ("Holt was due to visit Syldavia, but cancelled the trip.", "refused"),
    ("Holt was due to visit Syldavia, but the trip was postponed.", "stalled"),
    ("Holt planned to visit Syldavia, but changed her mind.", "refused"),
    # They may still stand, or have come about.
    ("Holt plans to visit Syldavia.", None),
    ("Holt was due to visit Syldavia.", None),
    ("Holt is supposed to visit Syldavia.", None),
    ("Holt had been expected to visit Syldavia.", None),
    ("Holt had wanted Brandt to visit Syldavia.", None),
    ("Holt had come to visit Syldavia.", None),
    ("Holt was due to visit Syldavia, but refused to name the day.", None),
    ("Holt was due to visit Syldavia, but cancelled the contract.", None),
    ("Holt was due to visit Syldavia, but may cancel the trip.", None),
]


@pytest.mark.parametrize(("text", "expected"), VERBS)
def test_what_became_of_a_plan(word, text, expected):
    assert fate_of(word(text, "visit")) == expected


def test_what_was_to_have_been_was_not(word):
    assert fate_of(word("Holt was to have visited Syldavia.", "visited")) == "stalled"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holt abandoned her plan to visit Syldavia.", "refused"),
        ("Holt delayed her plan to visit Syldavia.", "stalled"),
        ("The plan to visit Syldavia was dropped.", "refused"),
        ("The plan to visit Syldavia stalled.", "stalled"),
        ("Holt praised her plan to visit Syldavia.", None),
        ("Holt may abandon her plan to visit Syldavia.", None),
        ("Holt will answer if he abandons her plan to visit Syldavia.", None),
        ("Holt did not abandon her plan to visit Syldavia.", None),
    ],
)
def test_what_became_of_a_plan_that_a_noun_names(word, text, expected):
    assert fate_of_noun(word(text, "plan")) == expected


def test_a_visit_that_had_been_planned(word):
    assert fate_of_planned(word("The visit had been planned for May.", "planned")) == "stalled"
    assert fate_of_planned(word("The visit was planned for May.", "planned")) is None
    assert fate_of_planned(word("The visit had been praised in May.", "praised")) is None


def test_what_is_called_off_is_the_plan_and_nothing_else(word):
    assert called_off_after(word("The visit was planned for May, but was called off.", "planned")) == "refused"
    assert called_off_after(word("The visit was planned for May, but the strike was called off.", "planned")) is None
