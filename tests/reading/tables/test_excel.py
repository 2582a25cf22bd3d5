"""XLSX."""

from __future__ import annotations

import re
import zipfile
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import Workbook

from analysis.reading.tables import excel
from analysis.reading.tables.excel import looks, read_excel, read_old
from tests.reading.tables.conftest import TEXT

ROWS = [
    ["Title", "Text", "Date", "Source"],
    ["Visit", TEXT, datetime(2031, 3, 14, 9, 31), "Lantern"],
    ["Again", TEXT + "2", "15 March 2031", "Lantern"],
]


def book(*sheets) -> bytes:
    made = Workbook()
    made.remove(made.active)
    for number, rows in enumerate(sheets, start=1):
        sheet = made.create_sheet(f"News {number}")
        for row in rows:
            sheet.append(row)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def test_rows_are_articles_and_dates_are_days(reading):
    articles, rejections = reading(read_excel, book(ROWS))
    assert [(each.title, each.text, each.source) for each in articles] == [
        ("Visit", TEXT, "Lantern"),
        ("Again", TEXT + "2", "Lantern"),
    ]
    assert [each.published for each in articles] == [date(2031, 3, 14), date(2031, 3, 15)]
    assert [each.origin for each in articles] == ["f#News 1!R2", "f#News 1!R3"] and rejections == []


@pytest.mark.parametrize("serial", [47921, 47921.4, "47921"])
def test_a_day_may_be_the_number_by_which_excel_counts_it(serial, reading):
    (article,), _ = reading(read_excel, book([ROWS[0], ["Visit", TEXT, serial]]))
    assert article.published == date(2031, 3, 14)


def test_every_sheet_is_read_by_its_own_names(reading):
    other = [["Press review of Borevia"], [], ["Überschrift", "Volltext"], ["Weiter", TEXT + "3"]]
    articles, rejections = reading(read_excel, book(ROWS, [], other))
    assert [each.title for each in articles] == ["Visit", "Again", "Weiter"] and rejections == []
    assert articles[2].origin == "f#News 3!R4"


def test_a_formula_is_not_run(reading):
    articles, _ = reading(read_excel, book([ROWS[0], ['=HYPERLINK("https://l.example","A")', TEXT, "2031-03-14"]]))
    assert articles[0].title is None


def test_a_text_that_excel_cut_is_noted(reading):
    articles, (note,) = reading(read_excel, book([ROWS[0], ["Visit", (TEXT * 200)[:32_767]]]))
    assert len(articles) == 1 and "where Excel cuts" in note.reason


def test_a_stream_that_cannot_be_read_twice_is_read():
    class Once(BytesIO):
        def seekable(self):
            return False

        def seek(self, *where):
            raise OSError("a pipe")

    assert len(list(read_excel(Once(book(ROWS)), "f"))) == 2


def repacked(change) -> bytes:
    """A workbook of which some parts are others."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(book(ROWS))) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            new.writestr(each, change(each, old.read(each)))
    return out.getvalue()


def test_what_a_sheet_says_of_its_own_size_is_not_believed(reading):
    def lies(name, part):
        return re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:A1"', part) if "sheet1" in name else part

    assert b'<dimension ref="A1:A1"' in zipfile.ZipFile(BytesIO(repacked(lies))).read("xl/worksheets/sheet1.xml")
    assert len(reading(read_excel, repacked(lies))[0]) == 2


def test_entities_are_not_expanded(reading):
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY %c "&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;">' % (n + 1, *([n] * 10))
        for n in range(ord("a"), ord("m"))
    )
    cell = b"<sheetData><row r='9'><c r='A9' t='inlineStr'><is><t>&m;</t></is></c></row>"

    def bombed(name, part):
        return bomb + b"]>" + part.replace(b"<sheetData>", cell) if name.endswith("sheet1.xml") else part

    articles, (rejection,) = reading(read_excel, repacked(bombed))
    assert articles == [] and "the workbook is damaged" in rejection.reason


def test_what_is_too_large_once_unpacked_is_not_unpacked(monkeypatch, reading):
    monkeypatch.setattr(excel, "UNPACKED_LIMIT", 1_000)
    _, (rejection,) = reading(read_excel, book(ROWS))
    assert "too large once it is unpacked" in rejection.reason


@pytest.mark.parametrize("cut", [10, 100, 2_000, -30])
def test_damage_is_a_rejection(cut, reading):
    _, (rejection,) = reading(read_excel, book(ROWS)[:cut])
    assert "the workbook is damaged" in rejection.reason
    assert reading(read_excel, repacked(lambda name, part: part[: len(part) // 2]))[0] == []


def test_a_workbook_without_a_row_is_a_rejection(reading):
    assert "there is no article in it" in reading(read_excel, book([], []))[1][0].reason


def test_a_workbook_is_known_whatever_the_file_is_called():
    assert looks(book(ROWS))
    assert not looks(b"PK\x03\x04 word/document.xml") and not looks(b"title,text")


def test_an_archive_that_only_holds_the_words_is_no_workbook():
    for names in (["notes.txt"], ["mimetype", "xl/a.xml"], ["[Content_Types].xml", "word/document.xml", "xl/a.xml"]):
        out = BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name in names:
                archive.writestr(name, "a folder called xl/worksheets")
        assert not looks(out.getvalue())


def test_old_workbooks_are_told_the_remedy(reading):
    assert "save it as .xlsx" in reading(read_old, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100)[1][0].reason
    assert "save it as .xlsx or .csv" in reading(read_old, b"PK\x03\x04 content.xml")[1][0].reason


def test_a_table_in_text_that_is_called_xls_is_read(reading):
    (article,), _ = reading(read_old, f"title\ttext\nVisit\t{TEXT}\n")
    assert article.title == "Visit"
