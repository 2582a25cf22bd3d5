"""An event, or one account of it, set right from its card."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import Open
from tests.dashboard.curating import button, keys, press, waits
from tests.dashboard.screen import captions

HTML = '<span class="cq-gone'


def card(open_app: Open, folder: Path, event: str = "ev-visit") -> AppTest:
    return open_app("timeline", builds=folder, event=event, on="timeline")


def opened(open_app: Open, folder: Path, what: str, event: str = "ev-visit") -> AppTest:
    """The form of the event with one of its fields."""
    app = press(card(open_app, folder, event), f"set_right_event_{event}")
    app.button_group(key=f"set_right_what_{event}").set_value(what)
    return press(app, f"set_right_event_{event}")


VISIT = "set_right_event_ev-visit"


def gone(app: AppTest) -> list[str]:
    return [each.value for each in app.html if HTML in each.value]


def test_a_false_event_is_removed_with_two_clicks_and_undone_with_one(open_app: Open, own_shelf: Path) -> None:
    app = card(open_app, own_shelf)
    press(app, VISIT)
    assert "It is left out, with all its accounts." in captions(app)
    press(app, VISIT, "set_right_no_event")
    (said,) = waits(own_shelf)
    assert (said.kind, said.place.article, said.place.words) == ("no-event", "post-1", "visited")
    assert gone(app) == ['<span class="cq-gone-event"></span><span>Will be left out of the next build.</span>']
    button(app, "set_right_undo_ev-visit_0").click().run()
    assert waits(own_shelf) == [] and gone(app) == []


def test_an_account_alone_is_left_out(open_app: Open, own_shelf: Path) -> None:
    app = card(open_app, own_shelf)
    press(app, "set_right_report_herald-1#e1")
    press(app, "set_right_report_herald-1#e1", "set_right_no_report")
    (said,) = waits(own_shelf)
    assert (said.kind, said.place.article) == ("no-report", "herald-1")
    assert "cq-gone-report" in gone(app)[0]


def test_what_it_is_how_far_it_came_and_when_are_set(open_app: Open, own_shelf: Path) -> None:
    app = opened(open_app, own_shelf, "kind")
    app.selectbox(key="set_right_kind").set_value("COERCE/arrest")
    press(app, VISIT)
    press(app, VISIT, "set_right_kind_set")
    app = opened(open_app, own_shelf, "status")
    assert app.radio(key="set_right_status").options[:2] == ["It happened", "It is going on"]
    app.radio(key="set_right_status").set_value("planned")
    press(app, VISIT)
    press(app, VISIT, "set_right_status_set")
    app = opened(open_app, own_shelf, "days")
    app.button_group(key="set_right_how_post-1").set_value("none")
    press(app, VISIT)
    press(app, VISIT, "set_right_days_set")
    assert [(each.kind, each.value, each.days) for each in waits(own_shelf)] == [
        ("event-type", "COERCE/arrest", None),
        ("event-status", "planned", None),
        ("event-days", None, None),
    ]
    told = [each.value for each in app.html if "from the next build on" in each.value]
    assert told == [
        "<span>Told as another kind of event: arrest, from the next build on.</span>",
        "<span>It is planned, from the next build on.</span>",
        "<span>Without a day, from the next build on.</span>",
    ]


def test_parties_are_taken_off_put_in_and_change_places(open_app: Open, own_shelf: Path) -> None:
    app = opened(open_app, own_shelf, "who")
    app.button_group(key="set_right_side_ada-quill").set_value("none")
    press(app, VISIT)
    app.selectbox(key="set_right_more").set_value("orin-vask")
    press(app, VISIT)
    press(app, VISIT, "set_right_who_set")
    said = [(each.kind, each.entity.name, each.value) for each in waits(own_shelf)]
    assert said == [("event-party", "Ada Quill", "none"), ("event-party", "Orin Vask", "source")]
    app = opened(open_app, own_shelf, "who", "ev-threat")
    press(app, "set_right_event_ev-threat", "set_right_swap")
    assert [each.kind for each in waits(own_shelf)][-1] == "event-swap"


def test_who_answers_for_it_is_set_with_whose_word_it_is(open_app: Open, own_shelf: Path) -> None:
    app = opened(open_app, own_shelf, "standing")
    app.radio(key="set_right_standing").set_value("disputed")
    press(app, VISIT)
    app.selectbox(key="set_right_by").set_value("orin-vask")
    press(app, VISIT)
    press(app, VISIT, "set_right_standing_set")
    (said,) = waits(own_shelf)
    assert (said.kind, said.value, said.entity.name) == ("event-standing", "disputed", "Orin Vask")


def test_nobody_corrects_what_is_only_to_be_read(
    open_app: Open, own_shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMMUNIQUE_READ_ONLY", "1")
    assert not any(key.startswith("set_right") for key in keys(card(open_app, own_shelf)))
