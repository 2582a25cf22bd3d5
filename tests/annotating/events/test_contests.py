"""Deeds of teams that are called by the names of states."""

from __future__ import annotations

import pytest

from analysis.annotating.events.contests import is_contest

TEXTS = [
    ("Ruritania beat Syldavia 3-0 on Monday.", "beat", True),
    ("Ruritania attacked early and crushed Syldavia 4-1.", "attacked", True),
    ("Ruritania and Syldavia met in the second quarter-final on Monday.", "met", True),
    ("Ruritania met Syldavia in two semifinals.", "met", True),
    ("Ruritania and Syldavia met before the quarter-final.", "met", False),
    ("Police beat 10-15 protesters in Karsund.", "beat", False),
    ("The council voted 13-2 and condemned Syldavia.", "condemned", False),
    ("Ruritania beat Syldavia on Monday.", "beat", False),
]


@pytest.mark.parametrize(("text", "form", "expected"), TEXTS)
def test_a_score_or_a_round_makes_states_teams(word, text: str, form: str, expected: bool):
    assert is_contest(word(text, form)) is expected


def test_what_teams_do_is_no_event(code):
    assert code("Ruritania beat Syldavia 3-0 on Monday.") == ()
