"""From the fields of an input to an article, and an id for those that bring none."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.reading.fields import ID_LIMIT, Unreadable, article_from, content_id, id_of


def test_all_fields_are_taken_and_white_space_around_them_is_not():
    notes: list[str] = []
    given = {"id": "a-1", "title": " Visit ", "source": "Lantern ", "url": "https://example.org", "language": "EN-gb"}
    article = article_from({"text": "It rained.\n", "published": "2031-03-05T10:00Z", **given}, "a.txt", notes)
    assert (article.id, article.title, article.source, article.url) == ("a-1", "Visit", "Lantern", given["url"])
    assert (article.text, article.published, article.language) == ("It rained.\n", date(2031, 3, 5), "en")
    assert (article.origin, notes) == ("a.txt", [])


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, "there is no text"),
        ({"text": ["It rained."]}, "the text is a list"),
        ({"text": " \n"}, "the text is empty"),
        ({"text": "It rained \ud83d."}, "half of a character"),
        ({"text": "It rained.", "title": True}, "the title is a truth value"),
        ({"text": "It rained.", "source": 7}, "the source is a number"),
        ({"text": "It rained.", "source": "\ud83d"}, "the source holds half of a character"),
        ({"text": "It rained.", "id": True}, "the id is a truth value"),
        ({"text": "It rained.", "id": "x" * (ID_LIMIT + 1)}, "the id is longer"),
        ({"text": "It rained.", "id": "a\nb"}, "unprintable"),
        ({"text": "It rained.", "language": "English please"}, "is not a language code"),
    ],
)
def test_what_cannot_be_used_is_told(fields, reason):
    with pytest.raises(Unreadable, match=reason):
        article_from(fields, "a.txt", [])


def test_text_and_short_fields_are_cleaned_and_the_text_that_came_in_is_kept():
    given = {"title": "Visit&nbsp;stalls", "source": "Lantern &amp; Post", "author": "Orin\u00a0Vask"}
    text = "<p>It rained&nbsp;on Borevia.</p>"
    article = article_from({"text": text, **given}, "a.txt", [])
    assert (article.title, article.source, article.author) == ("Visit stalls", "Lantern & Post", "Orin Vask")
    assert article.text == "It rained on Borevia."
    assert article.original is not None and article.original.text == text
    assert dict(article.original.mended) == {"entities": 1, "tags": 2, "odd spaces": 1}


@pytest.mark.parametrize(("title", "read"), [(1984, "1984"), (0, "0"), (7.5, "7.5"), (float("nan"), None)])
def test_a_title_that_is_a_number_costs_nothing(title, read):
    assert article_from({"text": "It rained.", "title": title}, "a.txt", []).title == read


def test_an_empty_id_and_an_empty_date_are_none():
    notes: list[str] = []
    article = article_from({"text": "It rained.", "id": "", "published": ""}, "a.txt", notes)
    assert article.id == content_id("It rained.", None, None, None, None)
    assert article.published is None and notes == []


@pytest.mark.parametrize(
    "published", ["2031-02-30", "5 March 2031", "03-02-2009", 20310305, "0001-01-01", "9999-12-31"]
)
def test_a_date_that_is_no_day_is_left_out_and_noted(published):
    notes: list[str] = []
    article = article_from({"text": "It rained.", "published": published}, "a.txt", notes)
    assert article.published is None
    assert len(notes) == 1 and str(published) in notes[0]


def test_an_id_begins_with_readable_words_and_depends_on_every_field():
    day = date(2031, 3, 5)
    whole = content_id("It rained.", "Régnes über Orlen", day, "Lantern", "https://example.org")
    assert whole.startswith("regnes-uber-orlen-")
    others = {
        content_id("It snowed.", "Régnes über Orlen", day, "Lantern", "https://example.org"),
        content_id("It rained.", None, day, "Lantern", "https://example.org"),
        content_id("It rained.", "Régnes über Orlen", None, "Lantern", "https://example.org"),
        content_id("It rained.", "Régnes über Orlen", day, None, "https://example.org"),
        content_id("It rained.", "Régnes über Orlen", day, "Lantern", None),
    }
    assert len(others) == 5 and whole not in others


def test_a_missing_title_is_not_an_empty_one():
    assert content_id("It rained.", None, None, None, None) != content_id("It rained.", "", None, None, None)


def test_an_article_without_an_id_has_that_of_what_it_is():
    fields = {"text": "It rained.", "title": "Rain", "published": "2031-05-07", "source": "Lantern"}
    article = article_from(fields, "-", [])
    assert id_of(article) == article.id != article_from(fields | {"id": "a"}, "-", []).id
    assert id_of(article_from(fields | {"id": "a"}, "-", [])) == article.id


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\ufffdWe wait,\ufffd Vask said.", "2 characters of the text were lost"),
        ("We wait,\ufffd Vask said.", "1 character of the text was lost"),
        ("â€We wait,â€Vask said.", "read in a wrong character set (â€W)"),
    ],
)
def test_characters_that_were_lost_before_are_told_of(text, said):
    notes: list[str] = []
    assert article_from({"text": text}, "-", notes).text == text
    assert any(said in note for note in notes)


def test_an_article_says_who_wrote_it_and_the_fields_count_more():
    text = "By Orin Vask, Associated Press\n\nIt rained.\n"
    article = article_from({"text": text}, "-", [])
    assert (article.text, article.author, article.agency) == ("It rained.\n", "Orin Vask", "AP")
    given = article_from({"text": text, "author": "Ada Quill", "agency": "Lantern"}, "-", [])
    assert (given.text, given.author, given.agency) == ("It rained.\n", "Ada Quill", "Lantern")


def test_a_note_of_correction_is_told_and_stays():
    notes: list[str] = []
    text = "It rained.\n\nCorrection: it snowed, and " + "the snow lay on the hills, " * 20
    assert article_from({"text": text}, "-", notes).text == text
    assert len(notes) == 1 and "Correction: it snowed" in notes[0] and notes[0].endswith(" …")


@pytest.mark.parametrize("text", ["“We wait,” said José Ñandú — café.", "Le Â à la carte, 5 €."])
def test_letters_with_marks_are_no_lost_characters(text):
    notes: list[str] = []
    article_from({"text": text}, "-", notes)
    assert not notes
