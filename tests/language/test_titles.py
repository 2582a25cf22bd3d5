"""Titles and forms of address as sets."""

from __future__ import annotations

from analysis.language.titles import honorifics, of_state, offices, unknown_in


def test_offices_are_found_by_their_last_word():
    assert ("foreign", "minister") in offices()["minister"]
    assert ("secretary", "-", "general") in offices()["general"]
    assert of_state()["home secretary"] == "GBR"


def test_offices_that_a_state_does_not_have():
    assert unknown_in("USA", "finance minister") and unknown_in("NOR", "president")
    assert not unknown_in("FRA", "president") and not unknown_in("USA", "president")


def test_forms_of_address_tell_a_woman_from_a_man():
    assert (honorifics()["mrs."], honorifics()["sir"], honorifics()["dr."]) == ("female", "male", "")
