"""Plain text: the header, the text after it, and files that are no article."""

from datetime import date
from io import BytesIO

import pytest

from analysis.language import lexicon
from analysis.reading.plain import read_plain, split_header
from analysis.records import Article, Rejection

HEADERS = [
    # (file, published, title, source, text)
    (" date 2021-03-18 A visit has stalled.\nMore.\n", date(2021, 3, 18), None, None, "A visit has stalled.\nMore.\n"),
    ("date 2021-03-18\nA visit has stalled.", date(2021, 3, 18), None, None, "A visit has stalled."),
    ("\ufeff date 2021-03-18 A visit.", date(2021, 3, 18), None, None, "A visit."),
    (" date 2021-03-18 \r\nA visit.\r\n\r\nMore.", date(2021, 3, 18), None, None, "A visit.\n\nMore."),
    (
        "Title: Visit stalls\nDate: 2021-03-18\nSource: The Fennmark Post\n\nA visit has stalled.\n",
        date(2021, 3, 18),
        "Visit stalls",
        "The Fennmark Post",
        "A visit has stalled.\n",
    ),
    # no header: a date that is part of a sentence, a key that is not followed by an empty line
    ("Date palms suffer. 2021-03-18 was dry.", None, None, None, "Date palms suffer. 2021-03-18 was dry."),
    ("date of the visit unknown", None, None, None, "date of the visit unknown"),
    ("Source: a ministry paper.\nIt says no.", None, None, None, "Source: a ministry paper.\nIt says no."),
    ("  Indented text stays as it is. ", None, None, None, "  Indented text stays as it is. "),
]


@pytest.mark.parametrize(("file", "published", "title", "source", "text"), HEADERS)
def test_the_header_is_read_and_is_not_part_of_the_text(file, published, title, source, text):
    (article,) = read_plain(BytesIO(file.encode()), "a.txt")
    assert isinstance(article, Article)
    assert (article.published, article.title, article.source, article.text) == (published, title, source, text)
    assert article.origin == "a.txt"


@pytest.mark.parametrize(
    ("field", "key"), [(field, key) for field, keys in lexicon.toml("reading/headers")["keys"].items() for key in keys]
)
def test_each_key_of_a_header_has_its_field(field, key):
    assert split_header(f"{key.title()}: one\n\nText.") == ({field: "one"}, "Text.")


def test_lines_of_other_keys_in_a_header_are_left_out_and_told():
    file = "Title: Visit stalls\nAuthor: Lena Oduya\nTags: a, b\nDate: 2021-03-18\n\nA visit has stalled.\n"
    article, note = read_plain(BytesIO(file.encode()), "a.txt")
    assert isinstance(article, Article) and isinstance(note, Rejection)
    assert (article.title, article.author, article.published) == ("Visit stalls", "Lena Oduya", date(2021, 3, 18))
    assert article.text == "A visit has stalled.\n" and note.kept and note.reason.endswith("were left out: Tags")


@pytest.mark.parametrize(
    "text",
    [
        "Vask: Is it true?\nTitle: no.\n\nHe left.",
        "By: Lena Oduya\nVask: Is it true?\nOduya: No.\n\nHe left.",
        "Question: Is it true?\n\nHe left.",
    ],
)
def test_who_speaks_is_no_header(text):
    assert split_header(text) == ({}, text)


REJECTED = [
    (b"", "empty"),
    (b" \n\n ", "empty"),
    (b" date 2021-03-18 \n", "empty"),
    ("Café".encode("latin-1"), "byte 3 is not UTF-8"),
]


def test_a_date_that_is_no_day_costs_the_date_and_not_the_article():
    article, rejection = read_plain(BytesIO(b" date 2021-02-30 A visit."), "a.txt")
    assert isinstance(article, Article) and (article.published, article.text) == (None, "A visit.")
    assert isinstance(rejection, Rejection) and "'2021-02-30' is not a day" in rejection.reason


@pytest.mark.parametrize(("content", "reason"), REJECTED)
def test_what_is_no_article_is_rejected_with_its_bytes(content, reason):
    (rejection,) = read_plain(BytesIO(content), "a.txt")
    assert isinstance(rejection, Rejection)
    assert reason in rejection.reason
    assert (rejection.origin, rejection.content) == ("a.txt", content)


def test_a_file_that_is_far_too_large_is_not_read_into_memory(monkeypatch):
    monkeypatch.setattr("analysis.reading.plain.LIMIT", 100)
    stream = BytesIO(b"x" * 1000)
    (rejection,) = read_plain(stream, "a.txt")
    assert isinstance(rejection, Rejection) and "larger than" in rejection.reason
    assert stream.tell() == 101


def test_many_header_lines_cost_linear_time():
    header, text = split_header("title: x\n" * 20_000 + "no empty line")
    assert header == {} and text.startswith("title: x\n")
    for unit in ("a: b\n", "a ", "title: ", "title", ": "):
        split_header("title: x\n" + unit * 100_000)
