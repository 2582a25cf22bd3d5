"""From the fields of an input to an article, and an id for those that bring none."""

from __future__ import annotations

from datetime import date, datetime

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
        ({"text": "It rained. " * 200_000}, "no article has so many"),
        ({"text": "It rained … [+1234 chars]"}, "only the beginning of the text is there"),
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


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"title": True}, "the title is a truth value"),
        ({"source": 7}, "the source is a number"),
        ({"source": "\ud83d"}, "the source holds half of a character"),
        ({"author": [1, 2]}, "the author is a list"),
        ({"id": True}, "the id is a truth value"),
        ({"id": "x" * (ID_LIMIT + 1)}, "the id is longer"),
        ({"id": "a\nb"}, "unprintable"),
        ({"language": "English please"}, "the language 'English please' is not known"),
    ],
)
def test_a_field_that_cannot_be_used_costs_itself_and_is_noted(fields, reason):
    notes: list[str] = []
    article = article_from({"text": "It rained.", **fields}, "a.txt", notes)
    (note,) = notes
    assert reason in note and "was left out" in note
    assert article == article_from({"text": "It rained."}, "a.txt", [])


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ({"id": "lantern", "name": "The Lantern"}, "The Lantern"),
        ({"uri": "lantern.example", "title": "The Lantern"}, "The Lantern"),
        ({"uri": "lantern.example"}, "lantern.example"),
        ([{"name": "Lena Oduya"}, "Orin Vask"], "Lena Oduya, Orin Vask"),
        ("['Lena Oduya', 'Orin Vask']", "Lena Oduya, Orin Vask"),
        ('["Lena Oduya"]', "Lena Oduya"),
        ("[Lena Oduya]", "[Lena Oduya]"),
        ({}, None),
        ([], None),
    ],
)
def test_an_object_or_a_list_is_what_it_names(value, name):
    notes: list[str] = []
    article = article_from({"text": "It rained.", "source": value, "author": value}, "a.txt", notes)
    assert (article.source, article.author, notes) == (name, name, [])


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("14 March 2031", date(2031, 3, 14)),
        ("20310314T101500Z", date(2031, 3, 14)),
        (20310314, date(2031, 3, 14)),
        (datetime(2031, 3, 14, 23, 50), date(2031, 3, 14)),
        (date(2031, 3, 14), date(2031, 3, 14)),
        ({"$date": "2031-03-14T10:00:00Z"}, date(2031, 3, 14)),
    ],
)
def test_a_day_is_read_in_many_styles(published, day):
    notes: list[str] = []
    article = article_from({"text": "It rained.", "published": published}, "a.txt", notes)
    assert (article.published, article.dated_by, notes) == (day, "field", [])


def test_which_number_is_the_month_is_what_the_user_says():
    fields = {"text": "It rained.", "published": "03/04/2031"}
    assert article_from(fields, "a.txt", [], day_first=True).published == date(2031, 4, 3)
    assert article_from(fields, "a.txt", [], day_first=False).published == date(2031, 3, 4)
    notes: list[str] = []
    assert article_from(fields, "a.txt", notes).published is None
    assert "--day-first or --month-first" in notes[0]


def test_without_a_day_the_address_may_tell_it_and_that_is_said():
    url = "https://lantern.example/news/2031/3/14/visit"
    article = article_from({"text": "It rained.", "url": url}, "a.txt", [])
    assert (article.published, article.dated_by) == (date(2031, 3, 14), "URL")
    article = article_from({"text": "It rained.", "url": url, "published": "2031-03-15"}, "a.txt", [])
    assert (article.published, article.dated_by) == (date(2031, 3, 15), "field")
    for other in ("https://lantern.example/2031/13/14/x", "https://lantern.example/12031/03/14", "x" * 100_000):
        article = article_from({"text": "It rained.", "url": other}, "a.txt", [])
        assert (article.published, article.dated_by) == (None, None)


def test_a_reader_may_say_where_the_day_stood():
    fields = {"text": "It rained.", "published": "2031-03-14", "dated_by": "page"}
    assert article_from(fields, "a.txt", []).dated_by == "page"


def test_an_article_in_another_language_is_kept_and_told_of():
    notes: list[str] = []
    article = article_from({"text": "Il a plu.", "language": "Français"}, "a.txt", notes)
    assert article.language == "fr" and "in French: it is kept" in notes[0]


@pytest.mark.parametrize(("title", "read"), [(1984, "1984"), (0, "0"), (7.5, "7.5"), (float("nan"), None)])
def test_a_title_that_is_a_number_costs_nothing(title, read):
    assert article_from({"text": "It rained.", "title": title}, "a.txt", []).title == read


@pytest.mark.parametrize(("given", "read"), [(17, "17"), (17.0, "17"), ("0012", "0012")])
def test_an_id_may_be_a_number(given, read):
    assert article_from({"text": "It rained.", "id": given}, "a.txt", []).id == read


def test_an_empty_id_and_an_empty_date_are_none():
    notes: list[str] = []
    article = article_from({"text": "It rained.", "id": "", "published": ""}, "a.txt", notes)
    assert article.id == content_id("It rained.", None, None, None, None)
    assert article.published is None and notes == []


@pytest.mark.parametrize(
    "published", ["2031-02-30", "5 March", "03-02-2009", 1900000000, "0001-01-01", "9999-12-31", True]
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
