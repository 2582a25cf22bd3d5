"""What is told of a thing that something is done to."""

from __future__ import annotations

import pytest

from analysis.annotating.events.arguments.things import agents, below, makers


@pytest.mark.parametrize(
    ("text", "thing", "expected"),
    [
        ("Ruritania rejected a plan offered by Brandt.", "plan", ["Brandt"]),
        ("Ruritania rejected the plan that Brandt had presented.", "plan", ["Brandt"]),
        ("Ruritania rejected the plan that Brandt had read.", "plan", []),
        ("The court denied the motion of Brandt.", "motion", ["Brandt"]),
        ("Holt criticised the policies of Brandt.", "policies", ["Brandt"]),
        ("The court condemned the murder of Brandt.", "murder", []),
    ],
)
def test_who_made_a_thing_or_asked_for_it(word, text: str, thing: str, expected: list[str]):
    assert [each.text for each in makers(word(text, thing))] == expected


def test_who_stands_after_by(word):
    assert [each.text for each in agents(word("Brandt was arrested by police on Monday.", "arrested"))] == ["police"]


@pytest.mark.parametrize(
    ("text", "thing", "expected"),
    [
        ("Ruritania laid some of the sanctions on Brandt.", "some", ["sanctions"]),
        ("Ruritania lifted restrictions imposed on Brandt.", "restrictions", ["imposed"]),
        ("Ruritania agreed measures including bans on ministers.", "measures", ["bans"]),
        ("Ruritania lifted restrictions on Brandt.", "restrictions", []),
    ],
)
def test_words_on_which_what_belongs_to_the_thing_may_hang(word, text: str, thing: str, expected: list[str]):
    assert [each.text for each in below(word(text, thing))] == expected
