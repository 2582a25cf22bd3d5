"""Builds that are made while somebody waits."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.shell import jobs


def test_analysing_tells_how_far_it_is_and_fails_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(jobs.AnalysisFailed, match="There is no article to analyse"):
        list(jobs.analyse(tmp_path / "shelf", [tmp_path / "nothing-here"]))
