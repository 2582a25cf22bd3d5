"""Factiva as XML."""

from __future__ import annotations

import pytest

from analysis.reading.databases import factiva_xml
from tests.reading.databases.exports import read


def article(**changed: str) -> str:
    parts = {
        "reference": "<reference>distdoc:archive/ArchiveDoc::Article/LANTPO0020310314e73e0001r</reference>",
        "headline": "<headline><paragraph>Treaty on fish <hlt>sig</hlt>ned</paragraph></headline>",
        "byline": "<byline>By Lena\n Oduya</byline>",
        "words": "<wordCount>12</wordCount>",
        "day": "<publicationDate><date>2031-03-14</date></publicationDate>",
        "source": "<sourceName>The Meridian Post</sourceName>",
        "language": "<baseLanguage>EN</baseLanguage>",
        "section": "<sectionName>News</sectionName>",
        "lead": "<leadParagraph><paragraph>Borevia and Meridian signed a treaty.</paragraph></leadParagraph>",
        "tail": "<tailParagraphs><paragraph>“At last,” said Orin Vask.</paragraph><paragraph>It rained.</paragraph>"
        "</tailParagraphs>",
        "region": "<region><name>Borevia</name></region>",
        **changed,
    }
    return f"<article>{''.join(parts.values())}</article>"


def written(*articles: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><list>{"".join(articles)}</list>'


TEXT = "Borevia and Meridian signed a treaty.\n\n“At last,” said Orin Vask.\n\nIt rained."
FIELDS = ("Treaty on fish signed", "2031-03-14", "The Meridian Post", "Lena Oduya", "en", "LANTPO0020310314e73e0001r")


@pytest.mark.parametrize("name", ["export.xml", "export.txt"])
def test_each_article_is_read_field_by_field(name):
    second = article(reference="<reference>2</reference>", lead="<leadParagraph>Borevia left.</leadParagraph>", tail="")
    found = read(written(article(), second), name)
    assert found.fields == [FIELDS, (*FIELDS[:5], "2")]
    assert [each.text for each in found.articles] == [TEXT, "Borevia left."]
    assert (found.format, found.rejections) == ("Factiva, XML", [])


def test_names_may_stand_in_a_namespace():
    xml = written(article()).replace("<list>", '<list xmlns="http://example.org/factiva">')
    assert read(xml, "a.xml").fields == [FIELDS]


def test_bad_fields_cost_themselves():
    bad = article(day="<publicationDate><date>soon</date></publicationDate>", words="<wordCount>900</wordCount>")
    found = read(written(bad, article(reference="")), "a.xml")
    assert [each.text for each in found.articles] == [TEXT, TEXT]
    assert [any(word in note for note in found.notes) for word in ("'soon'", "900", "no number ends")] == [True] * 3


def test_an_article_without_a_text_costs_itself():
    found = read(written(article(lead="", tail=""), article()), "a.xml")
    assert found.fields == [FIELDS] and "'Treaty on fish signed' comes without its text" in found.rejections[0]


def test_what_precedes_a_mistake_is_kept():
    found = read(written(article(), "<article><b></a>", article()), "a.xml")
    assert found.fields == [FIELDS] and "cannot be read to its end" in found.rejections[0]


def test_no_entity_is_blown_up_and_nothing_is_fetched():
    entities = '<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">'
    lead = "<leadParagraph><paragraph>Vask &b;&c; left.</paragraph></leadParagraph>"
    xml = written(article(lead=lead)).replace("<list>", f"<!DOCTYPE list [{entities}]><list>")
    found = read(xml, "a.xml")
    assert all("xx" not in each.text for each in found.articles)


def test_an_article_without_end_stops_the_file(monkeypatch):
    monkeypatch.setattr(factiva_xml, "LIMIT", 50_000)
    found = read(written(article(), "<article>" + "<a>x</a>" * 100_000, article()), "a.xml")
    assert found.fields == [FIELDS] and "a piece of it is larger" in found.rejections[0]


def test_other_xml_is_no_export():
    assert not factiva_xml.looks(b"<article><publicationDate/></article>")
    assert not factiva_xml.looks(b"text <leadParagraph> <publicationDate>")


@pytest.mark.parametrize("unit", ["<article>", "<paragraph>", "<a/>", "<article/>", "a "])
def test_repetition_costs_linear_time(unit):
    read(written(article()).removesuffix("</list>") + unit * 100_000, "a.xml")
