"""The way from what is shown to the words that it was read from."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from dashboard.shell import context
from dashboard.widgets.article_link import article_link
from tests.dashboard.conftest import Open
from tests.dashboard.screen import target

ROW = SimpleNamespace(article="post-1", start=3.0, end=9)


@pytest.mark.parametrize(
    ("given", "label", "quote", "report"),
    [
        ({"quote": "post-1#q0"}, "Read it in the article", "post-1#q0", None),
        ({"label": "Read it", "report": "post-1#e1"}, "Read it", None, "post-1#e1"),
        ({}, "Read it in the article", None, None),
    ],
)
def test_it_names_the_stretch_and_what_is_picked_there(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], label: str, quote: str | None, report: str | None
) -> None:
    drawn: list[dict[str, Any]] = []
    monkeypatch.setattr(context, "link", lambda shown, page, **more: drawn.append({"to": (shown, page)} | more))
    article_link(ROW, **given)
    (link,) = drawn
    assert link["to"] == (label, "article")
    assert (link["article"], link["start"], link["end"]) == ("post-1", 3, 9)
    assert type(link["start"]) is int  # a column with a gap in it holds floats, and "3.0" is no offset
    assert (link["quote"], link["report"]) == (quote, report)


def test_what_is_not_picked_is_not_in_the_address(open_app: Open) -> None:
    there = target(open_app("actors", on="actors", actor="ada-quill", view="sentences"), "Read it in the article")
    assert there["article"] == ["herald-1"]
    assert "quote" not in there and "report" not in there
