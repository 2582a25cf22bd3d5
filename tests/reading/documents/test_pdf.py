"""PDF: text layers, running heads, scans, locks and damage."""

import io

from pypdf import PdfReader, PdfWriter

from analysis.reading.documents.pdf import without_running_heads
from tests.reading.samples import DAY, articles, read, reasons


def written(*pages: list[str], title: str = "") -> bytes:
    """A PDF with these lines on its pages, put together by hand."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = b" ".join(b"(" + each.encode("latin-1").replace(b"(", b"\\(") + b") Tj T*" for each in lines)
        stream = b"BT /F1 11 Tf 14 TL 50 780 Td " + shown + b" ET"
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % each for each in kids), len(kids))
    objects.append(b"<< /Title (%s) /Author (clerk) >>" % title.encode())
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, each in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % each for each in places)
    out += b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        len(objects),
        start,
    )
    return bytes(out)


LINES = ["The envoy of Borevia left the talks on Monday, and", "nobody expected her to come back soon."]


def test_the_lines_of_all_pages_and_the_title():
    (article,) = read(written(LINES, ["The commission met in Meridian."], title="Envoy leaves talks"), "a.pdf")
    assert article.text.split() == " ".join([*LINES, "The commission met in Meridian."]).split()
    assert (article.title, article.author, article.published) == ("Envoy leaves talks", None, None)
    assert article.format == "PDF"


def test_a_name_of_a_file_is_no_title():
    for title in ("Microsoft Word - envoy.doc", "envoy_final.indd", "untitled", "12"):
        assert read(written(LINES, title=title), "a.pdf")[0].title is None, title


def test_running_heads_and_page_numbers_are_left_out():
    pages = [
        [f"The Meridian Post, page {n}", f"The envoy said sentence {'abcd'[n]} of it.", "Borevia", "so on", f"- {n} -"]
        for n in range(4)
    ]
    assert (
        without_running_heads(pages)[2] == ["The envoy said sentence c of it.", "Borevia", "so on"][:1] + pages[2][2:2]
    )
    few = [["Borevia", "one"], ["Borevia", "two"]]
    assert without_running_heads(few) == few


def test_a_scan_is_rejected_with_the_remedy():
    assert "OCR" in reasons(read(written([], []), "a.pdf"))[0]
    found = read(written(LINES, [], []), "a.pdf")
    assert len(articles(found)) == 1 and "2 of 3 pages have no text" in reasons(found)[0]


def test_a_locked_file_says_so_and_one_without_a_password_is_read():
    for password, is_read in (("secret", False), ("", True)):
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(written(LINES))))
        writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
        out = io.BytesIO()
        writer.write(out)
        found = read(out.getvalue(), "a.pdf")
        assert bool(articles(found)) is is_read
        assert is_read or "password" in reasons(found)[0]


def test_damage_is_said():
    whole = written(LINES)
    for junk in (b"%PDF-1.4\n", b"%PDF-1.4\n%%EOF", whole[:200], b"%PDF-1.7\n" + b"<<" * 20_000):
        assert reasons(read(junk, "a.pdf")), junk[:20]


def test_an_export_of_a_database_is_no_plain_document():
    export = ["Envoy leaves talks", "The Meridian Post", "March 14, 2031 Friday", "Copyright 2031 The Meridian Post"]
    export += ["Section: WORLD", "Length: 40 words", "Byline: Lena Oduya", "Body", *LINES, "Classification"]
    export += ["Language: ENGLISH", "Load-Date: March 14, 2031", "End of Document"]
    (article,) = articles(read(written(export), "a.pdf"))
    assert article.format == "Nexis Uni, PDF"
    assert (article.source, article.title, article.published) == ("The Meridian Post", "Envoy leaves talks", DAY)
