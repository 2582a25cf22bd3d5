"""Text files of ProQuest."""

from __future__ import annotations

import pytest

from analysis.reading.databases import proquest_text
from tests.reading.databases.exports import read

LINE = "_" * 60


def article(**changed: str) -> str:
    parts = {
        "title": "Treaty on fish signed\n\n",
        "info": "Publication info: The Meridian Post ; Port Ellery [Port Ellery]. 14 Mar 2031: A.1.\n"
        "http://example.org/login?url=x\n\nAbstract: A treaty was signed.\n\nLinks: http://example.org/y\n\n",
        "text": "Full text: Borevia and Meridian signed a treaty.\n“At last,” said Orin Vask.\n"
        "Title: that of Vask is Dr.\nIt rained.\nCAPTION: A fish\nCREDIT: Lantern\n\n",
        "keys": "Subject: Fish; Treaties\n\nTitle: Treaty on fish signed\n\nAuthor: Oduya, Lena\n\n"
        "Publication title: The Meridian Post\n\nPublication year: 2031\n\nPublication date: Mar 14, 2031\n\n"
        "Section: News\n\nPublisher: Meridian Post Ltd\n\nPlace of publication: Port Ellery\n\nISSN: 0000\n\n"
        "Source type: Newspapers\n\nLanguage of publication: English\n\nDocument type: News\n\n",
        "number": "ProQuest document ID: 123456\n\nDocument URL: http://example.org/123456\n\n"
        "Copyright: Copyright Meridian Post Ltd Mar 14, 2031\n\nLast updated: 2031-03-15\n\nDatabase: Newsstand\n\n",
        **changed,
    }
    return "".join(parts.values()) + LINE + "\n\n"


FOOT = "Contact us at: http://example.org/contact\n\nDatabase copyright © 2031 ProQuest LLC.\n\nTerms\n"
TEXT = "Borevia and Meridian signed a treaty.\n\n“At last,” said Orin Vask.\n\nTitle: that of Vask is Dr.\n\nIt rained."
FIELDS = ("Treaty on fish signed", "2031-03-14", "The Meridian Post", "Lena Oduya", "en", "123456")


def test_each_article_is_read_field_by_field():
    second = article(number="ProQuest document ID: 123457\n\n")
    found = read(f"{LINE}\n\n{article()}{second}{FOOT}")
    assert found.fields == [FIELDS, (*FIELDS[:5], "123457")]
    assert [each.text for each in found.articles] == [TEXT, TEXT]
    assert found.articles[0].url == "http://example.org/123456"
    assert (found.format, found.notes, found.rejections) == ("ProQuest, text", [], [])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("name", ["export.txt", "export.csv", "EXPORT"])
def test_a_file_is_known_whatever_it_is_called_and_how_it_is_encoded(encoding, name):
    found = read((article() + FOOT).replace("\n", "\r\n").encode(encoding), name)
    assert found.fields == [FIELDS] and found.articles[0].text == TEXT


def test_keys_lose_their_spaces_and_years_get_some():
    keys = "Publicationtitle: The Meridian Post\n\nPublicationdate: Mar 14, 2 031\n\nAuthor : Oduya, Lena\n\n"
    keys += "Languageofpublication: English\n\n"
    assert read(article(keys=keys)).fields == [FIELDS]


def test_the_line_about_the_issue_stands_in_for_its_fields():
    assert read(article(keys="")).fields[0][:3] == FIELDS[:3]


@pytest.mark.parametrize("text", ["Full text: Not available\n\n", "", "Full text:\n\n"])
def test_an_article_without_a_full_text_costs_itself(text):
    found = read(article(text=text) + article(number="ProQuest document ID: 7\n\n"))
    assert [each.id for each in found.articles] == ["7"]
    assert "'Treaty on fish signed' comes without its text" in found.rejections[0]


def test_an_empty_line_between_paragraphs_changes_nothing():
    text = "Full text: Borevia and Meridian signed a treaty.\n\n“At last,” said Orin Vask.\n\n"
    assert read(article(text=text)).articles[0].text == TEXT.split("\n\nTitle")[0]


def test_the_last_article_may_end_without_a_line():
    assert len(read(article() + article(number="").removesuffix(f"{LINE}\n\n")).articles) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Title: Treaty\nAuthor: Lena Oduya\nSubject: Fish\n\nIt was signed.",
        f"{LINE}\nOrin Vask left.\n{LINE}",
        "<p>Full text: x</p>\nPublication title: x\nTitle: x",
    ],
)
def test_other_texts_are_no_export(text):
    assert not proquest_text.looks(text.encode())


@pytest.mark.parametrize(
    "unit",
    [f"{LINE}\n", "_", "Full text: a\n", "Title: a\n", "a\n", "a:", "Full text: x\nPublication title: y\nTitle: z\n"],
)
def test_repetition_costs_linear_time(unit):
    read(article() + unit * 100_000)
