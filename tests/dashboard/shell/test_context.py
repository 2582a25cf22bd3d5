"""What every page asks for: the view that address and session mean, and what could not be taken from it."""

from __future__ import annotations

import pytest
import streamlit as st

from dashboard.shell import context
from dashboard.shell.permalink import View
from tests.dashboard.conftest import Open, query


def test_an_address_that_makes_no_sense_is_said_so_and_the_rest_is_shown(open_app: Open) -> None:
    app = open_app(types="FIGHT", kinds="direct")
    assert [each.value for each in app.warning] == ["“FIGHT” is not an event type; it was left out."]
    assert query(app, "kinds") == ["direct"]
    assert query(app, "types") == []


def test_the_note_goes_when_something_else_is_looked_at(open_app: Open) -> None:
    app = open_app(types="FIGHT")
    app.run()
    assert app.warning
    app.text_input(key="filter_text").set_value("Quill").run()
    assert not app.warning


def test_the_filters_survive_going_to_another_page(open_app: Open) -> None:
    app = open_app()
    app.multiselect(key="filter_actors").set_value(["ada-quill"]).run()
    app.switch_page("dashboard/pages/article.py").run()
    assert app.multiselect(key="filter_actors").value == ["ada-quill"]
    assert query(app, "actors") == ["ada-quill"]
    assert not app.exception


def enter(page: str, query: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch) -> View:
    """What a run finds that begins on the page with this address."""
    monkeypatch.setattr(context, "_query", lambda: query)
    return context.enter(page)


def test_a_bare_address_keeps_build_and_filter_and_lets_go_of_what_was_picked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st, "session_state", {})
    enter("timeline", {"build": ["b0123456789ab"], "types": ["FIGHT"], "kinds": ["direct"]}, monkeypatch)
    context.pick(event="ev-visit")
    context.note("Something was left out.")
    assert context.selection() == {"event": "ev-visit"} and len(context.notes()) == 2
    view = enter("quotes", {}, monkeypatch)
    assert (view.page, view.build, view.filter.quote_kinds) == ("quotes", "b0123456789ab", ("direct",))
    assert (context.selection(), context.notes()) == ({}, [])


def test_a_note_is_told_once_and_can_be_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st, "session_state", {})
    context.note("Nobody is called so.")
    context.note("Nobody is called so.")
    assert context.notes() == ["Nobody is called so."]
    context.forget_notes()
    assert context.notes() == []


def test_a_page_may_be_shown_without_a_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st, "session_state", {"_coverage_path": "builds/b0123456789ab.duckdb"})
    enter("add", {}, monkeypatch)
    assert context.page() == "add" and context.has_coverage()
    context.show_nothing()
    assert not context.has_coverage()


def test_a_link_to_a_view_leads_to_all_that_was_on_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st, "session_state", {})
    enter("timeline", {"build": ["b0123456789ab"], "kinds": ["direct"], "event": ["ev-visit"]}, monkeypatch)
    drawn: list[tuple[str, dict[str, list[str]]]] = []
    monkeypatch.setattr(st, "page_link", lambda page, *, query_params, **_: drawn.append((page, query_params)))
    context.link_to_view("Back", context.view())
    ((page, query),) = drawn
    assert page == "dashboard/pages/timeline.py"
    assert (query["build"], query["kinds"], query["event"]) == (["b0123456789ab"], ["direct"], ["ev-visit"])
