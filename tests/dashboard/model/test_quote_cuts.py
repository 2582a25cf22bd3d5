"""How other outlets print a statement."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.model.quote_cuts import Piece, pieces, tellings_of


@pytest.mark.parametrize(
    ("full", "told", "expected"),
    [
        ("We shall wait, and then go.", "[…] then go", [("cut", "We shall wait, and"), ("kept", "then go")]),
        ("A province is no museum.", "a province is no museum", [("kept", "a province is no museum")]),
        (
            "over the last year",
            "over the past year",
            [("kept", "over the"), ("cut", "last"), ("other", "past"), ("kept", "year")],
        ),
        ("No — never.", "No — never.", [("kept", "No — never.")]),
    ],
)
def test_a_telling_is_held_against_the_fullest_word_by_word(full: str, told: str, expected: list[Piece]) -> None:
    assert list(pieces(full, told)) == expected


def test_a_quote_of_which_nothing_else_is_told_has_no_tellings() -> None:
    assert tellings_of(pd.DataFrame(), "a#q0") == ()
