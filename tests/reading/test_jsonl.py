"""JSON Lines: each line an article or a rejection that says what to mend."""

import gzip
import json
from datetime import date
from io import BytesIO

import pytest

from analysis.reading.jsonl import read_gzip, read_jsonl, read_line
from analysis.records import Article, Rejection


def test_all_fields_come_out_as_they_are_given():
    line = {
        "id": "post-17",
        "text": "Envoys met in Fennmark.\n",
        "published": "2031-05-02T23:50:00+02:00",
        "title": "Envoys meet",
        "source": "The Fennmark Post",
        "url": "https://post.example/17",
        "language": "en-GB",
        "shares": 3,
    }
    assert read_line(json.dumps(line).encode(), "f.jsonl#L1") == Article(
        id="post-17",
        text="Envoys met in Fennmark.\n",
        published=date(2031, 5, 2),
        dated_by="field",
        title="Envoys meet",
        source="The Fennmark Post",
        url="https://post.example/17",
        language="en",
        origin="f.jsonl#L1",
    )


def test_only_the_text_is_needed():
    article = read_line(b'{"text": "Envoys met.", "title": null, "published": null, "source": " "}', "f#L1")
    assert isinstance(article, Article)
    assert (article.title, article.published, article.source, article.language) == (None, None, None, "en")
    assert article.id.startswith("envoys-met-")


def test_a_number_as_id_is_kept_as_text():
    article = read_line(b'{"id": 17, "text": "Envoys met."}', "f#L1")
    assert isinstance(article, Article) and article.id == "17"


REJECTED = [
    (b"envoys met", "not JSON"),
    (b'["envoys"]', "not a JSON object"),
    (b'{"id": "a"}', "there is no text"),
    (b'{"text": ""}', "the text is empty"),
    (b'{"text": " \\n"}', "the text is empty"),
    (b'{"text": 7}', "the text is a number"),
    (b'{"text": "half \\ud83d"}', "half of a character"),
    (b'{"text": "caf\xe9"}', "not UTF-8"),
    (b'{"text": "x", "n": ' + b"[" * 100_000, "not JSON|too deep"),
    (b'{"text": "x", "n": ' + b"1" * 10_000 + b"}", "cannot be read as JSON"),
]


@pytest.mark.parametrize("published", ['"2021-13-01"', '"18 March"', '"03-02-2009"', "1900000000"])
def test_a_date_that_is_no_day_costs_the_date_and_not_the_article(published):
    content = BytesIO(f'{{"text": "Envoys met.", "published": {published}}}\n'.encode())
    article, rejection = read_jsonl(content, "f.jsonl")
    assert isinstance(article, Article) and article.published is None and article.text == "Envoys met."
    assert isinstance(rejection, Rejection) and rejection.origin == article.origin == "f.jsonl#L1"
    assert published.strip('"') in rejection.reason and "write it as YYYY-MM-DD" in rejection.reason


@pytest.mark.parametrize(("line", "reason"), REJECTED)
def test_a_bad_line_is_rejected_with_its_reason_and_bytes(line, reason):
    rejection = read_line(line, "f.jsonl#L4")
    assert isinstance(rejection, Rejection)
    assert any(each in rejection.reason for each in reason.split("|")), rejection.reason
    assert (rejection.origin, rejection.content) == ("f.jsonl#L4", line)


def test_a_bad_line_costs_only_itself_and_lines_are_counted_with_empty_ones():
    content = b'{"id": "a", "text": "One."}\n\nnonsense\n{"id": "b", "text": "Two."}'
    read = list(read_jsonl(BytesIO(content), "f.jsonl"))
    assert [(type(each), each.origin) for each in read] == [
        (Article, "f.jsonl#L1"),
        (Rejection, "f.jsonl#L3"),
        (Article, "f.jsonl#L4"),
    ]


def test_gzip_is_read_and_damage_costs_what_follows_it():
    plain = b"".join(b'{"id": "%d", "text": "Envoys met %d times."}\n' % (n, n * n) for n in range(5000))
    whole = gzip.compress(plain)
    assert len(list(read_gzip(BytesIO(whole), "f.jsonl.gz"))) == 5000
    *articles, last = read_gzip(BytesIO(whole[: len(whole) // 2]), "f.jsonl.gz")
    assert 0 < len(articles) < 5000 and all(isinstance(each, Article) for each in articles)
    assert isinstance(last, Rejection) and "gzip file is damaged" in last.reason


def test_a_file_that_is_no_gzip_is_one_rejection():
    (rejection,) = read_gzip(BytesIO(b"plain"), "f.jsonl.gz")
    assert isinstance(rejection, Rejection) and "gzip file is damaged" in rejection.reason
