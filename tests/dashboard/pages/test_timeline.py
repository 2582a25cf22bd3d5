"""Timeline: events by their own days, in the chart and as a list; each leads to its accounts and their sentences."""

from __future__ import annotations

from pathlib import Path

from tests import affair
from tests.dashboard.conftest import Open, query
from tests.dashboard.meetings import write_many
from tests.dashboard.screen import captions, headings
from tests.dashboard.timeline import bold, cards, click, html, listed, press


def test_events_are_counted_with_their_actors_and_days(open_app: Open) -> None:
    assert bold(open_app("timeline"))[0] == "4 events · 3 actors · 1 April – 9 May 2031 · 1 without a date"


def test_dated_events_stand_under_their_own_dates_newest_first(open_app: Open) -> None:
    app = open_app("timeline")
    assert bold(app)[1:] == ["9 May 2031", "5 May 2031", "April 2031"]
    assert listed(app)[:3] == [
        "Orin Vask says Fennmark may threaten Borland",
        "Ada Quill visited Fennmark",
        "Fishermen demonstrated",
    ]


def test_the_list_can_begin_with_the_oldest_and_the_address_says_so(open_app: Open) -> None:
    app = open_app("timeline")
    app.selectbox(key="timeline_order").set_value("oldest").run()
    assert bold(app)[1:] == ["April 2031", "5 May 2031", "9 May 2031"]
    assert query(app, "order") == ["oldest"]
    assert bold(open_app("timeline", order="oldest"))[1] == "April 2031"


def test_events_without_a_date_have_a_section_of_their_own(open_app: Open) -> None:
    app = open_app("timeline")
    assert headings(app)[-2:] == ["By date, newest first", "Without a date"]
    assert listed(app)[3:] == ["Orin Vask says Fennmark rejected what Borland wants"]
    assert "No account tells when, and none tells it as news of a day." in " ".join(captions(app))
    assert "By date, oldest first" in headings(open_app("timeline", order="oldest"))


def test_a_link_with_an_event_type_shows_events_of_that_type(open_app: Open) -> None:
    app = open_app("timeline", types="PROTEST")
    assert listed(app) == ["Fishermen demonstrated"]
    assert bold(app)[0] == "1 event · 1 actor · April 2031"


def test_event_days_narrow_the_events(open_app: Open) -> None:
    app = open_app("timeline", dates="event", since="2031-05-05", until="2031-05-08")
    assert listed(app) == ["Ada Quill visited Fennmark"]


def test_only_undated_events_make_no_chart_and_are_listed(open_app: Open) -> None:
    app = open_app("timeline", types="REJECT")
    assert listed(app) == ["Orin Vask says Fennmark rejected what Borland wants"]
    assert bold(app) == ["1 event · 1 without a date"]
    assert not app.get("plotly_chart")


def test_filters_that_leave_nothing_say_so_and_can_be_cleared(open_app: Open) -> None:
    app = open_app("timeline", text="no such words")
    assert "No events match these filters" in headings(app)
    press(app, "clear_nothing_events")
    assert len(listed(app)) == 4


def test_the_legend_stands_below_the_drawing_and_above_the_card(open_app: Open) -> None:
    shown = html(click(open_app("timeline"), "ev-visit"))
    assert 0 < shown.index('<dl class="cq-key">') < shown.index('<p class="cq-sentence">')


def test_the_switch_for_events_without_a_date_speaks_of_one_or_of_many(open_app: Open) -> None:
    (switch,) = [each for each in open_app("timeline").main.toggle if each.key == "timeline_placed"]
    assert switch.label == "Draw 1 event without a date on the day it was first told"


def test_what_is_clicked_comes_into_view(open_app: Open) -> None:
    app = open_app("timeline")
    assert "scrollIntoView" not in html(app)
    assert "scrollIntoView" in html(click(app, "ev-visit"))


def test_pressing_an_entry_opens_its_card_below_it_and_pressing_again_closes_it(open_app: Open) -> None:
    app = press(open_app("timeline"), "event_ev-threat")
    assert query(app, "event") == ["ev-threat"]
    assert cards(app) == [affair._THREAT]
    press(app, "event_ev-threat")
    assert (query(app, "event"), cards(app)) == ([], [])


def test_an_event_outside_the_filters_is_shown_and_says_so(open_app: Open) -> None:
    app = open_app("timeline", event="ev-visit", types="PROTEST")
    assert "This event is outside the filters." in captions(app)
    assert len(cards(app)) == 2


def test_an_event_that_this_build_lacks_is_said_so(open_app: Open) -> None:
    app = open_app("timeline", event="no-such")
    assert [each.value for each in app.warning] == ["This build has no such event. Pick one that it has."]


def test_one_event_is_drawn_and_listed(open_app: Open, tmp_path: Path) -> None:
    write_many(tmp_path, 1)
    app = open_app("timeline", builds=tmp_path)
    assert bold(app) == ["1 event · 1 actor · 1 January 2031", "1 January 2031"]
    assert (
        "the day is by the text before it · meeting or talks, occurred · told by the article itself · 1 article"
        in captions(app)
    )


def test_the_list_goes_on_in_parts_and_the_address_says_which(open_app: Open, crowded: Path) -> None:
    assert listed(open_app("timeline", builds=crowded, number="2")) == ["Fennmark held talks"] * 30
    last = open_app("timeline", builds=crowded, number="40")
    assert bold(last)[-1] == "1 January 2031"
    assert bold(open_app("timeline", builds=crowded, number="999"))[-1] == "1 January 2031"
