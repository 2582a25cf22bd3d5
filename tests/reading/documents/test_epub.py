"""Electronic books: an article a page."""

from __future__ import annotations

import io
import zipfile

from analysis.reading.documents import epub
from tests.reading.samples import DAY, PARAGRAPHS, articles, page, read, reasons

OPF = 'xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"'


def written(pages: dict[str, str], *, about: str = "", order: list[str] | None = None, **more: str) -> bytes:
    """A book; the order is that of the pages unless it is given."""
    out = io.BytesIO()
    items = "".join(
        f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml" properties="{name[:3]}"/>'
        for n, name in enumerate(pages)
    )
    names = list(pages)
    spine = "".join(f'<itemref idref="i{names.index(name)}"/>' for name in (order or names))
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
        )
        archive.writestr(
            "OEBPS/content.opf",
            f"<package {OPF}><metadata>{about}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>",
        )
        for name, text in pages.items():
            archive.writestr(f"OEBPS/{name.replace('%20', ' ')}", text)
        for name, text in more.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return out.getvalue()


ABOUT = "<dc:title>The Meridian Post</dc:title><dc:date>2031-03-14</dc:date><dc:language>en</dc:language>"
COVER = "<html><body><h1>The Meridian Post</h1><p>14 March</p></body></html>"


def story(title: str) -> str:
    body = "".join(f"<p>{each} {title}.</p>" for each in PARAGRAPHS)
    return page(body, title=title).replace("<footer>© The Meridian Post</footer>", "")


def test_each_page_is_an_article_with_the_day_of_the_edition():
    pages = {
        "cover.xhtml": COVER,
        "nav.xhtml": story("Contents"),
        "b.xhtml": story("Second"),
        "text%20a.xhtml": story("First"),
    }
    raw = written(pages, about=ABOUT, order=["cover.xhtml", "nav.xhtml", "text%20a.xhtml", "b.xhtml", "b.xhtml"])
    found = read(raw, "saved.bin")
    assert [(each.title, each.published) for each in articles(found)] == [("First", DAY), ("Second", DAY)]
    assert [each.origin for each in found] == ["saved.bin/OEBPS/text a.xhtml", "saved.bin/OEBPS/b.xhtml"]
    first = articles(found)[0]
    assert (first.source, first.format, first.dated_by) == ("The Meridian Post", "EPUB", "field")


def test_a_page_that_is_damaged_or_gone_costs_itself():
    raw = written({"a.xhtml": story("First"), "b.xhtml": story("Second")}, about=ABOUT)
    gone = raw.replace(b"OEBPS/b.xhtml", b"OEBPS/c.xhtml")
    found = read(gone, "a.epub")
    assert [each.title for each in articles(found)] == ["First"] and "damaged" in reasons(found)[0]


def test_a_book_that_is_locked_empty_or_damaged_is_told():
    locked = written({"a.xhtml": story("First")}, META_INF__encryption_xml="<e uri='OEBPS/a.xhtml'/>".replace("_", "-"))
    locked = locked.replace(b"META_INF/encryption", b"META-INF/encryption")
    assert "locked" in reasons(read(locked, "a.epub"))[0]
    assert "no article" in reasons(read(written({"cover.xhtml": COVER}), "a.epub"))[0]
    raw = written({"a.xhtml": story("First")})
    assert "damaged" in reasons(read(raw[: len(raw) // 2], "a.epub"))[0]
    assert "damaged" in reasons(read(raw.replace(b"META-INF/container", b"META-INF/kontainer"), "a.epub"))[0]


def test_paths_that_lead_out_of_the_book_lead_nowhere():
    raw = written({"a.xhtml": story("First"), "../../../etc/passwd": story("Second")})
    found = read(raw, "a.epub")
    assert [each.title for each in articles(found)] == ["First"] and len(reasons(found)) == 1


def test_a_page_that_is_small_only_while_it_is_packed_costs_itself():
    raw = written({"a.xhtml": "<html><body>" + " " * 60_000_000, "b.xhtml": story("Second")})
    found = read(raw, "a.epub")
    assert [each.title for each in articles(found)] == ["Second"] and reasons(found)


def test_a_book_is_known_by_what_it_holds():
    assert epub.looks(written({"a.xhtml": COVER})) and not epub.looks(b"PK\x03\x04" + b"\0" * 30 + b"a.txt")
