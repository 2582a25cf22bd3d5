"""HTML files of LexisNexis: a flat run of divisions, of which only what is written in them tells what they are."""

from __future__ import annotations

import pytest

from tests.reading.databases.exports import read

HEAD = '<HTML><HEAD><TITLE>x</TITLE><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"></HEAD><BODY>'


def division(number: int, *paragraphs: str) -> str:
    inside = "".join(f'<P CLASS="c{number + 1}"><SPAN CLASS="c2">{each}</SPAN></P>\n' for each in paragraphs)
    return f'<BR><DIV CLASS="c{number}">{inside}</DIV>\n'


def key(name: str, value: str) -> str:
    return (
        f'<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">{name}: </SPAN><SPAN CLASS="c2">{value}</SPAN></P></DIV>\n'
    )


PARAGRAPHS = (
    'Borevia and Meridian signed a <SPAN CLASS="c9">treaty</SPAN> on fish on Thursday, after nine\nmonths of talks.',
    "&quot;It took nine months,&quot; said Orin Va<SPAN CLASS='c9'>sk</SPAN>.",
)
TEXT = (
    'Borevia and Meridian signed a treaty on fish on Thursday, after nine months of talks.\n\n"It took nine months," '
)
TEXT += "said Orin Vask."


def article(number: int = 1, *divisions: str) -> str:
    divisions = divisions or (
        division(1, "The Meridian Post"),
        division(3, "March 14, 2031 Friday"),
        division(3, "Late Edition - Final"),
        division(5, "<B>Treaty on fish signed</B>"),
        key("BYLINE", "Lena Oduya"),
        key("SECTION", "NEWS; Pg. 7A"),
        key("LENGTH", "20 words"),
        division(5, *PARAGRAPHS),
        key("LOAD-DATE", "March 15, 2031"),
        key("LANGUAGE", "ENGLISH"),
        key("GRAPHIC", "Photo, a fish"),
        division(1, "Copyright 2031 Meridian Post Ltd<BR>All Rights Reserved"),
    )
    begin = (
        f'<A NAME="DOC_ID_0_{number - 1}"></A><!-- Hide XML section from browser\n<DOC NUMBER={number}>\n<DOCFULL> -->'
    )
    end = "<!-- Hide XML section from browser\n</DOCFULL>\n</DOC> -->"
    return f"{begin}{division(1, f'{number} of 2 DOCUMENTS')}{''.join(divisions)}{end}"


def test_each_article_is_read_field_by_field():
    second = article(
        2,
        division(1, "Borevia Herald"),
        division(1, "15. März 2031 Samstag"),
        division(1, "Fischvertrag"),
        key("LÄNGE", "3 Wörter"),
        division(7, "Vask schwieg lange."),
        key("SPRACHE", "GERMAN; DEUTSCH"),
    )
    found = read(f"{HEAD}{article()}{second}</BODY></HTML>", "export.html")
    assert [each[:5] for each in found.fields] == [
        ("Treaty on fish signed", "2031-03-14", "The Meridian Post", "Lena Oduya", "en"),
        ("Fischvertrag", "2031-03-15", "Borevia Herald", None, "de"),
    ]
    assert [each.text for each in found.articles] == [TEXT, "Vask schwieg lange."]
    assert (found.format, found.notes, found.rejections) == ("LexisNexis, HTML", [], [])


@pytest.mark.parametrize("name", ["export.txt", "export.xml", "EXPORT.HTM"])
def test_a_file_is_known_whatever_it_is_called(name):
    assert read(HEAD + article(), name).format == "LexisNexis, HTML"


def test_a_page_with_a_long_cover_is_known():
    cover = f"<!-- LXNComment 1 --><P>Download Request{' a' * 50_000}</P>"
    assert read(HEAD + cover + article(), "a.txt").format == "LexisNexis, HTML"


def test_a_day_may_be_divided_by_the_mark_of_a_search():
    day = division(3, '<SPAN CLASS="c4">27.</SPAN><SPAN> Februar 2031 Montag 9:50 PM GMT+1</SPAN><SPAN>&nbsp;</SPAN>')
    found = read(
        HEAD + article(1, division(1, "Post"), day, key("LÄNGE", "2 Wörter"), division(2, "Vask schlief.")), "a"
    )
    assert found.fields[0][1] == "2031-02-27"


def test_a_page_in_latin1_is_read_as_it_says():
    page = HEAD.replace("UTF-8", "iso-8859-1") + article(
        1, division(1, "Café Post"), key("LENGTH", "2 words"), division(2, "Vask schläft.")
    )
    found = read(page.encode("cp1252"), "export.html")
    assert (found.articles[0].source, found.articles[0].text) == ("Café Post", "Vask schläft.")


def test_a_document_that_the_database_could_not_give_is_left_out_and_told():
    error = article(2, division(1, "We are sorry but there is an error in this document and it cannot be shown."))
    found = read(HEAD + article() + error, "export.html")
    assert len(found.articles) == 1
    assert len(found.rejections) == 1 and "the database says that there is an error in it" in found.rejections[0]


def test_an_article_without_anything_costs_itself():
    empty = "<!-- <DOC NUMBER=2><DOCFULL> --><!-- </DOCFULL></DOC> -->"
    found = read(HEAD + empty + article(), "export.html")
    assert len(found.articles) == 1 and "there is nothing in it" in found.rejections[0]


def test_an_article_of_endless_elements_costs_itself():
    deep = article(2, division(1, "The Post"), key("LENGTH", "1 words"), "<DIV>" * 100_000 + "Vask")
    found = read(HEAD + deep + article(), "export.html")
    assert found.articles[-1].text == TEXT
