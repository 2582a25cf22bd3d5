"""Names in the order of a figure."""

from __future__ import annotations

import re

import pytest

from dashboard.shell import context
from dashboard.widgets.ranks import Rank, ranking_html


@pytest.fixture(autouse=True)
def leads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context, "href", lambda page, **selected: f"{page}?actor={selected.get('actor')}")


def test_a_name_with_a_page_is_a_link_and_others_stay_words() -> None:
    ranks = [
        Rank(name="Quill", value=5, page="actors", selection={"actor": "quill"}),
        Rank(name="<CSV>", value=2),
        *[Rank(name="x", value=1)] * 2,
    ]
    html = ranking_html("mention", "Nobody.", ranks, most_lines=2)
    assert re.findall(r"<a href=\"(.*?)\">(.*?)</a>", html) == [("actors?actor=quill", "Quill")]
    assert re.findall(r"<span>(.*?)</span>", html) == ["&lt;CSV&gt;"]
    assert re.findall(r"<small>(.*?)</small>", html) == ["5 mentions", "2 mentions"]
    assert "and 2 mentions more, in 2 smaller groups" in html


@pytest.mark.parametrize(("value", "width"), [(8, "100.0%"), (1, "12.5%"), (0, "0.0%")])
def test_a_bar_is_as_long_as_its_share(value: int, width: str) -> None:
    html = ranking_html("mention", "", [Rank(name="x", value=8), Rank(name="y", value=value, colour="#123456")])
    assert f"width:{width};background:#123456" in html


def test_without_names_that_is_said() -> None:
    assert ranking_html("mention", "Nobody.", []) == '<p class="cq-facts">Nobody.</p>'
    assert ranking_html("mention", "", []) == ""
