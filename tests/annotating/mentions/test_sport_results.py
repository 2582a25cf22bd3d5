"""Rows of results tell people from teams by their form alone."""

from __future__ import annotations

import pytest

from analysis.annotating.mentions.sport_results import clubby, known, read_rows


@pytest.mark.parametrize(
    ("text", "played", "people", "teams"),
    [
        ("Racing Borev 2 ( Lasko 12 ) Karsund United 0", "football", ["Lasko"], ["Racing Borev", "Karsund United"]),
        ("1. Greta Lindahl ( Sweden ) 1:38.12", "skiing", ["Greta Lindahl"], []),
        ("G. Whitmore c Silvan b Pereran 41", "cricket", ["G. Whitmore", "Silvan", "Pereran"], []),
        ("The council met on Monday.", "football", [], []),
    ],
)
def test_a_row(text: str, played: str, people: list[str], teams: list[str]):
    runs = read_rows(text, teams=played != "skiing", riders=False, cricket=played == "cricket")
    assert [run.text for run in runs if run.part == "person"] == people
    assert [run.text for run in runs if run.part == "team"] == teams
    assert all(text[run.start : run.end] == run.text for run in runs)


def test_what_a_gazetteer_knows_of_sides():
    assert (known("Norway"), known("Leeds"), known("Lasko")) == ("national", "place", None)
    assert clubby("Karsund United") and not clubby("Astrid Kolm")
