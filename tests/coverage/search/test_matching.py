"""A question put to an index."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from analysis.coverage.search.matching import Matcher
from analysis.coverage.search.question import Field, read
from analysis.coverage.search.text_index import open_index

TEXTS = ["talks oil", "visit oil", "talks visit talks", "nothing"]


@pytest.fixture
def matcher(tmp_path: Path) -> Matcher:
    documents = {
        "articles": [(nth, "oil" if nth == 3 else "", text) for nth, text in enumerate(TEXTS)],
        "quotes": [],
        "events": [],
    }
    index = open_index(tmp_path / "b0123456789ab.duckdb", documents)

    def rows_of(field: Field) -> np.ndarray | None:
        return None if field.value == "unknown" else np.array([int(each) for each in field.value], np.int64)

    return Matcher(index, "articles", len(TEXTS), rows_of, lambda rows: rows)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", [0, 1, 2, 3]),
        ("oil", [0, 1, 3]),
        ("talks oil", [0]),
        ("oil -talks", [1, 3]),
        ("-oil", [2]),
        ("-talks -visit", [3]),
        ("(talks OR visit) -oil", [2]),
        ("talks OR -oil", [0, 2]),
        ("actor:12 visit", [1, 2]),
        ("actor:12 -visit", []),
        ("actor:01 OR (visit -oil)", [0, 1, 2]),
        ("actor:unknown visit", [1, 2]),
        ("actor:unknown", [0, 1, 2, 3]),
        ("-actor:3 title:oil", []),
        ("-(actor:0 OR actor:1)", [2, 3]),
    ],
)
def test_rows_that_match(matcher: Matcher, typed: str, found: list[int]) -> None:
    assert matcher.rows(read(typed).node).tolist() == found


def test_the_more_often_and_the_more_words_the_better(matcher: Matcher) -> None:
    rows, scores = matcher.scored(read("talks OR visit").node)
    assert rows[np.argsort(scores)].tolist()[0] == 2
    assert matcher.scored(read("actor:01").node)[1].tolist() == [0.0, 0.0]
