"""Timeline: events by their own days, in the drawing and as a list; each leads to its accounts and their sentences."""

from __future__ import annotations

from pathlib import Path

from tests import affair
from tests.dashboard.conftest import Open, query
from tests.dashboard.meetings import write_many
from tests.dashboard.screen import captions, headings
from tests.dashboard.timeline import bold, cards, choose, click, days, handed, html, listed, press, send, shown


def test_events_are_counted_with_their_actors_and_days(open_app: Open) -> None:
    assert bold(open_app("timeline"))[0] == "4 events · 3 actors · 1 April – 9 May 2031 · 1 without a date"


def test_dated_events_stand_under_their_own_dates_newest_first(open_app: Open) -> None:
    app = open_app("timeline")
    assert days(app) == ["9 May 2031", "5 May 2031", "April 2031"]
    assert listed(app)[:3] == [
        "Orin Vask says Fennmark may threaten Borland",
        "Ada Quill visited Fennmark",
        "Fishermen demonstrated",
    ]


def test_the_list_can_begin_with_the_oldest_and_the_address_says_so(open_app: Open) -> None:
    app = open_app("timeline")
    app.selectbox(key="timeline_order").set_value("oldest").run()
    assert days(app) == ["April 2031", "5 May 2031", "9 May 2031"]
    assert query(app, "order") == ["oldest"]
    assert days(open_app("timeline", order="oldest"))[0] == "April 2031"


def test_events_without_a_date_have_a_section_of_their_own(open_app: Open) -> None:
    app = open_app("timeline")
    assert shown(app).count("<h2") == 2 and "<h2>Without a date</h2>" in shown(app)
    assert listed(app)[3:] == ["Orin Vask says Fennmark rejected what Borland wants"]
    assert "No account tells when, and none tells it as news of a day." in shown(app)
    assert "By date, oldest first" in shown(open_app("timeline", order="oldest"))


def test_a_link_with_an_event_type_shows_events_of_that_type(open_app: Open) -> None:
    app = open_app("timeline", types="PROTEST")
    assert listed(app) == ["Fishermen demonstrated"]
    assert bold(app)[0] == "1 event · 1 actor · April 2031"


def test_event_days_narrow_the_events(open_app: Open) -> None:
    app = open_app("timeline", dates="event", since="2031-05-05", until="2031-05-08")
    assert listed(app) == ["Ada Quill visited Fennmark"]


def test_only_undated_events_make_no_drawing_and_are_listed(open_app: Open) -> None:
    app = open_app("timeline", types="REJECT")
    assert listed(app) == ["Orin Vask says Fennmark rejected what Borland wants"]
    assert bold(app)[0] == "1 event · 1 without a date"
    assert handed(app) == {}


def test_filters_that_leave_nothing_say_so_and_can_be_cleared(open_app: Open) -> None:
    app = open_app("timeline", text="no such words")
    assert "No events match these filters" in headings(app)
    press(app, "clear_nothing_events")
    assert len(listed(app)) == 4


def test_what_is_pressed_in_the_drawing_comes_into_view(open_app: Open) -> None:
    app = open_app("timeline")
    assert "scrollIntoView" not in html(app)
    assert "scrollIntoView" in html(click(app, "ev-visit"))


def test_pressing_an_entry_opens_its_card_below_it_and_pressing_again_closes_it(open_app: Open) -> None:
    app = choose(open_app("timeline"), "ev-threat")
    assert query(app, "event") == ["ev-threat"]
    assert cards(app) == [affair._THREAT]
    choose(app, "ev-threat")
    assert (query(app, "event"), cards(app)) == ([], [])


def test_the_list_goes_on_below_an_open_card(open_app: Open) -> None:
    app = choose(open_app("timeline"), "ev-visit")
    assert len(listed(app)) == 4
    assert shown(app).count('class="picked"') == 1
    above, *_ = shown(app).split("\n")
    assert above.rindex("data-pick") == above.index('data-pick="ev-visit"')  # what stands above the card ends with it


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
    assert bold(app)[0] == "1 event · 1 actor · 1 January 2031"
    assert days(app) == ["1 January 2031"]
    facts = "the day is by the text before it · meeting or talks · told by the article itself · 1 article"
    assert facts in shown(app)


def test_the_list_goes_on_in_parts_and_the_address_says_which(open_app: Open, crowded: Path) -> None:
    assert listed(open_app("timeline", builds=crowded, number="2")) == ["Fennmark held talks"] * 30
    last = open_app("timeline", builds=crowded, number="40")
    assert days(last)[-1] == "1 January 2031"
    assert days(open_app("timeline", builds=crowded, number="999"))[-1] == "1 January 2031"


# --- the days that are shown ----------------------------------------------------------------------------------------


def test_the_list_follows_the_days_that_the_drawing_shows(open_app: Open) -> None:
    app = open_app("timeline", number="1", **{"from": "2031-05-01", "to": "2031-05-06"})
    assert listed(app) == ["Ada Quill visited Fennmark"]
    assert handed(app)["span"] == [22400, 22405]
    assert len(handed(app)["marks"]) == 3  # the drawing keeps what can be zoomed out to
    assert "**1 event**, 1 – 6 May 2031" in [each.value for each in app.markdown]
    press(app, "timeline_span_off")
    assert (query(app, "from"), len(listed(app))) == ([], 4)


def test_the_days_that_are_shown_can_become_those_of_all_pages(open_app: Open) -> None:
    app = press(open_app("timeline", **{"from": "2031-05-01", "to": "2031-05-06"}), "timeline_narrow")
    assert [query(app, name) for name in ("since", "until", "dates", "from")] == [
        ["2031-05-01"],
        ["2031-05-06"],
        ["event"],
        [],
    ]


def test_days_that_are_none_in_an_address_are_no_span(open_app: Open) -> None:
    for span in (("2031-05-06", "2031-05-01"), ("soon", "2031-05-01")):
        app = open_app("timeline", **dict(zip(("from", "to"), span, strict=True)))
        assert handed(app)["span"] is None and len(listed(app)) == 4


def test_zooming_among_thousands_brings_the_marks_of_the_days_that_are_shown(open_app: Open, crowded: Path) -> None:
    app = open_app("timeline", builds=crowded)
    assert (handed(app)["whole"], len(handed(app)["marks"]), handed(app)["total"]) == (False, 500, 1200)
    app = send(app, "timeline_chart", "span", [22281, 22282])  # 1 and 2 January 2031
    assert query(app, "from") == ["2031-01-02"]
    assert {each[1] for each in handed(app)["marks"]} == {22281, 22282}


# --- the drawing alone ----------------------------------------------------------------------------------------------


def test_the_drawing_can_stand_alone_for_a_page_that_embeds_it(open_app: Open) -> None:
    app = open_app("timeline", only="drawing")
    assert len(handed(app)["marks"]) == 3
    assert (app.title, shown(app), app.sidebar.selectbox, app.button) == ([], "", [], [])
    (way,) = captions(app)
    assert "Accounts and sentences](timeline?build=" in way and "only" not in way


def test_an_affair_can_stand_alone_under_its_name(open_app: Open, connected: Path) -> None:
    app = open_app("timeline", builds=connected, only="drawing", affair="ev-visit")
    assert headings(app) == ["The visit of Ada Quill to Fennmark"]
    assert handed(app)["title"] == "The visit of Ada Quill to Fennmark" and len(handed(app)["marks"]) == 2


def test_an_embedded_drawing_without_events_says_so(open_app: Open) -> None:
    app = open_app("timeline", only="drawing", types="REJECT")
    assert captions(app) == ["No event with a date."]
