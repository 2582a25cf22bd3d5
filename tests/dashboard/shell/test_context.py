"""What every page asks for: the view that address and session mean, and what could not be taken from it."""

from __future__ import annotations

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
