"""A few analyses killed at random moments; ``python -m tests.evaluation.kills`` kills two hundred."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.evaluation import kills
from tests.patience import PATIENCE


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that fork")
def test_kills_leave_no_half_build_and_lose_no_annotated_article():
    # In a process of its own: this one has threads, which a fork does not take along.
    command = [sys.executable, "-m", "tests.evaluation.kills", "--times", "4", "--seed", "7"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=4 * PATIENCE, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "4 kills" in done.stdout and "wrong" not in done.stdout


def test_the_harness_sees_half_builds_and_lost_annotations(tmp_path: Path):
    (tmp_path / "b0123456789ab.duckdb").write_bytes(b"half")
    (tmp_path / "current").write_text("bffffffffffff\n", encoding="ascii")
    (tmp_path / ".annotations").mkdir()
    sqlite3.connect(tmp_path / ".annotations" / "annotations.sqlite").close()
    found = list(kills.faults(tmp_path, [["annotating", 3, 60], ["failed", "KeyError()"]]))
    assert len(found) == 4
    for each, words in zip(found, ("KeyError", "cannot be opened", "current build", "3 articles"), strict=True):
        assert words in each
