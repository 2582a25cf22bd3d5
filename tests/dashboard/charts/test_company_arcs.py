"""Who appears with whom, as arcs."""

from __future__ import annotations

import re

from dashboard.charts.company_arcs import ROW, company_alt, company_svg

NAMES = ["Ada Quill", "Borland", "A <b> Vask"]
IDS = ["ada-quill", "borland", "vask"]
PAIRS = {(0, 1): 4, (0, 2): 2, (1, 2): 1}


def test_arcs_join_those_who_share_sentences_and_lead_to_their_profiles() -> None:
    svg = company_svg(NAMES, IDS, PAIRS, lambda id_: f"actors?actor={id_}")
    assert re.findall(r'<a href="([^"]*)">', svg) == ["actors?actor=borland", "actors?actor=vask"]
    told = re.findall(r"<title>([^<]*)</title>", svg)
    assert told == [
        "Borland and A &lt;b&gt; Vask: 1 shared sentence",
        "Ada Quill and Borland: 4 shared sentences",
        "Ada Quill and A &lt;b&gt; Vask: 2 shared sentences",
    ]
    widths = [float(each) for each in re.findall(r'stroke-width="([^"]*)"', svg)]
    assert widths[1] > widths[2] > widths[0] > 1


def test_names_stand_in_rows_in_their_order() -> None:
    svg = company_svg(NAMES, IDS, PAIRS, str)
    rows = [float(each) for each in re.findall(r'cy="([^"]*)"', svg)]
    assert rows == [ROW * 0.5, ROW * 1.5, ROW * 2.5]


def test_it_is_told_in_a_sentence() -> None:
    assert company_alt(NAMES, PAIRS) == (
        "Ada Quill shares most sentences with Borland (4 sentences), A <b> Vask (2 sentences)"
    )
    assert company_alt(NAMES, {(1, 2): 1}) == "Ada Quill shares no sentence with another actor"
