from __future__ import annotations

import pytest

from analysis.reading.cleaning.apostrophes import edits
from tests.reading.cleaning.steps import cleaned, is_linear


@pytest.mark.parametrize("mark", list("`´′ʼ＇"))
def test_what_stands_inside_a_word_is_its_apostrophe(mark):
    assert cleaned(edits, f"Borevia{mark}s envoy, O{mark}Vask") == "Borevia’s envoy, O’Vask"


@pytest.mark.parametrize("text", ["``No,'' he said", "5′3″", "Hawaiʻi", "Vask's, Vask’s", "`No`"])
def test_other_marks_stay(text):
    assert list(edits(text)) == []


def test_a_quotation_mark_that_closes_nothing_is_an_apostrophe():
    found = cleaned(edits, 'Borevia"s envoy said "no". Meridian"s did too.')
    assert found == 'Borevia’s envoy said "no". Meridian’s did too.'


@pytest.mark.parametrize("text", ['The "envoy"s of Borevia', 'He said "no"', 'A 5"s screen', 'Of "Borevia"s'])
def test_one_that_closes_something_stays(text):
    assert list(edits(text)) == []


def test_the_time_grows_with_the_text():
    assert is_linear(edits, "`a")
    assert is_linear(edits, 'a"s ')
