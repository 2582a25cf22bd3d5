"""``communique collect``: from a feed to articles, what is told, and how it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import lines, run
from tests.collecting.serving import Reply, Site, serving
from tests.collecting.test_collector import article, feed
from tests.conftest import ROOT
from tests.patience import PATIENCE

LOCAL = ("--allow-local", "--delay", "0.1", "--contact", "desk@meridianpost.example")


@pytest.fixture(scope="module")
def site():
    with serving() as each:
        yield each


@pytest.fixture
def pages(site: Site) -> Site:
    """The server, with nothing on it."""
    site.pages.clear()
    site.asked.clear()
    return site


def test_a_feed_is_fetched_and_its_pages_are_read(pages: Site, tmp_path: Path):
    pages.pages |= {"/feed": feed(pages, "/a", "/b"), "/a": article("First"), "/b": article("Second")}
    code, out, err = run("collect", pages.url("/feed"), "--out", tmp_path / "news", *LOCAL)
    assert code == 0 and out.startswith(f"2 pages fetched into {tmp_path}/news/communique-") and err == ""
    assert "(desk@meridianpost.example)" in pages.asked[0].headers["User-Agent"]
    code, out, _ = run("read", tmp_path / "news", "--format", "jsonl")
    assert code == 0 and {each["url"] for each in lines(out)} == {pages.url("/a"), pages.url("/b")}
    code, out, _ = run("collect", pages.url("/feed"), "--out", tmp_path / "news", *LOCAL)
    assert (code, out) == (0, "0 pages fetched; 1 not changed.\n")


def test_a_table_of_links_is_collected_by_the_column_that_is_named(pages: Site, tmp_path: Path):
    pages.pages |= {"/a": article(), "/b": article()}
    table = tmp_path / "links.csv"
    table.write_text(f"title,where,also\nEnvoy,{pages.url('/a')},{pages.url('/b')}\n", encoding="utf-8")
    code, _, _ = run("collect", table, "--map", "url=also", "--out", tmp_path / "news", *LOCAL)
    assert code == 0 and pages.paths() == ["/b"]


def test_what_was_not_fetched_is_told_with_the_reason(pages: Site, tmp_path: Path):
    pages.pages |= {"/robots.txt": Reply(b"User-agent: *\nDisallow: /private"), "/a": article()}
    urls = [pages.url(each) for each in ("/a", "/private", "/none")]
    code, out, err = run("collect", *urls, tmp_path / "missing.txt", "--out", tmp_path / "news", *LOCAL)
    assert code == 1 and "1 page fetched" in out and "1 forbidden by robots.txt; 2 failed" in out
    assert (
        f"forbidden {urls[1]}: its robots.txt forbids it" in err and f"failed {urls[2]}: there is no such page" in err
    )
    assert "missing.txt: the file cannot be read" in err


def test_a_dry_run_prints_what_would_be_fetched(pages: Site, tmp_path: Path):
    pages.pages |= {"/feed": feed(pages, "/a", "/b")}
    code, out, err = run("collect", pages.url("/feed"), "--dry-run", "--out", tmp_path / "news", *LOCAL)
    assert (code, out) == (0, f"{pages.url('/a')}\n{pages.url('/b')}\n") and "2 pages would be fetched" in err
    assert not (tmp_path / "news").exists()


def test_the_services_are_asked_for_what_is_wanted(pages: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from analysis.collecting.listings import gdelt, wikinews

    asked: list[tuple] = []
    monkeypatch.setattr(gdelt, "search", lambda *given: asked.append(given) or gdelt_listing)
    monkeypatch.setattr(wikinews, "category", lambda *given: asked.append(given) or wikinews_listing)
    from analysis.collecting.links import Link
    from analysis.collecting.requests import Contents, Listing

    gdelt_listing = Listing(pages.url("/gdelt"), lambda _: Contents([Link(pages.url("/a"))]), service=True)
    wikinews_listing = Listing(pages.url("/wikinews"), lambda _: Contents([Link(pages.url("/b"))]), service=True)
    pages.pages |= {each: article() for each in ("/gdelt", "/wikinews", "/a", "/b")}
    code, out, _ = run(
        "collect", "--gdelt", "Borevia", "--from", "2022-03-01", "--to", "2022-03-02", "--wikinews", "Borevia",
        "--out", tmp_path / "news", *LOCAL,
    )  # fmt: skip
    assert code == 0 and "2 pages fetched" in out
    assert [str(each) for each in asked[0]] == ["Borevia", "2022-03-01", "2022-03-02"] and asked[1] == ("Borevia",)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "nothing to collect"),
        (("--from", "2022-03-01"), "--gdelt"),
        (("--gdelt", "x", "--from", "2022-03-02", "--to", "2022-03-01"), "after"),
        (("--gdelt", " "), "words"),
        (("--wikinews", ""), "category"),
        (("https://kesh.example/", "--contact", "a\nb: c"), "--contact"),
        ((".",), "is a folder"),
        (("news.example/rss",), "https:// is missing: write https://news.example/rss"),
        (("www.news.example",), "https:// is missing: write https://www.news.example"),
        (("news.example:8080/links.csv",), "https:// is missing"),
        (("https://kesh.example/", "--from", "yesterday"), "--from"),
    ],
)
def test_wrong_usage_is_told(arguments: tuple[str, ...], told: str, tmp_path: Path):
    code, _, err = run("collect", *arguments, "--out", tmp_path / "news")
    assert code == 2 and told in err


def test_this_machines_network_is_not_fetched_from_by_itself(pages: Site, tmp_path: Path):
    code, out, err = run("collect", pages.url("/a"), "--out", tmp_path / "news", "--delay", "0.1")
    assert code == 3 and "own network" in err and pages.asked == [] and "0 pages fetched; 1 failed" in out
    assert "--contact" in err


def test_a_folder_that_cannot_be_used_is_told(pages: Site, tmp_path: Path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert run("collect", pages.url("/a"), "--out", tmp_path / "file", *LOCAL)[0] == 2
    (tmp_path / ".collect.sqlite").write_bytes(b"junk" * 999)
    code, _, err = run("collect", pages.url("/a"), "--out", tmp_path, *LOCAL)
    assert code == 3 and "delete the file" in err


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "analysis", "collect", *map(str, arguments), *LOCAL]


def asked_for(site: Site, path: str) -> bool:
    until = time.monotonic() + PATIENCE
    while path not in site.paths():
        if time.monotonic() > until:
            return False
        time.sleep(0.01)
    return True


@pytest.mark.parametrize("signal_", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_in_order_and_the_next_run_goes_on(pages: Site, tmp_path: Path, signal_: signal.Signals):
    paths = [f"/{number}" for number in range(4)]
    pages.pages |= {each: article(each) for each in paths}
    listed = tmp_path / "list.txt"
    listed.write_text("".join(f"{pages.url(each)}\n" for each in paths), encoding="utf-8")
    with subprocess.Popen(
        command(listed, "--out", tmp_path / "news"), cwd=ROOT, stdout=subprocess.PIPE, text=True, env=os.environ
    ) as process:
        assert asked_for(pages, "/1")
        process.send_signal(signal_)
        out, _ = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1 and out.startswith("Stopped: ") and "left for the next run" in out
    code, out, _ = run("collect", "--out", tmp_path / "news", *LOCAL)
    assert code == 0 and len(lines(run("read", tmp_path / "news", "-f", "jsonl")[1])) == 4
