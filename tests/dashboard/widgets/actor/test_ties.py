"""How an actor's mentions were tied together, and who else it may be."""

from __future__ import annotations

import pytest
import streamlit as st

from dashboard.widgets.actor import ties
from tests.dashboard.conftest import Open
from tests.dashboard.screen import captions, headings, links


def opened(open_app: Open, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The captions of a profile in which it is opened how it was put together."""
    expander = st.expander

    def open_one(*given: object, **more: object) -> object:
        return expander(*given, **more | {"expanded": True})

    monkeypatch.setattr(st, "expander", open_one)
    return captions(open_app("actors", actor="ada-quill"))


def test_how_the_mentions_were_tied_together_is_told(open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    told = opened(open_app, monkeypatch)
    assert "Within articles: 3 by name (sure)" in told, told
    assert (
        "Across articles: 1 article by same full name (sure); 1 article by short name, in another spelling (likely)"
        in told
    )
    assert any(each.startswith("likely: short name, in another spelling, same state · ") for each in told)


@pytest.mark.parametrize(("actor", "other"), [("ada-quill", "orin-vask"), ("orin-vask", "ada-quill")])
def test_who_may_be_the_same_is_offered_with_score_and_reasons(open_app: Open, actor: str, other: str) -> None:
    app = open_app("actors", actor=actor)
    assert "May be the same as" in headings(app)
    assert "names that differ in one letter, same office" in captions(app)
    assert [other] in [found.get("actor") for _, found in links(app)]
    assert "May be the same as" not in headings(open_app("actors", actor="borland"))


@pytest.mark.parametrize(
    ("least", "most", "told"), [(0.9, 0.9, "sure"), (0.5, 0.875, "doubtful to sure"), (0.65, 0.7, "likely")]
)
def test_how_sure_it_is_is_a_range_where_it_differs(least: float, most: float, told: str) -> None:
    assert ties.surely(least, most) == told
