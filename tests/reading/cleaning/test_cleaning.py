"""All steps together: what several defects at once become, that a clean text stays, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reading.cleaning import STEPS, clean, clean_line
from tests.patience import cost
from tests.reading.cleaning.steps import FEW, MANY

CLEAN = "“We’re late,” Orin Vask, 41, said – in Zürn.\n\n'It rained' & <3 \"AT&T\".\nКиїв 陸文照 👨‍👩‍👧\n"


def test_a_clean_text_comes_out_as_it_went_in():
    cleaned = clean(CLEAN)
    assert cleaned.text is CLEAN
    assert cleaned.mended == ()


def test_defects_that_hide_in_others_are_mended_too():
    text = "&lt;p&gt;&acirc;\x80\x9cBo&shy;re&#173;via&nbsp;waits&lt;/p&gt;\r\n&lt;p&gt;Vask`s oﬃce"
    cleaned = clean(text)
    assert cleaned.text == "“Borevia waits\n\nVask’s office"
    assert dict(cleaned.mended)["entities"] == 10
    start = cleaned.text.index("Borevia")
    first, last = cleaned.offsets.original(start, start + len("Borevia"))
    assert text[first:last] == "Bo&shy;re&#173;via"


def test_a_title_is_one_line():
    assert clean_line(" Visit&nbsp;<b>stalls</b>,\r\n Vask says ") == "Visit stalls, Vask says"


@given(st.text(max_size=60))
def test_what_is_clean_stays_and_every_offset_leads_back(text):
    cleaned = clean(text)
    assert cleaned.offsets.original(0, len(cleaned.text))[1] <= len(text)
    if not cleaned.mended:
        assert cleaned.text == text


@pytest.mark.parametrize("piece", ["<p>&amp;", "&lt;", "é`", "\u200b\r", "*a [", "a "])
def test_the_time_grows_with_the_text(piece):
    few, many = (cost(lambda times=times: clean(piece * times), tries=1) for times in (FEW, MANY))
    assert many < 30 * few + 0.5


def test_a_step_is_told_by_a_name_of_its_own():
    assert len({step.defect for step in STEPS}) == len(STEPS)
