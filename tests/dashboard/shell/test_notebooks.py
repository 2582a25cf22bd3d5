"""Which notebook is written in."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from dashboard.model.notebook import titled
from dashboard.shell import notebooks


@pytest.fixture(autouse=True)
def state(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, object]:
    """The session's memory as a plain dictionary, and a shelf of its own."""
    kept: dict[str, object] = {}
    monkeypatch.setattr(notebooks.st, "session_state", kept)
    monkeypatch.setenv("COMMUNIQUE_BUILDS", str(tmp_path))
    monkeypatch.delenv("COMMUNIQUE_READ_ONLY", raising=False)
    return kept


def test_the_first_change_starts_a_notebook() -> None:
    assert notebooks.current() is None
    made = notebooks.change(lambda each: each)
    assert made.title == "My notebook"
    assert notebooks.current() == made


def test_the_last_changed_is_written_in_until_another_is_picked(state: dict[str, object]) -> None:
    first, second = notebooks.start("First"), notebooks.start("Second")
    state.clear()
    assert notebooks.current() == second
    notebooks.write_in(first.id)
    assert notebooks.change(partial(titled, title="Mine")).id == first.id
    notebooks.remove(first)
    assert notebooks.current() == second


def test_where_nothing_may_be_written_one_notebook_lasts_for_the_visit(
    state: dict[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMMUNIQUE_READ_ONLY", "1")
    made = notebooks.change(partial(titled, title="Mine"))
    assert notebooks.listed() == [made] == [notebooks.current()]
    assert not list(tmp_path.iterdir())
    notebooks.remove(made)
    assert notebooks.current() is None
