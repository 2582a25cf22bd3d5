"""The Notebook page: empty, shared by a link, several, and without the right to write."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from dashboard.model.notebook import introduced, with_entry
from dashboard.model.notebook_shelf import NotebookShelf
from tests.dashboard.conftest import Open, query
from tests.dashboard.model.test_notebook import _kept
from tests.dashboard.screen import headings, titles


def test_an_empty_one_says_how_something_comes_into_it(open_app: Open, own_shelf: Path) -> None:
    app = open_app("notebook", builds=own_shelf)
    assert titles(app) == ["Notebook"]
    assert headings(app) == ["Nothing is kept yet"]
    app.button(key="notebook_new").click().run()
    app.button(key="notebook_new").click().run()
    assert [each.title for each in NotebookShelf(own_shelf).listed()] == ["My notebook 2", "My notebook"]
    assert titles(app) == ["My notebook 2"]


def test_a_link_shows_its_notebook_and_reports_are_at_hand(open_app: Open, own_shelf: Path) -> None:
    shelf = NotebookShelf(own_shelf)
    wanted = shelf.change(shelf.new("Borders"), partial(with_entry, kept=_kept("a", "2031-04-30")))
    other = shelf.change(shelf.new("Other"), partial(introduced, about="Later."))
    app = open_app("notebook", builds=own_shelf, notebook=wanted.id)
    assert titles(app) == ["Borders"]
    assert [each.label for each in app.get("download_button")] == ["HTML", "Markdown", "CSV"]
    app.selectbox(key="notebook_picker").set_value(other.id).run()
    assert titles(app) == ["Other"]
    assert any("Later." in each.value for each in app.html)
    assert query(app, "notebook") == [other.id]


def test_title_and_introduction_are_written(open_app: Open, own_shelf: Path) -> None:
    shelf = NotebookShelf(own_shelf)
    book = shelf.change(shelf.new("Borders"), partial(with_entry, kept=_kept("a")))
    app = open_app("notebook", builds=own_shelf)
    app.text_input(key=f"notebook_title_{book.id}").set_value("Two borders").run()
    app.text_area(key=f"notebook_about_{book.id}").set_value("For Monday.").run()
    found = shelf.read(book.id)
    assert found is not None
    assert (found.title, found.about) == ("Two borders", "For Monday.")


def test_a_link_that_leads_nowhere_says_so(open_app: Open, own_shelf: Path) -> None:
    app = open_app("notebook", builds=own_shelf, notebook="0123456789abcdef")
    assert [each.value for each in app.warning] == ["There is no notebook under this link: it may have been deleted."]


def test_who_may_not_write_reads_what_a_link_shows(
    open_app: Open, own_shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = NotebookShelf(own_shelf)
    book = shelf.change(shelf.new("Borders"), partial(with_entry, kept=_kept("a")))
    monkeypatch.setenv("COMMUNIQUE_READ_ONLY", "1")
    app = open_app("notebook", builds=own_shelf, notebook=book.id)
    assert titles(app) == ["Borders"]
    assert not app.text_area
    assert not [each for each in app.button if each.key and each.key.startswith(("kept_", "notebook_"))]
    assert titles(open_app("notebook", builds=own_shelf)) == ["Notebook"]


def test_a_deleted_notebook_is_gone(open_app: Open, own_shelf: Path) -> None:
    shelf = NotebookShelf(own_shelf)
    shelf.change(shelf.new("Borders"), partial(with_entry, kept=_kept("a")))
    app = open_app("notebook", builds=own_shelf)
    app.button(key="notebook_delete").click().run()
    assert shelf.listed() == []
    assert titles(app) == ["Notebook"]
