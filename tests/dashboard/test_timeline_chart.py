"""The Timeline's drawing: whose lane, which days, how sure; one event or thousands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, get_args

import pandas as pd
import plotly.graph_objects as go
import pytest
from plotly.validator_cache import ValidatorCache

from analysis.records import EventType, Status
from dashboard.charts import event_marks
from dashboard.charts.timeline_figure import CONFIG, days_of, in_plain_words, timeline_figure
from dashboard.format.palette import DARK, LIGHT, QUAD_CLASS
from dashboard.model.drawing import MOST_LANES, MOST_MARKS, NOBODY, OTHERS, Drawing
from dashboard.model.lane_bars import unit_of
from dashboard.model.lanes import densest, label_of, lay_out

NAMES = {"fennmark": "Fennmark", "borland": "Borland", "ada-quill": "Ada Quill"}
_EVENT = {
    "type": "CONSULT",
    "mode": None,
    "status": "occurred",
    "earliest": None,
    "latest": None,
    "precision": "day",
    "date_basis": "stated",
    "source_entities": ["fennmark"],
    "target_entities": [],
    "source_names": ["Fennmark"],
    "target_names": [],
    "asserted_by": None,
    "source": "The Fennmark Post",
    "articles": 1,
    "sentence": "Fennmark met Borland.",
}


def event(first: str | None = None, last: str | None = "", **more: Any) -> dict[str, Any]:
    """An event from ``first`` to ``last`` (the same day where it is left out; None is an open end)."""
    return _EVENT | {"earliest": first, "latest": first if last == "" else last} | more


def table(*events: dict[str, Any]) -> pd.DataFrame:
    found = pd.DataFrame([{"event": f"ev{nth}"} | each for nth, each in enumerate(events)])
    for column in ("earliest", "latest"):
        found[column] = pd.to_datetime(found[column]).astype("datetime64[s]")
    return found


def draw(*events: dict[str, Any]) -> Drawing:
    return lay_out(table(*events), NAMES)


def figure(*events: dict[str, Any]) -> go.Figure:
    return timeline_figure(draw(*events), LIGHT)


def trace(drawn: go.Figure, name: str) -> Any:
    (found,) = [each for each in drawn.data if each.name == name]
    return found


def lines(drawn: go.Figure) -> list[Any]:
    return [each for each in drawn.data if each.mode == "lines"]


def words(drawn: go.Figure) -> list[str]:
    return [each.text for each in drawn.layout.annotations]


# --- whose lane -----------------------------------------------------------------------------------------------------


def test_lanes_belong_to_those_who_act_the_most_active_first() -> None:
    drawing = draw(
        event("2031-05-05", source_entities=["borland"], source_names=["Borland"]),
        event("2031-05-06"),
        event("2031-05-07"),
    )
    assert [(lane.name, lane.events) for lane in drawing.lanes] == [("Fennmark", 2), ("Borland", 1)]


def test_an_event_with_two_actors_stands_in_both_lanes() -> None:
    both = {"source_entities": ["fennmark", "borland"], "source_names": ["Fennmark", "Borland"]}
    drawing = draw(event("2031-05-05", **both))
    assert [lane.name for lane in drawing.lanes] == ["Borland", "Fennmark"]
    assert [mark.told.event for mark in drawing.marks] == ["ev0", "ev0"]


def test_an_actor_that_is_no_entity_has_a_lane_by_its_name() -> None:
    drawing = draw(event("2031-05-05", source_entities=["fennmark"], source_names=["Fennmark", "fishermen"]))
    assert [lane.name for lane in drawing.lanes] == ["Fennmark", "fishermen"]


def test_an_event_without_an_actor_stands_in_the_last_lane() -> None:
    drawing = draw(
        event("2031-05-05", source_entities=[], source_names=[], target_names=["Ada Quill"]), event("2031-05-06")
    )
    assert [(lane.key, lane.name) for lane in drawing.lanes][-1] == (NOBODY, "Nobody named as acting")
    assert drawing.actors == 1


def test_beyond_a_dozen_the_others_share_a_lane_and_are_counted() -> None:
    crowd = [event("2031-05-05", source_entities=[], source_names=[f"Group {nth:02}"]) for nth in range(MOST_LANES + 3)]
    drawing = draw(*crowd)
    assert len(drawing.lanes) == MOST_LANES + 1
    assert (drawing.lanes[-1].key, drawing.lanes[-1].name) == (OTHERS, "3 other actors")
    assert (drawing.others, drawing.actors, drawing.lanes[-1].events) == (3, MOST_LANES + 3, 3)


def test_undated_events_are_not_drawn() -> None:
    drawing = draw(event("2031-05-05"), event(None))
    assert (drawing.dated, [mark.told.event for mark in drawing.marks]) == (1, ["ev0"])
    assert draw(event(None)) == Drawing()


def test_marks_of_one_lane_do_not_stand_on_each_other() -> None:
    drawing = draw(*[event("2031-05-05") for _ in range(5)])
    heights = sorted(mark.y for mark in drawing.marks)
    assert len(set(heights)) == 5
    assert all(after - before >= 22 for before, after in pairwise(heights))


def test_targets_are_written_beside_the_mark_and_towards_the_middle_at_the_edge() -> None:
    drawing = draw(
        event("2031-05-01", target_names=["Borland"]), event("2031-05-30", target_names=["Borland", "Tarn", "Rovia"])
    )
    assert [(mark.label, mark.leftwards) for mark in drawing.marks] == [("→ Borland", False), ("→ Borland + 2", True)]
    assert {"→ Borland", "→ Borland + 2"} <= set(words(timeline_figure(drawing, LIGHT)))


def test_a_long_target_is_cut() -> None:
    assert label_of(["The Northern Council of Fishing Ports"]) == "→ The Northern Counci…"
    assert label_of([]) == ""


# --- how sure -------------------------------------------------------------------------------------------------------


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


def test_an_inferred_date_carries_a_sign() -> None:
    assert "≈" in words(figure(event("2031-05-05", date_basis="running")))
    assert "≈" not in words(figure(event("2031-05-05")))


def test_days_before_the_calendar_begins_do_not_break_the_drawing() -> None:
    rows = table(event("2031-05-05"))
    rows["earliest"] = [date(1, 1, 1)]
    rows["latest"] = [date(9999, 12, 31)]
    drawn = timeline_figure(lay_out(rows, NAMES), LIGHT)
    assert drawn.layout.xaxis.range == ("0001-01-01", "9999-12-31")


# --- type and status ------------------------------------------------------------------------------------------------


def test_every_type_has_a_symbol_of_its_own_and_the_colour_of_its_quad_class() -> None:
    assert set(event_marks.SYMBOLS) == set(get_args(EventType)) == set(QUAD_CLASS)
    assert len(set(event_marks.SYMBOLS.values())) == len(event_marks.SYMBOLS)
    drawn = figure(event("2031-05-05", type="COERCE"), event("2031-05-09", type="AGREE"))
    assert trace(drawn, "events").marker.color == (LIGHT.event_type("COERCE"), LIGHT.event_type("AGREE"))


@pytest.mark.parametrize("type_", [*get_args(EventType), "SOMETHING NEW"])
def test_plotly_knows_the_symbol_of_every_type_and_status(type_: str) -> None:
    symbols = ValidatorCache.get_validator("scatter.marker", "symbol")
    for status in [*get_args(Status), "something new"]:
        assert symbols.validate_coerce(event_marks.symbol(type_, status))
        assert event_marks.glyph(type_, status, LIGHT).startswith(
            '<img class="cq-glyph" src="data:image/svg+xml;base64,'
        )


def test_status_is_told_by_the_filling() -> None:
    drawn = figure(
        event("2031-05-05"),
        event("2031-05-08", status="planned"),
        event("2031-05-11", status="hypothetical"),
        event("2031-05-14", status="refused"),
    )
    assert trace(drawn, "events").marker.symbol == ("circle", "circle-open", "circle-open-dot", "circle-open")
    (over,) = [each for each in drawn.data if each.name is None and each.mode == "markers"]
    assert (over.x, over.marker.symbol, over.hoverinfo) == (("2031-05-14T12:00",), ("line-ne-open",), "skip")


def test_every_status_is_explained() -> None:
    assert set(event_marks.STYLES) == set(get_args(Status))
    by_filling: dict[str, set[str]] = {}
    for each in event_marks.STYLES.values():
        by_filling.setdefault(each.filling, set()).add(each.meaning)
    assert all(len(meanings) == 1 for meanings in by_filling.values())


def test_the_legend_explains_what_occurs_and_nothing_else() -> None:
    html = event_marks.legend(["CONSULT", "COERCE"], ["occurred", "stalled"], ["day", "about", "inferred"], DARK)
    for shown in ("Verbal cooperation", "Consult", "Material conflict", "stalled: begun, and stuck"):
        assert shown in html
    assert "such as “March 2021”" in html
    assert "worked out from the running text" in html
    for hidden in ("hypothetical", "one end is open", "Verbal conflict"):
        assert hidden not in html


# --- what is said, and safety ---------------------------------------------------------------------------------------


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


def test_the_pointer_is_told_type_parties_date_basis_and_who_says_so() -> None:
    drawn = figure(event("2031-05-05", mode="visit", target_names=["Borland"], asserted_by="Orin Vask", articles=3))
    assert trace(drawn, "events").hovertext == (
        "Consult · visit · occurred<br>Fennmark → Borland<br>5 May 2031, stated<br>says Orin Vask · 3 articles<br>"
        "“Fennmark met Borland.”",
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


def test_the_time_shown_can_be_chosen_by_buttons_and_a_slider() -> None:
    axis = figure(event("2031-05-05"), event("2033-05-05")).layout.xaxis
    assert [each.label for each in axis.rangeselector.buttons] == ["Month", "Year", "All"]
    assert axis.rangeslider.visible


# --- a few days far off ---------------------------------------------------------------------------------------------


def days(*texts: str) -> Sequence[date]:
    return [date.fromisoformat(text) for text in texts]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (("2014-05-01", "2021-02-20", "2021-03-01", "2021-03-07", "2021-03-17"), ("2021-02-20", "2021-03-17")),
        (("2021-02-20", "2021-03-01", "2021-03-07", "2021-03-17"), None),
        # Spread evenly: nothing is far off.
        (("2014-01-01", "2015-01-01", "2016-01-01", "2017-01-01", "2018-01-01"), None),
        # More than half lie together, and the others far off on both sides.
        (
            ("2014-05-01", "2020-02-20", "2021-03-01", "2021-03-02", "2021-03-03", "2021-03-04", "2022-01-01"),
            ("2021-03-01", "2021-03-04"),
        ),
        # Too few to tell what is usual.
        (("1945-05-08", "2021-03-17", "2021-03-18"), None),
    ],
)
def test_the_view_begins_where_most_events_are(given: tuple[str, ...], shown: tuple[str, str] | None) -> None:
    assert densest(days(*given)) == (tuple(days(*shown)) if shown else None)


def test_dates_known_to_the_year_do_not_widen_the_first_view() -> None:
    vague = [event(f"{year}-01-01", f"{year}-12-31", precision="year") for year in range(2001, 2020)]
    drawing = draw(*[event(f"2021-03-{day:02}") for day in range(1, 9)], event("2014-05-01"), *vague)
    assert drawing.view == (date(2021, 3, 1), date(2021, 3, 8))


def test_events_outside_of_the_first_view_are_counted() -> None:
    drawing = draw(*[event(f"2021-03-{day:02}") for day in range(1, 9)], event("2014-05-01"))
    assert (drawing.outside, drawing.first, drawing.view[0]) == (1, date(2014, 5, 1), date(2021, 3, 1))


# --- thousands ------------------------------------------------------------------------------------------------------


def many(number: int, per_day: int) -> list[dict[str, Any]]:
    begin = date(2031, 1, 1)
    types = list(QUAD_CLASS)
    return [
        event((begin + timedelta(days=nth // per_day)).isoformat(), type=types[nth % len(types)])
        for nth in range(number)
    ]


def test_thousands_of_events_are_counted_in_bars() -> None:
    drawing = draw(*many(5_000, 10))
    assert (drawing.marks, drawing.unit) == ((), "month")
    assert sum(bar.count for bar in drawing.bars) == 5_000
    assert drawing.most == 310
    drawn = timeline_figure(drawing, LIGHT)
    assert {each.name for each in drawn.data} == set(QUAD_CLASS.values())
    january = trace(drawn, "verbal cooperation")
    assert list(january.customdata[0]) == ["fennmark", "2031-01-01", "2031-01-31"]
    assert "of 310 events: verbal cooperation" in january.hovertext[0]


def test_as_many_as_can_be_told_apart_are_drawn_singly() -> None:
    drawing = draw(*many(300, 2))
    assert len(drawing.marks) == 300
    assert not drawing.bars
    assert draw(*many(MOST_MARKS + 1, 1)).bars


def test_bars_leave_out_what_is_known_less_exactly_than_their_days() -> None:
    vague = event("2031-01-01", "2031-12-31", precision="year")
    drawing = draw(*many(5_000, 10), vague)
    assert drawing.vague == 1
    assert sum(bar.count for bar in drawing.bars) == 5_000


@pytest.mark.parametrize(
    ("number", "unit"), [(10, "day"), (45, "day"), (200, "week"), (365, "month"), (3_000, "month"), (9_000, "year")]
)
def test_bars_are_as_long_as_suits_the_days_shown(number: int, unit: str) -> None:
    assert unit_of(number) == unit


def test_a_bars_days_in_words() -> None:
    assert days_of(*days("2031-05-01", "2031-05-31")) == "May 2031"
    assert days_of(*days("2031-05-05", "2031-05-11")) == "5 – 11 May 2031"
    assert days_of(*days("2031-01-01", "2031-12-31")) == "2031"
    assert days_of(*days("2031-05-05", "2031-05-05")) == "5 May 2031"
