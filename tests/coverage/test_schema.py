"""The tables of a build: what they must agree on with each other and with what is written."""

from __future__ import annotations

import re
from typing import get_args

import pyarrow as pa
import pytest

from analysis.coverage import Coverage
from analysis.coverage.exports import ExportName
from analysis.coverage.schema import ORDER, TABLES


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_put_in_order_by_columns_of_its_own(name: str) -> None:
    columns = re.findall(r'"?(\w+)"?(?: DESC)?', ORDER[name])
    assert columns and set(columns) <= set(TABLES[name].names)


def test_nothing_else_is_put_in_order() -> None:
    assert sorted(ORDER) == sorted(TABLES)


def test_all_but_what_only_this_program_reads_can_be_exported() -> None:
    assert set(TABLES) - set(get_args(ExportName)) == {"build", "annotations", "compared", "originals", "known_actors"}
    assert set(get_args(ExportName)) <= set(TABLES)


@pytest.mark.parametrize("name", sorted(set(TABLES) - {"build"}))
def test_a_written_table_has_the_columns_and_types_that_are_promised(coverage: Coverage, name: str) -> None:
    written = coverage.table(name)
    assert written.schema.names == TABLES[name].names
    assert [each.type for each in written.schema] == [each.type for each in TABLES[name]]


def test_every_span_is_a_pair_of_offsets() -> None:
    alone = [
        (table, name)
        for table, schema in TABLES.items()
        for name in schema.names
        for mine, other in (("start", "end"), ("end", "start"))
        if re.fullmatch(rf"(\w+_)?{mine}", name) and name[: -len(mine)] + other not in schema.names
    ]
    assert alone == []
    assert TABLES["mentions"].field("start").type == TABLES["mentions"].field("end").type == pa.int32()
