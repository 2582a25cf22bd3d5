"""Marks pair into stretches that nest, end with their paragraph, and are read in time by length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.annotating.quotes.quotation_marks import stretches

PAIRS = [
    # text; the stretches, outermost first
    ("“a ‘b’ c” d", ["“a ‘b’ c”", "‘b’"]),
    ('He said "no" twice.', ['"no"']),
    ("''no'' twice", ["''no''"]),
    ("„nein“ he said", ["„nein“"]),
    ('“one kind" and', ['“one kind"']),
    ('"one kind” and', ['"one kind”']),
    ("the ministers' plan and the voters' hopes", []),
    ("'twas a 5'10\" man", []),
    ('<a href="x">', []),
    ("”turned around” here", ["”turned around”"]),
    ("“never closed\n\nanother paragraph", ["“never closed"]),
    ('"One, said he. "Two," he said.', ['"One, said he.', '"Two,"']),
    ("“It is\n\nAdvertisement\n\nover.” He left.", ["“It is", "over.”"]),
    ("“It is over.\n\nAdvertisement\n\n“Go.” He left.", ["“It is over.", "“Go.”"]),
    ("“It is\n\nAdvertisement\n\n“over.” He left.", ["“It is", "“over.”"]),
]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_marks_of_all_kinds_pair(text, expected):
    assert [text[each.start : each.end] for each in stretches(text)] == expected


def test_a_paragraph_that_opens_again_continues_the_one_before():
    first, second = stretches("“One.\n\n“Two.”")
    assert (first.closed, first.continued, first.continues) == (False, True, False)
    assert (second.closed, second.continued, second.continues) == (True, False, True)


def test_a_wrapped_line_does_not_end_a_quotation():
    text = "“The border between the two provinces is open to all\nwho come in peace,” she said."
    assert [each.closed for each in stretches(text)] == [True]


@given(st.text(alphabet="“”‘’\"'«»„「」` \n.,ab5s", max_size=300))
@settings(max_examples=300, deadline=None)
def test_marks_pair_into_stretches_that_nest(text: str):
    found = stretches(text)
    assert found == sorted(found, key=lambda each: (each.start, -each.end))
    for stretch in found:
        assert 0 <= stretch.start < stretch.end <= len(text)
    for one in found:
        for other in found:
            assert not one.start < other.start < one.end < other.end, "stretches nest or stand apart"


def _seconds(text: str) -> float:
    began = time.process_time()
    stretches(text)
    return time.process_time() - began


@pytest.mark.parametrize(
    "unit",
    ["“a ", "‘a ", "“", '"a" ', "a' ", "“A,” he said. “B.”\n", '" ', "''a ", "„a“ ", "“a\n\n", "s' a ", "«“‘"],
    ids=repr,
)
def test_pairing_eight_times_the_text_takes_about_eight_times_the_time(unit):
    text = unit * (200_000 // len(unit))
    for _ in range(4):  # a machine that is busy at the wrong moment is busy once
        short = min(_seconds(text[: len(text) // 8]) for _ in range(2))
        if _seconds(text) < 8 * 4 * short + 0.1:
            return
    pytest.fail("the time grows faster than the text")
