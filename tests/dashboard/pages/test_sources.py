"""Sources: what came in, and how each list is reached."""

from __future__ import annotations

from pathlib import Path

from tests.dashboard.conftest import Open, query
from tests.dashboard.screen import captions, figures, headings, texts, titles


def test_every_view_says_how_much_it_lists(open_app: Open, badly: Path) -> None:
    app = open_app("sources", builds=badly)
    assert app.button_group(key="sources_view").options == [
        *("In short", "Articles · 5", "Outlets · 4", "Cleaned · 1", "Copies · 1", "Notes · 6", "Not read · 1"),
    ]
    assert figures(app) == {"Articles": "5", "Cleaned": "1", "Copies": "2", "Not read": "1"}


def test_a_picked_view_stands_in_the_address_alone(open_app: Open, badly: Path) -> None:
    app = open_app("sources", builds=badly, view="cleaned", defect="tags", number="2")
    app.button_group(key="sources_view").set_value("notes").run()
    assert (query(app, "view"), query(app, "defect"), query(app, "number")) == (["notes"], [], [])


def test_filters_that_leave_nothing_say_so_and_notes_stay(open_app: Open, badly: Path) -> None:
    assert "No articles match these filters" in headings(open_app("sources", builds=badly, text="no such words"))
    notes = open_app("sources", builds=badly, text="no such words", view="notes")
    assert any("Filters do not touch this list." in each for each in captions(notes))
    assert "is no day" in texts(notes)


def test_a_view_or_an_article_that_is_none_shows_what_came_in(open_app: Open, badly: Path) -> None:
    assert titles(open_app("sources", builds=badly, view="nonsense")) == ["What came in"]
    app = open_app("sources", builds=badly, view="original", article="no such")
    assert titles(app) == ["What came in"]
    assert [each.value for each in app.warning] == ["This build has no such article. Here is what came in."]
