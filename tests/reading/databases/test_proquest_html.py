"""ProQuest as HTML, also in a message."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from analysis.reading.databases import proquest_html
from tests.reading.databases.exports import read

HEAD = "<!DOCTYPE html><html><head><meta charset='utf-8'></head><body><p>2 documents</p>"


def article(number: str = "123456", **changed: str) -> str:
    parts = {
        "title": "<p><strong>Treaty on fish <span>sig</span>ned</strong></p>",
        "info": "<p><strong>Publication info: </strong>The Meridian Post [Port Ellery] 14 Mar 2031: A.1.</p>",
        "abstract": "<p><strong>Abstract: </strong>A treaty was signed.</p>",
        "text": '<p><strong>Full text: </strong></p><text wordcount="12">'
        "<p>Borevia and Meridian signed a <em>treaty</em>.</p>"
        "<p>CORRECTION: (SEE CORRECTION APPENDED; TREATY)</p><p>“At last,” said Orin Vask.</p></text>",
        "keys": "<p><strong>Subject: </strong>Fish</p><p><strong>Title: </strong>Treaty on fish signed</p>"
        "<p><strong>Author: </strong>Oduya, Lena; Adeyn, Mara</p>"
        "<p><strong>Publication title: </strong>The Meridian Post</p>"
        "<p><strong>Publicationdate: </strong>Mar 14, 2 031</p>"
        "<p><strong>Language of publication: </strong>English</p>",
        **changed,
    }
    inside = "".join(parts.values())
    return f'<div><a name="DocID_{number}"></a>{inside}<p><strong>ProQuest document ID: </strong>{number}</p></div><hr>'


TEXT = "Borevia and Meridian signed a treaty.\n\n“At last,” said Orin Vask."
FIELDS = ("Treaty on fish signed", "2031-03-14", "The Meridian Post", "Lena Oduya, Mara Adeyn", "en", "123456")


def test_each_article_is_read_field_by_field():
    found = read(HEAD + article() + article("123457") + "</body></html>", "export.html")
    assert found.fields == [FIELDS, (*FIELDS[:5], "123457")]
    assert [each.text for each in found.articles] == [TEXT, TEXT]
    assert (found.format, found.notes, found.rejections) == ("ProQuest, HTML", [], [])


@pytest.mark.parametrize("name", ["export.txt", "export.xls", "EXPORT"])
def test_a_file_is_known_whatever_it_is_called(name):
    assert read((HEAD + article()).encode("utf-8-sig"), name).fields == [FIELDS]


@pytest.mark.parametrize("transfer", ["quoted-printable", "base64", "8bit"])
def test_a_page_in_a_message_is_read(transfer):
    message = EmailMessage()
    message["Subject"] = "Your documents"
    message["From"] = "proquest@example.org"
    message.set_content("In HTML only: DocID_")
    message.add_alternative(HEAD + article() + article("123457"), subtype="html", cte=transfer)
    raw = message.as_bytes()
    found = read(raw, "export.eml")
    assert found.fields == [FIELDS, (*FIELDS[:5], "123457")] and found.articles[0].text == TEXT


def test_without_an_element_of_its_own_the_text_stands_behind_its_key():
    text = "<p><strong>Full text: </strong>Borevia and Meridian signed a treaty.</p><p>“At last,” said Orin Vask.</p>"
    assert read(HEAD + article(text=text), "a.html").articles[0].text == TEXT


def test_a_text_inside_of_the_paragraph_of_its_key_is_read():
    text = '<p><strong>Full text: </strong><Text WordCount="12" HTMLContent="true"><html><head><meta name="x">'
    text += '<title></title></head><body><div><a title="x">Enlarge this image.</a></div>'
    text += "<p>Borevia and Meridian signed a treaty.</p><p>“At last,” said Orin Vask.</p></body></html></Text></p>"
    found = read(HEAD + article(text=text), "a.html")
    assert (found.fields, found.articles[0].text) == ([FIELDS], TEXT)


def test_a_message_of_proquest_without_articles_is_rejected():
    message = EmailMessage()
    message["From"] = "noreply@proquest.com"
    message.set_content("<p>Your search has ended.</p>", subtype="html")
    found = read(message.as_bytes(), "a.eml")
    assert not found.articles and "no articles stand in the message" in found.rejections[0]


def test_the_headline_stands_in_for_the_title():
    keys = "<p><strong>Publication title: </strong>The Meridian Post</p>"
    assert read(HEAD + article(keys=keys), "a.html").fields[0][:3] == FIELDS[:3]


def test_an_article_without_a_text_costs_itself():
    found = read(HEAD + article(text="<p><strong>Full text: </strong>Not available.</p>") + article("7"), "a.html")
    assert [each.id for each in found.articles] == ["7"]
    assert "'Treaty on fish signed' comes without its text" in found.rejections[0]


def test_a_text_of_less_than_half_of_its_length_is_told():
    text = '<text wordcount="239"><p>Borevia and Meridian signed.</p></text>'
    (note,) = read(HEAD + article(text=text), "a.html").notes
    assert "counts 239 words and 4 were read" in note


def test_a_message_that_is_too_large_is_rejected(monkeypatch):
    monkeypatch.setattr(proquest_html, "MESSAGE_LIMIT", 100)
    raw = b"Subject: x\nMIME-Version: 1.0\n\n<a name=3D'DocID_1'></a>" + b"x" * 100
    assert "export fewer articles" in read(raw, "a.eml").rejections[0]


@pytest.mark.parametrize("page", ["<p>ProQuest document ID: 7</p>", "<a name='Doc'>x</a>", "DocID_ name=DocID_"])
def test_other_pages_are_no_export(page):
    assert not proquest_html.looks(page.encode())


@pytest.mark.parametrize("unit", ["<text>", "<p><strong>", "<a name='DocID_", "<a ", "A: b\n"])
def test_repetition_costs_linear_time(unit):
    read(HEAD + article() + unit * (3_000 if "DocID" in unit else 100_000), "a.html")
    proquest_html.looks(unit.encode() * 10_000)
