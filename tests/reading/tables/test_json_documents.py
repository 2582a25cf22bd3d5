"""JSON that is no JSON Lines: arrays, answers of services, tables as pandas writes them."""

from __future__ import annotations

import json
from io import BufferedReader, BytesIO

import pytest

from analysis.reading.tables import json_documents
from analysis.reading.tables.json_documents import looks, read_json, records_in
from tests.reading.tables.conftest import TEXT

NEWSAPI = {
    "status": "ok",
    "totalResults": 2,
    "articles": [
        {"source": {"id": None, "name": "The Lantern"}, "author": "Lena Oduya", "title": "Visit", "description": "x",
         "url": "https://l.example/1", "publishedAt": "2031-03-14T09:00:00Z", "content": TEXT},
        {"source": {"id": None, "name": "The Lantern"}, "title": "Visit goes on", "url": "https://l.example/2",
         "publishedAt": "2031-03-15T09:00:00Z", "content": "Envoys met… [+1234 chars]"},
    ],
}  # fmt: skip
EVENT_REGISTRY = {
    "articles": {
        "results": [
            {"uri": "817", "lang": "eng", "isDuplicate": False, "date": "2031-03-14", "time": "09:31:00",
             "dateTime": "2031-03-14T09:31:00Z", "url": "https://l.example/1", "title": "Visit", "body": TEXT,
             "source": {"uri": "lantern.example", "dataType": "news", "title": "The Lantern"},
             "authors": [{"uri": "lena@l.example", "name": "Lena Oduya", "type": "author"}]},
        ],
        "totalResults": 1,
    }
}  # fmt: skip
GUARDIAN = {
    "response": {
        "status": "ok",
        "results": [
            {"id": "world/2031/mar/14/visit", "type": "article", "webTitle": "Visit", "webUrl": "https://l.example/1",
             "webPublicationDate": "2031-03-14T09:31:00Z",
             "fields": {"headline": "Visit", "byline": "Lena Oduya", "bodyText": TEXT, "publication": "The Lantern"}},
        ],
    }
}  # fmt: skip
CC_NEWS = [
    {"title": "Visit", "maintext": TEXT, "date_publish": "2031-03-14 09:31:00", "source_domain": "lantern.example",
     "url": "https://l.example/1", "authors": ["Lena Oduya"], "language": "en", "description": "Envoys"},
]  # fmt: skip
MEDIASTACK = {
    "pagination": {"limit": 25, "count": 1},
    "data": [
        {"author": "Lena Oduya", "title": "Visit", "description": "Envoys met.", "url": "https://l.example/1",
         "source": "The Lantern", "category": "general", "language": "en", "published_at": "2031-03-14T09:31:00+00:00"},
    ],
}  # fmt: skip
NYT = {
    "status": "OK",
    "response": {
        "docs": [
            {"headline": {"main": "Visit", "kicker": None}, "abstract": "Envoys met.", "lead_paragraph": "Envoys met.",
             "web_url": "https://l.example/1", "pub_date": "2031-03-14T09:31:00+0000",
             "byline": {"original": "By Lena Oduya"}, "multimedia": [{"url": "https://l.example/1.jpg"}]},
        ],
        "meta": {"hits": 1},
    },
}  # fmt: skip


@pytest.mark.parametrize(
    "answer", [NEWSAPI, EVENT_REGISTRY, GUARDIAN, CC_NEWS], ids=["newsapi", "er", "guardian", "cc"]
)
@pytest.mark.parametrize("indent", [None, 2])
def test_the_articles_of_a_service_are_read(answer, indent, reading):
    (article, *_), _ = reading(read_json, json.dumps(answer, indent=indent))
    assert (article.title, article.text, str(article.published)) == ("Visit", TEXT, "2031-03-14")
    assert article.url == "https://l.example/1" and article.author == "Lena Oduya"
    assert article.source in ("The Lantern", "lantern.example") and article.origin == "f#1"


def test_ids_are_those_of_the_service(reading):
    assert [reading(read_json, json.dumps(each))[0][0].id for each in (EVENT_REGISTRY, GUARDIAN)] == [
        "817",
        "world/2031/mar/14/visit",
    ]


def test_a_beginning_among_texts_is_rejected(reading):
    articles, (rejection,) = reading(read_json, json.dumps(NEWSAPI))
    assert len(articles) == 1 and rejection.origin == "f#2" and "fetch the page first" in rejection.reason


@pytest.mark.parametrize(
    ("answer", "part"), [(MEDIASTACK, "description"), (NYT, "abstract")], ids=["mediastack", "nyt"]
)
def test_summaries_are_told_and_not_read(answer, part, reading):
    articles, (rejection,) = reading(read_json, json.dumps(answer))
    assert articles == [] and f"--map text={part}" in rejection.reason
    (article,), _ = reading(read_json, json.dumps(answer), fields={"text": part})
    assert article.text == "Envoys met." and article.url == "https://l.example/1"


@pytest.mark.parametrize(
    "value",
    [
        [{"text": TEXT}, {"text": TEXT + "2"}],
        {"stories": [{"text": TEXT}, {"text": TEXT + "2"}]},
        {"a": {"b": {"c": [{"text": TEXT}, {"text": TEXT + "2"}]}}},
        {"2031-03-14": [{"text": TEXT}], "2031-03-15": [{"text": TEXT + "2"}]},
        {"1": {"text": TEXT}, "2": {"text": TEXT + "2"}},
        {
            "title": "A feed",
            "link": "https://l.example",
            "items": [{"content_text": TEXT}, {"content_text": TEXT + "2"}],
        },
        {"title": {"0": "A", "1": "B"}, "text": {"0": TEXT, "1": TEXT + "2"}, "n": {"0": 1, "1": 2}},
        {"columns": ["title", "text"], "index": [0, 1], "data": [["A", TEXT], ["B", TEXT + "2"]]},
    ],
)
def test_the_articles_may_stand_anywhere_in_a_value(value, reading):
    articles, rejections = reading(read_json, json.dumps(value))
    assert [each.text for each in articles] == [TEXT, TEXT + "2"] and rejections == []


def test_what_belongs_to_an_article_is_no_other_article():
    article = {"text": TEXT, "comments": [{"text": "Good."}], "related": [{"title": "A", "url": "https://l.example"}]}
    assert list(records_in({"articles": [article]})) == [article]
    link = {"title": "A", "url": "https://l.example", "related": [{"title": "B", "url": "https://l.example/b"}]}
    assert list(records_in(link)) == [link]


def test_objects_one_after_the_other_are_read(reading):
    content = json.dumps({"text": TEXT}, indent=1) + "\n" + json.dumps({"text": TEXT + "2"}, indent=1)
    articles, rejections = reading(read_json, b"\xef\xbb\xbf" + content.encode())
    assert [each.text for each in articles] == [TEXT, TEXT + "2"] and rejections == []


def test_a_damaged_object_costs_no_other(reading):
    content = f'[{{"text": "{TEXT}"}},\n {{"text": broken}},\n {{"text": "{TEXT}2"}}]'
    articles, (rejection,) = reading(read_json, content)
    assert [each.text for each in articles] == [TEXT, TEXT + "2"]
    assert "is not JSON" in rejection.reason and b"broken" in rejection.content


def test_what_is_cut_off_is_told_and_what_precedes_it_is_read(reading):
    whole = json.dumps([{"text": TEXT + str(n)} for n in range(3)])
    articles, (rejection,) = reading(read_json, whole[:-20])
    assert len(articles) == 2 and "is not JSON" in rejection.reason


@pytest.mark.parametrize("content", ["", "[]", "{}", "null", "[1, 2]", "[" * 100_000, '{"a":' * 100_000, "text"])
def test_what_holds_no_article_is_a_rejection(content, reading):
    articles, rejections = reading(read_json, content)
    assert articles == [] and rejections


def test_an_array_is_read_as_a_stream(monkeypatch):
    monkeypatch.setattr(json_documents, "_BLOCK", 1000)
    monkeypatch.setattr(json_documents, "LIMIT", 10_000)
    content = json.dumps([{"text": TEXT + str(n)} for n in range(200)]).encode()
    assert len(content) > 5 * json_documents.LIMIT
    assert len(list(read_json(BufferedReader(BytesIO(content)), "f"))) == 200


def test_a_value_that_never_ends_is_bounded(monkeypatch, reading):
    monkeypatch.setattr(json_documents, "_BLOCK", 1000)
    monkeypatch.setattr(json_documents, "LIMIT", 10_000)
    content = BytesIO(b'{"text": "' + b"x" * 1_000_000)
    (rejection,) = read_json(content, "f")
    assert "write JSON Lines" in rejection.reason and content.tell() < 50_000


@pytest.mark.parametrize(
    ("head", "is_one"),
    [
        (b'[{"text": "a"}]', True),
        (b'\xef\xbb\xbf\n[ {\n"text": 1', True),
        (b'{\n  "status": "ok",\n', True),
        (b'{"status": "ok",\n "articles": [', True),
        (b'{"text": "a"}', False),
        (b'{"text": "a"}\n{"text": "b"}\n', False),
        (b'{"text": damaged}\n{"text": "b"}\n', False),
        (b'{"text": "a line longer than the head', False),
        (b"[Orin Vask] reports", False),
        (b"{{ template }}", False),
        (b"[" * 100_000, False),
    ],
)
def test_documents_are_told_from_lines_and_texts(head, is_one):
    assert looks(head) is is_one
