"""The Add coverage page."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.shell import jobs
from tests.dashboard.conftest import Open
from tests.dashboard.handing import MET, Standing, pressed
from tests.dashboard.screen import texts, titles, ways


def test_it_says_what_is_read_and_how_much_of_it(open_app: Open) -> None:
    app = open_app("add")
    shown = texts(app)
    assert titles(app) == ["Add coverage"]
    assert "exports of LexisNexis, Factiva, ProQuest and Europresse" in shown
    assert "At most 500 MB in all." in shown and "communique analyse FOLDER" in shown
    assert not [each for each in app.sidebar.subheader if "Filters" in each.value]


def test_the_filters_are_there_again_on_the_next_page_as_they_were(open_app: Open) -> None:
    app = open_app("quotes", kinds="direct")
    app.switch_page("dashboard/pages/add.py").run()
    app.switch_page("dashboard/pages/quotes.py").run()
    assert not app.exception
    assert app.session_state["filter_kinds"] == ["direct"]
    # and what is chosen then counts, also after a run of the page that adds in between
    app.switch_page("dashboard/pages/add.py").run()
    app.run()
    app.switch_page("dashboard/pages/quotes.py").run()
    assert not app.exception and app.session_state["filter_kinds"] == ["direct"]


def test_examples_are_offered_where_nothing_was_handed_over(
    open_app: Open, own_shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "demo", lambda folder: Standing())
    app = pressed(open_app("add", builds=own_shelf), "The demo affair, invented")
    assert titles(app) == ["Analysing “Spring”"]


def test_other_pages_lead_to_it(open_app: Open) -> None:
    assert ways(open_app("quotes")) == ["Add coverage"]
    assert ways(open_app("add")) == ["Back to the overview"]


def test_where_nobody_may_add_it_says_why_and_takes_nothing(
    open_app: Open, own_shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMMUNIQUE_READ_ONLY", "1")
    # an analysis that somebody else began is not theirs to stop, either
    jobs._running[:] = [Standing()]  # type: ignore[list-item]
    app = open_app("add", builds=own_shelf)
    assert titles(app) == ["Nothing can be added here"]
    assert "Nothing can be added to this dashboard" in app.info[0].value
    assert not app.get("file_uploader") and not app.text_area and "add_cancel" not in [each.key for each in app.button]
    quotes = open_app("quotes", builds=own_shelf)
    assert ways(quotes) == [] and "Spring" not in texts(quotes)


def test_files_handed_over_before_it_was_forbidden_are_not_analysed(
    open_app: Open, own_shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.dashboard.handing import look_here, upload

    monkeypatch.setattr(jobs, "look", look_here)
    begun: list[object] = []
    monkeypatch.setattr(jobs, "add", lambda *given, **more: begun.append(given) or Standing())
    app = upload(open_app("add", builds=own_shelf), {"news.txt": MET})
    monkeypatch.setenv("COMMUNIQUE_READ_ONLY", "1")
    app = pressed(app, "Analyse 1 article")
    assert titles(app) == ["Nothing can be added here"] and not begun
