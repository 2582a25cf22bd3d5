"""Where what a run learns is put."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from analysis.collecting.fetching import Answer
from analysis.collecting.keeping import MOST_LISTS, Keeping
from analysis.collecting.links import Link
from analysis.collecting.requests import BadList, Contents, Listing, Task
from analysis.collecting.state import State
from analysis.records import Rejection
from tests.reading.samples import page

A = "https://kesh.example/a"


@pytest.fixture
def keeping(tmp_path: Path) -> Iterator[Keeping]:
    state = State(tmp_path)
    yield Keeping(tmp_path, state, "Communique/0 (test)")
    state.close()


def answer(body: str = page(), status: int = 200, url: str = A) -> Answer:
    at = datetime(2031, 3, 14, tzinfo=UTC)
    return Answer(url, status, "OK", (("Content-Type", "text/html"), ("ETag", '"1"')), body.encode(), at)


def test_a_list_of_feeds_gives_requests_and_the_pages_in_it_wait(keeping: Keeping):
    source = ("feeds.opml", [Link("https://kesh.example/feed", feed=True), Link(A), Link(A), Link("ftp://x/")])
    (feed,) = keeping.begin(source)
    assert (feed.url, feed.given) == ("https://kesh.example/feed", False) and keeping.hosts() == ["kesh.example"]
    assert keeping.report.noted.count == 1 and keeping.total == 1
    page_ = keeping.take("kesh.example")
    assert page_ is not None and page_.via == "feeds.opml" and keeping.take("kesh.example") is None


def test_what_could_not_be_read_of_a_list_is_told(keeping: Keeping):
    list(keeping.begin(("a.csv", [Link(A), Rejection(origin="a.csv#R7", reason="the row has 9 cells")])))
    assert keeping.report.noted.listed == [("a.csv#R7", "the row has 9 cells")] and keeping.total == 1


def test_what_a_list_named_before_it_broke_does_not_wait(keeping: Keeping):
    def broken() -> Iterator[Link]:
        yield Link(A)
        raise BadList("the table is damaged")

    assert list(keeping.begin(("bad.csv", broken()))) == [] and keeping.hosts() == []
    assert keeping.report.failed.listed == [("bad.csv", "the table is damaged")]


def test_a_list_is_known_by_its_version_once_its_pages_are_noted(keeping: Keeping):
    listing = Listing(A, lambda _: Contents([Link("/b")], (Listing(f"{A}?2", lambda _: Contents(())),)))
    assert [each.url for each in keeping.contents_of(listing, answer())] == [f"{A}?2"]
    assert keeping.validators(Task(A, listing=listing)) == ('"1"', None)
    assert keeping.contents_of(listing, answer(status=304)) == [] and keeping.report.unchanged == 1
    with pytest.raises(BadList, match="404"):
        keeping.contents_of(listing, answer(status=404))


def test_a_service_is_asked_anew_each_time(keeping: Keeping):
    listing = Listing(A, lambda _: Contents(()), service=True)
    keeping.contents_of(listing, answer())
    assert keeping.validators(Task(A, listing=listing)) == (None, None)


def test_lists_without_end_are_not_followed_for_ever(keeping: Keeping):
    found = [each for number in range(MOST_LISTS + 9) for each in keeping.begin(Listing(f"{A}?{number}", lambda _: 0))]
    assert len(found) == MOST_LISTS and keeping.report.failed.count == 1


def test_what_a_redirection_led_to_is_told_with_what_was_wanted(keeping: Keeping):
    list(keeping.begin(("list", [Link(A)])))
    wanted = keeping.take("kesh.example")
    keeping.give_up(Task(A, page=wanted).moved("https://orin.example/b"), "there is no such page (404)")
    (trouble,) = keeping.report.failed.listed
    assert trouble.url == A and "https://orin.example/b" in trouble.why and keeping.done == 1


def test_each_way_to_end_is_told_as_itself(keeping: Keeping):
    list(keeping.begin(("list", [Link(f"{A}/{number}") for number in range(3)])))
    for end in (keeping.forbid, lambda task: keeping.postpone(task, "busy"), lambda task: keeping.give_up(task, "no")):
        wanted = keeping.take("kesh.example")
        assert wanted is not None
        end(Task(wanted.url, page=wanted))
    keeping.close()
    report = keeping.report
    assert (report.forbidden.count, report.later.count, report.failed.count, report.waiting) == (1, 1, 1, 1)
