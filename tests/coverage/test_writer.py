"""How a build gets into place: whole, or not at all."""

import pytest

from analysis.coverage import (
    open_coverage,
    writer,
)
from analysis.coverage.schema import TABLES
from tests.coverage.conftest import ANNOTATIONS, ARTICLES, write, write_small


def test_the_same_inputs_give_the_same_tables(tmp_path):
    first, second = write(tmp_path / "a"), write(tmp_path / "b", ARTICLES[::-1], ANNOTATIONS[::-1])
    assert first.name == second.name
    with open_coverage(first) as one, open_coverage(second) as other:
        for name in TABLES:
            assert one.table(name).equals(other.table(name)), name


def test_a_write_that_fails_leaves_no_trace(tmp_path, monkeypatch):
    def tables(*_):
        yield "build", TABLES["build"].empty_table()
        raise RuntimeError("out of luck")

    write_small(tmp_path)
    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(writer, "build_tables", tables)
    with pytest.raises(RuntimeError, match="out of luck"):
        write(tmp_path)
    assert sorted(tmp_path.iterdir()) == before


def test_a_reader_keeps_its_build_while_others_are_written(tmp_path):
    write(tmp_path)
    with open_coverage(tmp_path) as coverage:
        write_small(tmp_path)
        assert len(coverage.articles()) == 4
