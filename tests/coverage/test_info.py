"""What a build says of itself."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import UTC, date
from pathlib import Path

import pytest

from analysis.coverage import open_coverage
from analysis.coverage.identity import code_fingerprint, installed
from analysis.coverage.schema import SCHEMA_VERSION
from tests.coverage.conftest import write_small


def test_a_build_without_outlets_days_or_rejections_counts_none(tmp_path: Path) -> None:
    with open_coverage(write_small(tmp_path)) as coverage:
        info = coverage.info
    assert (info.articles, info.outlets, info.rejections, info.notes, info.corrections) == (1, 1, 0, 0, 0)
    assert (info.first_published, info.last_published) == (date(2031, 5, 9), date(2031, 5, 9))
    assert info.title is None


def test_a_build_that_was_never_corrected_is_its_own_base(tmp_path: Path) -> None:
    with open_coverage(write_small(tmp_path)) as coverage:
        info = coverage.info
    assert info.base == info.id == coverage.id
    assert info.annotated_by == code_fingerprint()
    assert (info.schema, info.spacy) == (SCHEMA_VERSION, installed("spacy"))


def test_when_it_was_written_is_told_with_its_zone_and_nothing_of_it_can_be_changed(tmp_path: Path) -> None:
    with open_coverage(write_small(tmp_path)) as coverage:
        info = coverage.info
    assert info.created.tzinfo is UTC
    with pytest.raises(FrozenInstanceError):
        info.articles = 2  # type: ignore[misc]
