"""Notebooks as files beside the builds."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Thread

import pytest

from dashboard.model.notebook import BadNotebook, introduced, titled, with_entry
from dashboard.model.notebook_shelf import NotebookShelf
from tests.dashboard.model.test_notebook import _articles, _kept


def test_a_change_is_read_again_by_another_shelf(tmp_path: Path):
    book = NotebookShelf(tmp_path).new("Borders")
    assert NotebookShelf(tmp_path).read(book.id) is None
    changed = NotebookShelf(tmp_path).change(book, partial(with_entry, kept=_kept("a")))
    found = NotebookShelf(tmp_path).read(book.id)
    assert found == changed
    assert _articles(found) == ["a"]
    assert found.changed
    assert not list(tmp_path.glob("notebooks/*.tmp"))


def test_a_change_is_made_to_what_the_file_holds(tmp_path: Path):
    shelf = NotebookShelf(tmp_path)
    old = shelf.change(shelf.new("Borders"), partial(with_entry, kept=_kept("a")))
    shelf.change(old, partial(with_entry, kept=_kept("b")))
    assert _articles(shelf.change(old, partial(with_entry, kept=_kept("c")))) == ["a", "b", "c"]


def test_many_who_write_at_a_time_lose_nothing(tmp_path: Path):
    shelf = NotebookShelf(tmp_path)
    book = shelf.change(shelf.new("Borders"), lambda each: each)
    writers = [Thread(target=shelf.change, args=(book, partial(with_entry, kept=_kept(str(n))))) for n in range(12)]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    assert sorted(_articles(shelf.read(book.id)), key=int) == [str(n) for n in range(12)]


def test_notebooks_are_listed_the_last_changed_first_without_spoiled_ones(tmp_path: Path):
    shelf = NotebookShelf(tmp_path)
    first = shelf.change(shelf.new("First"), lambda each: each)
    second = shelf.change(shelf.new("Second"), lambda each: each)
    shelf.change(first, partial(introduced, about="Again."))
    (tmp_path / "notebooks" / ("f" * 16 + ".json")).write_text("{")
    assert [each.title for each in shelf.listed()] == ["First", "Second"]
    with pytest.raises(BadNotebook, match="not JSON"):
        shelf.read("f" * 16)
    shelf.remove(second.id)
    assert [each.title for each in shelf.listed()] == ["First"]


@pytest.mark.parametrize("id_", ["../../etc/passwd", "", "0123", "0123456789ABCDEF", "0123456789abcdef/x"])
def test_an_id_that_could_name_another_file_is_none(tmp_path: Path, id_: str):
    shelf = NotebookShelf(tmp_path)
    assert shelf.read(id_) is None
    with pytest.raises(ValueError, match="no id"):
        shelf.change(replace(shelf.new("Borders"), id=id_), partial(titled, title="Mine"))
