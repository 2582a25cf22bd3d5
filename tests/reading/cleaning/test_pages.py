"""Page numbers and running heads."""

from __future__ import annotations

import pytest

from analysis.reading.cleaning.offsets import apply
from analysis.reading.cleaning.pages import edits

BOOK = (
    "The minister of Borevia told\nreporters in Karsund\n\n{one}\n\nMERIDIAN POST, 5 March 2031\n\n"
    "that he would go.\nHe left.\n\nNobody knew where\nhe was.\n\n{two}\n\nMERIDIAN POST, 5 March 2031\n\n"
    "Meridian waited.\nIt was cold.\n\n{three}\n\nMERIDIAN POST, 5 March 2031\n\nHe came back.\n"
)
CLEAN = (
    "The minister of Borevia told\nreporters in Karsund\nthat he would go.\nHe left.\n\nNobody knew where\nhe was.\n\n"
    "Meridian waited.\nIt was cold.\n\nHe came back.\n"
)


def without_pages(text: str) -> str:
    return apply(text, edits(text))[0]


@pytest.mark.parametrize("numbers", ["3 4 5", "-3- -4- -5-", "3/7 4/7 5/7"])
def test_numbers_and_heads_go_and_the_sentence_goes_on(numbers: str) -> None:
    one, two, three = numbers.split()
    assert without_pages(BOOK.format(one=one, two=two, three=three)) == CLEAN


@pytest.mark.parametrize("head", ["MERIDIAN POST, 5 March 2031   {}", "{} Meridian Post"])
def test_a_head_may_hold_the_number(head: str) -> None:
    numbers = {"one": head.format(3), "two": head.format(4), "three": head.format(5)}
    assert without_pages(BOOK.replace("\n\nMERIDIAN POST, 5 March 2031", "").format(**numbers)) == CLEAN


def test_a_line_that_says_page_is_one_by_itself() -> None:
    assert without_pages("Borevia left.\n\nPage 1 of 2\n\nMeridian stayed.\n\nPage 2 of 2\n") == (
        "Borevia left.\n\nMeridian stayed.\n"
    )
    assert without_pages("Page 1\n\nBorevia left.") == "Borevia left."


@pytest.mark.parametrize(
    "text",
    [
        "1\n2\n3\n4",
        "Borevia left\n\n1917\n\nin the war.\n\nMeridian stayed.\n\n1918\n\nIt was over.",
        # sections
        "1\nA bridge\n\nIt was built.\nIt fell.\n\n2\nA ferry\n\nIt came.\n",
        # a line that comes again and again is a head only beside numbers of pages
        "VASK\nNo.\n\nQUILL\nWhy?\n\nVASK\nSo.\n\nQUILL\nAh.\n\nVASK\nYes.",
        # headings that count on
        "Day 1\nIt was built.\nIt held.\n\nDay 2\nIt held.\nIt rained.\n\nDay 3\nIt fell.\n",
        # a list within a sentence, and a refrain in a text that has pages
        "The numbers on the ships were\n1\n2\n3\nand no others.\n",
        "12",
        "Page 12",
        "Page 12 of the report says that Borevia left.",
    ],
)
def test_other_figures_and_lines_stay(text: str) -> None:
    assert without_pages(text) == text


def test_a_line_that_comes_again_away_from_the_numbers_stays() -> None:
    refrain = "No comment\nhe said.\n\nIt was late.\n\nNobody came.\n\nThey left.\n\n"
    text = CLEAN + refrain * 3
    assert without_pages(BOOK.format(one=3, two=4, three=5) + refrain * 3) == text


def test_heads_whose_figure_changes_are_one() -> None:
    text = "".join(
        f"{a} left\n\nPage {n}\n\nPost no. {n}\n\nthe {b}.\n\n" for a, n, b in zip("ABC", "345", "def", strict=True)
    )
    assert without_pages(text) == "A left\nthe d.\n\nB left\nthe e.\n\nC left\nthe f.\n\n"
