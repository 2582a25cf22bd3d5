"""Factiva as lines, with codes and without."""

from __future__ import annotations

import pytest

from analysis.reading.databases import factiva_text
from analysis.reading.databases.words import section
from tests.reading.databases.exports import read

CODED = """SE  News
HD  Treaty on fish
signed
BY  By Lena Oduya
WC  12 words
PD  14 March 2031
ET  15:32
SN  The Meridian Post
SC  MERPO
LA  English
CY  Copyright 2031 Meridian Post Ltd

LP  Borevia and Meridian signed a treaty.

TD  “At last,” said Orin Vask.

IN Port Ellery it rained.

NS  gdip : International Relations
RE  braz : Borevia | china : Meridian
AN  Document LANTPO0020310314e73e0001r


"""
TEXT = "Borevia and Meridian signed a treaty.\n\n“At last,” said Orin Vask.\n\nIN Port Ellery it rained."
SECOND = CODED.replace("0001r", "0002r").replace("Treaty on fish\nsigned", "Fish").replace("BY  By Lena Oduya\n", "")
FIELDS = [
    ("Treaty on fish signed", "2031-03-14", "The Meridian Post", "Lena Oduya", "en", "LANTPO0020310314e73e0001r"),
    ("Fish", "2031-03-14", "The Meridian Post", None, "en", "LANTPO0020310314e73e0002r"),
]
ORDERED = """Treaty on fish signed
By Lena Oduya
12 words
14 March 2031
15:32
The Meridian Post
MERPO
A1
English
Copyright 2031 Meridian Post Ltd

Borevia and Meridian signed a treaty.

“At last,” said Orin Vask.

Document LANTPO0020310314e73e0001r

"""
ORDERED_TEXT = "Borevia and Meridian signed a treaty.\n\n“At last,” said Orin Vask."
SUMMARY = "Search Summary\nText\tvask and treaty\nDate\tAll Dates\n355 words\n"


def test_articles_with_codes_are_read_field_by_field():
    found = read(CODED + SECOND + SUMMARY)
    assert found.fields == FIELDS
    assert [each.text for each in found.articles] == [TEXT, TEXT]
    assert (found.format, found.notes, found.rejections) == ("Factiva, text", [], [])


@pytest.mark.parametrize(
    "form",
    [
        lambda text: text.replace("  ", "\t"),
        lambda text: text.replace("  ", "|"),
        lambda text: text.replace("  ", "\n"),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
    ],
)
def test_a_code_stands_before_its_value_in_several_ways(form):
    found = read(form(CODED + SECOND))
    assert (found.fields, found.articles[0].text) == (FIELDS, TEXT)


def test_one_space_behind_a_code_is_enough_where_it_is_no_word():
    found = read(CODED.replace("  ", " ").replace("IN Port", "In Port"))
    assert found.fields == FIELDS[:1] and found.articles[0].text == TEXT.replace("IN Port", "In Port")


def test_without_its_number_an_article_ends_where_the_next_begins():
    found = read(CODED.replace("AN  Document LANTPO0020310314e73e0001r\n", "") + SECOND)
    assert [each[0] for each in found.fields] == ["Treaty on fish signed", "Fish"]
    assert found.articles[0].text == TEXT
    assert len(found.notes) == 1 and "no number ends the article" in found.notes[0]


def test_what_was_searched_for_is_no_text_of_an_article_without_a_number():
    found = read(
        CODED.replace("AN  Document LANTPO0020310314e73e0001r\n", "").replace("NS  gdip", "TD  gdip") + SUMMARY
    )
    assert "vask" not in found.articles[0].text and "gdip" in found.articles[0].text


def test_a_headline_in_capitals_may_begin_like_a_code():
    found = read(CODED.replace("Treaty on fish\nsigned", "TREATY\nBY THE SEA"))
    assert found.fields[0][0] == "TREATY BY THE SEA" and found.fields[0][3] == "Lena Oduya"


def test_articles_without_codes_are_read_field_by_field():
    second = ORDERED.replace("0001r", "0002r").replace("Treaty on fish signed", "Fish").replace("By Lena Oduya\n", "")
    found = read(ORDERED + second + SUMMARY)
    assert (found.fields, [each.text for each in found.articles]) == (FIELDS, [ORDERED_TEXT, ORDERED_TEXT])
    assert (found.format, found.notes, found.rejections) == ("Factiva, text", [], [])


def test_a_german_interface():
    german = ORDERED.replace("12 words", "12 Wörter").replace("14 March", "14. März").replace("English", "Englisch")
    german = german.replace("By Lena", "Von Lena").replace("Document", "Dokument")
    assert read(german).fields == FIELDS[:1]


@pytest.mark.parametrize(
    ("top", "title", "author"),
    [
        ("World News\nTreaty on fish signed\n", "Treaty on fish signed", None),
        (
            "Treaty on fish signed at last\nLena Oduya and Mara Adeyn\n",
            "Treaty on fish signed at last",
            "Lena Oduya and Mara Adeyn",
        ),
        ("World News\nTreaty on fish signed\nLena Oduya\n", "Treaty on fish signed", "Lena Oduya"),
        ("Treaty on fish signed\n", "Treaty on fish signed", None),
        ("", None, None),
    ],
)
def test_a_section_and_an_author_may_stand_beside_the_headline(top, title, author):
    found = read(ORDERED.replace("Treaty on fish signed\nBy Lena Oduya\n", top))
    assert (found.articles[0].title, found.articles[0].author) == (title, author)


def test_a_list_of_titles_may_stand_before_the_first_article():
    titles = "".join(f"Title {number} of what follows here . . . {number}\n" for number in range(9))
    assert read(titles + ORDERED).fields == FIELDS[:1]
    plain = ORDERED.replace("By Lena Oduya\n", "")
    assert read(titles + plain).fields[0][0] == "Treaty on fish signed"


def test_a_chinese_interface():
    chinese = ORDERED.replace("12 words", "12 字").replace("14 March 2031\n15:32", "2031 年 3 月 14 日 15:32")
    chinese = chinese.replace("English", "英文").replace("Document", "文件")
    assert read(chinese).fields == FIELDS[:1]


def test_without_a_line_on_rights_the_text_begins_behind_the_language():
    found = read(ORDERED.replace("Copyright 2031 Meridian Post Ltd\n", ""))
    assert found.fields == FIELDS[:1] and found.articles[0].text == ORDERED_TEXT


def test_without_a_number_the_last_article_is_read_and_it_is_told():
    cut = ORDERED.replace("Document LANTPO0020310314e73e0001r\n", "")
    for end in ("", SUMMARY):
        found = read(ORDERED + cut + end)
        assert [each.text for each in found.articles] == [ORDERED_TEXT, ORDERED_TEXT]
        assert len(found.notes) == 1 and "no number ends the article" in found.notes[0]


@pytest.mark.parametrize("layout", [CODED, ORDERED])
def test_no_line_of_a_long_file_is_lost(layout):
    whole = "".join(layout.replace("0001r", f"{number:05d}") for number in range(300))
    found = read(whole)
    assert len(found.articles) == 300 and len({each.text for each in found.articles}) == 1 and not found.notes


@pytest.mark.parametrize("phrase", section("factiva")["summaries"])
def test_what_was_searched_for_is_no_article(phrase):
    found = read(CODED + phrase.title() + "\nTD  vask and treaty\n")
    assert len(found.articles) == 1 and not found.rejections


def test_wrapped_lines_of_the_text_are_joined():
    found = read(CODED.replace("signed a treaty.", "signed a\ntreaty."))
    assert found.articles[0].text == TEXT


def test_an_article_without_a_text_costs_itself():
    empty = CODED.replace("LP  Borevia and Meridian signed a treaty.\n", "")
    empty = empty.replace("TD  “At last,” said Orin Vask.\n\nIN Port Ellery it rained.\n", "TD\n")
    found = read(empty + SECOND)
    assert len(found.articles) == 1 and "'Treaty on fish signed' comes without its text" in found.rejections[0]


@pytest.mark.parametrize(
    "text",
    [
        "HD  Vask\nBY  Oduya\n\nIN Port Ellery it rained.\nCO  x\nRE  y\n",
        "Vask wrote 877 words.\n\n14 March 2031 was wet.",
        "877 words\n\nVask wrote them on\n14 March 2031\n",
        "Document LANTPO0020310314e73e0001r\n",
        "<p>" + CODED,
    ],
)
def test_other_texts_are_no_export(text):
    assert not factiva_text.looks(text.encode())


@pytest.mark.parametrize(
    "unit",
    [
        "HD  a\n",
        "NS  a\n",
        "AN  a\n",
        "TD  a\n",
        "a\n",
        "3 words\n",
        "14 March 2031\n",
        "A  ",
        "Document LANTPO0020310314e73e0001r\n",
    ],
)
def test_repetition_costs_linear_time(unit):
    read(CODED + unit * 100_000)
    read(ORDERED + unit * 100_000)
