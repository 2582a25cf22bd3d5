"""The one cache: what is worked out of a build is worked out once for each build, filter and arguments."""

from __future__ import annotations

import threading

import pandas as pd
import pytest

from analysis.coverage import EVERYTHING, Coverage, Filter
from dashboard.shell import cache, context

ASKED: list[tuple[str, Filter, str]] = []


def count(coverage: Coverage, filter_: Filter, word: str) -> list[str]:
    ASKED.append((coverage.id, filter_, word))
    return [word]


@pytest.fixture(autouse=True)
def shown(small_coverage: Coverage, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.clear()
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


def frame(coverage: Coverage, filter_: Filter) -> pd.DataFrame:
    return pd.DataFrame({"figure": [1, 2]})


def test_a_table_that_one_changes_is_as_it_was_for_the_next() -> None:
    changed = cache.cached(frame)
    changed.loc[0, "figure"] = 9
    changed["more"] = "new"
    assert cache.cached(frame).to_dict("list") == {"figure": [1, 2]}


def test_lists_among_the_arguments_are_told_apart() -> None:
    assert cache.cached(listed, words=["a", "b"]) == "a b"
    assert cache.cached(listed, words=["b"]) == "b"


def listed(coverage: Coverage, filter_: Filter, words: list[str]) -> str:
    return " ".join(words)


def test_what_was_not_asked_for_longest_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_KEPT", cache._Kept(2))
    for word in ("a", "b", "a", "c", "a", "b"):
        cache.cached(count, word=word)
    assert [word for *_, word in ASKED] == ["a", "b", "c", "b"]


def test_two_who_ask_at_once_get_one_answer_and_a_failure_is_not_kept() -> None:
    kept, made, started, go = cache._Kept(9), [], threading.Event(), threading.Event()

    def slowly() -> str:
        started.set()
        assert go.wait(30)
        made.append("made")
        return "answer"

    first = threading.Thread(target=lambda: kept.get("key", slowly))
    first.start()
    assert started.wait(30)
    second = threading.Thread(target=lambda: made.append(kept.get("key", lambda: "another")))
    second.start()
    go.set()
    first.join(30)
    second.join(30)
    assert made == ["made", "answer"]

    with pytest.raises(LookupError):
        kept.get("other", lambda: (_ for _ in ()).throw(LookupError))
    assert kept.get("other", lambda: "found") == "found"
