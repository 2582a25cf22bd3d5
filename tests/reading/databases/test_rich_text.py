"""Rich text of databases."""

from __future__ import annotations

import pytest

from analysis.reading.databases import rich_text
from tests.reading.databases.exports import read
from tests.reading.databases.test_factiva_text import CODED, FIELDS, ORDERED, ORDERED_TEXT, TEXT
from tests.reading.databases.test_lexisnexis_text import article as lexisnexis
from tests.reading.databases.test_nexis_uni import COVER, SECOND, article

FONTS = r"{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fswiss\fcharset238 Arial CE;}}"
HEAD = r"{\rtf1\ansi\ansicpg1252\uc1\deff0" + FONTS + r"{\stylesheet{\s0 Normal;}}{\info{\title x}}"


def escaped(text: str) -> str:
    text = text.replace("\\", r"\\").replace("{", r"\{").replace("}", r"\}")
    return "".join(each if each < "\x80" else rf"\u{ord(each)}?" for each in text)


def written(lines: list[str]) -> bytes:
    return (HEAD + "\n".join(escaped(line) + r"\par" for line in lines) + "}").encode("ascii")


def table(rows: list[tuple[str, str]]) -> bytes:
    inside = "".join(
        rf"\trowd\cellx900\cellx9000 {{\b {code}}}\cell {escaped(value)}\cell\row" + "\n" for code, value in rows
    )
    return (HEAD + inside + "}").encode("ascii")


@pytest.mark.parametrize("name", ["export.rtf", "export.doc", "export.txt"])
def test_articles_of_factiva_without_codes(name):
    found = read(written(ORDERED.split("\n")), name)
    assert (found.fields, found.articles[0].text) == (FIELDS[:1], ORDERED_TEXT)
    assert (found.format, found.notes, found.rejections) == ("Factiva, rich text", [], [])


def test_articles_of_factiva_with_codes_in_lines_and_in_a_table():
    found = read(written(CODED.split("\n")), "a.rtf")
    assert (found.fields, found.articles[0].text) == (FIELDS[:1], TEXT)
    rows = [
        (first[:2], first[4:].replace("signed", "Treaty on fish signed") if first[:2] == "HD" else first[4:])
        for first in CODED.replace("Treaty on fish\n", "").split("\n")
        if first[2:4] == "  "
    ]
    found = read(table(rows), "a.rtf")
    assert found.fields == FIELDS[:1]
    assert found.articles[0].text == "Borevia and Meridian signed a treaty.\n\n“At last,” said Orin Vask."


def test_articles_of_nexis_uni():
    found = read(written([*COVER, *article(), *SECOND]), "a.rtf")
    assert [each[:4] for each in found.fields] == [
        ("Treaty on fish signed", "2031-03-14", "The Meridian Post (London)", "Lena Oduya"),
        ("No word from Vask", "2031-03-15", "Borevia Herald", None),
    ]


def test_articles_of_lexisnexis():
    found = read(written(lexisnexis().split("\n")), "a.rtf")
    assert found.format == "LexisNexis, rich text"
    assert found.fields[0][:3] == ("Treaty on fish signed", "2031-03-14", "The Meridian Post")


def test_characters_are_those_that_were_written():
    plain = rich_text.text_of((HEAD + r"\f0 Caf\'e9 \f1 Va\'9ak\f0  \u8220?no\u8221? \u-10179?\u-8704? \~x}").encode())
    assert "Café" in plain and "Vašk" in plain and "“no”" in plain and "\U0001f600" in plain and "\u00a0x" in plain
    assert "Café" in rich_text.text_of((HEAD + "Café}").encode())
    assert "Café" in rich_text.text_of((HEAD + "Café}").encode("cp1252"))


def test_links_show_their_words():
    link = r'{\field{\*\fldinst{HYPERLINK "http://example.org"}}{\fldrslt{Orin Vask}}} left.'
    assert "Orin Vask left." in " ".join(rich_text.text_of((HEAD + link + "}").encode()).split())


@pytest.mark.parametrize(
    "broken",
    [
        r"\u99999999? x",
        r"\uc x",
        r"\uc99999999999 x",
        r"{\pict\bin x}",
        r"{\pict\bin99999999999 x}",
        "}}}}",
        "{" * 50,
        r"\'zz",
    ],
)
def test_a_broken_word_costs_nothing_before_it(broken):
    assert "Orin Vask left." in rich_text.text_of((HEAD + "Orin Vask left. " + broken).encode())


def test_a_file_that_calls_itself_one_is_taken():
    named = (HEAD.replace(r"\title x", r"\title Factiva RTF Display Format") + "x" * 100_000 + r"\par ").encode()
    assert rich_text.looks(named)
    body = "\n".join(escaped(line) + r"\par" for line in ORDERED.split("\n")).encode()
    assert "save it as text" in read(named + b"}", "a.rtf").rejections[0]
    assert (
        read(HEAD.replace(r"\title x", r"\title Factiva RTF Display Format").encode() + body, "a.rtf").fields
        == FIELDS[:1]
    )


def test_another_rich_text_is_not_taken():
    assert not rich_text.looks(written(["Orin Vask left.", "Body"]))
    assert not rich_text.looks(b"Orin Vask")


def test_a_file_that_is_too_large_is_rejected(monkeypatch):
    monkeypatch.setattr(rich_text, "FILE_LIMIT", 2_000)
    raw = written(CODED.split("\n")) + b" " * 2_000
    assert "export fewer articles" in read(raw, "a.rtf").rejections[0]


@pytest.mark.parametrize(
    "unit",
    [
        r"{\field{\*\fldinst{",
        r"{\field{\*\fldinst{ HYPERLINK ",
        r"\f1",
        r"{\f1",
        r"{\fonttbl",
        r"{\fonttbl\f1\fcharset1",
        "{",
        "}",
        r"\'e9",
        r"\u8220?",
        r"{\pict",
        r"\bin1",
        "1",
        r"\f1\fcharset1 x",
    ],
)
def test_repetition_costs_linear_time(unit):
    rich_text.text_of((HEAD + unit * 100_000).encode())
    rich_text.text_of((r"{\rtf1{\fonttbl" + unit * 100_000).encode())
