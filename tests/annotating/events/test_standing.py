"""What people at large think, and what somebody is known for, is told as no event."""

from __future__ import annotations

import pytest

NO_ACT = [
    "A majority of Ruritanians approve of Karl Brandt.",
    "60 percent of voters blame Karl Brandt for the crisis.",
    "60 percent of Ruritanians blamed Karl Brandt for the crisis.",
    "Most Ruritanians support Karl Brandt.",
    "Naturalized citizens blame Karl Brandt.",
    "People who live in Gorham blame Karl Brandt.",
]
ROLES = [
    "Anna Holt, who meets Karl Brandt every week, is ill.",
    "Anna Holt chairs a body which supports Karl Brandt.",
    "Anna Holt, who chairs meetings with Syldavian ministers, is ill.",
]
ACTS = [
    ("A majority of the senators blamed Karl Brandt on Monday.", "ACCUSE"),
    ("Voters in Gorham blamed Karl Brandt on Monday.", "ACCUSE"),
    ("Ruritanian citizens blame Karl Brandt", "ACCUSE"),  # a headline
    ("Most Ruritanians fled after soldiers attacked Syldavia.", "ASSAULT"),
    ("Anna Holt, who met Karl Brandt on Monday, is ill.", "CONSULT"),
    ("Anna Holt, who denies that she met Karl Brandt, is ill.", "REJECT"),
]


@pytest.mark.parametrize("text", NO_ACT)
def test_what_people_at_large_think_is_no_event(code, text: str):
    assert code(text) == ()


@pytest.mark.parametrize("text", ROLES)
def test_what_a_relative_clause_tells_of_a_role_is_no_event(code, text: str):
    assert code(text) == ()


@pytest.mark.parametrize(("text", "kind"), ACTS)
def test_what_somebody_did_remains_one(code, text: str, kind: str):
    assert kind in [event.type for event in code(text)]
