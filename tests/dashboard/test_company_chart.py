"""Who appears with whom, drawn: every pair an arc, every name a point that leads on, nothing read as HTML."""

from __future__ import annotations

import pytest

from dashboard.charts.company_arcs import company_alt, company_figure
from dashboard.format.palette import DARK, LIGHT

NAMES = ["Ada Quill", "Fennmark", "<b>Orin</b> & co"]
IDS = ["ada-quill", "fennmark", "orin-vask"]
PAIRS = {(0, 1): 3, (0, 2): 1, (1, 2): 2}


def test_every_pair_is_an_arc_as_thick_as_its_sentences() -> None:
    arcs = [each for each in company_figure(NAMES, IDS, PAIRS, LIGHT).data if each.mode == "lines"]
    assert [arc.line.width for arc in arcs] == pytest.approx([1 + 5 * 2 / 3, 6.0, 1 + 5 / 3])
    assert [arc.line.color for arc in arcs] == [LIGHT.muted, LIGHT.accent, LIGHT.accent]
    assert (arcs[1].y[0], arcs[1].y[-1]) == pytest.approx((0, -1))
    assert (arcs[1].x[0], arcs[1].x[-1]) == pytest.approx((0, 0))
    assert max(max(arc.x) for arc in arcs) == pytest.approx(1)


def test_names_stand_in_rows_and_carry_their_ids() -> None:
    figure = company_figure(NAMES, IDS, PAIRS, DARK)
    names = figure.data[-1]
    assert list(names.customdata) == IDS
    assert list(names.y) == [0, -1, -2]
    assert names.marker.color[0] == DARK.accent


def test_names_are_words_and_not_html() -> None:
    figure = company_figure(NAMES, IDS, PAIRS, LIGHT)
    assert figure.layout.yaxis.ticktext[2] == "&lt;b&gt;Orin&lt;/b&gt; &amp; co"
    assert figure.data[-2].hovertext[0] == "Fennmark and &lt;b&gt;Orin&lt;/b&gt; &amp; co: 2 shared sentences"


def test_the_drawing_in_words() -> None:
    assert company_alt(NAMES, PAIRS).startswith("Ada Quill shares most sentences with Fennmark (3 sentences), <b>Orin")
    assert company_alt(NAMES, {(1, 2): 2}) == "Ada Quill shares no sentence with another actor"


def test_one_alone_is_drawn_too() -> None:
    assert len(company_figure(["Ada Quill"], ["ada-quill"], {}, LIGHT).data) == 2
