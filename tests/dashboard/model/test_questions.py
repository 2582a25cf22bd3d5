"""Questions that lead to their answers."""

from __future__ import annotations

from pathlib import Path

from analysis.coverage import Coverage, Filter
from dashboard.model.questions import questions_of


def test_the_two_with_most_events_the_most_quoted_and_two_outlets_are_asked_about(small_coverage: Coverage) -> None:
    asked = {each.page: each for each in questions_of(small_coverage, Filter())}
    assert asked["relations"].words == "What happened between Borland and Fennmark?"
    assert asked["relations"].selection == {"one": "borland", "two": "fennmark"}
    assert asked["quotes"].selection == {"speaker": "ada-quill"}
    assert set(asked["compare"].selection) == {"by", "first", "second"}
    assert "event" not in asked


def test_who_denies_is_asked_about_the_event_that_is_denied(disputed: Path) -> None:
    with Coverage(next(disputed.glob("*.duckdb"))) as coverage:
        (asked,) = [each for each in questions_of(coverage, Filter()) if each.page == "event"]
    assert (asked.words, asked.selection) == ("What does Orin Vask deny?", {"event": "ev-visit"})


def test_nothing_is_asked_of_nothing(small_coverage: Coverage) -> None:
    assert questions_of(small_coverage, Filter(text="no such words")) == ()
