"""The table of accounts: one row an outlet, each value a link to its sentence."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dashboard.model.event_matrix import COLUMNS, Cell, Copy, Matrix, MatrixRow, Value
from dashboard.shell import context
from dashboard.widgets.accounts_table import table_html


@pytest.fixture(autouse=True)
def addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    def href(page: str, **picked: Any) -> str:
        return f"{page}?{'&'.join(f'{name}={value}' for name, value in picked.items() if value is not None)}"

    monkeypatch.setattr(context, "href", href)


def value(words: str, differs: bool = False) -> Value:
    return Value(words=words, differs=differs, article="a1", start=3, end=9, report="a1#e0")


def matrix(row: MatrixRow, differing: frozenset[str] = frozenset()) -> Matrix:
    return Matrix(
        rows=(row,),
        total=1,
        differing=differing,
        told=("day", "words"),
        claimants=(),
        as_fact=(),
        denials=(),
        silent=(),
        reports=1,
    )


def row(day: Value, **more: Any) -> MatrixRow:
    cells = {name: Cell(values=()) for name in COLUMNS} | {"day": Cell(values=(day,))}
    given = {"outlet": "Tarn <i>Gazette</i>", "published": date(2031, 5, 7), "texts": 2, "copies": (), "outside": False}
    return MatrixRow(cells=cells, **(given | more))


def test_the_table_has_heads_with_a_scope_and_a_link_to_the_sentence() -> None:
    html = table_html(matrix(row(value("5 May 2031"))))
    assert '<th scope="col" role="columnheader">Day</th>' in html
    assert '<a href="article?article=a1&amp;start=3&amp;end=9&amp;report=a1#e0">5 May 2031</a>' in html
    assert "7 May 2031 · 2 texts" in html
    assert '<span aria-label="not told">–</span>' in html  # of the words


def test_names_of_articles_stay_words() -> None:
    html = table_html(matrix(row(value("<b>5 May</b>"))))
    assert "Tarn &lt;i&gt;Gazette&lt;/i&gt;" in html and "&lt;b&gt;5 May&lt;/b&gt;" in html


def test_what_others_contradict_is_marked_by_a_sign_and_in_words() -> None:
    html = table_html(matrix(row(value("5 May 2031", differs=True)), frozenset({"day"})))
    assert "≠</span> <a" in html and "(contradicted by others)" in html
    assert "Day <span" in html
    assert "≠" not in table_html(matrix(row(value("5 May 2031"))))


def test_copies_are_folded_under_their_original() -> None:
    copy = Copy(outlet="Borland Post", published=date(2031, 5, 8), article="b1", start=1, end=2, report="b1#e0")
    html = table_html(matrix(row(value("5 May 2031"), copies=(copy,), outside=True)))
    assert "<details><summary>1 copy of it</summary>" in html
    assert '<a href="article?article=b1&amp;start=1&amp;end=2&amp;report=b1#e0">Borland Post</a>' in html
    assert "outside the filters" in html
