from __future__ import annotations

import pytest

from analysis.reading.cleaning.controls import edits
from tests.reading.cleaning.steps import cleaned, is_linear


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("\x93We will not wait,\x94 Vask said. It\x92s over\x85", "“We will not wait,” Vask said. It’s over…"),
        ("Borevia \x96 its rival", "Borevia – its rival"),
        ("Borevia\x00 and \x1aMeridian\x7f", "Borevia and Meridian"),
        ("Borevia\x81\x8d", "Borevia"),
        ("Borevia\ufffc and\uffff Meridian", "Borevia and Meridian"),
        ("a\tb\nc \ufffd", "a\tb\nc \ufffd"),
    ],
)
def test_controls_become_the_marks_they_were_or_go(text, clean):
    assert cleaned(edits, text) == clean


def test_a_row_of_marks_is_one_edit_and_each_stands_for_its_own():
    assert [tuple(each) for each in edits("No\x85\x94 he said")] == [(2, 4, "…”")]


def test_the_time_grows_with_the_text():
    assert is_linear(edits, "\x93\x00 ")
