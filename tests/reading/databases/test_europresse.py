"""Europresse as HTML."""

from __future__ import annotations

import pytest

from analysis.reading.databases import europresse
from tests.reading.databases.exports import read

HEAD = '<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"></head><body><p>2 documents</p>'


def article(new: bool = True, **changed: str) -> str:
    parts = {
        "source": '<div class="box"><span class="DocPublicationName">Le Courrier, no. 21345</span></div>',
        "header": '<span class="DocHeader">International, vendredi 14 mars 2031, p. 16</span>',
        "title": '<div class="titreArticle"><p class="titreArticleVisu x">Traité sur la <mark>pêche</mark></p></div>',
        "author": '<div class="sm-margin-bottomNews">Lena Oduya</div>',
        "body": '<div class="docOcurrContainer"><p>La Borévie a signé un tra<mark>ité</mark>.</p>'
        "<p>« Enfin », dit Orin Vask.</p></div>",
        "number": "<footer><p>© 2031 Le Courrier.</p><div>news·20310314·LC·0q1503_1256056</div></footer>",
        **changed,
    }
    if new:
        parts["title"] = parts["title"].replace('<div class="titreArticle">', "").removesuffix("</div>")
        inside = f"<header>{parts.pop('source')}{parts.pop('header')}</header>" + "".join(parts.values())
        return f"<article>{inside}</article>"
    return f"<table><tr><td>{''.join(parts.values())}</td></tr></table>"


TEXT = "La Borévie a signé un traité.\n\n« Enfin », dit Orin Vask."
FIELDS = ("Traité sur la pêche", "2031-03-14", "Le Courrier", "Lena Oduya")
NUMBER = "news·20310314·LC·0q1503_1256056"


def test_each_article_is_read_field_by_field():
    second = article(number="<div>news·20310314·LC·2</div>", author="")
    found = read(HEAD + article() + second, "export.html")
    assert [(*each[:4], each[5]) for each in found.fields] == [
        (*FIELDS, NUMBER),
        (*FIELDS[:3], None, "news·20310314·LC·2"),
    ]
    assert [each.text for each in found.articles] == [TEXT, TEXT]
    assert (found.format, found.notes, found.rejections) == ("Europresse, HTML", [], [])


def test_older_files_have_no_element_for_the_article():
    found = read(HEAD + article(new=False, author="") * 2, "export.html")
    assert found.fields[0][:3] == FIELDS[:3] and found.articles[0].text == TEXT and len(found.articles) == 2


@pytest.mark.parametrize("name", ["export.txt", "EXPORT"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_is_known_whatever_it_is_called(name, encoding):
    assert read((HEAD + article()).encode(encoding), name).fields[0][:4] == FIELDS


@pytest.mark.parametrize(
    "header",
    [
        "vendredi 14 mars 2031, p. 16, International",
        "14 mars 2031 - 10:15 UTC, Une",
        "Une, vendredi 14 mars 2031 10 h 15 UTC +0100",
        "Friday, March 14, 2031",
        "no date",
    ],
)
def test_the_day_stands_anywhere_in_the_line_above_the_title_or_in_the_number(header):
    found = read(HEAD + article(header=f'<span class="DocHeader">{header}</span>'), "a.html")
    assert found.fields[0][1] == "2031-03-14" and not found.notes


def test_without_any_day_the_line_is_told():
    found = read(HEAD + article(header='<span class="DocHeader">Une, p. 2</span>', number=""), "a.html")
    assert found.fields[0][1] is None and "'Une, p. 2' was left out" in found.notes[0]


@pytest.mark.parametrize("mark", ["no.", "n°", "nº"])
def test_the_number_of_an_issue_is_no_part_of_the_name(mark):
    source = f'<span class="DocPublicationName">Le Courrier, {mark} 7</span>'
    assert read(HEAD + article(source=source), "a.html").articles[0].source == "Le Courrier"


def test_an_author_has_a_class_in_newer_files():
    author = '<div>Analyse</div><div class="docAuthors">Lena Oduya</div>'
    assert read(HEAD + article(author=author), "a.html").articles[0].author == "Lena Oduya"


def test_an_article_without_a_text_costs_itself():
    found = read(HEAD + article(body="") + article(), "a.html")
    assert len(found.articles) == 1 and "'Traité sur la pêche' comes without its text" in found.rejections[0]


def test_other_pages_are_no_export():
    assert not europresse.looks(b"<article><p class='DocHeader'>x</p></article>")


@pytest.mark.parametrize("unit", ["<article>", "<span ", "<div class='docOcurrContainer'>", "news.20310314.a"])
def test_repetition_costs_linear_time(unit):
    read(HEAD + article() + unit * 100_000, "a.html")
