"""Factiva as HTML, with codes and without."""

from __future__ import annotations

import pytest

from tests.reading.databases.exports import read

HEAD = '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Factiva</title></head><body>'


def coded(number: str = "LANTPO0020310314e73e0001r", language: str = "en", **changed: str) -> str:
    values = {
        "SE": "News",
        "HD": "<span class='enHeadline'>Treaty on fish <b>sig</b>ned\n</span>",
        "BY": "By Lena Oduya",
        "WC": "12 words",
        "PD": "14 March 2031",
        "ET": "15:32",
        "SN": "The Meridian Post",
        "SC": "MERPO",
        "LA": "English",
        "CY": "Copyright 2031 Meridian Post Ltd",
        "LP": "<p class='articleParagraph enarticleParagraph'>Borevia and Meridian signed a <b>treaty</b>. </p>",
        "TD": "<p class='articleParagraph'>“At last,” said\nOrin Vask.</p><p class='articleParagraph'>It rained.</p>",
        "CO": "fish : Fish Ltd",
        "RE": "braz : Borevia | china : Meridian",
        "AN": f"Document {number}",
        **changed,
    }
    rows = "".join(
        f"<tr><td class='index' valign='top'><b>{code}</b>&nbsp;</td><td>{value}</td></tr>"
        for code, value in values.items()
        if value
    )
    return f'<div class="article {language}Article"><table><tbody>{rows}</tbody></table></div><p>&nbsp;</p>'


def ordered(number: str = "Document LANTPO0020310315e73f0002r", kind: str = "en", **changed: str) -> str:
    parts = {
        "section": "<div>News</div>",
        "headline": f'<div id="hd"><span class="{kind}Headline">No word from <b>Vask</b></span></div>',
        "author": '<div class="author">By Mara Adeyn</div>',
        "length": "<div>6 words</div>",
        "day": "<div>15 March 2031</div>",
        "time": "<div>09:10</div>",
        "source": "<div>Borevia Herald</div>",
        "code": "<div>BORHER</div>",
        "edition": "<div>Late</div>",
        "page": "<div>A1</div>",
        "language": "<div>English</div>",
        "rights": "<div>Copyright 2031. All Rights Reserved.</div>",
        "text": '<p class="articleParagraph enarticleParagraph">Orin Va<b>sk</b> slept.</p>'
        '<p class="articleParagraph">It snowed.</p>',
        **changed,
    }
    inside = "".join(parts.values())
    end = f"<p>{number}</p>" if number else ""
    return f'<div id="article-X" class="article"><div class="article {kind}Article">{inside}{end}</div></div><br>'


TEXT = "Borevia and Meridian signed a treaty.\n\n“At last,” said Orin Vask.\n\nIt rained."


def test_articles_with_codes_are_read_field_by_field():
    found = read(HEAD + coded() + coded("LANTPO0020310314e73e0002r", HD="Fish", BY=""), "export.html")
    assert found.fields == [
        ("Treaty on fish signed", "2031-03-14", "The Meridian Post", "Lena Oduya", "en", "LANTPO0020310314e73e0001r"),
        ("Fish", "2031-03-14", "The Meridian Post", None, "en", "LANTPO0020310314e73e0002r"),
    ]
    assert [each.text for each in found.articles] == [TEXT, TEXT]
    assert (found.format, found.notes, found.rejections) == ("Factiva, HTML", [], [])


def test_articles_without_codes_are_read_field_by_field():
    second = ordered(
        "Dokument LANTPO0020310315e73f0003r",
        "de",
        length="<div>6 Wörter</div>",
        day="<div>15. März 2031</div>",
        author="",
        section="",
        language="<div>Deutsch</div>",
    )
    found = read(HEAD + ordered() + second, "export.html")
    assert found.fields == [
        ("No word from Vask", "2031-03-15", "Borevia Herald", "Mara Adeyn", "en", "LANTPO0020310315e73f0002r"),
        ("No word from Vask", "2031-03-15", "Borevia Herald", None, "de", "LANTPO0020310315e73f0003r"),
    ]
    assert {each.text for each in found.articles} == {"Orin Vask slept.\n\nIt snowed."}
    assert (found.format, found.notes, found.rejections) == ("Factiva, HTML", [], [])


def test_what_need_not_be_there_may_be_missing():
    found = read(HEAD + ordered(time="", edition="", page="", rights=""), "export.html")
    assert found.fields[0][:5] == ("No word from Vask", "2031-03-15", "Borevia Herald", "Mara Adeyn", "en")


@pytest.mark.parametrize("name", ["export.txt", "export.xml", "EXPORT.HTM"])
@pytest.mark.parametrize("made", [coded(), ordered()])
def test_a_file_is_known_whatever_it_is_called(name, made):
    assert read((HEAD + made).encode("utf-8-sig"), name).format == "Factiva, HTML"
    assert read((HEAD + made).encode("utf-16"), name).format == "Factiva, HTML"


def test_where_no_field_says_the_language_the_class_does():
    assert read(HEAD + coded(language="fr", LA=""), "a.html").articles[0].language == "fr"
    assert read(HEAD + ordered(kind="es"), "a.html").articles[0].language == "en"


def test_without_its_number_an_article_is_read_and_it_is_told():
    for made in (coded(AN=""), ordered("")):
        found = read(HEAD + made + ordered(), "a.html")
        assert len(found.articles) == 2 and len(found.notes) == 1 and "no number ends the article" in found.notes[0]


def test_a_page_that_begins_with_styles_is_known_by_its_title():
    styles = f"<style>{'.a{}' * 30_000}</style>"
    page = f"<html><head><title>Factiva</title>{styles}</head><body>{ordered()}"
    assert read(page, "a.txt").format == "Factiva, HTML"
    nothing = read(page.replace(ordered(), ""), "a.html")
    assert not nothing.articles and "without an article in it" in nothing.rejections[0]


def test_a_publisher_behind_the_paragraphs_is_no_paragraph():
    found = read(HEAD + ordered(publisher="<p>Borevia Digital (Full Text)</p>"), "a.html")
    assert found.articles[0].text == "Orin Vask slept.\n\nIt snowed."
    plain = read(HEAD + ordered(text="<p>Orin Vask slept.</p><p>It snowed.</p>"), "a.html")
    assert plain.articles[0].text == "Orin Vask slept.\n\nIt snowed."


def test_what_stands_behind_the_number_is_no_part_of_the_article():
    found = read(HEAD + ordered() + "<p class='articleParagraph'>Search Summary</p>", "a.html")
    assert found.articles[0].text == "Orin Vask slept.\n\nIt snowed."


def test_bad_fields_cost_themselves():
    found = read(HEAD + coded(PD="14 Frimaire 2031", LA="Klingon", WC="900 words"), "a.html")
    assert found.fields[0][:2] == ("Treaty on fish signed", None) and found.articles[0].text == TEXT
    assert [any(word in note for note in found.notes) for word in ("Frimaire", "Klingon", "900")] == [True] * 3


def test_an_article_without_a_text_costs_itself():
    found = read(HEAD + coded(LP="", TD="") + ordered(text="") + ordered(), "a.html")
    assert len(found.articles) == 1
    assert [each.split(" comes")[0] for each in found.rejections] == [
        "the article 'Treaty on fish signed'",
        "the article 'No word from Vask'",
    ]


@pytest.mark.parametrize(
    "unit",
    [
        "<div>",
        "<p class='articleParagraph'>",
        "<tr><td>HD</td><td>",
        '<div class="article enArticle">',
        "<div>3 words</div>",
        "<div class=",
    ],
)
def test_repetition_costs_linear_time(unit):
    read(HEAD + coded() + unit * (3_000 if "enArticle" in unit else 100_000), "a.html")
