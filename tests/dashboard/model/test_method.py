"""What the Method page says of the figures is what docs/METHOD.md says, and what is held back is counted."""

from __future__ import annotations

import re

import pytest

from analysis.coverage import EVERYTHING, Coverage, Filter
from dashboard.model.method import Figure, held_back_of, method
from tests.conftest import ROOT

METHOD = " ".join((ROOT / "docs" / "METHOD.md").read_text(encoding="utf-8").split())
FIGURES = [each for part in method().parts for each in part.figures]


@pytest.mark.parametrize("figure", FIGURES, ids=lambda each: f"{each.right} of {each.of[:30]}")
def test_each_figure_stands_in_the_method_file(figure: Figure):
    numbers = re.findall(r"\d+(?:\.\d+)?", figure.right)
    assert numbers
    for number in numbers:
        assert re.search(rf"(?<![\d.]){re.escape(number)}(?![\d.]\d)", METHOD) or _in_words(number), figure


def _in_words(number: str) -> bool:
    words = {"0": "none", "4": "four", "9": "nine"}
    return number in words and words[number] in METHOD


def test_each_part_says_how_where_it_fails_and_how_good_it_is():
    assert [each.title for each in method().parts] == [
        *("Who", "Who said what", "What happened", "When", "One event, many accounts", "Where accounts differ"),
    ]
    for each in method().parts:
        assert each.figures and len(each.says) > 150 and each.fails


def test_what_is_held_back_is_counted(small_coverage: Coverage, bad_coverage: Coverage):
    held = held_back_of(small_coverage, EVERYTHING)
    assert held.events == small_coverage.count_events()["events"]
    assert held.undated == held.events - small_coverage.count_events()["dated"]
    quotes = small_coverage.count_quotes()
    assert held.unknown + held.unnamed + quotes["named"] == held.quotes == quotes["quotes"]
    assert held_back_of(small_coverage, Filter(text="no such words")).events == 0
    badly = held_back_of(bad_coverage, EVERYTHING)
    assert (badly.rejected, badly.noted) == (1, 6)
