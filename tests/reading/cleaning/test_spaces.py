from __future__ import annotations

from analysis.reading.cleaning.spaces import edits
from tests.reading.cleaning.steps import cleaned, is_linear


def test_a_space_of_any_width_is_a_plain_one():
    assert cleaned(edits, "on 5\u00a0March,\u2009late\u202fand\u3000\u2003wet") == "on 5 March, late and  wet"


def test_tabs_and_line_ends_stay():
    assert list(edits("é\t\n  x")) == []


def test_the_time_grows_with_the_text():
    assert is_linear(edits, "\u00a0x")
