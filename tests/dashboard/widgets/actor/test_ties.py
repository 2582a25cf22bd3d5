"""How an actor's mentions were tied together, and who else it may be."""

from __future__ import annotations

import pytest

from dashboard.widgets.actor import ties
from tests.dashboard.conftest import Open
from tests.dashboard.screen import captions, headings, links


def test_how_the_mentions_were_tied_together_is_told(open_app: Open) -> None:
    app = open_app("actors", actor="ada-quill")
    told = captions(app)
    assert "Within articles: 3 by name (rule test, confidence 0.90)" in told
    ties = "1 article by same full name (score 0.94); 1 article by short name, in another spelling (score 0.70)"
    assert f"Across articles: {ties}" in told, told
    assert any(each.startswith("score 0.70: short name, in another spelling, same state · ") for each in told)


@pytest.mark.parametrize(("actor", "other"), [("ada-quill", "orin-vask"), ("orin-vask", "ada-quill")])
def test_who_may_be_the_same_is_offered_with_score_and_reasons(open_app: Open, actor: str, other: str) -> None:
    app = open_app("actors", actor=actor)
    assert "May be the same as" in headings(app)
    assert "score 0.45: names that differ in one letter, same office" in captions(app)
    assert [other] in [found.get("actor") for _, found in links(app)]
    assert "May be the same as" not in headings(open_app("actors", actor="borland"))


@pytest.mark.parametrize(("least", "most", "told"), [(0.9, 0.9, "0.90"), (0.5, 0.875, "0.50 to 0.88")])
def test_how_sure_it_is_is_a_range_where_it_differs(least: float, most: float, told: str) -> None:
    assert ties._range(least, most) == told
