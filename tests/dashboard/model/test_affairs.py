"""Affairs: what they are called, and the order of their events."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analysis.coverage import Coverage, Filter
from analysis.coverage.writer import write_build
from analysis.resolving import complete
from dashboard.model import affairs
from tests import affair


def test_an_affair_is_called_by_what_it_is_about(connected: Path) -> None:
    with Coverage(next(connected.glob("*.duckdb"))) as coverage:
        every = affairs.affairs_of(coverage, Filter(), 6)
        (found,) = every.first
        assert every.total == 1
        assert affairs.affair_of(coverage, Filter(), "ev-visit") == found
        assert affairs.affair_of(coverage, Filter(), "no-such") is None
        assert (found.name, found.events, found.outlets) == ("The visit of Ada Quill to Fennmark", 3, 2)
        assert found.widest == affair._SENTENCE
        assert found.silent == ("Tarn <i>Gazette</i>",)
        assert (f"{found.first:%F}", f"{found.last:%F}") == ("2031-05-05", "2031-05-09")
        # One event alone is no affair.
        assert affairs.affairs_of(coverage, Filter(event_types=("CONSULT",)), 6).total == 0


def test_the_steps_stand_in_order_of_time_and_an_undated_one_where_it_was_told(
    connected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Coverage(next(connected.glob("*.duckdb"))) as coverage:
        course = affairs.course_of(coverage, Filter(), "ev-visit", "ev-threat")
        assert list(course.steps["event"]) == ["ev-visit", "ev-rejection", "ev-threat"]
        # Of many, the event itself and the most widely told are kept.
        monkeypatch.setattr(affairs, "STEPS", 2)
        course = affairs.course_of(coverage, Filter(), "ev-visit", "ev-threat")
        assert (list(course.steps["event"]), course.total) == (["ev-visit", "ev-threat"], 3)


def test_its_turns_tell_each_event_with_its_status_and_the_sentence_of_an_account(connected: Path) -> None:
    with Coverage(next(connected.glob("*.duckdb"))) as coverage:
        turns = affairs.turns_of(coverage, Filter(), "ev-visit")
        assert [(turn.event, turn.told) for turn in turns] == [
            ("ev-visit", "5 May 2031: occurred"),
            ("ev-rejection", "7 May 2031: refused"),
            ("ev-threat", "9 May 2031: hypothetical"),
        ]
        assert (turns[0].sentence, turns[0].source) == (affair._SENTENCE, "The Fennmark Post")
        assert affairs.turns_of(coverage, Filter(), "no-such") == ()
        course = affairs.course_of(coverage, Filter(), "ev-visit", "ev-visit")
        assert course.name == "The visit of Ada Quill to Fennmark"


def test_what_happened_some_time_in_spring_stands_where_it_was_told(tmp_path: Path) -> None:
    spring = {"earliest": date(2031, 3, 1), "latest": date(2031, 5, 31), "precision": "season"}
    events = tuple(
        replace(each, affair="ev-visit", **(spring if each.id == "ev-threat" else {}))
        for each in affair.RESOLUTION.events
    )
    resolution = complete(replace(affair.RESOLUTION, events=events), affair.ARTICLES, affair.ANNOTATIONS)
    write_build(tmp_path, "b0123456789ad", affair.ARTICLES, affair.ANNOTATIONS, resolution, (), model="en_test 1.0")
    with Coverage(next(tmp_path.glob("*.duckdb"))) as coverage:
        steps = list(affairs.course_of(coverage, Filter(), "ev-visit", "ev-threat").steps["event"])
    assert steps.index("ev-visit") < steps.index("ev-threat")
