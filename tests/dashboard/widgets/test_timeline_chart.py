"""The Timeline's drawing: its name and notes, and what a click in it does."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

from dashboard.model import event_list
from dashboard.model.drawing import Bar, Drawing
from dashboard.widgets.timeline_chart import notes
from tests.dashboard.conftest import Open, query
from tests.dashboard.meetings import write_many
from tests.dashboard.screen import captions, headings, plain
from tests.dashboard.timeline import bold, cards, click, html, listed, press


def test_the_chart_has_a_name_a_legend_and_no_cloud_button(open_app: Open) -> None:
    app = open_app("timeline")
    (chart,) = app.get("plotly_chart")
    assert chart.proto.alt == (
        "3 dated events from 1 April – 9 May 2031 in lanes of actors, first Ada Quill (1), Fennmark (1), "
        "fishermen (1). Listed below."
    )
    assert "sendChartToCloud" in chart.proto.config
    assert "hypothetical: only if something else happens" in html(app)
    assert "some time within the soft bar" in html(app)


def test_a_click_on_a_mark_picks_its_event_and_shows_its_card(open_app: Open) -> None:
    app = click(open_app("timeline"), "ev-visit")
    assert query(app, "event") == ["ev-visit"]
    assert "Ada Quill visited Fennmark" in [plain(each) for each in headings(app)]


def test_marks_without_room_for_words_say_how_to_learn_more(open_app: Open, tmp_path: Path) -> None:
    write_many(tmp_path, 300, per_day=15)
    shown = "Point at a mark, or press it, to see whom the event concerns."
    assert any(shown in each for each in captions(open_app("timeline", builds=tmp_path)))
    assert not any(shown in each for each in captions(open_app("timeline")))


def test_the_marks_of_what_is_picked_stand_out_however_it_was_picked(open_app: Open) -> None:
    app = open_app("timeline", event="ev-threat")
    (first,) = re.findall(r"wanted = (.*?), mine", html(app))
    assert first == "[1]"
    (trace,) = [
        each for each in json.loads(app.get("plotly_chart")[0].proto.spec)["data"] if each.get("name") == "events"
    ]
    assert trace["customdata"][1] == "ev-threat"
    press(app, "event_ev-threat")
    assert re.findall(r"wanted = (.*?), mine", html(app)) == ["null"]


def test_the_figure_is_the_same_whatever_is_picked(open_app: Open) -> None:
    app = open_app("timeline")
    before = app.get("plotly_chart")[0].proto.spec
    assert click(app, "ev-visit").get("plotly_chart")[0].proto.spec == before


def test_a_later_press_in_the_list_is_not_undone_by_the_chart(open_app: Open) -> None:
    app = click(open_app("timeline"), "ev-visit")
    press(app, "event_ev-threat")
    assert query(app, "event") == ["ev-threat"]
    app.run()
    assert query(app, "event") == ["ev-threat"]


def test_letting_go_of_a_mark_keeps_the_card_until_it_is_closed(open_app: Open) -> None:
    app = click(click(open_app("timeline"), "ev-visit"), None)
    assert query(app, "event") == ["ev-visit"]
    press(app, "event_close")
    assert query(app, "event") == []
    assert cards(app) == []


def test_too_many_events_are_counted_in_bars_and_the_page_says_how_to_narrow(open_app: Open, crowded: Path) -> None:
    app = open_app("timeline", builds=crowded)
    assert (
        "1,200 events do not fit as single marks: each bar counts those that begin in one week, the tallest 70. "
        "Filters in the sidebar, or a press on a bar, narrow them."
    ) in captions(app)
    assert len(listed(app)) == event_list.AT_ONCE


def test_a_clicked_bar_can_become_the_filter(open_app: Open, crowded: Path) -> None:
    app = open_app("timeline", builds=crowded)
    click(app, ["\0fennmark", "2030-12-30", "2031-01-05"])
    assert "Fennmark, 30 December 2030 – 5 January 2031: 50 events" in [plain(each.value) for each in app.markdown]
    press(app, "timeline_narrow")
    assert (query(app, "since"), query(app, "until"), query(app, "dates")) == (
        ["2030-12-30"],
        ["2031-01-05"],
        ["event"],
    )
    assert bold(app)[0] == "50 events · 1 actor · 1 – 5 January 2031"


BARS = (Bar("fennmark", "", date(2031, 5, 4), date(2031, 5, 4), 3, 0, 10),)


def test_bars_say_where_news_is_counted() -> None:
    news = "2 events without a stated day count on the day of which the first account tells as news."
    assert news in notes(Drawing(bars=BARS, news=2))
    assert not any("stated day" in each for each in notes(Drawing(bars=BARS)))


def test_bars_say_how_many_of_their_events_are_doubtful() -> None:
    assert "2 of them are doubtful." in notes(Drawing(bars=BARS, doubtful=2))
    assert not any("doubtful" in each for each in notes(Drawing(bars=BARS)))
