"""Archives: pages are added whole, read by the reader of archives, and found again after a kill."""

from __future__ import annotations

import gzip
import os
import random
import resource
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from analysis.collecting.archive import Archive, Found, repaired
from analysis.collecting.fetching import Answer
from analysis.reading import read
from tests.reading.samples import PARAGRAPHS, articles, page, reasons

URL = "https://www.meridianpost.example/envoy"
AT = datetime(2031, 3, 16, 8, 0, tzinfo=UTC)


def answer(url: str = URL, body: bytes | None = None, **headers: str) -> Answer:
    body = page(title=url[-20:]).encode() if body is None else body
    pairs = [("Content-Type", "text/html; charset=utf-8"), ("Transfer-Encoding", "chunked"), ("Set-Cookie", "who=you")]
    pairs += [(name.replace("_", "-"), value) for name, value in headers.items()]
    return Answer(url, 200, "OK", tuple(pairs), body, AT, "93.184.216.34")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path, "Communique/0 (test)")


def test_what_is_kept_is_read_with_its_address(archive: Archive, tmp_path: Path):
    kept = archive.keep(answer(), {"via": "https://www.meridianpost.example/feed"})
    archive.close()
    assert (tmp_path / kept.file).stat().st_size == kept.length
    (article,) = read([tmp_path])
    assert isinstance(article, type(article)) and article.url == URL and article.text == "\n\n".join(PARAGRAPHS)
    whole = gzip.decompress((tmp_path / kept.file).read_bytes())
    assert b"WARC-IP-Address: 93.184.216.34" in whole and b"via: https://www.meridianpost.example/feed" in whole
    assert b"WARC-Date: 2031-03-16T08:00:00Z" in whole and b"software: communique/" in whole


def test_headers_of_the_connection_and_cookies_are_left_out(archive: Archive, tmp_path: Path):
    body = gzip.compress(page().encode())
    kept = archive.keep(answer(body=body, Content_Encoding="gzip"), {})
    whole = gzip.decompress((tmp_path / kept.file).read_bytes())
    assert b"chunked" not in whole and b"who=you" not in whole and body in whole
    assert [each.url for each in articles(read([tmp_path]))] == [URL]


def test_headers_in_any_letters_are_kept(archive: Archive, tmp_path: Path):
    odd = answer(X_A="caf\xe9", X_B="\x9b\x1b", **{"X \x9b": "x"})
    odd = replace(odd, reason="Très \x9b bien")
    archive.keep(odd, {"title": "„Envoy“ \x00\r\nWARC-Type: response"})
    assert [each.url for each in articles(read([tmp_path]))] == [URL]
    (path,) = tmp_path.iterdir()
    assert [each.url for each in repaired(path, 0)] == [URL]


def test_what_the_list_told_stands_in_for_what_the_page_does_not_tell(archive: Archive, tmp_path: Path):
    archive.keep(answer(), {"published": "Fri, 14 Mar 2031 09:00:00 GMT", "title": "Another title"})
    (article,) = articles(read([tmp_path]))
    assert article.published == date(2031, 3, 14) and article.title != "Another title"


def test_a_file_that_grows_too_large_is_followed_by_another(tmp_path: Path):
    archive = Archive(tmp_path, "x", rotate=2_000)
    names = {archive.keep(answer(f"{URL}/{number}"), {}).file for number in range(4)}
    archive.close()
    assert len(names) > 1 and len(articles(read([tmp_path]))) == 4
    again = Archive(tmp_path, "x")
    assert again.keep(answer(), {}).file not in names


def test_a_run_without_pages_leaves_no_file(archive: Archive, tmp_path: Path):
    archive.close()
    assert list(tmp_path.iterdir()) == []


def test_where_the_disk_is_full_what_stands_there_stays_whole(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    kept = archive.keep(answer(), {})
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (kept.length + 100, before[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            archive.keep(answer(f"{URL}/2"), {})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert (tmp_path / kept.file).stat().st_size == kept.length
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
        with pytest.raises(OSError, match="No space"):
            archive.keep(answer(f"{URL}/2"), {})
    assert (tmp_path / kept.file).stat().st_size == kept.length
    archive.keep(answer(f"{URL}/3"), {})
    archive.close()
    assert [each.url for each in articles(read([tmp_path]))] == [URL, f"{URL}/3"]


def test_what_a_kill_left_half_written_is_cut_and_what_is_whole_is_found(archive: Archive, tmp_path: Path):
    first = archive.keep(answer(), {})
    second = archive.keep(answer(f"{URL}/2"), {"asked": f"{URL}/old"})
    path = tmp_path / second.file
    whole = path.read_bytes()
    found = Found(f"{URL}/2", f"{URL}/old", second.length)
    for stop in {len(whole), *random.Random(7).sample(range(first.length, len(whole)), 8)}:
        path.write_bytes(whole[:stop])
        expected = [found] if stop == len(whole) else []
        assert list(repaired(path, first.length)) == expected
        assert path.stat().st_size == (second.length if expected else first.length)
        assert len(articles(read([tmp_path]))) == 1 + len(expected) and reasons(read([tmp_path])) == []


def test_the_pages_of_a_whole_file_are_found(archive: Archive, tmp_path: Path):
    ends = [archive.keep(answer(f"{URL}/{number}", bytes(range(256)) * 999), {}).length for number in range(3)]
    (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes() + b"\x1f\x8b\x08junk")
    found = list(repaired(path, 0))
    assert found == [Found(f"{URL}/{number}", f"{URL}/{number}", ends[number]) for number in range(3)]
    assert path.stat().st_size == ends[-1]
