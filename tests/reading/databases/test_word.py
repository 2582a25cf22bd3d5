"""Word files of Nexis Uni."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from analysis.reading.databases import word
from tests.reading.databases.exports import read
from tests.reading.databases.test_nexis_uni import COVER, SECOND, TEXT, article


def bookmark(paragraph, name):
    start = OxmlElement("w:bookmarkStart")
    start.set(qn("w:id"), "1")
    start.set(qn("w:name"), name)
    paragraph._p.append(start)


def written(lines: list[str], marked: bool = True) -> bytes:
    document = Document()
    for at, line in enumerate(lines):
        if marked and line in ("Treaty on fish signed", "No word from Vask"):
            bookmark(document.add_paragraph(), f"Bookmark_{at}")
        paragraph = document.add_paragraph()
        first, *others = line.split("\n")
        paragraph.add_run(first[:5])
        paragraph.add_run(first[5:]).bold = True
        for each in others:
            paragraph.add_run().add_break()
            paragraph.add_run(each)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


@pytest.mark.parametrize("name", ["export.DOCX", "export.zip", "export.txt"])
@pytest.mark.parametrize("marked", [True, False])
def test_each_article_is_read_field_by_field(name, marked):
    found = read(written([*COVER, *article(), *SECOND], marked), name)
    assert [each[:5] for each in found.fields] == [
        ("Treaty on fish signed", "2031-03-14", "The Meridian Post (London)", "Lena Oduya", "en"),
        ("No word from Vask", "2031-03-15", "Borevia Herald", None, "en"),
    ]
    assert [each.text for each in found.articles] == ["\n\n".join(TEXT), "Vask slept."]
    assert [each.origin for each in found.articles] == [f"{name}#1", f"{name}#2"]
    assert (found.format, found.notes, found.rejections) == ("Nexis Uni, Word", [], [])


def test_the_end_behind_a_line_break_is_one():
    lines = [*article(end=())[:-2], "Load-Date:\u00a0March 15, 2031\nEnd of Document", *SECOND]
    assert len(read(written(lines), "a.docx").articles) == 2


def packed(xml: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
    return content.getvalue()


XML = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
XML += 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>'
END = "</w:body></w:document>"


def xml(lines: list[str]) -> str:
    return "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)


def test_bookmarks_between_paragraphs_belong_to_the_next():
    mark = '<w:bookmarkStart w:id="1" w:name="Bookmark_1"/>'
    body = xml(["a title of the cover", ""]) + mark + xml(["", *article()])
    found = list(word.paragraphs(io.BytesIO(f"{XML}{body}{END}".encode())))
    assert found[2].begins_article and [each.begins_article for each in found].count(True) == 1


def test_text_in_tables_and_boxes_is_read_once():
    box = f"<mc:Choice>{xml(['box'])}</mc:Choice><mc:Fallback>{xml(['box'])}</mc:Fallback>"
    text = "<w:r><w:t>a</w:t><w:tab/><w:noBreakHyphen/></w:r>"
    body = f"<w:tbl><w:tr><w:tc>{xml(['cell'])}</w:tc></w:tr></w:tbl>"
    body += f"<w:p>{text}<mc:AlternateContent>{box}</mc:AlternateContent></w:p>"
    found = list(word.paragraphs(io.BytesIO(f"{XML}{body}{END}".encode())))
    assert [each.text for each in found] == ["cell", "box", "a -"]


def test_another_word_file_is_not_taken():
    assert not word.looks(written(["Borevia left.", "Body of a text"], marked=False))
    assert not word.looks(b"PK\x03\x04" + b"word/document.xml" * 3)
    assert not word.looks(b"PK\x03\x04")


def test_a_damaged_file_is_rejected_and_what_precedes_the_damage_is_kept():
    whole = written([*COVER, *article(), *SECOND])
    found = read(whole[: len(whole) // 2], "a.docx")
    assert not found.articles and "download it again" in found.rejections[0]
    broken = packed(f"{XML}{xml([*COVER, *article(), *SECOND])}<w:p>")
    found = read(broken, "a.docx")
    assert len(found.articles) == 2 and "cannot be read" in found.rejections[-1]


def test_no_entity_is_blown_up():
    entities = '<!ENTITY a "xxxxxxxxxx">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    bomb = f"<!DOCTYPE d [{entities}]>{XML}{xml([*article(text=('Vask &i; left.',))])}{END}"
    found = read(packed(bomb), "a.docx")
    assert all(len(each.text) < 1_000 for each in found.articles)


def test_a_file_that_unpacks_to_too_much_is_rejected(monkeypatch):
    monkeypatch.setattr(word, "FILE_LIMIT", 1_000_000)
    found = read(packed(f"{XML}{xml([*article()])}{xml(['x' * 50_000] * 40)}{END}"), "a.docx")
    assert len(found.articles) == 1 and "more than 1 MB; export fewer" in found.rejections[-1]
    large = packed(f"{XML}{xml([*article()])}{END}") + bytes(1_000_001)
    assert "larger than 1 MB; export fewer" in read(large, "a.docx").rejections[0]


def test_what_holds_no_paragraph_for_too_long_is_rejected(monkeypatch):
    monkeypatch.setattr(word, "LIMIT", 50_000)
    found = read(packed(f"{XML}{xml([*article()])}<w:p>{'<w:r/>' * 100_000}</w:p>{xml([*SECOND])}{END}"), "a.docx")
    assert len(found.articles) == 1 and "a piece of it is larger" in found.rejections[-1]
