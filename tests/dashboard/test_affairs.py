"""Affairs: the events that follow each other in one matter, on the Overview, in the Timeline and on a card."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analysis.coverage import Coverage, Filter
from analysis.coverage.writer import write_build
from analysis.resolving import complete
from dashboard.model import affairs
from tests.dashboard import affair
from tests.dashboard.conftest import Open, query
from tests.dashboard.test_timeline import captions, headings, listed, plain, press


@pytest.fixture(scope="module")
def connected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented affair, in which the visit, the rejection and the threat follow each other."""
    folder = tmp_path_factory.mktemp("connected")
    events = tuple(
        each if each.id == "ev-protest" else replace(each, affair="ev-visit") for each in affair.RESOLUTION.events
    )
    resolution = complete(replace(affair.RESOLUTION, events=events), affair.ARTICLES, affair.ANNOTATIONS)
    write_build(folder, "b0123456789ac", affair.ARTICLES, affair.ANNOTATIONS, resolution, (), model="en_test 1.0")
    return folder


def test_an_affair_is_called_by_whom_most_of_it_is_about(connected: Path) -> None:
    with Coverage(next(connected.glob("*.duckdb"))) as coverage:
        every = affairs.affairs_of(coverage, Filter(), 6)
        (found,) = every.first
        assert every.total == 1
        assert affairs.affair_of(coverage, Filter(), "ev-visit") == found
        assert affairs.affair_of(coverage, Filter(), "no-such") is None
        assert (found.name, found.events, found.outlets) == ("Fennmark, Borland", 3, 2)
        assert found.widest == "Consult · visit: Ada Quill → Fennmark"
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


def test_the_overview_leads_to_an_affair_in_order(open_app: Open, connected: Path) -> None:
    app = open_app(builds=connected)
    assert "Affairs" in [each.value for each in app.main.subheader]
    assert "3 events · 2 outlets · 5 – 9 May 2031" in captions(app)
    assert "Most widely told: Consult · visit: Ada Quill → Fennmark" in captions(app)
    assert [each.proto.query_string for each in app.main.page_link if "affair=ev-visit" in each.proto.query_string]


def test_a_coverage_without_affairs_says_nothing_of_them(open_app: Open) -> None:
    assert "Affairs" not in [each.value for each in open_app().main.subheader]


def test_the_timeline_shows_an_affair_alone_and_leads_back(open_app: Open, connected: Path) -> None:
    app = open_app("timeline", builds=connected, affair="ev-visit", order="oldest")
    assert listed(app) == [
        "Consult · visit: Ada Quill → Fennmark",
        "Threaten: Fennmark → Borland",
        "Reject: Fennmark → Borland",
    ]
    assert "One affair: Fennmark, Borland" in [plain(each.value) for each in app.markdown]
    press(app, "timeline_all")
    assert (query(app, "affair"), len(listed(app))) == ([], 4)


def test_an_affair_of_which_nothing_is_left_can_be_left(open_app: Open, connected: Path) -> None:
    app = open_app("timeline", builds=connected, affair="ev-visit", types="PROTEST")
    assert "No events match these filters" in headings(app)
    assert "One affair: Fennmark, Borland" in [plain(each.value) for each in app.markdown]
    press(app, "timeline_all")
    assert listed(app) == ["Protest: fishermen"]


def test_a_card_tells_how_many_events_its_affair_has(open_app: Open, connected: Path) -> None:
    app = open_app("timeline", builds=connected, event="ev-threat")
    assert "Before and after: one of 3 events of an affair" in [each.label for each in app.main.expander]
    alone = open_app("timeline", builds=connected, event="ev-protest")
    assert not [each.label for each in alone.main.expander if each.label.startswith("Before")]


def test_an_affair_that_this_build_lacks_is_said_so_and_all_events_are_shown(open_app: Open, connected: Path) -> None:
    app = open_app("timeline", builds=connected, affair="no-such")
    assert [each.value for each in app.warning] == ["This build has no such affair. Here are all events."]
    assert len(listed(app)) == 4
