"""Unnamed sources as small tables."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.coverage import Filter
from dashboard.model.unnamed_sources import UnnamedSources
from dashboard.shell import context
from dashboard.widgets import source_tables

FOUND = UnnamedSources(
    quotes=8,
    unnamed=3,
    kinds=(("law", "Lawyers and judges", 2), ("other", "Others", 1)),
    outlets=pd.DataFrame({"outlet": ["A <b> Post", None], "quotes": [4, 4], "unnamed": [1, 2]}),
)


@pytest.fixture(autouse=True)
def addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context, "href", lambda page, **more: f"{page}?{more.get('unnamed') or 'all'}")
    monkeypatch.setattr(context, "current_filter", Filter)


def test_kinds_lead_to_their_quotes_and_the_chosen_one_says_so() -> None:
    shown = source_tables.kinds(FOUND, "law")
    assert '<tr aria-current=true><th scope="row"><a href="quotes?law">Lawyers and judges</a></th>' in shown
    assert '<tr><th scope="row"><a href="quotes?all">All unnamed sources</a></th>' in shown
    assert 'style="width:50.0%"' in shown


def test_outlets_are_ranked_by_the_share_and_stay_words() -> None:
    shown = source_tables.outlets(FOUND, "")
    assert shown.index("Outlet not known") < shown.index("A &lt;b&gt; Post")
    assert "2 of 4" in shown and "50%" in shown and "25%" in shown
