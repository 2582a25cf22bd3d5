"""One compressed file."""

import bz2
import gzip
import lzma

import pytest

from analysis.reading.archives import nesting
from analysis.reading.archives.compressed import name_inside
from tests.reading.samples import articles, page, read, reasons


@pytest.mark.parametrize(("end", "pack"), [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)])
def test_it_is_read_as_what_it_was(end, pack):
    (article,) = read(pack(page().encode()), f"a.html.{end}")
    assert (article.format, article.origin) == ("web page", f"a.html.{end}")


def test_json_lines_keep_their_own_reader():
    (article,) = read(gzip.compress(b'{"text": "The envoy left."}\n'), "a.jsonl.gz")
    assert article.origin == "a.jsonl.gz#L1"


def test_a_bomb_is_stopped(monkeypatch):
    monkeypatch.setattr(nesting, "FREE", 100_000)
    monkeypatch.setattr(nesting, "RATIO", 100)
    (reason,) = reasons(read(gzip.compress(bytes(30_000_000)), "a.txt.gz"))
    assert "times its size" in reason


def test_damage_and_a_wrong_name_are_said():
    assert "damaged" in reasons(read(gzip.compress(page().encode())[:400], "a.html.gz"))[0]
    assert articles(read(page().encode(), "a.html.gz"))
    assert "not compressed" in reasons(read(b"\x01\x02 nothing", "a.gz"))[0]


def test_the_name_without_its_end():
    assert name_inside("x/crawl.warc.gz") == "crawl.warc"
    assert name_inside("n.tgz") == "n.tar"
