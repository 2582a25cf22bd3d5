"""The counted things of a sentence."""

from __future__ import annotations

import pytest

from analysis.language import lexicon
from analysis.resolving.events.figures import Figure, figures


def told(figure: Figure) -> str:
    """``12 diplomats``, ``10-12 ambassadors``, ``14 people killed``."""
    numbers = dict.fromkeys(f"{round(each, 1):g}" for each in (figure.low, figure.high))
    return f"{'-'.join(numbers)} {figure.about}"


@pytest.mark.parametrize("example", lexicon.toml("figures")["example"], ids=lambda each: each["text"][:40])
def test_the_figures_of_each_example_are_found(example):
    assert [told(each) for each in figures(example["text"])] == example["figures"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("twenty-one people, a hundred men, two hundred and five soldiers", ["21 people", "100 men", "205 soldiers"]),
        ("half a dozen guards", ["6 guards"]),
        ("1.5 million tonnes of grain", ["1.5e+06 tonnes"]),
        ("the 12 senior Borevian officials", ["12 officials"]),
        ("5-7 ships and 3 or 4 planes", ["5-7 ships", "3-4 planes"]),
        ("3 men and 4 women", ["3 men", "4 women"]),
    ],
)
def test_numbers_in_words_digits_and_ranges_are_read(text, expected):
    assert [told(each) for each in figures(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "a few hundred soldiers",
        "$5 million dollars",
        "the 3rd men",
        "12 of the soldiers",
        "one another’s sandwiches",
        "version 2.3.4 files",
        "",
    ],
)
def test_what_gives_no_number_of_things_is_left_alone(text):
    assert list(figures(text)) == []


def test_a_stretch_that_is_a_date_counts_nothing():
    text = "On 12 March 30 envoys left."
    assert [told(each) for each in figures(text, [(3, 11)])] == ["30 envoys"]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("12 envoys", "twelve envoys", True),
        ("12 envoys", "eleven envoys", False),
        ("at least 12 envoys", "14 envoys", True),
        ("at least 12 envoys", "11 envoys", False),
        ("up to 20 envoys", "14 envoys", True),
        ("at least 9,000 soldiers", "15,000 soldiers", False),
        ("as many as 15,000 people", "8,000 people", False),
        ("more than a dozen envoys", "fourteen envoys", True),
        ("about 6,000 soldiers", "6,500 soldiers", True),
        ("about 6,000 soldiers", "at least 9,000 soldiers", False),
        ("between ten and twelve envoys", "eleven envoys", True),
        ("at least four dozen envoys", "almost four dozen envoys", False),
        ("nearly 200 envoys", "200 envoys", True),
    ],
)
def test_two_figures_agree_where_both_can_be_true(one, other, agree):
    (mine,), (theirs,) = figures(one), figures(other)
    assert mine.agrees(theirs) is theirs.agrees(mine) is agree
