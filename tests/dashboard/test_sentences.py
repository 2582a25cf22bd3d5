"""Sentences that mention somebody: found, counted, cut and marked; whatever the text holds is escaped."""

from __future__ import annotations

import pytest

from analysis.coverage import Coverage, Filter
from dashboard.format.excerpt import LONGEST, marked_html
from dashboard.model.mention_sentences import sentences_of
from tests.dashboard import affair

EVERYTHING = Filter()


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


def test_newest_first_with_offsets_of_the_sentence_alone(small_coverage: Coverage) -> None:
    part = sentences_of(small_coverage, EVERYTHING, "fennmark", "", "", 1)
    assert (part.total, part.mentions, part.articles, part.paging.parts) == (5, 5, 2, 1)
    texts = {"post-1": affair.POST.text, "herald-1": affair.HERALD.text}
    shown = [texts[each.article][each.start : each.end] for each in part.sentences]
    assert shown[0] == "Fennmark will sanction Borland if its ships enter the Strait of Tarn, Orin Vask said on Friday."
    assert shown[2].startswith("Borland’s envoy")
    assert all(each == each.strip() for each in shown)


def test_sentences_of_two_count_those_that_mention_both(small_coverage: Coverage) -> None:
    part = sentences_of(small_coverage, EVERYTHING, "borland", "orin-vask", "", 1)
    assert [each.html.count("<mark>") for each in part.sentences] == [2, 2, 2]
    assert part.total == 3


@pytest.mark.parametrize(
    ("actor", "other", "written"), [("nobody", "", ""), ("borland", "nobody", ""), ("borland", "", "?")]
)
def test_nothing_found_is_an_empty_part(small_coverage: Coverage, actor: str, other: str, written: str) -> None:
    part = sentences_of(small_coverage, EVERYTHING, actor, other, written, 7)
    assert (part.total, part.paging.number, part.paging.parts, part.sentences) == (0, 1, 1, ())
