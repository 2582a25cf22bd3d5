"""A stretch of a text as HTML, marked and cut."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from dashboard.format.excerpt import LONGEST, marked_html, told_html


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("Ada <b>said</b> & left", [(0, 3)], "<mark>Ada</mark> &lt;b&gt;said&lt;/b&gt; &amp; left"),
        ("Ada met Ada", [(0, 3), (8, 11)], "<mark>Ada</mark> met <mark>Ada</mark>"),
        ("Ada Quill", [(0, 9), (4, 9)], "<mark>Ada Quill</mark>"),
        ("<Ada>", [(0, 5)], "<mark>&lt;Ada&gt;</mark>"),
        ("Ada", [(1, 99), (2, 2)], "Ada"),
        ("", [], ""),
    ],
)
def test_mentions_are_marked_and_everything_is_escaped(text: str, spans: list[tuple[int, int]], expected: str) -> None:
    assert marked_html(text, 0, len(text), spans) == f'<p class="cq-sentence">{expected}</p>'


@pytest.mark.parametrize("before", [0, 50, 500, 3000])
def test_a_long_sentence_is_cut_around_the_first_mention(before: int) -> None:
    text = "word " * (before // 5) + "Ada" + " word" * 800
    shown = marked_html(text, 0, len(text), [(text.index("Ada"), text.index("Ada") + 3)])
    assert "<mark>Ada</mark>" in shown
    assert len(shown) < LONGEST + 100
    assert shown.startswith('<p class="cq-sentence">… word') == (before > LONGEST // 2)
    assert shown.endswith("word …</p>")


def test_a_long_sentence_without_a_space_is_cut_too() -> None:
    text = "Ada" + "x" * 5000
    assert len(marked_html(text, 0, len(text), [(0, 3)])) < LONGEST + 100


def test_the_sentence_of_a_report_has_its_trigger_marked_wherever_it_stands_in_the_article() -> None:
    row = SimpleNamespace(sentence="Vask left & spoke.", start=100, trigger_start=105, trigger_end=109)
    assert told_html(row) == '<p class="cq-sentence">Vask <mark>left</mark> &amp; spoke.</p>'
    assert told_html(row, name="cq-excerpt").startswith('<p class="cq-excerpt">')
    long = SimpleNamespace(sentence="word " * 200 + "left", start=7, trigger_start=1007, trigger_end=1011)
    assert len(told_html(long, longest=240)) < 340 and told_html(long, longest=240).endswith("<mark>left</mark></p>")
