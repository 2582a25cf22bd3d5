"""Text files of LexisNexis: the order of an article, and what goes wrong in it."""

from __future__ import annotations

import io

import pytest

from analysis.reading.databases import lexisnexis_text
from analysis.reading.formats import AS_IT_IS
from analysis.records import Article
from tests.reading.databases.exports import WORDS, read

COVER = """


Download Request: Selected Items: 1-2
Time Of Request: Friday, March 21, 2031  16:51:31

Send To:
LIBRARY OF MERIDIAN

Terms: (vask and treaty)

Source: The Meridian Post
Project ID: None


"""


def centred(line: str) -> str:
    return line.center(78).rstrip()


def article(
    number: str = "1 of 2 DOCUMENTS",
    top: str = "",
    keys: str = "BYLINE: Lena Oduya\n\nSECTION: NEWS; Pg. 7A\n\nLENGTH: 30 words\n\n",
    text: str = "Borevia and Meridian signed a treaty on fish on Thursday, after nine months of\n"
    "talks in Port Ellery.\n\n“It took nine months,” said Orin Vask.\n\n",
    behind: str = "LOAD-DATE: March 15, 2031\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n\n",
) -> str:
    top = top or "\n".join(
        (centred("The Meridian Post"), "", centred("March 14, 2031 Friday"), "", "Treaty on fish signed", "", "")
    )
    rights = f"{centred('Copyright 2031 Meridian Post Ltd')}\n{centred('All Rights Reserved')}\n\n"
    return f"{centred(number)}\n\n\n{top}{keys}{text}{behind}{rights}"


TEXT = (
    "Borevia and Meridian signed a treaty on fish on Thursday, after nine months of talks in Port Ellery."
    "\n\n“It took nine months,” said Orin Vask."
)
SECOND = article(
    "2 of 2 DOCUMENTS",
    "\n".join((centred("Borevia Herald"), "", centred("March 15, 2031 Saturday"), "", "No word from Vask", "", "")),
    keys="LENGTH: 7 words\n\n",
    text="Orin Vask did not answer his telephone.\n\n",
)


def test_each_article_of_a_file_is_read_field_by_field():
    found = read(COVER + article() + SECOND)
    assert [each[:5] for each in found.fields] == [
        ("Treaty on fish signed", "2031-03-14", "The Meridian Post", "Lena Oduya", "en"),
        ("No word from Vask", "2031-03-15", "Borevia Herald", None, "en"),
    ]
    assert [each.text for each in found.articles] == [TEXT, "Orin Vask did not answer his telephone."]
    assert [each.origin for each in found.articles] == ["export.txt#1", "export.txt#2"]
    assert (found.format, found.notes, found.rejections) == ("LexisNexis, text", [], [])


@pytest.mark.parametrize("name", ["export.txt", "export.text", "export.doc", "EXPORT", "export.jsonl", "export.csv"])
def test_a_file_is_known_whatever_it_is_called(name):
    assert len(read(COVER + article() + SECOND, name).articles) == 2


@pytest.mark.parametrize(
    "encoded",
    [
        (COVER + article() + SECOND).encode("utf-8-sig"),
        (COVER + article() + SECOND).encode("utf-16"),
        (COVER + article() + SECOND).replace("\n", "\r\n").encode(),
        (COVER + article() + SECOND).replace("\n", "\r").encode(),
    ],
)
def test_a_file_is_read_in_each_encoding_and_with_each_line_end(encoded):
    found = read(encoded)
    assert [each.text for each in found.articles] == [TEXT, "Orin Vask did not answer his telephone."]
    assert not found.notes


def test_a_file_that_is_not_utf8_is_read_and_told():
    found = read((COVER + article()).encode("cp1252"))
    assert found.articles[0].text == TEXT
    assert len(found.notes) == 1 and "Windows-1252" in found.notes[0]


@pytest.mark.parametrize(
    "number", ["1 of 1 DOCUMENT", "Dokument 1 von 10", "Document 1 de 10", "FOCUS - 2 of 80 DOCUMENTS"]
)
def test_an_article_begins_in_each_language_and_with_a_focus(number):
    found = read(article(number))
    assert found.fields[0][0] == "Treaty on fish signed" and len(found.articles) == 1


GERMAN = """AUTOR: Lena Oduya

RUBRIK: POLITIK; S. 3

LÄNGE: 30 Wörter

"""


def test_an_article_of_a_german_interface():
    top = f"{centred('Meridianer Zeitung')}\n\n{centred('14. März 2031 Freitag')}\n\nFischvertrag\n\n"
    found = read(
        article("Dokument 1 von 2", top, GERMAN, behind="UPDATE: 15. März 2031\n\nSPRACHE: GERMAN; DEUTSCH\n\n")
    )
    assert found.fields[0][:5] == ("Fischvertrag", "2031-03-14", "Meridianer Zeitung", "Lena Oduya", "de")
    assert found.articles[0].text == TEXT and not found.notes


def test_an_article_of_a_french_interface():
    top = f"{centred('Le Courrier')}\n\n{centred('vendredi 14 mars 2031')}\n\nTraité signé\n\n"
    keys = "AUTEUR: par Lena Oduya\n\nRUBRIQUE: MONDE\n\nLONGUEUR: 30 mots\n\n"
    found = read(article("Document 1 de 2", top, keys, behind="LANGUE: FRENCH\n\n"))
    assert found.fields[0][:5] == ("Traité signé", "2031-03-14", "Le Courrier", "Lena Oduya", "fr")


def test_an_edition_and_a_note_of_a_correction_are_no_headline():
    top = f"{centred('The Meridian Post')}\n\n{centred('March 14, 2031 Friday')}\n{centred('Late Edition - Final')}\n\n"
    top += f"{centred('Correction Appended')}\n\nTreaty on fish\nsigned at last\n\n"
    assert read(article(top=top)).fields[0][:3] == ("Treaty on fish signed at last", "2031-03-14", "The Meridian Post")


def test_a_wire_report_has_a_time_and_its_rights_before_the_day():
    top = (
        f"{centred('Copyright 2031 Lantern Agency')}\n{centred('All Rights Reserved')}\n\n{centred('Lantern Wire')}\n\n"
    )
    top += f"{centred('March 14, 2031 Friday 9:20 AM GMT')}\n\nTreaty on fish signed\n\n"
    assert read(article(top=top)).fields[0][:3] == ("Treaty on fish signed", "2031-03-14", "Lantern Wire")


def test_the_day_may_stand_behind_the_headline():
    top = f"{centred('The Meridian Post')}\n\nTreaty on fish signed\n\n{centred('March 14, 2031 Friday')}\n\n"
    assert read(article(top=top)).fields[0][:3] == ("Treaty on fish signed", "2031-03-14", "The Meridian Post")


def test_a_day_in_a_headline_is_not_that_of_publication():
    top = (
        f"{centred('The Meridian Post')}\n\n{centred('March 14, 2031 Friday')}\n\nMarch 2, 2031: the day it rained\n\n"
    )
    assert read(article(top=top)).fields[0][:2] == ("March 2, 2031: the day it rained", "2031-03-14")
    top = f"{centred('The Meridian Post')}\n\nMarch 2, 2031\n\n{centred('March 14, 2031 Friday')}\n\n"
    assert read(article(top=top)).fields[0][:2] == ("March 2, 2031", "2031-03-14")


def test_without_indents_the_order_tells():
    plain = "\n".join(line.strip() for line in article().splitlines())
    assert read(plain).fields[0][:3] == ("Treaty on fish signed", "2031-03-14", "The Meridian Post")


def test_a_value_may_stand_on_the_next_line_or_behind_an_empty_one():
    keys = "BYLINE:\nLena Oduya\n\nSECTION:\n\nNEWS; Pg. 7A\n\nLENGTH:\n30 words\n\n"
    found = read(article(keys=keys, behind="LOAD-DATE:\nMarch 15, 2031\n\nLANGUAGE:\n\nFRENCH\n\n"))
    assert found.fields[0][3:5] == ("Lena Oduya", "fr")
    assert found.articles[0].text == TEXT


def test_a_value_may_run_over_lines():
    keys = "BYLINE: By Lena Oduya in Port Ellery and Mara\nAdeyn\n\nHIGHLIGHT: A treaty\nof nine months\n\n"
    keys += "LENGTH: 30 words\n\n"
    found = read(article(keys=keys))
    assert found.fields[0][3] == "Lena Oduya in Port Ellery and Mara Adeyn"
    assert found.articles[0].text == TEXT


@pytest.mark.parametrize("key", ["DATELINE: PORT ELLERY", "HIGHLIGHT: Nine months", "SERIES: Fish", "ODD-KEY: value"])
def test_keys_before_the_text_are_no_part_of_it(key):
    before = f"{key}\n\nLENGTH: 30 words\n\n"
    assert read(article(keys=before)).articles[0].text == TEXT


@pytest.mark.parametrize(
    "tail",
    [
        "GRAPHIC: Photo, Orin Vask\n\nMap: the strait\n\n",
        "CORRECTION: A report on Friday gave the wrong day.\n\n",
        "URL: https://example.org/fish\n\n",
    ],
)
def test_keys_behind_the_text_are_no_part_of_it(tail):
    assert read(article(behind=tail + "LOAD-DATE: March 15, 2031\n\nLANGUAGE: ENGLISH\n\n")).articles[0].text == TEXT


def test_a_word_and_a_colon_in_the_text_belong_to_it():
    text = "NOTES: These are mine, said Orin Vask.\n\nLater he went.\n\n"
    lines = text + "x\n\n" * 9
    assert read(article(text=lines)).articles[0].text.startswith("NOTES: These are mine, said Orin Vask.")


def test_without_a_mark_of_its_end_the_article_is_read_and_it_is_told():
    lines = f"{centred('1 of 2 DOCUMENTS')}\n\n{centred('The Meridian Post')}\n\n{centred('March 14, 2031')}\n\n"
    found = read(f"{lines}Treaty\n\nLENGTH: 3 words\n\nIt was signed.\n\n{SECOND}")
    assert found.articles[0].text == "It was signed." and len(found.articles) == 2
    assert len(found.notes) == 1 and "no mark ends the article" in found.notes[0]


def test_the_layout_of_a_web_source_has_an_address_and_a_bare_length():
    top = "meridianpost.example\n\nhttps://example.org/fish\n\nMarch 14, 2031\n\nTreaty on fish signed\n\n"
    found = read(article(top=top, keys="30 words\n\n"))
    assert found.fields[0][:3] == ("Treaty on fish signed", "2031-03-14", "meridianpost.example")
    assert (found.articles[0].url, found.articles[0].text) == ("https://example.org/fish", TEXT)


def test_words_that_were_written_twice_are_written_once():
    lines = [f"Line {number} of a long text about the fish treaty and its end{number}" for number in range(8)]
    once = " ".join(lines)
    at_end = "\n".join(f"{line} {line.split()[-1]}" for line in lines)
    assert read(article(text=f"{at_end}\n\n")).articles[0].text == once
    around = "\n".join(
        line if number == 0 else f"{lines[number - 1].split()[-1]} {line}" for number, line in enumerate(lines)
    )
    assert read(article(text=f"{around}\n\n")).articles[0].text == once


def test_an_article_without_its_text_costs_itself():
    found = read(article(text="") + SECOND)
    assert [each.title for each in found.articles] == ["No word from Vask"]
    assert len(found.rejections) == 1 and "'Treaty on fish signed' comes without its text" in found.rejections[0]


def test_a_day_that_cannot_be_read_costs_the_day():
    top = f"{centred('The Meridian Post')}\n\n{centred('Frimaire 14, 2031')}\n\nTreaty on fish signed\n\n"
    found = read(article(top=top))
    assert found.fields[0][:3] == ("Treaty on fish signed", None, "The Meridian Post")
    assert len(found.notes) == 1 and "'Frimaire 14, 2031' was left out" in found.notes[0]


def test_a_text_of_less_than_half_of_its_length_is_told():
    found = read(article(keys="LENGTH: 355 words\n\n"))
    assert len(found.notes) == 1 and "counts 355 words and 25 were read" in found.notes[0]


def test_an_article_that_the_numbers_miss_is_told():
    found = read(article("1 of 9 DOCUMENTS") + article("4 of 9 DOCUMENTS", text="Vask slept.\n\n"))
    assert any("number 2 of the export" in note for note in found.notes)


def test_an_article_by_itself_needs_no_number():
    alone = article().split("DOCUMENTS", 1)[1]
    found = read(alone)
    assert found.fields[0][:4] == ("Treaty on fish signed", "2031-03-14", "The Meridian Post", "Lena Oduya")
    assert (found.articles[0].text, found.format) == (TEXT, "LexisNexis, text")


def test_a_cover_page_alone_is_no_article():
    found = read(COVER)
    assert not found.articles and "without an article in it" in found.rejections[0]


def test_lines_that_end_early_stay_apart():
    text = "Borevia and Meridian signed a treaty on fish on Thursday, after nine months of\ntalks. It says:\n"
    text += "Fish: nine tons.\nCrabs: none.\n\n"
    long = "Orin Vask asked for it, Lena Oduya did not, and in the end nobody knew who had\nsigned what.\n\n"
    found = read(article(text=text + long)).articles[0].text
    assert found.split("\n\n")[0].endswith("months of talks. It says:\nFish: nine tons.\nCrabs: none.")


def test_a_word_with_a_hyphen_at_the_end_of_a_line_has_no_space_in_it():
    text = "Borevia and Meridian signed a treaty on fish on Thursday, after talks by EU-\nMeridian envoys.\n\n"
    assert "EU-Meridian envoys" in read(article(text=text)).articles[0].text


@pytest.mark.parametrize(
    "text",
    [
        "Vask read 3 of 10 documents on Monday.\n\nThen he left.",
        "The archive holds\n3 of 10 documents\nthat were lost.",
        "<p>1 of 2 DOCUMENTS</p>\n\nx",
        "Orin Vask left.\n\nLENGTH: 355 words\n\nHe is gone.",
        "LENGTH: nine metres\nLANGUAGE: none\nBYLINE: Vask\n\nHe is gone.",
    ],
)
def test_other_texts_are_no_export(text):
    assert not lexisnexis_text.looks(text.encode())


def test_a_large_file_is_read_as_a_stream():
    class Counted(io.BytesIO):
        """A file that knows how much of it was read."""

        def readinto(self, buffer) -> int:
            self.taken = self.tell() + len(buffer)
            return super().readinto(buffer)

    whole = "".join(article(f"{number} of 200 DOCUMENTS", text=f"{WORDS}\n\n" * 100) for number in range(1, 201))
    stream = Counted(whole.encode())
    found = lexisnexis_text.read(io.BufferedReader(stream, 1 << 16), "big.txt", AS_IT_IS)
    assert isinstance(next(found), Article)
    assert stream.taken < 300_000 < len(whole)


@pytest.mark.parametrize(
    "unit",
    [
        "1 of 2 DOCUMENTS\n\n",
        "LENGTH: 3 words\n\n",
        "BYLINE:\n\n",
        "a ",
        "a\n",
        "A-\n",
        "March 14, 2031\n\n",
        " ",
        "AA: ",
    ],
)
def test_repetition_costs_linear_time(unit):
    read(COVER + article() + unit * 100_000)
