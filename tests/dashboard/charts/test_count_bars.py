"""Counts over time as bars of HTML."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from dashboard.charts.count_bars import ACCENT, GROUND, LABELS, Column, bars_html, labelled, ticks
from tests.dashboard.screen import anchors

COLUMNS = [
    Column(name="7 May 2031", below="7 May", value=2, rest=1, told="2 of 3 <articles>", href="actors?since=2031-05-07"),
    Column(name="8 May 2031", below="8 May", value=0, rest=4),
    Column(name="9 May 2031", below="9 May", value=1),
]


def drawn(html: str) -> list[list[tuple[str, str]]]:
    """Height in % and colour of the parts of each bar, the upper one first."""
    bars = re.findall(r"<(?:a tabindex[^>]*|span title[^>]*)>(.*?)</(?:a|span)>", html)
    return [re.findall(r"height:([\d.]+)%;background:([^\"]+)", each) for each in bars]


def test_bars_are_as_high_as_their_share_of_the_scale_and_stand_on_each_other() -> None:
    assert drawn(bars_html(COLUMNS, alt="", listed="")) == [
        [("25.00", GROUND), ("50.00", ACCENT)],
        [("100.00", GROUND)],
        [("25.00", ACCENT)],
    ]


def test_the_drawing_is_a_sentence_and_a_list_too() -> None:
    html = bars_html(COLUMNS, alt="Ada <Quill>, over time", listed="As a list")
    assert "<figcaption>Ada &lt;Quill&gt;, over time</figcaption>" in html
    listed = html.split("<summary>As a list</summary>")[1]
    assert anchors(listed) == [("7 May 2031", {"since": ["2031-05-07"]})]
    assert re.findall(r"<span>(.*?)</span>", listed) == ["2 of 3 &lt;articles&gt;", "1"]


def test_a_bar_leads_where_its_line_leads_and_is_no_stop_of_the_keyboard() -> None:
    html = bars_html(COLUMNS, alt="", listed="")
    assert html.count('href="actors?since=2031-05-07"') == 2
    assert html.count('<a tabindex="-1"') == 1


def test_the_colours_are_told_where_there_are_two() -> None:
    html = bars_html(COLUMNS, alt="", listed="", keys=("mention <Ada>", "other articles"))
    assert "mention &lt;Ada&gt;</span>" in html and "other articles</span>" in html
    assert "cq-keys" not in bars_html(COLUMNS, alt="", listed="")


def test_nothing_to_draw_is_nothing() -> None:
    assert bars_html([], alt="Nothing", listed="A list") == ""


@pytest.mark.parametrize(
    ("most", "scale"),
    [
        (0, [0, 1]),
        (3, [0, 1, 2, 3]),
        (5, [0, 2, 4, 6]),
        (9, [0, 5, 10]),
        (17, [0, 5, 10, 15, 20]),
        (173, [0, 50, 100, 150, 200]),
        (1_900, [0, 500, 1_000, 1_500, 2_000]),
    ],
)
def test_the_scale_has_round_figures(most: int, scale: list[int]) -> None:
    assert ticks(most) == scale


@pytest.mark.parametrize("count", [1, 5, 7, 30, 365])
def test_few_times_are_written_below_and_as_far_from_each_other(count: int) -> None:
    found = labelled(count)
    assert found[0] == 0 and len(found) <= LABELS
    assert len({after - before for before, after in pairwise(found)}) <= 1
