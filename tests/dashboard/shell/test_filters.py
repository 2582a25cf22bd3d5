"""The sidebar: widgets and the one filter say the same, wherever the filter came from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analysis.coverage import Coverage, Filter
from dashboard.format.wording import COUNTED
from dashboard.shell.filters import active_fields
from tests.dashboard.conftest import Open, query
from tests.dashboard.meetings import write_meetings


@pytest.mark.parametrize(
    ("filter_", "fields"),
    [
        (Filter(), []),
        (Filter(date_kind="event"), []),
        (Filter(since=date(2031, 5, 1)), ["since"]),
        (Filter(until=date(2031, 5, 1)), ["since"]),
        (Filter(since=date(2031, 5, 1), until=date(2031, 5, 2)), ["since"]),
        (Filter(actors=("a", "b"), anonymous=False, text="x"), ["actors", "anonymous", "text"]),
        (Filter(unit="outlets"), ["unit"]),
        (Filter(actors=("a", "b"), together=True, whole_states=True, parts=(("a", "source"),)), ["actors"]),
        (Filter(doubtful=True), []),
    ],
)
def test_what_narrows_is_counted_once_a_field(filter_: Filter, fields: list[str]) -> None:
    assert active_fields(filter_) == fields


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("quill", ["ada-quill"]),
        ("QUILL ", ["ada-quill"]),
        ("阿達", ["ada-quill"]),
        ("vas", ["orin-vask"]),
        ("", ["ada-quill", "orin-vask"]),
        ("zzz", []),
    ],
)
def test_actors_are_found_by_name_and_alias(small_coverage: Coverage, words: str, found: list[str]) -> None:
    assert list(small_coverage.entities(kinds=("person",), words=words)["entity"]) == found


def test_a_link_sets_every_widget(open_app: Open) -> None:
    app = open_app(
        actors=["ada-quill", "orin-vask"],
        since="2031-05-01",
        until="2031-05-31",
        dates="event",
        types="CONSULT",
        statuses="occurred",
        kinds=["direct", "mixed"],
        speakers="named",
        outlets="The Fennmark Post",
        text="Fennmark",
        count="outlets",
    )
    assert app.session_state["filter_count"] == "outlets"
    assert COUNTED["outlets"] in [each.value for each in app.sidebar.caption]
    assert app.multiselect(key="filter_actors").value == ["ada-quill", "orin-vask"]
    assert app.date_input(key="filter_since").value == date(2031, 5, 1)
    assert app.date_input(key="filter_until").value == date(2031, 5, 31)
    assert app.session_state["filter_dates"] == "event"
    assert app.multiselect(key="filter_types").value == ["CONSULT"]
    assert app.multiselect(key="filter_statuses").value == ["occurred"]
    assert app.session_state["filter_kinds"] == ["direct", "mixed"]
    assert app.session_state["filter_speakers"] == "Named"
    assert app.multiselect(key="filter_outlets").value == ["The Fennmark Post"]
    assert app.text_input(key="filter_text").value == "Fennmark"
    assert "Filters · 9" in [each.value for each in app.subheader]


def test_what_is_chosen_is_in_the_address(open_app: Open) -> None:
    app = open_app()
    app.multiselect(key="filter_actors").set_value(["orin-vask"])
    app.multiselect(key="filter_types").set_value(["THREATEN"])
    app.date_input(key="filter_since").set_value(date(2031, 5, 8))
    app.text_input(key="filter_text").set_value(" ships ").run()
    found = {name: query(app, name) for name in ("actors", "types", "since", "text")}
    assert found == {"actors": ["orin-vask"], "types": ["THREATEN"], "since": ["2031-05-08"], "text": ["ships"]}


def test_actors_are_listed_with_how_often_they_are_mentioned(open_app: Open) -> None:
    assert open_app().multiselect(key="filter_actors").options == [
        "Fennmark · 5",
        "Ada Quill · 3",
        "Borland · 3",
        "Orin Vask · 3",
    ]


def test_clearing_lets_go_of_everything_and_keeps_the_kind_of_date(open_app: Open) -> None:
    app = open_app(actors="ada-quill", text="Fennmark", dates="event", speakers="unnamed")
    app.button(key="clear_filters").click().run()
    assert app.multiselect(key="filter_actors").value == []
    assert app.text_input(key="filter_text").value == ""
    assert app.session_state["filter_speakers"] == "All"
    assert query(app, "dates") == ["event"]
    assert query(app, "actors") == []
    assert "Filters" in [each.value for each in app.subheader]


def test_another_filter_shows_lists_from_their_first_part_and_the_same_one_keeps_the_part(open_app: Open) -> None:
    app = open_app("timeline", number="3", undated="2", order="oldest", types="CONSULT", on="timeline")
    assert (query(app, "number"), query(app, "undated")) == (["3"], ["2"])
    app.multiselect(key="filter_types").set_value(["THREATEN"]).run()
    assert (query(app, "number"), query(app, "undated"), query(app, "order")) == ([], [], ["oldest"])


def test_what_this_build_does_not_have_is_left_out_with_a_note(open_app: Open) -> None:
    app = open_app(actors=["nobody", "ada-quill"], outlets="The Daily <b>None</b>")
    assert app.multiselect(key="filter_actors").value == ["ada-quill"]
    notes = " ".join(each.value for each in app.warning)
    assert "This build has no actor “nobody”" in notes
    assert "This build has no outlet “The Daily" in notes
    assert query(app, "outlets") == []


def test_a_type_that_this_build_lacks_stays_chosen_and_can_be_cleared(open_app: Open) -> None:
    app = open_app(types="AID")
    assert app.multiselect(key="filter_types").value == ["AID"]
    assert query(app, "types") == ["AID"]


def test_days_that_end_before_they_begin_are_pointed_out(open_app: Open) -> None:
    app = open_app()
    app.date_input(key="filter_since").set_value(date(2031, 5, 9))
    app.date_input(key="filter_until").set_value(date(2031, 5, 8)).run()
    assert [each.value for each in app.warning] == ["The first day is after the last: nothing can match."]
    assert not app.exception


def test_outlets_are_listed_with_how_many_articles_they_have_whatever_is_counted(open_app: Open, badly: Path) -> None:
    picker = open_app(builds=badly, count="outlets").multiselect(key="filter_outlets")
    assert picker.options == ["Borland Herald · 2", "Meridian Wire · 1", "The Fennmark Post · 1"]
    assert picker.help == "The figure is how many articles an outlet has in all, copies among them."


def test_the_pickers_offer_the_days_of_the_coverage_and_what_is_chosen(open_app: Open) -> None:
    since = open_app().date_input(key="filter_since")
    assert (since.min, since.max) == (date(2031, 5, 7), date(2031, 5, 12))
    of_events = open_app(dates="event").date_input(key="filter_since")
    assert (of_events.min, of_events.max) == (date(2031, 4, 1), date(2031, 5, 12))
    assert open_app(since="2030-01-02").date_input(key="filter_until").min == date(2030, 1, 2)


def test_one_switch_shows_doubtful_events_and_says_how_many_are_held_back_and_what_it_costs(
    open_app: Open, tmp_path: Path
) -> None:
    day = (date(2031, 5, 9), date(2031, 5, 9))
    write_meetings(tmp_path, {"sure": day, "doubted": day}, {"doubted"})
    app = open_app("actors", builds=tmp_path)
    switch = app.toggle(key="filter_doubtful")
    assert (switch.label, switch.value) == ("1 doubtful event held back", False)
    assert "About one in three of these is right in every respect" in switch.help
    switch.set_value(True).run()
    assert query(app, "doubtful") == ["shown"]
    assert app.toggle(key="filter_doubtful").label == "1 doubtful event shown"
    app.button(key="clear_filters")  # nothing is narrowed: there is nothing to clear
    assert "Filters" in [each.value for each in app.subheader]
