"""GDELT's search: requests for spans of days, and what its answers name."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from analysis.collecting.fetching import Answer
from analysis.collecting.links import Link
from analysis.collecting.listings.gdelt import API, MOST, PAUSE, search
from analysis.collecting.requests import BadList, Listing


def asked(listing: Listing) -> dict[str, str]:
    return {name: value for name, (value,) in parse_qs(urlsplit(listing.url).query).items()}


def answer(body: str | bytes) -> Answer:
    raw = body.encode() if isinstance(body, str) else body
    return Answer(API, 200, "OK", (("Content-Type", "application/json"),), raw, datetime(2031, 3, 14, tzinfo=UTC))


def articles(number: int) -> str:
    return json.dumps(
        {"articles": [{"url": f"https://kesh.example/{each}", "title": "Envoy"} for each in range(number)]}
    )


SOME_DAYS = search('"Orin Vask" sourcelang:english', date(2022, 3, 1), date(2022, 3, 2))


def test_a_query_is_asked_for_whole_days():
    found = asked(SOME_DAYS)
    assert SOME_DAYS.url.startswith(API) and SOME_DAYS.service and SOME_DAYS.pause == PAUSE
    assert (found["query"], found["mode"], found["format"]) == ('"Orin Vask" sourcelang:english', "ArtList", "json")
    assert (found["startdatetime"], found["enddatetime"]) == ("20220301000000", "20220302235959")
    assert found["maxrecords"] == str(MOST)


def test_without_days_the_last_week_is_asked_for_and_never_the_future():
    today = datetime.now(UTC).date()
    found = asked(search("Borevia", None, today + timedelta(days=90)))
    assert found["enddatetime"][:8] == today.strftime("%Y%m%d")
    assert found["startdatetime"][:8] == (today - timedelta(days=7)).strftime("%Y%m%d")


def test_an_answer_names_pages_with_titles_and_no_days():
    contents = SOME_DAYS.read(answer(articles(2)))
    assert list(contents.links) == [Link("https://kesh.example/0", "Envoy"), Link("https://kesh.example/1", "Envoy")]
    assert contents.more == ()


def test_a_full_answer_is_asked_for_again_in_halves():
    contents = SOME_DAYS.read(answer(articles(MOST)))
    spans = [(asked(each)["startdatetime"], asked(each)["enddatetime"]) for each in contents.more]
    assert spans == [("20220301000000", "20220301235959"), ("20220302000000", "20220302235959")]
    assert len(list(contents.links)) == MOST


def test_a_span_is_not_halved_for_ever():
    listing, depth = SOME_DAYS, 0
    while (contents := listing.read(answer(articles(MOST)))).more:
        listing, depth = contents.more[0], depth + 1
    assert depth < 10 and "narrower query" in contents.notes[0]


def test_what_is_no_proper_json_is_read_all_the_same():
    body = '{"articles": [{"url": "https://kesh.example/a", "title": "The envoy\\\'s \n last day"}]}'
    assert [each.url for each in SOME_DAYS.read(answer(body)).links] == ["https://kesh.example/a"]
    for nothing in ("", "{}", "[]", '{"articles": 7}', '{"articles": [7, {"url": null}, {}]}'):
        assert list(SOME_DAYS.read(answer(nothing)).links) == []


def test_what_the_service_says_against_a_query_is_told():
    with pytest.raises(BadList, match="too short") as error:
        SOME_DAYS.read(answer("Your query was too short or too long.\n"))
    assert not error.value.again
    with pytest.raises(BadList) as error:
        SOME_DAYS.read(answer("Please limit requests to one every 5 seconds."))
    assert error.value.again
    with pytest.raises(BadList):
        SOME_DAYS.read(answer("[" * 100_000))
