"""Runs against a server on this machine: what is fetched, how politely, what is kept, and what is told of the rest."""

from __future__ import annotations

import gzip
import sqlite3
import threading
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import brotli
import pytest

from analysis.collecting.collector import Settings, collect
from analysis.collecting.links import Link
from analysis.collecting.report import Report
from analysis.collecting.state import BadState
from analysis.reading import read
from analysis.records import Article
from tests.collecting.serving import QUICK, Reply, Site, endless, raw
from tests.patience import PATIENCE
from tests.reading.samples import PARAGRAPHS, articles, page, reasons

SETTINGS = Settings("Communique/0 (test)", delay=0.01, allow_local=True, limits=QUICK)


def run(site: Site, folder: Path, *paths: str, **more) -> Report:
    """A run for addresses on the server."""
    return collect(folder, [Link(site.url(each)) for each in paths], replace(SETTINGS, **more))


def listed(site: Site, folder: Path, *paths: str, **more) -> Report:
    """A run for a list at hand of addresses on the server."""
    return collect(folder, [("list.txt", [Link(site.url(each)) for each in paths])], replace(SETTINGS, **more))


def feed(site: Site, *paths: str, day: str = "Mon, 14 Mar 2022 09:00:00 GMT") -> Reply:
    items = "".join(
        f"<item><title>About {each}</title><link>{site.url(each)}?utm_source=feed</link><pubDate>{day}</pubDate></item>"
        for each in paths
    )
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title>{items}</channel></rss>'
    return Reply(body.encode(), kind="application/rss+xml", headers={"ETag": f'"{len(paths)}"'})


def article(title: str = "Envoy leaves talks") -> Reply:
    return Reply(page(title=title).encode())


def urls(folder: Path) -> list[str | None]:
    found = list(read([folder]))
    assert reasons(found) == []
    return sorted(str(each.url) for each in articles(found))


def why(report: Report) -> str:
    """The only thing that went wrong."""
    troubles = [*report.failed.listed, *report.forbidden.listed, *report.later.listed]
    assert len(troubles) == 1, troubles
    return troubles[0].why


def test_the_pages_that_a_feed_names_are_kept_with_what_it_tells(site: Site, tmp_path: Path):
    site.pages |= {"/feed": feed(site, "/a", "/b"), "/a": article("First"), "/b": article("Second")}
    report = run(site, tmp_path, "/feed")
    assert (report.kept, report.lists, report.failed.count, len(report.files)) == (2, 1, 0, 1) and report.is_whole
    assert site.paths() == ["/feed", "/a", "/b"] and len(site.asked) == 4
    found = articles(read([tmp_path]))
    assert {str(each.published) for each in found} == {"2022-03-14"}
    assert urls(tmp_path) == [site.url("/a"), site.url("/b")]


def test_a_second_run_fetches_only_what_is_new(site: Site, tmp_path: Path):
    site.pages |= {"/feed": feed(site, "/a"), "/a": article("First"), "/b": article("Second")}
    run(site, tmp_path, "/feed")
    report = run(site, tmp_path, "/feed")
    assert (report.kept, report.unchanged) == (0, 1) and site.paths() == ["/feed", "/a", "/feed"]
    site.pages["/feed"] = feed(site, "/a", "/b")
    report = run(site, tmp_path, "/feed")
    assert (report.kept, report.known) == (1, 1) and site.paths()[3:] == ["/feed", "/b"]
    assert len(list(tmp_path.glob("*.warc.gz"))) == 2 and len(urls(tmp_path)) == 2


def test_an_address_that_somebody_names_is_a_feed_or_a_page(site: Site, tmp_path: Path):
    site.pages |= {"/a": article(), "/feed": feed(site, "/a")}
    report = run(site, tmp_path, "/a", "/a#top", "/feed")
    assert report.kept == 1 and urls(tmp_path) == [site.url("/a")] and report.failed.count == 0
    report = run(site, tmp_path, "/a")
    assert (report.known, report.kept) == (1, 0)


def test_a_page_that_changed_is_kept_again_where_that_is_asked_for(site: Site, tmp_path: Path):
    site.pages["/a"] = Reply(page().encode(), headers={"ETag": '"1"'})
    listed(site, tmp_path, "/a")
    assert listed(site, tmp_path, "/a").known == 1
    assert listed(site, tmp_path, "/a", again=True).unchanged == 1
    site.pages["/a"] = Reply(page().encode())
    assert listed(site, tmp_path, "/a", again=True).unchanged == 1
    site.pages["/a"] = Reply(page(title="Envoy returns").encode(), headers={"ETag": '"2"'})
    assert listed(site, tmp_path, "/a", again=True).kept == 1
    assert len(urls(tmp_path)) == 2
    assert [each.headers.get("If-None-Match") for each in site.asked if each.path == "/a"] == [
        None,
        '"1"',
        '"1"',
        '"1"',
    ]


def test_robots_txt_is_asked_first_and_obeyed_with_the_reason(site: Site, tmp_path: Path):
    site.pages |= {"/robots.txt": Reply(b"User-agent: *\nDisallow: /private/\n", kind="text/plain"), "/a": article()}
    report = listed(site, tmp_path, "/private/a", "/a")
    assert site.asked[0].path == "/robots.txt" and site.paths() == ["/a"]
    assert report.forbidden.count == 1 and "robots.txt forbids it" in why(report) and not report.is_whole
    site.pages["/robots.txt"] = Reply(status=404)
    site.pages["/private/a"] = article()
    assert listed(site, tmp_path, "/private/a").kept == 1


def test_a_host_whose_robots_txt_fails_is_left_for_another_run(site: Site, tmp_path: Path):
    site.pages |= {"/robots.txt": Reply(status=500), "/a": article()}
    report = listed(site, tmp_path, "/a")
    assert site.paths() == [] and "robots.txt" in why(report) and (report.later.count, report.waiting) == (1, 1)
    del site.pages["/robots.txt"]
    assert listed(site, tmp_path).kept == 1


def test_a_robots_txt_that_was_moved_is_followed(site: Site, tmp_path: Path):
    site.pages |= {
        "/robots.txt": Reply(status=301, headers={"Location": "/rules"}),
        "/rules": Reply(gzip.compress(b"User-agent: communique\nDisallow: /a"), headers={"Content-Encoding": "gzip"}),
        "/a": article(),
        "/b": article(),
    }
    report = listed(site, tmp_path, "/a", "/b")
    assert report.forbidden.count == 1 and report.kept == 1


def test_a_redirection_is_held_against_the_rules_of_where_it_leads(site: Site, tmp_path: Path):
    other = site.url("/private/a", host="localhost")
    site.pages |= {
        "/robots.txt": Reply(b"User-agent: *\nDisallow: /private/"),
        "/a": Reply(status=302, headers={"Location": other}),
    }
    report = listed(site, tmp_path, "/a")
    assert report.forbidden.listed[0].url == site.url("/a") and other in why(report) and report.kept == 0
    assert [each.path for each in site.asked] == ["/robots.txt", "/a", "/robots.txt"]


def test_one_request_at_a_time_with_the_pause_that_the_host_wants(site: Site, tmp_path: Path):
    paths = [f"/{number}" for number in range(5)]
    site.pages |= {each: article(each) for each in paths}
    site.pages["/robots.txt"] = Reply(b"User-agent: *\nCrawl-delay: 0.2\n")
    assert listed(site, tmp_path, *paths).kept == 5
    times = [each.at for each in site.asked if each.path != "/robots.txt"]
    assert site.most_open == 1 and min(b - a for a, b in pairwise(times)) > 0.19


def test_hosts_are_asked_side_by_side(site: Site, tmp_path: Path):
    both = threading.Barrier(2)

    def wait(handler) -> None:
        both.wait(PATIENCE)
        raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", page().encode())(handler)

    site.pages |= {"/a": wait}
    links = [Link(site.url("/a")), Link(site.url("/a", host="localhost"))]
    assert collect(tmp_path, [("list", links)], SETTINGS).kept == 2


def test_redirections_are_followed_but_not_for_ever_and_not_anywhere(site: Site, tmp_path: Path):
    site.pages |= {
        "/old": Reply(status=301, headers={"Location": "/new?utm_medium=x"}),
        "/older": Reply(status=308, headers={"Location": "old"}),
        "/new": article(),
        "/loop": Reply(status=302, headers={"Location": "/loop"}),
        "/file": Reply(status=302, headers={"Location": "file:///etc/passwd"}),
        "/none": Reply(status=302),
    }
    report = listed(site, tmp_path, "/old", "/older", "/loop", "/file", "/none")
    assert report.kept == 1 and report.known == 1 and urls(tmp_path) == [site.url("/new")]
    told = {each.url.rpartition("/")[2]: each.why for each in report.failed.listed}
    assert "more than 5 times" in told["loop"] and "http://" in told["file"] and "where to" in told["none"]
    again = listed(site, tmp_path, "/old", "/older", "/new")
    assert (again.known, again.kept) == (3, 0)


def test_nothing_within_this_machines_network_is_reached_by_a_redirection(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    from analysis.collecting import connections

    monkeypatch.setattr(connections, "is_public", lambda address: address == "127.0.0.1")
    site.pages |= {
        "/a": Reply(status=302, headers={"Location": "http://169.254.169.254/latest/meta-data"}),
        "/b": Reply(status=302, headers={"Location": "http://127.0.0.2/"}),
    }
    report = listed(site, tmp_path, "/a", "/b", allow_local=False)
    assert (report.kept, report.failed.count) == (0, 2)
    assert all("own network" in each.why for each in report.failed.listed), report.failed.listed


def test_a_busy_host_is_asked_again_when_it_says_so(site: Site, tmp_path: Path):
    site.pages["/a"] = [Reply(status=429, headers={"Retry-After": "1"}), Reply(status=503), article()]
    assert listed(site, tmp_path, "/a", delay=0.05).kept == 1
    times = [each.at for each in site.asked if each.path == "/a"]
    assert len(times) == 3 and times[1] - times[0] > 0.9, "it said for how long"
    assert times[2] - times[1] > 0.05 * 4**2 - 0.1, "it did not say, and the pause grows"


def test_a_host_that_wants_a_long_pause_is_left_for_another_run(site: Site, tmp_path: Path):
    site.pages |= {"/a": Reply(status=429, headers={"Retry-After": "7200"}), "/b": article()}
    report = listed(site, tmp_path, "/a", "/b")
    assert site.paths() == ["/a"] and report.waiting == 2 and not report.is_whole
    assert any("2 hours" in each.why for each in report.later.listed)
    site.pages["/a"] = article()
    assert listed(site, tmp_path).kept == 2


def test_a_host_that_fails_again_and_again_is_left(site: Site, tmp_path: Path):
    paths = [f"/{number}" for number in range(9)]
    site.pages |= dict.fromkeys(paths, Reply(status=502))
    report = listed(site, tmp_path, *paths)
    assert len(site.paths()) == 5 and any("5 times in a row" in each.why for each in report.later.listed)
    assert report.waiting == 9


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Reply(status=404), "404"),
        (Reply(status=304), "304"),
        (Reply(status=403), "save the page"),
        (Reply(status=451), "legal"),
        (Reply(b"%PDF", kind="application/pdf"), "no web page (application/pdf)"),
        (Reply(b" \n"), "empty"),
        (Reply(b"junk", headers={"Content-Encoding": "gzip"}), "damaged"),
        (Reply(gzip.compress(page().encode())[:-30], headers={"Content-Encoding": "gzip"}), "damaged"),
        (Reply(b"x", headers={"Content-Encoding": "zstd"}), "packed in a way"),
        (Reply(brotli.compress(b" " * 30_000_000, quality=1), headers={"Content-Encoding": "br"}), "larger than 20 MB"),
        (Reply(b"<rss version='2.0'><channel></channel></rss>"), "a feed and no page"),
        (endless(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", b"x" * 9_000), "larger than 0.3 MB"),
    ],
)
def test_what_is_no_page_costs_itself_and_is_not_asked_for_again(site: Site, tmp_path: Path, reply, told: str):
    site.pages |= {"/a": reply, "/b": article()}
    report = listed(site, tmp_path, "/a", "/b")
    assert report.kept == 1 and told in why(report) and report.failed.count == 1
    assert listed(site, tmp_path, "/a").known == 1 and site.paths().count("/a") == 1


def test_an_answer_that_breaks_off_is_asked_for_again(site: Site, tmp_path: Path):
    site.pages |= {"/a": [Reply(page().encode()[:90], length=5_000), article()], "/b": Reply(b"x", length=9)}
    report = listed(site, tmp_path, "/a", "/b")
    assert report.kept == 1 and "broke off" in why(report) and (report.later.count, report.waiting) == (1, 1)


def test_packed_pages_and_wrong_character_sets_are_kept_as_they_came(site: Site, tmp_path: Path):
    body = page().encode()
    site.pages |= {
        "/gzip": Reply(gzip.compress(body), headers={"Content-Encoding": "gzip"}),
        "/br": Reply(brotli.compress(body), headers={"Content-Encoding": "br"}),
        "/set": Reply(page().replace('<meta charset="utf-8">', "").encode("cp1252"), kind="text/html; charset=utf-8"),
    }
    assert listed(site, tmp_path, "/gzip", "/br", "/set").kept == 3
    found = articles(read([tmp_path]))
    assert [each.text for each in found] == ["\n\n".join(PARAGRAPHS)] * 3


def test_no_more_pages_are_fetched_than_the_limit_and_the_rest_waits(site: Site, tmp_path: Path):
    site.pages |= {"/feed": feed(site, "/a", "/b", "/c")} | {each: article(each) for each in ("/a", "/b", "/c", "/d")}
    report = run(site, tmp_path, "/feed", limit=2)
    assert (report.kept, report.waiting) == (2, 1)
    report = run(site, tmp_path, "/feed", "/d", limit=1)
    assert report.kept == 1 and report.unchanged == 1
    assert run(site, tmp_path, "/d", limit=5).kept == 1


def test_a_dry_run_reads_lists_and_fetches_and_writes_nothing(site: Site, tmp_path: Path):
    site.pages |= {"/feed": feed(site, "/a", "/b"), "/a": article()}
    listed(site, tmp_path, "/a")
    before = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
    report = run(site, tmp_path, "/feed", dry=True)
    assert report.planned == [site.url("/b")] and report.kept == 0
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == before and "/b" not in site.paths()
    assert run(site, tmp_path / "new", "/feed", dry=True).planned and not (tmp_path / "new").exists()


def test_a_list_that_cannot_be_read_costs_itself(site: Site, tmp_path: Path):
    site.pages |= {"/feed": Reply(status=404), "/bad": feed(site), "/a": article()}

    def broken():
        from analysis.collecting.requests import BadList

        yield Link(site.url("/lost"))
        raise BadList("the table is damaged")

    sources = [Link(site.url("/feed")), ("bad.csv", broken()), ("good.txt", [Link(site.url("/a")), Link("mailto:x")])]
    report = collect(tmp_path, sources, SETTINGS)
    assert report.kept == 1 and {each.why for each in report.failed.listed} >= {"the table is damaged"}
    assert report.failed.count == 2 and report.noted.count == 1 and "/lost" not in site.paths()


def test_to_stop_ends_in_order_and_the_next_run_goes_on(site: Site, tmp_path: Path):
    stop = threading.Event()
    site.pages |= {f"/{number}": article(str(number)) for number in range(6)}
    site.pages["/3"] = endless(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", b"x", every=0.05)

    def watch() -> None:
        until = time.monotonic() + PATIENCE
        while "/3" not in site.paths() and time.monotonic() < until:
            time.sleep(0.01)
        stop.set()

    threading.Thread(target=watch).start()
    links = [Link(site.url(f"/{number}")) for number in range(6)]
    report = collect(tmp_path, [("list", links)], SETTINGS, stop=stop)
    assert report.stopped and (report.kept, report.waiting) == (3, 3) and len(urls(tmp_path)) == 3
    site.pages["/3"] = article("3")
    assert collect(tmp_path, [], SETTINGS).kept == 3 and len(urls(tmp_path)) == 6


def test_a_list_that_says_it_has_not_changed_and_was_not_asked_so_is_none(site: Site, tmp_path: Path):
    site.pages["/feed"] = Reply(status=304)
    report = run(site, tmp_path, "/feed")
    assert report.unchanged == 0 and "304" in why(report)


def test_what_a_library_stumbles_over_costs_itself(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def links():
        yield Link(site.url("/lost"))
        raise RecursionError

    site.pages |= {"/a": article(), "/b": article()}
    stumbles = lambda answer: {}["x"] if answer.url.endswith("/a") else ""  # noqa: E731
    monkeypatch.setattr("analysis.collecting.outcome.why_no_page", stumbles)
    report = collect(
        tmp_path, [("a.json", links()), ("list", [Link(site.url(each)) for each in ("/a", "/b")])], SETTINGS
    )
    assert report.kept == 1 and {each.why.partition(";")[0] for each in report.failed.listed} == {
        "reading it failed (RecursionError)", "its answer cannot be read (KeyError)"
    }  # fmt: skip


def test_where_the_state_cannot_be_written_the_run_ends_with_the_remedy(site: Site, tmp_path: Path):
    site.pages["/a"] = article()

    def links():
        yield Link(site.url("/a"))
        raise sqlite3.OperationalError("database or disk is full")

    with pytest.raises(BadState, match="see that there is room"):
        collect(tmp_path, [("list", links())], SETTINGS)


def test_whoever_names_the_front_of_a_site_is_told_of_its_feed(site: Site, tmp_path: Path):
    head = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    site.pages |= {"/": Reply(page(head=head).encode()), "/a": Reply(page(head=head).encode())}
    report = run(site, tmp_path, "/", "/a")
    assert report.kept == 2 and [each.url for each in report.noted.listed] == [site.url("/")]
    assert report.noted.listed[0].why.endswith(f"its feed is {site.url('/feed')}")


def test_a_feed_that_moves_or_lies_about_its_kind_is_read(site: Site, tmp_path: Path):
    site.pages |= {"/feed": Reply(status=301, headers={"Location": "/new"}), "/a": article()}
    site.pages["/new"] = replace(feed(site, "/a"), kind="text/html")
    assert run(site, tmp_path, "/feed").kept == 1
    assert run(site, tmp_path, "/feed").unchanged == 1


def test_progress_tells_how_many_of_how_many(site: Site, tmp_path: Path):
    site.pages |= {"/feed": feed(site, "/a", "/b")} | {each: article(each) for each in ("/a", "/b")}
    seen: list[tuple[int, int]] = []
    collect(tmp_path, [Link(site.url("/feed"))], SETTINGS, progress=lambda _, done, total: seen.append((done, total)))
    assert seen[-1] == (2, 2) and (0, 2) in seen and isinstance(articles(read([tmp_path]))[0], Article)


def test_runs_that_are_killed_lose_nothing_and_keep_nothing_twice(site: Site, tmp_path: Path):
    from tests.collecting.kills import kill_runs

    assert kill_runs(site, tmp_path, times=3, seed=int(time.time())) > 0
