"""From what a database writes to an article."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.reading.databases.record import Record, results
from analysis.reading.fields import ID_LIMIT
from analysis.reading.formats import AS_IT_IS, Options
from analysis.records import Article, Rejection


def made(options: Options = AS_IT_IS, **fields) -> tuple[Article | Rejection, list[str]]:
    fields = {"paragraphs": ["It rained. ", "", "It snowed."], "published": "14 March 2031", **fields}
    first, *others = Record(**fields).results("a#1", options)
    assert all(isinstance(each, Rejection) and each.kept and each.origin == "a#1" for each in others)
    return first, [each.reason for each in others if isinstance(each, Rejection)]


def test_fields_are_put_in_order():
    article, notes = made(
        title="Rain\nin  Orlen", source="The Post.", author="By Orin Vask", language="ENGLISH", url=" u ", id=" 7 "
    )
    assert isinstance(article, Article) and not notes
    assert (article.title, article.source, article.author) == ("Rain in Orlen", "The Post", "Orin Vask")
    assert (article.published, article.language, article.url, article.id) == (date(2031, 3, 14), "en", "u", "7")
    assert (article.text, article.origin) == ("It rained.\n\nIt snowed.", "a#1")


@pytest.mark.parametrize(
    ("field", "value", "note"),
    [
        ("published", "", "no day of publication was found"),
        ("published", "Frimaire 2031", "the date 'Frimaire 2031' was left out: it is not a date"),
        ("published", "03/04/2031", "which number is the day"),
        ("language", "Klingon", "the language 'Klingon' is not known"),
        ("id", "x" * (ID_LIMIT + 1), "no short line"),
        ("id", "a\nb", "no short line"),
        ("length", 11, "counts 11 words and 4 were read"),
    ],
)
def test_a_bad_field_costs_the_field(field, value, note):
    article, notes = made(**{field: value})
    assert isinstance(article, Article) and article.text.startswith("It rained.")
    assert len(notes) == 1 and note in notes[0]


def test_a_length_of_twice_the_words_is_nothing_to_tell():
    assert made(length=8)[1] == [] and made(length=0)[1] == []


def test_characters_of_chinese_are_counted_as_words():
    assert made(length=8, paragraphs=["奥林去了波雷维亚"])[1] == []


def test_which_number_is_the_day_is_as_the_user_says():
    article, notes = made(Options(day_first=True), published="03/04/2031")
    assert isinstance(article, Article) and article.published == date(2031, 4, 3) and not notes


def test_an_article_without_a_text_is_rejected_with_what_stood_there():
    rejection, _ = made(paragraphs=[" "], title="Rain", raw="<p>Rain</p>")
    assert isinstance(rejection, Rejection) and "'Rain' comes without its text" in rejection.reason
    assert rejection.content == b"<p>Rain</p>" and not rejection.kept


def test_what_a_database_refuses_is_rejected():
    rejection, _ = made(refused="it is broken")
    assert isinstance(rejection, Rejection) and rejection.reason.endswith("was left out: it is broken")


def test_articles_are_numbered_and_none_is_told():
    records = iter([Record(paragraphs=["a"], published="2031-03-14"), Record(paragraphs=["b"], published="2031-03-14")])
    assert [each.origin for each in results(records, "x", AS_IT_IS)] == ["x#1", "x#2"]
    (nothing,) = results(iter([]), "x", AS_IT_IS)
    assert isinstance(nothing, Rejection) and "without an article" in nothing.reason
