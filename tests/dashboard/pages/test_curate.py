"""Curate: suggestions to decide, an actor and an event set right, what waits, what was applied, and the files."""

from __future__ import annotations

from pathlib import Path

from tests.dashboard.conftest import Open
from tests.dashboard.curating import keys
from tests.dashboard.screen import captions, target


def test_the_profile_and_an_event_lead_to_what_can_be_set_right(open_app: Open) -> None:
    profile = open_app("actors", actor="ada-quill")
    assert target(profile, "Curate")["actor"] == ["ada-quill"]
    timeline = open_app("timeline", event="ev-visit")
    assert target(timeline, "Why one event, and set it right")["event"] == ["ev-visit"]


def test_a_link_to_nobody_says_so(open_app: Open) -> None:
    for selection in ({"actor": "nobody"}, {"event": "nothing"}):
        app = open_app("curate", on="curate", **selection)
        assert "This build has no such" in app.warning[0].value


def test_a_read_only_dashboard_shows_and_changes_nothing(open_app: Open, own_shelf: Path, monkeypatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_READ_ONLY", "1")
    for selection in ({}, {"actor": "ada-quill"}, {"event": "ev-visit"}, {"view": "record"}):
        app = open_app("curate", builds=own_shelf, **({"on": "curate"} | selection))
        assert "Curation is off on this dashboard" in app.info[0].value
        assert not {each for each in keys(app) if each.startswith("curate_")}
        assert not app.get("file_uploader") and not app.get("popover")
    assert "Possible: names that differ in one letter, same office" in captions(open_app("curate", builds=own_shelf))
