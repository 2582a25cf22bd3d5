"""The one cache: what is worked out of a build is worked out once for each build, filter and arguments."""

from __future__ import annotations

import pytest

from analysis.coverage import EVERYTHING, Coverage, Filter
from dashboard.shell import cache, context

ASKED: list[tuple[str, Filter, str]] = []


def count(coverage: Coverage, filter_: Filter, word: str) -> list[str]:
    ASKED.append((coverage.id, filter_, word))
    return [word]


@pytest.fixture(autouse=True)
def shown(small_coverage: Coverage, monkeypatch: pytest.MonkeyPatch) -> None:
    cache._worked_out.clear()
    ASKED.clear()
    monkeypatch.setattr(context, "coverage", lambda: small_coverage)
    monkeypatch.setattr(context, "current_filter", lambda: EVERYTHING)


def test_the_same_question_is_answered_once(small_coverage: Coverage) -> None:
    assert cache.cached(count, word="a") == cache.cached(count, word="a") == ["a"]
    assert [(small_coverage.id, EVERYTHING, "a")] == ASKED


def test_another_filter_or_argument_is_another_question() -> None:
    narrow = Filter(text="sanction")
    cache.cached(count, word="a")
    cache.cached(count, word="b")
    cache.cached(count, filter=narrow, word="a")
    assert [(filter_, word) for _, filter_, word in ASKED] == [(EVERYTHING, "a"), (EVERYTHING, "b"), (narrow, "a")]


def test_what_is_handed_out_is_the_callers_own() -> None:
    cache.cached(count, word="a").append("changed")
    assert cache.cached(count, word="a") == ["a"]


def test_a_table_is_asked_for_by_its_name_under_the_filter() -> None:
    assert len(cache.table("articles")) == 4
    assert list(cache.table("articles", filter=Filter(text="sanction"))["article"]) == ["herald-1"]
    assert list(cache.table("reports", event="ev-threat")["report"]) == ["herald-1#e0"]
