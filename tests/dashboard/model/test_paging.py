"""The arithmetic of long lists."""

from __future__ import annotations

import pytest

from dashboard.model.paging import Paging, paging


@pytest.mark.parametrize(
    ("why", "total", "number", "found"),
    [
        ("nothing has one empty part", 0, 1, Paging(total=0, number=1, parts=1, offset=0)),
        ("a part that is just full is one", 10, 1, Paging(total=10, number=1, parts=1, offset=0)),
        ("one more begins another", 11, 2, Paging(total=11, number=2, parts=2, offset=10)),
        ("one beyond the last is the last", 25, 99, Paging(total=25, number=3, parts=3, offset=20)),
        ("one before the first is the first", 25, 0, Paging(total=25, number=1, parts=3, offset=0)),
    ],
)
def test_the_part_that_was_asked_for(why: str, total: int, number: int, found: Paging) -> None:
    assert paging(total, number, 10) == found, why
