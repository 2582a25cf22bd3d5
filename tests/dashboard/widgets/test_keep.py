"""The button that keeps something."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dashboard.model.notebook_shelf import NotebookShelf
from tests import affair
from tests.dashboard.conftest import Open
from tests.dashboard.screen import html, picks, plain
from tests.dashboard.timeline import send

CARDS = "quotes_cards"


def test_a_quote_is_kept_with_its_place_and_let_go_again(open_app: Open, own_shelf: Path) -> None:
    app = open_app("quotes", builds=own_shelf)
    before = picks(app, "keep ")
    assert len(before) == 6
    send(app, CARDS, "picked", before[0])
    (book,) = NotebookShelf(own_shelf).listed()
    (kept,) = book.entries
    assert book.title == "My notebook"
    assert kept.kind == "quote" and kept.thing
    assert before[0] == f"keep quote:{kept.article}:{kept.start}:{kept.end}"
    (again,) = picks(app, "let_go ")
    assert picks(app, "keep ") == before[1:]
    assert re.search(rf'data-pick="{again}" aria-pressed="true"[^>]*>Kept<', html(app))
    assert [plain(each.value) for each in app.toast] == ["Kept in “My notebook”."]
    send(app, CARDS, "picked", again)
    assert picks(app, "keep ") == before
    assert NotebookShelf(own_shelf).listed()[0].entries == ()


def test_where_nothing_may_be_written_it_is_kept_for_the_visit(
    open_app: Open, own_shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMMUNIQUE_READ_ONLY", "1")
    app = open_app("quotes", builds=own_shelf)
    send(app, CARDS, "picked", picks(app, "keep ")[0])
    assert len(picks(app, "let_go ")) == 1
    assert not (own_shelf / "notebooks").exists()


def test_a_marked_passage_of_an_article_is_kept(open_app: Open, own_shelf: Path) -> None:
    app = open_app("article", builds=own_shelf, article=affair.ARTICLES[0].id, start="0", end="12")
    next(each for each in app.button if each.label == "Keep").click().run()
    (kept,) = NotebookShelf(own_shelf).listed()[0].entries
    assert (kept.kind, kept.article, kept.start, kept.end) == ("passage", affair.ARTICLES[0].id, 0, 12)
    assert kept.heading == kept.title
