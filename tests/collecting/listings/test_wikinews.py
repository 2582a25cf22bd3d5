"""Wikinews: the pages of a category, however many answers they take."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from analysis.collecting.fetching import Answer
from analysis.collecting.links import Link
from analysis.collecting.listings.wikinews import API, category
from analysis.collecting.requests import BadList, Listing


def asked(listing: Listing) -> dict[str, str]:
    return {name: value for name, (value,) in parse_qs(urlsplit(listing.url).query).items()}


def answer(told: object) -> Answer:
    body = told if isinstance(told, bytes) else json.dumps(told).encode()
    return Answer(API, 200, "OK", (("Content-Type", "application/json"),), body, datetime(2031, 3, 14, tzinfo=UTC))


def members(*titles: str, **more: object) -> dict:
    return {"query": {"categorymembers": [{"pageid": 7, "ns": 0, "title": each} for each in titles]}, **more}


def test_a_category_is_asked_for_with_or_without_its_prefix():
    for name in ("Borevia", " Category:Borevia"):
        listing = category(name)
        assert asked(listing)["cmtitle"] == "Category:Borevia" and listing.service
        assert asked(listing)["list"] == "categorymembers" and asked(listing)["maxlag"] == "5"


def test_its_pages_are_named_by_the_addresses_that_readers_use():
    contents = category("Borevia").read(answer(members("Envoy of Borevia: “No” to talks?")))
    (link,) = contents.links
    assert link == Link(
        "https://en.wikinews.org/wiki/Envoy_of_Borevia:_%E2%80%9CNo%E2%80%9D_to_talks%3F",
        "Envoy of Borevia: “No” to talks?",
    )
    assert contents.more == ()


def test_further_pages_are_asked_for():
    contents = category("Borevia").read(
        answer(members("A", **{"continue": {"cmcontinue": "page|41|7", "continue": "-||"}}))
    )
    (more,) = contents.more
    assert asked(more)["cmcontinue"] == "page|41|7" and asked(more)["cmtitle"] == "Category:Borevia" and more.service
    assert more.read(answer(members("B"))).more == ()


@pytest.mark.parametrize(
    ("told", "why", "again"),
    [
        (members(), "no article in 'Category:Borevia'", False),
        ({"batchcomplete": True}, "no article", False),
        ({"error": {"code": "invalidcategory", "info": "The category name is not valid."}}, "not valid", False),
        ({"error": {"code": "maxlag", "info": "Waiting for a database"}}, "Waiting", True),
        ({"error": 7}, "7", False),
        ([], "none of its usual", False),
        (b"<html>", "cannot be read", False),
    ],
)
def test_an_answer_without_pages_is_told(told: object, why: str, again: bool):
    with pytest.raises(BadList) as error:
        category("Borevia").read(answer(told))
    assert why in str(error.value) and error.value.again is again


def test_members_of_another_shape_are_passed_over():
    told = {"query": {"categorymembers": [7, {"title": 8}, {"title": "A"}]}, "continue": 9}
    assert [each.title for each in category("Borevia").read(answer(told)).links] == ["A"]
