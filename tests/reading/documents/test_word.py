"""Word files that no database wrote."""

import io
import zipfile

from analysis.reading.documents import word
from tests.reading.samples import PARAGRAPHS, articles, read, reasons

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def written(*paragraphs: str, style: str = "Title", title: str = "", document: str = "") -> bytes:
    """A Word file; the first paragraph has the style."""
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    marked = "".join(
        f"<w:p>{'' if n else styled}<w:r><w:t>{each}</w:t></w:r></w:p>" for n, each in enumerate(paragraphs)
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", document or f"<w:document {W}><w:body>{marked}</w:body></w:document>")
        if title:
            archive.writestr(
                "docProps/core.xml",
                f'<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></p>',
            )
    return out.getvalue()


def test_the_paragraphs_and_the_one_set_as_title():
    (article,) = read(written("Envoy leaves talks", *PARAGRAPHS), "a.docx")
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert (article.title, article.format, article.published) == ("Envoy leaves talks", "Word", None)


def test_the_title_that_the_file_gives_itself():
    (article,) = read(written("Envoy leaves", *PARAGRAPHS, style="", title="Envoy leaves"), "a.docx")
    assert article.title == "Envoy leaves" and article.text.startswith("MERIDIAN")
    assert read(written(*PARAGRAPHS, style=""), "a.docx")[0].title is None


def test_tables_breaks_and_what_was_deleted():
    body = (
        f"<w:document {W}><w:body><w:p><w:r><w:t>She</w:t><w:br/><w:t>left</w:t></w:r>"
        "<w:del><w:r><w:delText>stayed</w:delText></w:r></w:del></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Borevia</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"
    )
    assert read(written(document=body), "a.docx")[0].text == "She\nleft\n\nBorevia"


def test_a_file_written_by_a_library_is_read():
    import docx

    document = docx.Document()
    document.add_heading("Envoy leaves talks", 0)
    for each in PARAGRAPHS:
        document.add_paragraph(each)
    out = io.BytesIO()
    document.save(out)
    (article,) = read(out.getvalue(), "saved.bin")
    assert (article.title, article.text) == ("Envoy leaves talks", "\n\n".join(PARAGRAPHS))


def test_an_entity_blows_nothing_up():
    bomb = f'<!DOCTYPE d [<!ENTITY a "{"x" * 1_000}"><!ENTITY b "{"&a;" * 1_000}">]>'
    body = (
        f"{bomb}<w:document {W}><w:body><w:p><w:r><w:t>She left.{'&b;' * 1_000}</w:t></w:r></w:p></w:body></w:document>"
    )
    assert sum(len(each.text) for each in articles(read(written(document=body), "a.docx"))) < 100_000


def test_damage_is_said(monkeypatch):
    whole = written("Envoy leaves talks", *PARAGRAPHS)
    assert "damaged" in reasons(read(whole[: len(whole) // 2], "a.docx"))[0]
    assert "damaged" in reasons(read(written(document="<w:document"), "a.docx"))[0]
    assert "empty" in reasons(read(written(""), "a.docx"))[0]
    monkeypatch.setattr(word, "LIMIT", 10)
    assert "larger than" in reasons(read(whole, "a.docx"))[0]


def test_old_and_other_documents_are_rejected_with_the_remedy():
    assert "save it as .docx" in reasons(read(b"\xd0\xcf\x11\xe0" + bytes(600), "a.doc"))[0]
    assert "save it as .docx" in reasons(read(b"PK\x03\x04" + bytes(22) + b"\x08\x00\x00\x00mimetype", "a.pages"))[0]
