"""Threads that ask."""

from __future__ import annotations

import pytest

from analysis.collecting.fetching import Fetcher, NoAnswer
from analysis.collecting.requests import Task
from analysis.collecting.workers import Order, Workers
from tests.collecting.serving import QUICK, Reply, Site
from tests.patience import PATIENCE


@pytest.fixture
def fetcher() -> Fetcher:
    return Fetcher("Communique/0 (test)", QUICK, allow_local=True)


def test_answers_and_failures_come_back_with_their_tasks(site: Site, fetcher: Fetcher):
    site.pages["/a"] = Reply(b"x", headers={"ETag": '"1"'})
    workers = Workers(fetcher, 2)
    a, none = Task(site.url("/a")), Task("http://127.0.0.1:9/")
    workers.give(Order(a, '"1"'))
    workers.give(Order(none))
    assert workers.running == 2
    found = {each.task: each for each in (workers.result(PATIENCE), workers.result(PATIENCE)) if each}
    assert found[a].answer is not None and found[a].answer.status == 304
    assert isinstance(found[none].failure, NoAnswer) and workers.running == 0
    assert workers.result(0.01) is None
    workers.stop()


def test_an_error_of_a_library_costs_one_request(site: Site, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object, **__: object) -> None:
        raise KeyError("inner")

    monkeypatch.setattr(fetcher, "get", fail)
    workers = Workers(fetcher, 1)
    for _ in range(2):
        workers.give(Order(Task(site.url("/a"))))
        result = workers.result(PATIENCE)
        assert result is not None and "KeyError" in str(result.failure)
    workers.stop()


def test_no_more_of_a_robots_txt_is_taken_than_counts(site: Site, fetcher: Fetcher):
    site.pages["/robots.txt"] = Reply(b"#" * 600_000)
    workers = Workers(fetcher, 1)
    workers.give(Order(Task(site.url("/robots.txt"), rules_of="kesh.example")))
    result = workers.result(PATIENCE)
    assert result is not None and result.answer is not None and len(result.answer.body) == 512_000
    workers.stop()
