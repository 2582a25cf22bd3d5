"""CSV and its kin."""

from __future__ import annotations

import csv
import io
from datetime import date
from io import BufferedReader, BytesIO

import pytest

from analysis.reading.tables import delimited
from analysis.reading.tables.delimited import dialect_of, looks, names_of, read_delimited
from analysis.records import Article
from tests.reading.tables.conftest import TEXT

ROWS = [
    ["Headline", "Volltext", "Datum", "Quelle"],
    ["Visit, and more; so", f'“We wait,”\nsaid "Orin" Vask.\n\n{TEXT}', "14.03.2031", "Lantern"],
    ["Again", TEXT + "2", "2031-03-15", "Lantern"],
]


def written(rows=ROWS, **how) -> str:
    out = io.StringIO()
    csv.writer(out, **how).writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_separator_in_any_character_set(separator, encoding, reading):
    articles, rejections = reading(read_delimited, written(delimiter=separator).encode(encoding))
    assert [each.title for each in articles] == ["Visit, and more; so", "Again"]
    assert [each.text for each in articles] == [ROWS[1][1], ROWS[2][1]]
    assert [each.published for each in articles] == [date(2031, 3, 14), date(2031, 3, 15)]
    assert [each.origin for each in articles] == ["f#R2", "f#R3"]
    assert ["Windows-1252" in each.reason for each in rejections] == [True] * (encoding == "cp1252")


@pytest.mark.parametrize("said", ["sep=;\r\n", "SEP=;\n", '"sep=;"\n'])
def test_the_first_line_may_say_the_separator(said, reading):
    articles, rejections = reading(read_delimited, said + written(delimiter=";"))
    assert [each.origin for each in articles] == ["f#R3", "f#R4"] and rejections == []
    assert articles[0].title == "Visit, and more; so"


def test_quotation_marks_may_be_escaped_with_a_backslash(reading):
    content = written(doublequote=False, escapechar="\\")
    articles, _ = reading(read_delimited, content)
    assert articles[0].text == ROWS[1][1]


def test_rows_that_are_too_long_cost_themselves_and_short_ones_nothing(reading):
    rows = [
        ["title", "text", "date"],
        ["A", TEXT, "2031-03-14", "", ""],
        ["B", TEXT + "2", "x", "y"],
        ["C", TEXT + "3"],
    ]
    articles, (rejection,) = reading(read_delimited, written(rows))
    assert [each.title for each in articles] == ["A", "C"]
    assert rejection.origin == "f#R3" and "has 4 cells, and 3 columns have names" in rejection.reason


def test_empty_rows_and_names_that_come_again_are_passed_over(reading):
    articles, rejections = reading(read_delimited, written([*ROWS[:2], [], ["", ""], ROWS[0], ROWS[2]]))
    assert [each.origin for each in articles] == ["f#R2", "f#R6"] and rejections == []


def test_columns_without_names_are_told_by_what_stands_in_them(reading):
    rows = [[f"{n}", f"https://l.example/{n}", f"2031-03-{n}", f"{TEXT} {n}"] for n in range(10, 20)]
    articles, notes = reading(read_delimited, written(rows))
    assert len(articles) == 10 and articles[0].url == "https://l.example/10" and articles[0].origin == "f#R1"
    assert str(articles[0].published) == "2031-03-10"
    assert any("the first row names no columns" in each.reason for each in notes)
    assert all(each.kept for each in notes)


def test_titles_above_the_table_are_passed_over(reading):
    content = "Press review of Borevia\n\nof March 2031,,,\n" + written()
    articles, rejections = reading(read_delimited, content)
    assert [each.title for each in articles] == ["Visit, and more; so", "Again"] and rejections == []
    (article,), _ = reading(read_delimited, f"Text\n{TEXT.replace(',', '')}\n")
    assert article.text.startswith("Envoys")


def test_two_columns_of_one_name_are_two():
    assert names_of(["text", "text", ""], known=True) == ("text", "text (2)", "column 3")


def test_a_table_of_coded_events_is_told():
    row = ["1234567890", "20310314", "203103", "2031", *["x"] * 57]
    (rejection,) = read_delimited(BytesIO("\t".join(row).encode()), "f")
    assert "GDELT's table of events" in rejection.reason


def test_an_unclosed_quotation_mark_is_told(monkeypatch, reading):
    monkeypatch.setattr(delimited, "CELL_LIMIT", 5_000)
    content = written(ROWS[:2]) + '"Unclosed,' + "a line\n" * 5_000
    articles, (rejection,) = reading(read_delimited, content)
    assert len(articles) == 1 and "a quotation mark that is not closed" in rejection.reason


def test_a_line_without_end_is_bounded(monkeypatch):
    monkeypatch.setattr(delimited, "LINE_LIMIT", 100_000)
    content = BytesIO(b"title,text\n" + b"x" * 50_000_000)
    (rejection,) = read_delimited(content, "f")
    assert "a line is longer" in rejection.reason and content.tell() < 1_000_000


def test_too_many_columns_are_no_table_of_articles():
    (rejection,) = read_delimited(BytesIO(b"a," * 100_000), "f")
    assert "this is no table of articles" in rejection.reason


def test_nul_bytes_cost_nothing_but_themselves(reading):
    articles, (note,) = reading(read_delimited, written().replace("Again", "Ag\0ain"))
    assert articles[1].title == "Again" and note.kept and "1 NUL" in note.reason


def test_a_text_that_excel_cut_is_noted(reading):
    articles, (note,) = reading(read_delimited, written([["text"], [(TEXT * 200)[:32_767]]]))
    assert len(articles) == 1 and "where Excel cuts" in note.reason


@pytest.mark.parametrize(
    ("lines", "separator"),
    [
        (["a;b;c\n", "1,5;2,5;3,5\n"], ";"),
        (["title,text\n", "A; B; C; D,x; y; z\n"], ","),
        (["text\n", "One, two, three.\n", "Four, five.\n"], ","),
    ],
)
def test_the_separator_is_the_one_that_fits_names_and_rows(lines, separator):
    assert dialect_of(lines).separator == separator


@pytest.mark.parametrize(
    ("head", "is_one"),
    [
        (b"title,text,date\nA,B,C\n", True),
        (b"sep=;\ntitle;text;date\nA;B;C\n", True),
        ("title\ttext\tdate\nA\tB\tC\n".encode("utf-16"), True),
        (b'"Key","Item Type","Author","Title","Url"\n"A","b","c","d","e"\n', True),
        (b"title,text,date\n", False),
        (b"Title, text and date were missing, he said.\nMore.\n", False),
        (b"url,date,source\n1,2,3\n", False),
        (b"The title, the text, the date\nA\n", False),
        (b"", False),
        (b"," * 100_000, False),
    ],
)
def test_a_table_is_known_by_its_names_whatever_the_file_is_called(head, is_one):
    assert looks(head) is is_one


@pytest.mark.parametrize(
    "content", [b'"' * 100_000, b"," * 100_000, b"\n" * 100_000, b"a,b\n" * 100_000, b"\xff" * 100_000]
)
def test_repetitions_are_read_in_time(content):
    assert all(isinstance(each, object) for each in read_delimited(BytesIO(content), "f"))


def test_a_table_of_news_is_read_as_a_stream():
    def lines():
        yield b"title,text\n"
        while True:
            yield f'A,"{TEXT}"\n'.encode()

    class Endless(io.RawIOBase):
        def __init__(self):
            self.lines = lines()

        def readable(self):
            return True

        def readinto(self, buffer):
            line = next(self.lines)
            size = min(len(line), len(buffer))
            memoryview(buffer)[:size] = line[:size]
            return size

    assert isinstance(next(read_delimited(BufferedReader(Endless()), "f")), Article)
