"""What a build tells of differences over affairs, and of statements that several articles quote."""

from __future__ import annotations

from pathlib import Path

from analysis.coverage import Filter
from analysis.records import Resolution
from tests.coverage import differing


def test_a_difference_has_a_row_for_each_telling_with_its_words(tmp_path: Path) -> None:
    told = differing.build(tmp_path).affair_differences()
    assert list(told["words"]) == ["Twelve envoys", "eleven envoys"]
    assert told.iloc[0]["sentence"] == "Twelve envoys toured the camp."
    assert list(told["headline"]) == ["Title of post", "Title of herald"]


def test_a_filter_that_one_telling_matches_keeps_the_whole_difference(tmp_path: Path) -> None:
    coverage = differing.build(tmp_path)
    assert len(coverage.affair_differences(Filter(outlets=("The Post",)))) == 2
    assert coverage.affair_differences(Filter(outlets=("Nobody",))).empty
    assert len(coverage.affair_differences(affair="borevia-meridian")) == 2
    assert coverage.affair_differences(affair="another").empty


def test_how_much_was_compared_is_told_even_where_nothing_differs(tmp_path: Path) -> None:
    coverage = differing.build(tmp_path, Resolution(compared=differing.RESOLUTION.compared))
    assert coverage.affair_differences().empty
    assert coverage.compared().iloc[0].to_dict() == {"sentences": 2, "figures": 1, "days": 0, "words": 1, "outlets": 2}


def test_a_quote_leads_to_all_tellings_of_its_statement(tmp_path: Path) -> None:
    coverage = differing.build(tmp_path)
    told = coverage.tellings(quotes=["herald#q0"])
    assert list(told["quote"]) == ["post#q0", "herald#q0"]
    assert list(told["speaker_name"]) == ["Orin Vask", "Orin Vask"]
    assert coverage.tellings(quotes=["herald#q7"]).empty
