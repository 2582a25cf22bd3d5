"""What stops a build from being opened, and what the message says to do."""

import duckdb
import pytest

from analysis.coverage import (
    BuildTooOld,
    CoverageError,
    NoBuild,
    NotABuild,
    open_coverage,
    schema,
)
from tests.coverage.conftest import write


def test_no_build(tmp_path):
    for path in (tmp_path, tmp_path / "nowhere", tmp_path / "b0123456789ab", tmp_path / "b0123456789ab.duckdb"):
        with pytest.raises(NoBuild, match="communique analyse"):
            open_coverage(path)


def test_a_file_that_is_no_build(tmp_path):
    (tmp_path / "text.duckdb").write_text("not a database", encoding="utf-8")
    duckdb.connect(tmp_path / "other.duckdb").execute("CREATE TABLE sheep (n INT)").close()
    duckdb.connect(tmp_path / "empty.duckdb").execute("CREATE TABLE build (schema INT)").close()
    for name in ("text", "other", "empty"):
        with pytest.raises(NotABuild, match=f"{name}.duckdb"):
            open_coverage(tmp_path / f"{name}.duckdb")


def test_a_build_of_another_version(tmp_path, monkeypatch):
    path = write(tmp_path)
    found = schema.SCHEMA_VERSION
    for wanted, says in ((found + 1, "an older version.*Analyse the articles again"), (found - 1, "a newer.*Update")):
        monkeypatch.setattr("analysis.coverage.connection.SCHEMA_VERSION", wanted)
        with pytest.raises(BuildTooOld, match=says) as raised:
            open_coverage(path)
        assert (raised.value.found, raised.value.wanted) == (found, wanted)
        assert isinstance(raised.value, CoverageError)
