"""Entries of a notebook on its page: order, notes, taking out and having back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from dashboard.model.notebook import Notebook, entry, with_entry
from dashboard.model.notebook_shelf import NotebookShelf
from tests import affair
from tests.dashboard.conftest import Open, query
from tests.dashboard.screen import captions, links


@pytest.fixture
def book(own_shelf: Path) -> Notebook:
    build = next(own_shelf.glob("*.duckdb")).stem
    shelf = NotebookShelf(own_shelf)
    made = shelf.new("Borders")
    for number, article in enumerate(affair.ARTICLES[:3]):
        kind = ("event", "quote", "passage")[number]
        kept = entry(
            kind,  # type: ignore[arg-type]
            f"Heading <{number}>",
            article.text,
            0,
            20,
            build=build if number else "bfffffffffff0",
            article=article.id,
            thing="ev-visit" if kind == "event" else "",
        )
        made = shelf.change(made, partial(with_entry, kept=kept))
    return made


def _headings(own_shelf: Path) -> list[str]:
    return [each.heading[-2] for each in NotebookShelf(own_shelf).listed()[0].entries]


def test_each_entry_shows_its_words_and_leads_to_them(open_app: Open, own_shelf: Path, book: Notebook) -> None:
    app = open_app("notebook", builds=own_shelf)
    page = "".join(each.value for each in app.html)
    assert "Heading &lt;0&gt;" in page and "Heading <0>" not in page
    assert affair.ARTICLES[1].text[:20].split("\n")[0] in page
    shown = [found for label, found in links(app) if label == "Show it"]
    assert [each["article"] for each in shown] == [[affair.ARTICLES[1].id], [affair.ARTICLES[2].id]]
    assert "Its coverage is no longer here; the words stay." in captions(app)
    assert query(app, "notebook") == [book.id]


def test_entries_are_put_in_order_and_annotated(open_app: Open, own_shelf: Path, book: Notebook) -> None:
    app = open_app("notebook", builds=own_shelf)
    first, _, last = book.entries
    assert app.button(key=f"kept_up_{first.key}").disabled and app.button(key=f"kept_down_{last.key}").disabled
    app.button(key=f"kept_down_{first.key}").click().run()
    assert _headings(own_shelf) == ["1", "0", "2"]
    app.text_area(key=f"note_{book.id}_{last.key}").set_value("Call back.").run()
    assert [each.note for each in NotebookShelf(own_shelf).listed()[0].entries] == ["", "", "Call back."]


def test_what_is_taken_out_comes_back_to_its_place(open_app: Open, own_shelf: Path, book: Notebook) -> None:
    app = open_app("notebook", builds=own_shelf)
    app.button(key=f"kept_out_{book.entries[1].key}").click().run()
    assert _headings(own_shelf) == ["0", "2"]
    assert "Taken out: “Heading <1>”." in captions(app)
    app.button(key="notebook_undo").click().run()
    assert _headings(own_shelf) == ["0", "1", "2"]
    assert not [each for each in app.button if each.key == "notebook_undo"]
