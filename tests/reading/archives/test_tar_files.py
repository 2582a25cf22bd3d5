"""TAR archives, forward and whole."""

import io
import tarfile

from analysis.reading.archives import nesting
from tests.reading.samples import articles, page, read, reasons


def packed(*members: tuple[str, bytes], links: tuple[tuple[str, str], ...] = (), mode: str = "w") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
        for name, target in links:
            info = tarfile.TarInfo(name)
            info.type, info.linkname = tarfile.SYMTYPE, target
            archive.addfile(info)
    return out.getvalue()


def test_each_file_is_read_by_what_it_holds():
    raw = packed(("x/a.html", page().encode()), ("b.txt", b"The envoy of Borevia left."), ("._b.txt", b"x"))
    found = articles(read(raw, "news.tar"))
    assert [(each.origin, each.format) for each in found] == [
        ("news.tar/x/a.html", "web page"),
        ("news.tar/b.txt", "plain text"),
    ]
    assert len(articles(read(raw, "news.bin"))) == 2


def test_it_may_be_compressed():
    for name, mode in (("n.tar.gz", "w:gz"), ("n.tgz", "w:gz"), ("n.tar.bz2", "w:bz2"), ("n.tar.xz", "w:xz")):
        (article,) = read(packed(("a.txt", b"The envoy left."), mode=mode), name)
        assert article.origin == f"{name}/a.txt"


def test_links_are_no_files_and_paths_lead_nowhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = read(packed(("../../a.txt", b"The envoy left."), links=(("l", "/etc/passwd"), ("m", "l"))), "n.tar")
    assert [each.origin for each in found] == ["n.tar/a.txt", "n.tar/l", "n.tar/m"]
    assert all("a link" in each for each in reasons(found)) and list(tmp_path.iterdir()) == []


def test_limits_hold(monkeypatch):
    monkeypatch.setattr(nesting, "MEMBERS", 2)
    found = read(packed(*((f"{n}.txt", b"She left.") for n in range(4))), "n.tar")
    assert len(articles(found)) == 2 and "not read to its end" in reasons(found)[0]


def test_damage_is_said_and_what_precedes_it_is_kept():
    raw = packed(("a.txt", b"The envoy left."), ("b.txt", b"x" * 20_000))
    found = read(raw[:9_000], "n.tar")
    assert [each.origin for each in articles(found)][:1] == ["n.tar/a.txt"]
    assert "no file in the archive" in reasons(read(packed(), "n.tar"))[0]
