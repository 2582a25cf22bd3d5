"""The first sentences."""

from __future__ import annotations

from tests.dashboard.conftest import Open
from tests.dashboard.fronted import html_of, leads, words


def test_what_happened_last_leads_to_its_event(open_app: Open) -> None:
    page, query = leads(html_of(open_app()), "Ada Quill visited Fennmark")
    assert (page, query["event"]) == ("event", ["ev-visit"])


def test_one_article_is_told_as_one(open_app: Open) -> None:
    lines = words(html_of(open_app(text="sanction"))).splitlines()
    assert lines[0].startswith("One article by one outlet, published on ")
    assert "1 article" in lines
