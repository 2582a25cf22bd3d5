"""ZIP archives: whole, damaged, locked, and made to do harm."""

import io
import zipfile

import pytest

from analysis.reading.archives import nesting
from analysis.reading.archives.zip_files import looks
from tests.reading.samples import articles, page, read, reasons


def packed(*members: tuple[str | zipfile.ZipInfo, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def test_each_file_is_read_by_what_it_holds():
    raw = packed(
        ("march/a.html", page()),
        ("march/", b""),
        ("b.txt", "The envoy of Borevia left."),
        ("__MACOSX/b.txt", "x"),
        ("c.jsonl", '{"text": "The envoy came back."}\n'),
    )
    found = articles(read(raw, "news.zip"))
    assert [each.origin for each in found] == ["news.zip/march/a.html", "news.zip/b.txt", "news.zip/c.jsonl#L1"]
    assert [each.format for each in found] == ["web page", "plain text", "JSON Lines"]


def test_a_zip_under_another_name_and_one_that_holds_office_files_are_known():
    raw = packed(("a.txt", "The envoy left."))
    assert articles(read(raw, "news.bin"))
    stored = packed(("word/a.docx.txt", "x"), compression=zipfile.ZIP_STORED)
    assert not looks(stored) and looks(raw) and looks(packed()) and not looks(b"PK")


def test_an_archive_in_an_archive_is_read_up_to_a_limit():
    raw = packed(("a.txt", "The envoy of Borevia left."))
    for _ in range(nesting.DEPTH - 1):
        raw = packed(("inner.zip", raw))
    (article,) = read(raw, "n.zip")
    assert article.origin == "n.zip/inner.zip/inner.zip/a.txt"
    (reason,) = reasons(read(packed(("inner.zip", raw)), "n.zip"))
    assert "archives in each other" in reason


def test_a_path_that_leads_out_leads_nowhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (article,) = read(packed(("../../evil.txt", "The envoy of Borevia left.")), "n.zip")
    assert article.origin == "n.zip/evil.txt" and list(tmp_path.iterdir()) == []


def test_a_link_is_no_file():
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    found = read(packed((link, "/etc/passwd"), ("a.txt", "The envoy left.")), "n.zip")
    assert len(articles(found)) == 1 and "a link" in reasons(found)[0]


def test_a_bomb_costs_itself_only(monkeypatch):
    monkeypatch.setattr(nesting, "FREE", 100_000)
    monkeypatch.setattr(nesting, "RATIO", 100)
    found = read(packed(("bomb.txt", bytes(3_000_000)), ("a.txt", "The envoy left.")), "n.zip")
    assert "times its size" in reasons(found)[0] and articles(found)[0].origin == "n.zip/a.txt"


def test_files_without_end_are_not_read(monkeypatch):
    monkeypatch.setattr(nesting, "MEMBERS", 5)
    found = read(packed(*((f"{n}.txt", f"The envoy left {n} times.") for n in range(9))), "n.zip")
    assert len(articles(found)) == 5 and "not read to its end" in reasons(found)[0]


def test_damage_costs_the_file_that_it_is_in():
    good = packed(("a.txt", "The envoy of Borevia left. " * 40), ("b.txt", "Nobody expected her."))
    found = read(good.replace(good[40:50], b"\xff" * 10, 1), "n.zip")
    assert [each.origin for each in articles(found)] == ["n.zip/b.txt"] and "damaged" in reasons(found)[0]
    (reason,) = reasons(read(good[:100], "n.zip"))
    assert "the ZIP archive is damaged" in reason


def test_an_empty_and_a_locked_archive_say_so():
    assert "no file in the archive" in reasons(read(packed(), "n.zip"))[0]
    raw = bytearray(packed(("a.txt", "The envoy left.")))
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    assert "encrypted" in reasons(read(bytes(raw), "n.zip"))[0]


def test_an_archive_of_the_web_is_read_without_what_is_about_it():
    raw = packed(("datapackage.json", "{}"), ("pages/pages.jsonl", '{"text": "x y z"}'), ("archive/a.txt", "She left."))
    assert [each.origin for each in read(raw, "a.wacz")] == ["a.wacz/archive/a.txt"]


@pytest.mark.parametrize("name", ["a.zip", "a.txt"])
def test_any_bytes_that_begin_like_one(name):
    for junk in (b"PK\x03\x04", b"PK\x03\x04" + bytes(60), b"PK\x05\x06" + b"\xff" * 18):
        assert reasons(read(junk, name))
