from __future__ import annotations

import pytest

from analysis.reading.cleaning.invisible import edits
from tests.reading.cleaning.steps import cleaned, is_linear


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Bo\u00adre\u00advia ac\u00adcused Me\u00adri\u00addian", "Borevia accused Meridian"),
        ("the govern\u00ad\n  ment", "the government"),
        ("\ufeffOrin\u200b Vask\u200e, \u2066late\u2069", "Orin Vask, late"),
        ("It is over.\u200bVask left", "It is over. Vask left"),
        ("Bore\u200dvia", "Borevia"),
        ("5\u2060%", "5%"),
    ],
)
def test_nobody_sees_them_and_neither_do_programs(text, clean):
    assert cleaned(edits, text) == clean


@pytest.mark.parametrize(
    "text", ["\U0001f468\u200d\U0001f469", "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"]
)
def test_what_joins_letters_of_other_scripts_or_pictures_stays(text):
    assert list(edits(text)) == []


@pytest.mark.parametrize("piece", ["\u00ad", "\u00ad ", "\u200b", "\u200da"])
def test_the_time_grows_with_the_text(piece):
    assert is_linear(edits, piece)
