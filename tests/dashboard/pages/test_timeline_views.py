"""Timeline: which events are shown, and in which order."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analysis.coverage import Coverage, EventOrder, Filter
from analysis.records import SHOWN_CONFIDENCE
from dashboard.model import event_list
from dashboard.model.drawing import TOLD
from tests.dashboard.conftest import Open, query
from tests.dashboard.meetings import write_meetings
from tests.dashboard.screen import captions, headings
from tests.dashboard.timeline import bold, html, listed


def test_events_of_several_outlets_and_those_that_differ_can_be_shown_alone(open_app: Open, disputed: Path) -> None:
    app = open_app("timeline", builds=disputed)
    (choice,) = app.main.pills
    assert choice.options == ["All · 4", "Told by several outlets · 1", "Accounts differ · 1"]
    choice.select("Accounts differ · 1").run()
    assert listed(app) == ["Ada Quill visited Fennmark; Orin Vask disputes it"]
    assert query(app, "view") == ["differ"]
    assert bold(app)[0] == "1 event · 1 actor · 5 May 2031"


def test_a_view_that_leaves_nothing_is_not_taken(open_app: Open) -> None:
    app = open_app("timeline", view="differ")
    assert len(listed(app)) == 4
    assert app.main.pills[0].options == ["All · 4", "Told by several outlets · 1"]


def test_the_most_widely_told_stand_first_dated_or_not(open_app: Open) -> None:
    app = open_app("timeline", order="told")
    assert listed(app)[0] == "Ada Quill visited Fennmark"
    assert len(listed(app)) == 4
    assert "Without a date" not in headings(app)


@pytest.mark.parametrize(
    ("order", "events"), [("newest", ["soon", "vague", "undated"]), ("oldest", ["vague", "soon", "undated"])]
)
def test_an_event_stands_where_it_begins(tmp_path: Path, order: EventOrder, events: list[str]) -> None:
    days = {
        "soon": (date(2031, 5, 9), date(2031, 5, 9)),
        "vague": (date(2031, 1, 1), date(2048, 12, 31)),
        "undated": (None, None),
    }
    with Coverage(write_meetings(tmp_path, days)) as coverage:
        assert list(coverage.events(order=order)["event"]) == events


# --- doubtful events --------------------------------------------------------------------------------------------------


def test_doubtful_events_are_shown_by_a_switch_that_says_what_it_costs(open_app: Open, tmp_path: Path) -> None:
    day = (date(2031, 5, 9), date(2031, 5, 9))
    write_meetings(tmp_path, {"sure": day, "doubted": day}, {"doubted"})
    app = open_app("timeline", builds=tmp_path)
    (switch,) = [each for each in app.main.toggle if each.key == "timeline_doubtful"]
    assert switch.label == "Show 1 doubtful event; about one in three such events is right in every respect"
    assert f"less than {100 * SHOWN_CONFIDENCE:.0f} % sure" in switch.help
    assert bold(app)[0] == "1 event · 1 actor · 9 May 2031"
    assert switch.value is False and not any("doubtful (" in each for each in captions(app))
    switch.set_value(True).run()
    assert query(app, "doubtful") == ["shown"]
    assert bold(app)[0] == "2 events · 1 of them doubtful · 1 actor · 9 May 2031"
    assert f"doubtful: less than {100 * SHOWN_CONFIDENCE:.0f} % sure" in html(app)
    assert any("doubtful (30 % sure)" in each for each in captions(app))
    app = open_app("timeline", builds=tmp_path, event="doubted")
    assert "Doubtful (30 % sure): 40 % sure who acts, by how the word is used" in captions(app)


# --- events without a date ------------------------------------------------------------------------------------------


def test_undated_events_can_be_drawn_where_they_were_first_told_and_the_page_says_so(
    open_app: Open, small_coverage: Coverage
) -> None:
    drawing = event_list.drawing_of(small_coverage, Filter(), "", "", True)
    (mark,) = {each.told.event: each for each in drawing.marks if each.told.date_basis == TOLD}.values()
    assert (mark.told.event, mark.at, drawing.told) == ("ev-rejection", date(2031, 5, 7), 1)
    assert event_list.drawing_of(small_coverage, Filter(), "", "", False).told == 0
    app = open_app("timeline")
    app.main.toggle[0].set_value(True).run()
    assert query(app, "placed") == ["told"]
    faint = "1 event that nobody dates stands faintly on the day of publication of the first account."
    assert any(faint in each for each in captions(app))
    # The list tells, as before, that nobody dates it.
    assert "Without a date" in headings(app)
