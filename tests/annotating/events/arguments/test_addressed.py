"""Whom an act is aimed at where its own clause does not name them."""

from __future__ import annotations

import pytest

from analysis.annotating.events.arguments.addressed import addressed

AIMED = [
    ("Police launched an inquiry into claims that guards beat Brandt.", "launched", ["guards"]),
    ("The accusation that Brandt stole the money is old.", "accusation", ["Brandt"]),
    ("The accusation that Brandt is stealing money is old.", "accusation", ["Brandt"]),
    ("Ruritania will lift the embargo if Borduria frees the crew.", "lift", ["Borduria"]),
    ("Holt criticised the way Ruritania treats its prisoners.", "criticised", ["Ruritania"]),
    ("Holt criticised the town that Ruritania seized.", "criticised", []),
    ("Holt wrote to the Ruritanian president, demanding a ceasefire.", "demanding", ["president"]),
    ("Holt sent a letter to Brandt, demanding a ceasefire.", "demanding", ["Brandt"]),
    ("Holt flew to Ruritania, demanding a ceasefire.", "demanding", []),
    ("Ruritania considered a request for help.", "request", ["Ruritania"]),
    ("Ruritania responded to a request for help.", "request", ["Ruritania"]),
    ("Ruritania published a request for help.", "request", []),
    ("Holt threatened to close the border unless Ruritania left.", "threatened", ["Ruritania"]),
    ("Holt threatened to close the border after Ruritania left.", "threatened", []),
]


@pytest.mark.parametrize(("text", "trigger", "expected"), AIMED, ids=[row[0][:45] for row in AIMED])
def test_whom_it_is_aimed_at_stands_beside_it(candidates, text: str, trigger: str, expected: list[str]):
    (event,) = (each for each in candidates(text) if each.token.text == trigger)
    assert [each.text for each in addressed(event)] == expected
