"""Words of articles where Markdown is read."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from dashboard.format.markdown import emphasised_html, joined, plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ada  Quill\n", "Ada Quill"),
        ("*fish* & $5$ :red[now]", r"\*fish\* \& \$5\$ \:red\[now\]"),
        ("[free](https://bad.example)", "\\[free\\](https\\:\u2060//bad.example)"),
        ("www.bad.example", "www\u2060.bad.example"),
        ("a@bad.example", "a\u2060@bad.example"),
        ("1. item", "1\\. item"),
        ("- item", "\\- item"),
        ("3.5 mln", "3\\.5 mln"),
    ],
)
def test_nothing_is_read_as_formatting(text: str, shown: str) -> None:
    assert plain(text) == shown


@pytest.mark.parametrize(
    ("facts", "shown"),
    [
        (["occurred", "", "2 articles", None], "occurred · 2 articles"),
        (["<b>Post</b>", "7 May"], "\\<b\\>Post\\</b\\> · 7 May"),
        ((each for each in ("one",)), "one"),
        ([None, ""], ""),
    ],
)
def test_facts_stand_in_a_row_without_the_empty_ones(facts: Iterable[str | None], shown: str) -> None:
    assert joined(facts) == shown


def test_our_own_emphasis_is_kept_and_nothing_else() -> None:
    assert emphasised_html("*Reported* speech <b>& *more*") == "<em>Reported</em> speech &lt;b&gt;&amp; <em>more</em>"
