"""The comparing of two checkouts' tables: what counts as a difference, and how it is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.refactoring.compare import Coverage, compare, differences, told


def table(*rows: dict[str, object]) -> bytes:
    """Rows as `export --format jsonl` writes them."""
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows).encode()


BEFORE = [
    {"article": "a", "start": 0, "end": 9, "name": "Ada Quill", "rule": "name"},
    {"article": "a", "start": 20, "end": 28, "name": "Fennmark", "rule": "name"},
    {"article": "b", "start": 0, "end": 9, "name": "Orin Vask", "rule": "name"},
]


def test_the_same_bytes_are_no_difference() -> None:
    assert not differences(table(*BEFORE), table(*BEFORE))


def test_a_changed_value_is_told_with_its_row_and_column() -> None:
    after = [BEFORE[0], {**BEFORE[1], "rule": "place"}, BEFORE[2]]
    found = differences(table(*BEFORE), table(*after))
    assert found.rows == 1
    assert list(told("demo", "mentions", found)) == [
        "demo: mentions: rows that differ: 1 of 3 before and 3 after (1 changed)",
        '    article="a" start=20',
        '        rule: "name" → "place"',
    ]


def test_a_row_more_leaves_those_after_it_alone() -> None:
    extra = {"article": "a", "start": 40, "end": 44, "name": "Vask", "rule": "surname"}
    found = differences(table(*BEFORE), table(BEFORE[0], BEFORE[1], extra, BEFORE[2]))
    assert (found.changed, found.gone, found.new) == ([], [], [extra])


def test_of_two_equal_rows_one_may_be_gone() -> None:
    found = differences(table(BEFORE[0], BEFORE[0]), table(BEFORE[0]))
    assert (found.changed, found.gone, found.new) == ([], [BEFORE[0]], [])


def test_a_table_that_lost_all_its_rows_lost_rows_and_no_columns() -> None:
    found = differences(table(*BEFORE), b"")
    assert (found.gone, found.columns_gone) == (BEFORE, [])


def test_another_order_of_rows_or_columns_is_a_difference() -> None:
    assert differences(table(*BEFORE), table(*reversed(BEFORE))).other == "the rows stand in another order"
    turned = [dict(reversed(row.items())) for row in BEFORE]
    assert differences(table(*BEFORE), table(*turned)).other == "the columns stand in another order"


@pytest.mark.parametrize("value", [0.0, False, "0", None])
def test_a_value_of_another_type_is_a_difference(value: object) -> None:
    found = differences(table({"id": "x", "count": 0}), table({"id": "x", "count": value}))
    assert len(found.changed) == 1


def test_other_bytes_for_the_same_values_are_a_difference() -> None:
    assert differences(b'{"a":1}\n', b'{"a": 1}\n').other == "the bytes differ though all values are the same"


def test_a_column_that_comes_or_goes_is_told_and_may_be_ignored() -> None:
    after = [{**{name: row[name] for name in row if name != "rule"}, "why": "a capital"} for row in BEFORE]
    found = differences(table(*BEFORE), table(*after))
    assert (found.columns_gone, found.columns_new, found.rows) == (["rule"], ["why"], 0)
    assert found
    assert not differences(table(*BEFORE), table(*after), ["rule", "why"])


def test_a_table_that_only_one_checkout_has_is_told(tmp_path: Path) -> None:
    for side, names in (("before", ("quotes", "links")), ("after", ("quotes", "ties"))):
        (tmp_path / side).mkdir()
        for name in names:
            (tmp_path / side / f"{name}.jsonl").write_bytes(table(*BEFORE))
    found = {name: each.other for name, each in compare(tmp_path / "before", tmp_path / "after")}
    assert found == {
        "links": "the table is there only before, with 3 rows",
        "ties": "the table is there only after, with 3 rows",
    }


def test_of_a_file_so_many_lines_are_taken_and_only_what_an_article_has(tmp_path: Path) -> None:
    file = tmp_path / "wire.jsonl"
    lines = [{"doc_id": f"w{number}", "text": "A delegation left.", "topic": 1} for number in range(3)]
    file.write_bytes(table(*lines))
    coverage = Coverage.from_option(f"{file}:2")
    assert coverage.name == "wire-2"
    assert [json.loads(line) for line in coverage.articles().splitlines()] == [
        {"id": "w0", "text": "A delegation left."},
        {"id": "w1", "text": "A delegation left."},
    ]
