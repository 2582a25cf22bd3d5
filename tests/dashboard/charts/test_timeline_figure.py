"""The Timeline's drawing: how each date looks, what the pointer is told, what bars say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.charts.timeline_figure import CONFIG, days_of, in_plain_words, timeline_figure
from dashboard.format.palette import LIGHT
from tests.dashboard.drawn import draw, event


def figure(*events: dict[str, Any]) -> go.Figure:
    return timeline_figure(draw(*events), LIGHT)


def trace(drawn: go.Figure, name: str) -> Any:
    (found,) = [each for each in drawn.data if each.name == name]
    return found


def lines(drawn: go.Figure) -> list[Any]:
    return [each for each in drawn.data if each.mode == "lines"]


def words(drawn: go.Figure) -> list[str]:
    return [each.text for each in drawn.layout.annotations]


def days(*texts: str) -> Sequence[date]:
    return [date.fromisoformat(text) for text in texts]


def test_a_day_is_a_mark_and_nothing_else() -> None:
    drawn = figure(event("2031-05-05"))
    assert trace(drawn, "events").x == ("2031-05-05T12:00",)
    assert lines(drawn) == []


def test_some_day_of_a_month_is_a_mark_in_the_middle_of_a_soft_bar() -> None:
    drawn = figure(event("2031-04-01", "2031-04-30", precision="month"))
    assert trace(drawn, "events").x == ("2031-04-15T12:00",)
    (bar,) = lines(drawn)
    assert bar.x[:2] == ("2031-04-01", "2031-04-30T23:59")
    assert bar.opacity < 0.3
    assert bar.line.width > 10


def test_an_interval_is_a_solid_bar_from_its_first_day() -> None:
    drawn = figure(event("2031-04-01", "2031-04-30", precision="day"))
    assert trace(drawn, "events").x == ("2031-04-01T12:00",)
    (bar,) = lines(drawn)
    assert (bar.x[:2], bar.line.dash) == (("2031-04-01", "2031-04-30T23:59"), "solid")
    assert bar.opacity > 0.8


def test_an_interval_that_did_not_come_about_is_dashed() -> None:
    (bar,) = lines(figure(event("2031-04-01", "2031-04-30", status="planned")))
    assert bar.line.dash == "4px,3px"


def test_an_open_end_fades() -> None:
    steps = lines(figure(event("2031-04-01", None)))
    assert [step.opacity for step in steps] == sorted((step.opacity for step in steps), reverse=True)
    assert len(steps) > 3
    assert steps[0].x[0] == "2031-04-01"


def test_an_open_beginning_fades_backwards() -> None:
    steps = lines(figure(event(None, "2031-04-30")))
    assert steps[0].x[1] == "2031-04-30"
    assert steps[-1].x[0] < steps[0].x[0]


@pytest.mark.parametrize(("basis", "sign"), [("running", "≈"), ("joined", "="), ("news", "≤")])
def test_an_inferred_date_carries_the_sign_of_its_ground(basis: str, sign: str) -> None:
    assert sign in words(figure(event("2031-05-05", date_basis=basis)))
    assert sign not in words(figure(event("2031-05-05")))


def test_a_doubtful_event_carries_a_sign_and_the_pointer_is_told_of_it() -> None:
    drawn = figure(event("2031-05-05", date_basis="running", confidence=0.3))
    assert "≈?" in words(drawn)
    assert "<br>doubtful<br>" in trace(drawn, "events").hovertext[0]
    assert not any("?" in each for each in words(figure(event("2031-05-05"))))


@pytest.mark.parametrize(
    ("first", "last", "precision", "lowered"),
    [
        ("2031-04-01", "2031-06-30", "day", True),
        ("2031-04-01", None, "day", True),
        (None, "2031-04-01", "day", False),
        ("2031-04-01", "2031-04-30", "month", False),
        ("2031-04-01", "2031-04-01", "day", False),
    ],
)
def test_a_label_stands_below_a_line_that_would_strike_it_through(
    first: str | None, last: str | None, precision: str, lowered: bool
) -> None:
    later = event("2031-06-30", target_names=["Ada Quill"])  # room to the right of the first mark
    drawn = figure(event(first, last, precision=precision, target_names=["Borland"]), later)
    (label,) = [each for each in drawn.layout.annotations if each.text == "→ Borland"]
    assert (label.xanchor, (label.yshift or 0) < 0) == ("left", lowered)


def test_the_pointer_is_told_that_it_is_news() -> None:
    (told,) = trace(figure(event("2031-05-02", "2031-05-05", date_basis="news")), "events").hovertext
    assert "<br>told as news of 5 May 2031<br>" in told


def test_words_of_articles_are_escaped() -> None:
    wicked = "<a href='https://bad.example'>Fennmark</a> & <b>co</b>"
    drawn = figure(
        event(
            "2031-05-05",
            source_entities=[],
            source_names=[wicked],
            target_names=["<b>x</b>"],
            sentence=wicked,
            source=wicked,
            asserted_by=None,
        )
    )
    (told,) = trace(drawn, "events").hovertext
    everything = told.replace("<br>", "") + "".join(words(drawn)).replace("<b>&lt;", "&lt;").replace("</b>", "")
    assert "<" not in everything
    assert "&lt;b&gt;x&lt;/b&gt;" in "".join(words(drawn))


def test_the_pointer_is_told_what_happened_how_its_day_is_known_and_who_says_so() -> None:
    drawn = figure(
        event("2031-05-05", mode="visit", target_names=["Borland"], asserted_by="Orin Vask", told_in="3 articles")
    )
    assert trace(drawn, "events").hovertext == (
        "Fennmark visited Borland<br>5 May 2031, stated<br>says Orin Vask · 3 articles<br>“Fennmark met Borland.”",
    )


def test_a_mark_carries_its_events_id_and_nothing_more() -> None:
    assert trace(figure(event("2031-05-05"), event("2031-05-06")), "events").customdata == ("ev0", "ev1")


def test_the_drawing_is_described_for_those_who_do_not_see_it() -> None:
    drawing = draw(event("2031-05-05"), event("2031-05-06"))
    assert in_plain_words(drawing) == (
        "2 dated events from 5 – 6 May 2031 in lanes of actors, first Fennmark (2). Listed below."
    )


def test_no_button_sends_the_chart_to_a_cloud() -> None:
    assert "sendChartToCloud" in CONFIG["modeBarButtonsToRemove"]
    assert CONFIG["showSendToCloud"] is False


def test_a_bars_days_in_words() -> None:
    assert days_of(*days("2031-05-01", "2031-05-31")) == "May 2031"
    assert days_of(*days("2031-05-05", "2031-05-11")) == "5 – 11 May 2031"
    assert days_of(*days("2031-01-01", "2031-12-31")) == "2031"
    assert days_of(*days("2031-05-05", "2031-05-05")) == "5 May 2031"
