"""An actor in the news over time."""

from __future__ import annotations

from tests.dashboard.conftest import Open
from tests.dashboard.screen import captions, target


def test_activity_is_a_list_too_and_each_day_leads_to_its_sentences(open_app: Open) -> None:
    app = open_app("actors", actor="ada-quill")
    seventh = target(app, "7 May 2031")
    assert (seventh["since"], seventh["until"], seventh["view"]) == (["2031-05-07"], ["2031-05-07"], ["sentences"])
    assert "1 of 1 article · 2 mentions · 1 quote" in captions(app)
