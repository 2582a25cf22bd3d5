"""A build as one object to ask."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from analysis.coverage import Coverage, Filter, open_coverage
from analysis.coverage.coverage import Coverage as Whole


def test_every_subject_can_be_asked_of_one_build(coverage: Coverage) -> None:
    only_talks = Filter(text="talks")
    assert list(coverage.articles(only_talks)["article"]) == ["post-1"]
    assert set(coverage.quotes(only_talks)["article"]) == {"post-1"}
    assert set(coverage.mentions(entity="tarn")["article"]) == {"gazette-1"}
    assert set(coverage.reports(only_talks)["article"]) == {"post-1"}
    assert "ada-quill" in set(coverage.entities(only_talks)["entity"])


def test_no_two_subjects_answer_by_the_same_name() -> None:
    told = [
        name
        for subject in Whole.__bases__
        for name, _ in inspect.getmembers(subject, inspect.isfunction)
        if name in vars(subject) and not name.startswith("_")
    ]
    assert "articles" in told
    assert sorted({name for name in told if told.count(name) > 1}) == []


@pytest.mark.parametrize("form", ["folder", "file", "id", "text"])
def test_a_build_is_opened_by_whatever_names_it(shelf: Path, form: str) -> None:
    (file,) = shelf.glob("*.duckdb")
    named: str | Path = {"folder": shelf, "file": file, "id": shelf / file.stem, "text": str(file)}[form]
    with open_coverage(named) as opened:
        assert isinstance(opened, Whole)
        assert (opened.id, opened.path) == (file.stem, file)
