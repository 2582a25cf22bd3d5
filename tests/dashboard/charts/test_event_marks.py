"""The mark of an event: its shape, colour and filling, and the legend that explains them."""

from __future__ import annotations

import base64
import re
from typing import get_args

import pytest

from analysis.records import EventType, Status
from dashboard.charts import event_marks
from dashboard.format.palette import DARK, LIGHT, QUAD_CLASS
from dashboard.model.drawing import DOUBTFUL


def picture(html: str) -> str:
    """The SVG inside an image."""
    return base64.b64decode(re.findall(r"base64,([^\"]*)", html)[0]).decode()


def test_every_quad_class_has_a_shape_of_its_own() -> None:
    assert set(event_marks.SHAPES) == {*QUAD_CLASS.values(), ""}
    assert len(set(event_marks.SHAPES.values())) == len(event_marks.SHAPES)


@pytest.mark.parametrize("type_", [*get_args(EventType), "SOMETHING NEW"])
def test_every_type_and_status_has_a_mark_in_the_shape_and_colour_of_its_kind(type_: str) -> None:
    for status in [*get_args(Status), "something new"]:
        drawn = picture(event_marks.glyph(type_, status, LIGHT))
        assert event_marks.SHAPES[QUAD_CLASS.get(type_, "")] in drawn
        assert LIGHT.event_type(type_) in drawn


def test_status_is_told_by_the_filling() -> None:
    colour = LIGHT.event_type("CONSULT")

    def filled(status: str, claimed: bool = False) -> str:
        return picture(event_marks.glyph("CONSULT", status, LIGHT, claimed=claimed))

    assert f'fill="{colour}" stroke="{colour}"' in filled("occurred")
    assert f'fill="none" stroke="{colour}"' in filled("planned")
    for status in ("ongoing", "hypothetical", "stalled", "refused", "denied"):
        assert event_marks.OVERLAYS[event_marks.style(status).filling] in filled(status)
    assert 'fill="url(#h)"' in filled("occurred", claimed=True)
    assert "url(#h)" not in filled("planned", claimed=True)  # what has not come about is open whoever says so


def test_every_status_is_explained() -> None:
    assert set(event_marks.STYLES) == set(get_args(Status))
    by_filling: dict[str, set[str]] = {}
    for each in (*event_marks.STYLES.values(), event_marks.CLAIMED):
        by_filling.setdefault(each.filling, set()).add(each.meaning)
    assert all(len(meanings) == 1 for meanings in by_filling.values())


def test_the_legend_explains_what_occurs_and_nothing_else() -> None:
    html = event_marks.legend(
        ["CONSULT", "COERCE"], ["occurred", "stalled", "claimed"], ["day", "about", "running"], DARK
    )
    for shown in (
        "words of cooperation",
        "acts of conflict",
        "begun, and stuck",
        "only claimed, or disputed",
        "some time within the soft bar",
        "the day is worked out",
    ):
        assert shown in html
    for hidden in ("doubtful", "only if something else", "one end is open", "words of conflict"):
        assert hidden not in html


def test_a_legend_of_what_happened_alone_says_nothing_of_fillings() -> None:
    assert "happened" not in event_marks.legend(["CONSULT"], ["occurred"], ["day"], DARK)


def test_the_legend_explains_the_sign_of_doubt() -> None:
    html = event_marks.legend(["CONSULT"], ["occurred"], ["day", DOUBTFUL], DARK)
    assert "doubtful: it may be read wrongly" in html
