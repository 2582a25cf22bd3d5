"""Timeline: which events are shown, and in which order."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from dashboard import event_list
from tests.dashboard.conftest import Open, query
from tests.dashboard.test_timeline import bold, headings, listed


def test_events_of_several_outlets_and_those_that_differ_can_be_shown_alone(open_app: Open, disputed: Path) -> None:
    app = open_app("timeline", builds=disputed)
    (choice,) = app.main.pills
    assert choice.options == ["All · 4", "Told by several outlets · 1", "Accounts differ · 1"]
    choice.select("Accounts differ · 1").run()
    assert listed(app) == ["Consult · visit: Ada Quill → Fennmark"]
    assert query(app, "view") == ["differ"]
    assert bold(app)[0] == "1 event · 1 actor · 5 May 2031"


def test_a_view_that_leaves_nothing_is_not_taken(open_app: Open) -> None:
    app = open_app("timeline", view="differ")
    assert len(listed(app)) == 4
    assert app.main.pills[0].options == ["All · 4", "Told by several outlets · 1"]


def test_the_most_widely_told_stand_first_dated_or_not(open_app: Open) -> None:
    app = open_app("timeline", order="told")
    assert listed(app)[0] == "Consult · visit: Ada Quill → Fennmark"
    assert len(listed(app)) == 4
    assert "Without a date" not in headings(app)


@pytest.fixture
def ranges() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "event": ["soon", "vague", "undated"],
            "earliest": [pd.Timestamp(2031, 5, 9), pd.Timestamp(2031, 1, 1), pd.NaT],
            "latest": [pd.Timestamp(2031, 5, 9), pd.Timestamp(2048, 12, 31), pd.NaT],
            "published": [pd.Timestamp(2031, 5, 9)] * 3,
        }
    )


@pytest.mark.parametrize(
    ("order", "events"), [("newest", ["soon", "vague", "undated"]), ("oldest", ["vague", "soon", "undated"])]
)
def test_an_event_stands_where_it_begins(ranges: pd.DataFrame, order: str, events: list[str]) -> None:
    assert list(event_list.ordered(ranges, order)["event"]) == events
