"""Who does it where its own words do not name anybody."""

from __future__ import annotations

import pytest

from analysis.annotating.events.arguments.doers import doers

DOING = [
    ("After talks with Brandt, Anna Holt praised the plan.", "talks", ["Holt"]),
    ("Anna Holt was arrested on a visit to Borduria.", "visit", ["Holt"]),
    ("During the visit Anna Holt praised the plan.", "visit", []),
    ("Anna Holt spoke of talks with Brandt.", "talks", []),
    ("Anna Holt sent a letter condemning Borduria.", "condemning", ["Holt"]),
    ("Anna Holt posted a series of tweets condemning Borduria.", "condemning", ["Holt"]),
    ("Anna Holt built a house condemning Borduria.", "condemning", []),
]


@pytest.mark.parametrize(("text", "trigger", "expected"), DOING, ids=[row[0][:45] for row in DOING])
def test_who_does_it_stands_in_the_clause_around_it(candidates, text: str, trigger: str, expected: list[str]):
    (event,) = (each for each in candidates(text) if each.token.text == trigger)
    assert [each.text for each in doers(event)] == expected
