"""One request: what came is told as it came, and nothing costs more than it may."""

from __future__ import annotations

import gzip
import threading
import time
from dataclasses import replace

import brotli
import pytest

from analysis.collecting.fetching import Answer, Fetcher, NoAnswer, Stopped
from tests.collecting.serving import QUICK, Reply, Site, endless, raw
from tests.patience import PATIENCE

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"


@pytest.fixture
def fetcher() -> Fetcher:
    return Fetcher("Communique/0 (test)", QUICK, allow_local=True)


def failure(fetcher: Fetcher, url: str) -> NoAnswer:
    with pytest.raises(NoAnswer) as found:
        fetcher.get(url)
    return found.value


def test_an_answer_is_told_as_it_came(site: Site, fetcher: Fetcher):
    body = brotli.compress(b"<p>The envoy left.")
    headers = {"Content-Encoding": "br", "ETag": '"7"', "Last-Modified": "Mon, 14 Mar 2031 08:00:00 GMT"}
    site.pages["/a?b=c"] = Reply(body, headers=headers)
    answer = fetcher.get(site.url("/a?b=c"))
    assert (answer.status, answer.reason, answer.kind, answer.peer) == (200, "OK", "text/html", "127.0.0.1")
    assert answer.body == body and answer.content() == b"<p>The envoy left."
    assert (answer.etag, answer.modified) == ('"7"', headers["Last-Modified"])
    asked = site.asked[0].headers
    assert asked["User-Agent"] == "Communique/0 (test)" and "br" in asked["Accept-Encoding"]


def test_who_knows_a_version_asks_whether_there_is_another(site: Site, fetcher: Fetcher):
    site.pages["/a"] = Reply(b"x", headers={"ETag": '"7"'})
    assert fetcher.get(site.url("/a"), etag='"7"').status == 304
    assert fetcher.get(site.url("/a"), etag='"6"', modified="Mon, 14 Mar 2031 08:00:00 GMT").status == 200
    assert site.asked[1].headers["If-Modified-Since"] == "Mon, 14 Mar 2031 08:00:00 GMT"


def test_redirections_and_errors_are_answers_that_nobody_follows(site: Site, fetcher: Fetcher):
    site.pages["/a"] = Reply(b"moved", 302, {"Location": "file:///etc/passwd"})
    answer = fetcher.get(site.url("/a"))
    assert (answer.status, answer.header("location"), answer.body) == (302, "file:///etc/passwd", b"")
    assert fetcher.get(site.url("/none")).status == 404 and site.paths() == ["/a", "/none"]


def test_a_body_without_length_in_pieces_is_whole(site: Site, fetcher: Fetcher):
    site.pages["/a"] = raw(HEAD, b"one ", b"two")
    site.pages["/b"] = raw(HEAD[:-2] + b"Transfer-Encoding: chunked\r\n\r\n", b"4\r\none \r\n3\r\ntwo\r\n0\r\n\r\n")
    assert fetcher.get(site.url("/a")).body == fetcher.get(site.url("/b")).body == b"one two"


def test_an_answer_that_breaks_off_is_none(site: Site, fetcher: Fetcher):
    site.pages["/a"] = Reply(b"half", length=900)
    site.pages["/b"] = raw(HEAD[:-2] + b"Transfer-Encoding: chunked\r\n\r\n", b"900\r\nhalf")
    for path in ("/a", "/b"):
        failed = failure(fetcher, site.url(path))
        assert failed.again and "broke off" in str(failed)


def test_an_endless_answer_ends_where_it_is_too_large(site: Site, fetcher: Fetcher):
    site.pages["/a"] = endless(HEAD, b"x" * 10_000)
    failed = failure(fetcher, site.url("/a"))
    assert not failed.again and "larger than 0.3 MB" in str(failed)
    assert fetcher.get(site.url("/a"), most=1_000).body == b"x" * 1_000


@pytest.mark.parametrize("head", [HEAD, b"HTTP/1.1 200 OK\r\nX-A: "])
def test_an_answer_that_drips_ends_when_its_time_is_up(site: Site, fetcher: Fetcher, head: bytes):
    site.pages["/a"] = endless(head, b"x", every=0.05)
    fetcher.limits = replace(QUICK, whole=0.5)
    began = time.monotonic()
    failed = failure(fetcher, site.url("/a"))
    assert failed.again and "too long" in str(failed) and time.monotonic() - began < PATIENCE


def test_a_server_that_is_silent_is_left(site: Site, fetcher: Fetcher):
    site.pages["/a"] = raw(b"", b"", every=2)
    fetcher.limits = replace(QUICK, silence=0.2)
    assert "too long" in str(failure(fetcher, site.url("/a")))


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nX-A: " + b"x" * 70_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 5_000 + b"\r\n",
        b"SSH-2.0-OpenSSH\r\n",
        b"HTTP/1.1 999999 OK\r\n\r\n",
        b"",
    ],
)
def test_what_is_no_proper_answer_is_told(site: Site, fetcher: Fetcher, answer: bytes):
    site.pages["/a"] = raw(answer)
    failed = failure(fetcher, site.url("/a"))
    assert failed.again and "no proper one" in str(failed) and len(str(failed)) < 300


def test_headers_that_cannot_be_read_are_passed_over_in_silence(site: Site, fetcher: Fetcher, capfd, caplog):
    site.pages["/a"] = raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n no name\r\n: x\r\nX-\xe9: \xe9\r\n\r\nx")
    assert fetcher.get(site.url("/a")).status == 200
    assert capfd.readouterr() == ("", "") and caplog.records == []


def test_a_host_that_is_not_there_or_does_not_encrypt_is_told(site: Site, fetcher: Fetcher):
    assert "cannot be reached" in str(failure(fetcher, "http://127.0.0.1:9/"))
    site.pages["/"] = Reply(b"x")
    assert "certificate" in str(failure(fetcher, site.url("/").replace("http:", "https:")))


def test_this_machines_network_is_not_reached_unless_it_is_allowed(site: Site, fetcher: Fetcher):
    fetcher.allow_local = False
    for host in ("127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]"):
        failed = failure(fetcher, site.url("/", host))
        assert not failed.again and "--allow-local" in str(failed), host
    assert site.asked == []


def test_to_stop_ends_what_is_under_way_and_all_that_follows(site: Site, fetcher: Fetcher):
    site.pages["/a"] = endless(HEAD, b"x", every=0.05)
    ended: list[type] = []

    def ask() -> None:
        try:
            fetcher.get(site.url("/a"))
        except Exception as error:
            ended.append(type(error))

    thread = threading.Thread(target=ask)
    thread.start()
    until = time.monotonic() + PATIENCE
    while not site.asked and time.monotonic() < until:
        time.sleep(0.01)
    fetcher.stop()
    thread.join(PATIENCE)
    assert ended == [Stopped]
    with pytest.raises(Stopped):
        fetcher.get(site.url("/a"))


def answer(**headers: str) -> Answer:
    from datetime import UTC, datetime

    pairs = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Answer("http://kesh.example/", 429, "", pairs, b"", datetime(2031, 3, 14, tzinfo=UTC))


def test_a_pause_is_told_in_seconds_or_by_a_moment_or_not_understood():
    assert answer(Retry_After="120").pause == 120
    assert answer(retry_after="Fri, 14 Mar 2031 08:00:00 GMT").pause > 3_600
    assert answer(Retry_After="Mon, 14 Mar 2011 08:00:00 GMT").pause == 0
    assert answer(Retry_After="soon").pause is None and answer().pause is None


def test_a_version_that_cannot_be_sent_back_is_none():
    assert answer(ETag='"a\x01"').etag is None and answer(ETag="x" * 5_000).etag is None
    assert answer(ETag='W/"a"').etag == 'W/"a"'


def test_a_body_that_says_how_it_is_packed_is_unpacked(site: Site, fetcher: Fetcher):
    site.pages["/a"] = Reply(gzip.compress(b"<p>x"), headers={"Content-Encoding": "gzip"})
    assert fetcher.get(site.url("/a")).content() == b"<p>x"
