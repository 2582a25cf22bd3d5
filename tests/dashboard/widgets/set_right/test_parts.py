"""What the forms of “Set right” have in common."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.dashboard.conftest import Open
from tests.dashboard.curating import press, waits
from tests.dashboard.widgets.set_right.test_event import VISIT, opened


def test_days_are_said_as_exactly_as_they_are_known(open_app: Open, own_shelf: Path) -> None:
    app = opened(open_app, own_shelf, "days")
    assert app.date_input(key="set_right_days_post-1").value == (date(2031, 5, 5), date(2031, 5, 5))
    assert app.button(key="set_right_days_set").disabled
    app.date_input(key="set_right_days_post-1").set_value((date(2031, 5, 5), date(2031, 5, 7)))
    press(app, VISIT)
    press(app, VISIT, "set_right_days_set")
    assert [each.days for each in waits(own_shelf)] == ["2031-05-05/2031-05-07"]


def test_a_month_and_a_year_can_be_all_that_is_known(open_app: Open, own_shelf: Path) -> None:
    app = opened(open_app, own_shelf, "days")
    app.button_group(key="set_right_how_post-1").set_value("month")
    press(app, VISIT)
    app.selectbox(key="set_right_month_post-1").set_value("April")
    press(app, VISIT)
    press(app, VISIT, "set_right_days_set")
    assert [each.days for each in waits(own_shelf)] == ["2031-04"]
    app = opened(open_app, own_shelf, "days")
    app.button_group(key="set_right_how_post-1").set_value("year")
    press(app, VISIT)
    app.number_input(key="set_right_year_post-1").set_value(2030)
    press(app, VISIT)
    press(app, VISIT, "set_right_days_set")
    assert [each.days for each in waits(own_shelf)] == ["2030"]


def test_what_was_said_before_is_told_in_the_form(open_app: Open, own_shelf: Path) -> None:
    app = opened(open_app, own_shelf, "status")
    app.radio(key="set_right_status").set_value("planned")
    press(app, VISIT)
    press(app, VISIT, "set_right_status_set")
    app.button(key="set_right_rebuild").click().run()
    press(app, next(each.key for each in app.button if each.key.startswith("set_right_event_")))
    assert "Set right by hand. It is planned" in [each.value for each in app.caption]
