"""Timeline: which events are shown, and in which order."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analysis.coverage import Coverage, EventOrder
from tests.dashboard.conftest import Open, query
from tests.dashboard.meetings import write_meetings
from tests.dashboard.screen import captions
from tests.dashboard.timeline import bold, handed, listed, shown


def test_events_of_several_outlets_and_those_that_differ_can_be_shown_alone(open_app: Open, disputed: Path) -> None:
    app = open_app("timeline", builds=disputed)
    (choice,) = app.main.pills
    assert choice.options == ["All · 4", "Told by several outlets · 1", "Accounts differ · 1"]
    choice.select("Accounts differ · 1").run()
    assert listed(app) == ["Ada Quill visited Fennmark; Orin Vask denies it"]
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
    assert "Without a date" not in shown(app)


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


def test_doubtful_events_are_shown_where_the_sidebar_asks_for_them(open_app: Open, tmp_path: Path) -> None:
    day = (date(2031, 5, 9), date(2031, 5, 9))
    write_meetings(tmp_path, {"sure": day, "doubted": day}, {"doubted"})
    app = open_app("timeline", builds=tmp_path)
    assert bold(app)[0] == "1 event · 1 actor · 9 May 2031"
    app = open_app("timeline", builds=tmp_path, doubtful="shown", on="timeline")  # a link of before the switch moved
    assert bold(app)[0] == "2 events · 1 of them doubtful · 1 actor · 9 May 2031"
    assert "doubtful: it may be read wrongly" in handed(app)["legend"]
    app = open_app("timeline", builds=tmp_path, event="doubted")
    assert "Doubtful: 40 % sure who acts, by how the word is used" in captions(app)


def test_the_page_says_how_many_events_are_not_drawn_since_their_day_is_far_off(open_app: Open, tmp_path: Path) -> None:
    days = {id_: (day, day) for id_, day in {"now": date(2031, 5, 10), "history": date(1989, 6, 4)}.items()}
    write_meetings(tmp_path, days, told_on=date(2031, 5, 10))
    assert bold(open_app("timeline", builds=tmp_path))[0].endswith(" · 1 of quite other days, not drawn")


# --- events without a date ------------------------------------------------------------------------------------------


def test_undated_events_can_be_drawn_where_they_were_first_told_and_the_page_says_so(open_app: Open) -> None:
    app = open_app("timeline")
    (switch,) = [each for each in app.main.toggle if each.key == "timeline_placed"]
    assert switch.label == "Draw 1 event without a date on the day it was first told"
    assert "ev-rejection" not in {each[0] for each in handed(app)["marks"]}
    switch.set_value(True).run()
    assert query(app, "placed") == ["told"]
    (when,) = [each[10] for each in handed(app)["marks"] if each[0] == "ev-rejection"]
    assert when == "Nobody tells when; first told 7 May 2031"
    # The list tells, as before, that nobody dates it.
    assert "Without a date" in shown(app)
