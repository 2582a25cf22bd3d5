"""What an actor does and what is done to it, in its profile."""

from __future__ import annotations

from tests.dashboard.conftest import Open
from tests.dashboard.screen import html, html_targets, read


def test_events_are_told_by_kind_and_side_and_lead_to_their_page(open_app: Open) -> None:
    app = open_app("actors", actor="fennmark")
    shown = html(app)
    assert "What Fennmark does" in shown and "What others do to Fennmark" in shown
    assert "Meetings and visits 1 Ada Quill" in read(shown)
    assert html_targets(app, "Ada Quill visited Fennmark")[0]["event"] == ["ev-visit"]


def test_all_that_somebody_said_about_another_is_one_press_away(open_app: Open) -> None:
    app = open_app("actors", actor="orin-vask")
    assert "Orin Vask speaks about" in html(app)
    about = [query for query in html_targets(app, "Borland") if "about" in query]
    assert (about[0]["speaker"], about[0]["about"]) == (["orin-vask"], ["borland"])
    assert "Who speaks about Fennmark" in html(open_app("actors", actor="fennmark"))
