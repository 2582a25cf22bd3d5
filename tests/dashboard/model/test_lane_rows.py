"""Single marks in the rows of their lanes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.charts.timeline_figure import timeline_figure
from dashboard.format.palette import LIGHT
from dashboard.model.drawing import MOST_MARKS
from dashboard.model.lanes import label_of
from tests.dashboard.drawn import draw, event, many


def words(drawn: go.Figure) -> list[str]:
    return [each.text for each in drawn.layout.annotations]


def days(*texts: str) -> Sequence[date]:
    return [date.fromisoformat(text) for text in texts]


def test_marks_of_one_lane_do_not_stand_on_each_other() -> None:
    drawing = draw(*[event("2031-05-05") for _ in range(5)])
    heights = sorted(mark.y for mark in drawing.marks)
    assert len(set(heights)) == 5
    assert all(after - before >= 22 for before, after in pairwise(heights))


@pytest.mark.parametrize(("signs", "rows"), [({}, 1), ({"date_basis": "running"}, 2), ({"confidence": 0.3}, 2)])
def test_the_sign_of_what_is_inferred_or_doubtful_has_room_beside_its_mark(signs: dict[str, Any], rows: int) -> None:
    drawing = draw(event("2031-05-01"), event("2031-05-03", **signs), event("2031-05-30"))
    assert len({mark.y for mark in drawing.marks}) == rows


def test_marks_without_labels_do_not_meet_on_a_phone_either() -> None:
    # Thirty rows leave no room for labels; a day is too few pixels for two marks on a phone, and enough on a desk.
    drawing = draw(*[event("2031-05-01")] * 30, event("2031-05-02"), event("2031-05-30"))
    assert not drawing.labelled
    assert len({mark.y for mark in drawing.marks}) == 31


def test_targets_are_written_beside_the_mark_and_towards_the_middle_at_the_edge() -> None:
    drawing = draw(
        event("2031-05-01", target_names=["Borland"]), event("2031-05-30", target_names=["Borland", "Tarn", "Rovia"])
    )
    assert [(mark.label, mark.leftwards) for mark in drawing.marks] == [("→ Borland", False), ("→ Borland + 2", True)]
    assert {"→ Borland", "→ Borland + 2"} <= set(words(timeline_figure(drawing, LIGHT)))


def test_a_long_target_is_cut() -> None:
    assert label_of(["The Northern Council of Fishing Ports"]) == "→ The Northern Counci…"
    assert label_of([]) == ""


def test_as_many_as_can_be_told_apart_are_drawn_singly() -> None:
    drawing = draw(*many(300, 2))
    assert len(drawing.marks) == 300
    assert not drawing.bars
    assert draw(*many(MOST_MARKS + 1, 1)).bars
