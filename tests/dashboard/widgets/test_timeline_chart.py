"""The Timeline's drawing: what it is handed, and what a press, a zoom and a choice in it do."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.widgets.timeline_chart import FROM_LIST
from tests.dashboard.conftest import Open, query
from tests.dashboard.screen import headings, plain
from tests.dashboard.timeline import cards, choose, click, handed, press, send


def test_the_drawing_is_handed_its_name_its_legend_and_what_a_picture_says(open_app: Open) -> None:
    given = handed(open_app("timeline"))
    assert given["name"] == (
        "3 dated events from 1 April – 9 May 2031 in lanes of actors, first Ada Quill (1), Fennmark (1), fishermen (1)."
    )
    assert "some time within the soft bar" in given["legend"] and "only if something else happens" in given["legend"]
    assert given["source"] == "Communiqué · 4 articles, 7 – 12 May 2031 · 3 events"
    assert (given["span"], given.get("picked"), given["alone"], given["total"]) == (None, None, False, 3)


def test_a_press_on_a_mark_picks_its_event_and_shows_its_card(open_app: Open) -> None:
    app = click(open_app("timeline"), "ev-visit")
    assert query(app, "event") == ["ev-visit"]
    assert "Ada Quill visited Fennmark" in [plain(each) for each in headings(app)]
    assert handed(app)["picked"] == "ev-visit"
    press(app, "event_close")
    assert (query(app, "event"), cards(app)) == ([], [])


def test_a_later_press_in_the_list_is_not_undone_by_the_drawing(open_app: Open) -> None:
    app = choose(click(open_app("timeline"), "ev-visit"), "ev-threat")
    assert query(app, "event") == ["ev-threat"] and app.session_state[FROM_LIST] is True
    assert query(app.run(), "event") == ["ev-threat"]


def test_a_zoom_is_in_the_address_and_the_story_is_not(open_app: Open) -> None:
    app = send(open_app("timeline", number="1"), "timeline_chart", "span", [22400, 22405])
    assert (query(app, "from"), query(app, "to")) == (["2031-05-01"], ["2031-05-06"])
    assert query(send(app, "timeline_chart", "span", "story"), "from") == []


def test_lanes_can_be_those_of_affairs_and_the_address_says_so(open_app: Open) -> None:
    app = send(open_app("timeline"), "timeline_chart", "grouping", "affairs")
    assert (query(app, "lanes"), handed(app)["grouping"]) == (["affairs"], "affairs")
    assert query(send(app, "timeline_chart", "grouping", "actors"), "lanes") == []


@pytest.mark.parametrize(
    ("event", "value"),
    [
        ("span", [1, 2, 3]),
        ("span", ["2031", None]),
        ("span", {}),
        ("grouping", "outlets"),
        ("picked", 7),
        ("span", [-(10**12), 10**12]),
    ],
)
def test_whatever_a_browser_sends_is_no_error(open_app: Open, event: str, value: Any) -> None:
    app = send(open_app("timeline"), "timeline_chart", event, value)
    assert not app.exception
    assert query(app, "event") == [] and query(app, "lanes") == []
