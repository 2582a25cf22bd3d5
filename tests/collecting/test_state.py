"""What a folder knows of its pages, over runs and over kills."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from analysis.collecting.addresses import BadAddress
from analysis.collecting.archive import Archive
from analysis.collecting.links import Link
from analysis.collecting.state import MOST_RUNS, NAME, BadState, State
from tests.collecting.test_archive import answer

A, B = "https://kesh.example/a", "https://orin.example/b"


@contextmanager
def run(folder: Path, **more: bool) -> Iterator[State]:
    state = State(folder, **more)
    try:
        yield state
    finally:
        state.close()


def test_a_page_waits_once_whatever_its_address_says_beside(tmp_path: Path):
    with run(tmp_path) as state:
        assert state.offer(Link(f"{A}?utm_source=x", title="Envoy  leaves", published="2031-03-14"), "list.txt")
        state.offer(Link(f"http{A[5:]}#top"), "list.txt")
        state.offer(Link("b#x"), A)
        with pytest.raises(BadAddress):
            state.offer(Link("b"), "list.txt")
        assert list(state.untried()) == [A, "https://kesh.example/b"] and state.hosts() == ["kesh.example"]
        page = state.take("kesh.example")
        assert page is not None
        assert (page.url, page.title, page.published, page.via) == (A, "Envoy leaves", "2031-03-14", "list.txt")
        assert state.take("kesh.example") is not None and state.take("kesh.example") is None


def test_what_was_not_fetched_waits_for_the_next_run_and_what_was_does_not(tmp_path: Path):
    with run(tmp_path) as state:
        for each in (A, B, f"{A}/2", f"{A}/3"):
            state.offer(Link(each), "list")
        first, second, third = (state.take("kesh.example") for _ in range(3))
        assert first and second and third
        state.settle(first, "kept")
        state.settle(second, "forbidden", "its robots.txt forbids it")
        state.settle(third, "failed", "404")
    with run(tmp_path) as state:
        assert state.hosts() == ["orin.example"] and state.waiting() == 1
        assert [state.offer(Link(each.url), "list") for each in (first, second, third)] == [None, "kesh.example", None]
        assert state.offer(Link(first.url), "list", again=True) and state.is_kept(B) is False
        assert set(state.untried()) == {A, B, f"{A}/2"}


def test_what_is_forbidden_is_not_asked_for_again_within_a_run(tmp_path: Path):
    with run(tmp_path) as state:
        state.offer(Link(A), "list")
        page = state.take("kesh.example")
        assert page
        state.settle(page, "forbidden", "its robots.txt forbids it")
        assert not state.offer(Link(A), "list", again=True) and state.take("kesh.example") is None


def test_a_failure_that_may_pass_is_tried_in_later_runs_but_not_for_ever(tmp_path: Path):
    with run(tmp_path) as state:
        state.offer(Link(A), "list")
    for _ in range(MOST_RUNS):
        with run(tmp_path) as state:
            page = state.take("kesh.example")
            assert page is not None
            state.settle(page, "waiting", "the host took too long")
            assert state.take("kesh.example") is None
    with run(tmp_path) as state:
        assert state.take("kesh.example") is None and not state.offer(Link(A), "list")
        assert state.offer(Link(A), "list", again=True)


def test_a_page_that_was_taken_and_not_settled_waits_for_the_next_run(tmp_path: Path):
    with run(tmp_path) as state:
        state.offer(Link(A), "list")
        assert state.untried_count() == 1 and state.claim(B) is None and state.claim(A) is not None
        assert state.claim(A) is None and state.take("kesh.example") is None and state.waiting() == 1
    with run(tmp_path) as state:
        assert list(state.untried()) == [A]


def test_a_kept_page_is_known_by_both_ends_of_a_redirection_and_with_its_version(tmp_path: Path):
    with run(tmp_path) as state:
        state.offer(Link(A), "list")
        page = state.take("kesh.example")
        archive = Archive(tmp_path, "x")
        state.note_file(archive.begin())
        state.keep(page, answer(B, ETag='"7"'), archive.keep(answer(B, ETag='"7"'), {}))
        archive.close()
    with run(tmp_path) as state:
        assert state.is_kept(A) and state.is_kept(B) and not state.offer(Link(B), "list")
        state.offer(Link(B), "list", again=True)
        page = state.take("orin.example")
        assert page is not None and page.etag == '"7"'


def test_what_stands_in_an_archive_is_known_after_a_kill_and_without_the_state(tmp_path: Path):
    with run(tmp_path) as state:
        archive = Archive(tmp_path, "x")
        state.note_file(archive.begin())
        archive.keep(answer(A), {"asked": B})  # and here it is killed
    (path,) = tmp_path.glob("*.warc.gz")
    path.write_bytes(path.read_bytes() + b"\x1f\x8b\x08\x00half")
    size = path.stat().st_size
    for deleted in (False, True):
        if deleted:
            (tmp_path / NAME).unlink()
        with run(tmp_path) as state:
            assert state.is_kept(A) and state.is_kept(B)
        assert path.stat().st_size == size - 8


@pytest.mark.parametrize("size", [0, 20, 10_000])
def test_a_file_that_was_begun_and_got_no_page_is_taken_away(tmp_path: Path, size: int):
    with run(tmp_path) as state:
        state.note_file(name := Archive(tmp_path, "x").begin())
    (tmp_path / name).write_bytes((tmp_path / name).read_bytes()[:size])
    with run(tmp_path):
        assert list(tmp_path.glob("*.warc.gz")) == []


def test_a_list_is_known_with_its_version_and_its_pages_or_not_at_all(tmp_path: Path):
    with run(tmp_path) as state:
        assert state.validators(A) == (None, None) and not state.is_list(A)
        with pytest.raises(RuntimeError), state.together():
            state.offer(Link(B), A)
            state.note_list(A, '"7"', None)
            raise RuntimeError
        assert not state.is_list(A) and list(state.untried()) == []
        with state.together():
            state.offer(Link(B), A)
            state.note_list(A, '"7"', None)
        assert state.is_list(A) and state.validators(A) == ('"7"', None)


def test_two_runs_do_not_write_into_one_folder(tmp_path: Path):
    with run(tmp_path), pytest.raises(BadState, match="another run"):
        State(tmp_path)
    with run(tmp_path):
        pass


def test_a_dry_run_knows_all_and_writes_nothing(tmp_path: Path):
    with run(tmp_path) as state:
        state.offer(Link(A), "list")
    before = (tmp_path / NAME).read_bytes()
    with run(tmp_path, dry=True) as state:
        state.offer(Link(B), "list")
        assert list(state.untried()) == [A, B]
    assert (tmp_path / NAME).read_bytes() == before
    with run(tmp_path / "none", dry=True):
        assert not (tmp_path / "none").exists()


def test_a_state_that_cannot_be_read_is_told_with_the_remedy(tmp_path: Path):
    (tmp_path / NAME).write_bytes(b"SQLite format 3\0" + b"junk" * 900)
    with pytest.raises(BadState, match="delete the file"):
        State(tmp_path)
