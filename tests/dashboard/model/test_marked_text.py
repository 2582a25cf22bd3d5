"""The article's text with its marks: nothing is lost, nothing is run, every mark is where it belongs."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.coverage import Coverage
from dashboard.model.marked_text import LAYERS, Mark, found_marks, legend, marks_of, to_html


def inside(html: str) -> str:
    """What stands in the article element."""
    return re.fullmatch(r'<article class="cq-text" lang="en">(.*)</article>', html, re.DOTALL)[1]


def words(html: str) -> str:
    """What a reader sees: numbers of marks and all tags taken away."""
    return unescape(re.sub(r"<sup.*?</sup>|<[^>]*>", "", html))


TEXT = "Ada met Bo."

MARKED = [
    ("no mark", [], None, "<p>Ada met Bo.</p>"),
    ("one", [Mark(0, 3, "name", "Ada Quill")], None, '<p><span class="n" title="Ada Quill">Ada</span> met Bo.</p>'),
    (
        "nested: the tooltip is the inner one's",
        [Mark(0, 11, "event"), Mark(4, 7, "trigger", "meeting or talks, occurred", "e1")],
        None,
        '<p><span class="e">Ada </span><sup class="g" aria-hidden="true">e1</sup>'
        '<span class="e g" title="meeting or talks, occurred">met</span><span class="e"> Bo.</span></p>',
    ),
    (
        "overlapping",
        [Mark(0, 7, "quote"), Mark(4, 10, "time")],
        None,
        '<p><span class="q">Ada </span><span class="q t">met</span><span class="t"> Bo</span>.</p>',
    ),
    (
        "twice the same kind on one stretch",
        [Mark(0, 3, "quote"), Mark(0, 3, "quote")],
        None,
        '<p><span class="q">Ada</span> met Bo.</p>',
    ),
    (
        "picked, and only its first stretch is the place to scroll to",
        [Mark(4, 7, "trigger")],
        (0, 7),
        '<p><mark class="hit" id="hit" tabindex="-1">Ada </mark><mark class="hit g">met</mark> Bo.</p>',
    ),
    (
        "outside the text",
        [Mark(8, 40, "name"), Mark(-1, 2, "name"), Mark(5, 5, "name")],
        (90, 99),
        "<p>Ada met Bo.</p>",
    ),
]


@pytest.mark.parametrize(("marks", "hit", "html"), [row[1:] for row in MARKED], ids=[row[0] for row in MARKED])
def test_marks_are_drawn_where_they_are(marks: list[Mark], hit: tuple[int, int] | None, html: str) -> None:
    assert inside(to_html(TEXT, marks, hit)) == html


def test_lines_are_paragraphs_and_a_mark_may_run_over_several() -> None:
    assert inside(to_html("One.\n\nTwo.\r\nThree.", [Mark(2, 8, "quote", number="q1")])) == (
        '<p>On<sup class="q" aria-hidden="true">q1</sup><span class="q">e.</span></p>'
        '<p><span class="q">Tw</span>o.</p><p>Three.</p>'
    )


@pytest.mark.parametrize("text", ["", "\n\n", "\r"])
def test_a_text_without_words_gives_nothing(text: str) -> None:
    assert inside(to_html(text, [Mark(0, 1, "quote")])) == ""


def test_no_word_of_an_article_becomes_markup() -> None:
    text = "<script>alert('1')</script> & <img src=x onerror=alert(1)> \u0000\ud800"
    html = to_html(text, [Mark(0, 8, "name", '"><script>alert(2)</script>', "<b>")])
    assert "<script" not in html
    assert "<img" not in html
    assert "<b>" not in html
    assert 'title="&quot;&gt;&lt;script&gt;' in html
    assert html.encode("utf-8")


kinds = st.sampled_from(["quote", "event", "time", "name", "trigger", "speaker"])
marks = st.builds(
    Mark, start=st.integers(-2, 60), end=st.integers(-2, 60), kind=kinds, number=st.sampled_from(["", "q1"])
)


@given(st.text(max_size=50), st.lists(marks, max_size=12), st.tuples(st.integers(0, 50), st.integers(0, 50)))
def test_any_marks_on_any_text_leave_the_words_as_they_are(text: str, marks: list[Mark], hit: tuple[int, int]) -> None:
    html = to_html(text, marks, hit)
    kept = "".join(each if each >= " " or each == "\t" else "\ufffd" for each in re.sub(r"[\r\n]", "", text))
    assert words(html) == kept.encode("utf-8", "replace").decode("utf-8")
    assert html.count('id="hit"') <= 1
    assert html.count("<span") == html.count("</span>")
    assert html.count("<p>") == html.count("</p>")


def tables(coverage: Coverage, article: str) -> dict:
    return {
        "mentions": coverage.mentions(article=article),
        "times": coverage.times(article=article),
        "quotes": coverage.quotes(article=article),
        "reports": coverage.reports(article=article),
    }


def test_the_marks_of_an_article_are_its_evidence(small_coverage: Coverage) -> None:
    text = small_coverage.article("herald-1").text
    found = {
        (mark.kind, text[mark.start : mark.end], mark.title)
        for mark in marks_of(LAYERS, **tables(small_coverage, "herald-1"))
    }
    assert found >= {
        ("quote", "the threat “a mistake”", ""),
        ("speaker", "Ada Quill", "says quote 2: Ada Quill"),
        ("time", "this week", "5 – 11 May 2031"),
        ("name", "Orin Vask", "Orin Vask, person"),
        ("trigger", "sanction", "threat, only possible"),
        ("event", "Ada Quill, who visited Fennmark this week, called the threat “a mistake”.", ""),
    }


def test_a_quote_in_two_parts_is_marked_twice_and_numbered_once(small_coverage: Coverage) -> None:
    quotes = [mark for mark in marks_of(["quote"], **tables(small_coverage, "post-1")) if mark.kind == "quote"]
    assert [mark.number for mark in quotes] == ["q1", "", "q2", "q3"]


@pytest.mark.parametrize(
    ("layer", "kinds"),
    [("quote", {"quote", "speaker"}), ("event", {"event", "trigger"}), ("time", {"time"}), ("name", {"name"})],
)
def test_only_the_layers_asked_for_are_marked(small_coverage: Coverage, layer: str, kinds: set[str]) -> None:
    assert {mark.kind for mark in marks_of([layer], **tables(small_coverage, "post-1"))} == kinds
    assert marks_of([], **tables(small_coverage, "post-1")) == []


def test_the_legend_shows_the_layers_that_are_on() -> None:
    assert legend(["time"]) == '<p class="cq-legend"><span class="t">a time</span></p>'


def test_words_that_were_looked_for_are_numbered_where_marks_overlap() -> None:
    html = to_html("big talks", [Mark(0, 5, "name"), *found_marks([(4, 9)])])
    assert html.count('data-found="1"') == 2 and "<sup" not in html
    assert '<mark class="f" data-found="1">alks</mark>' in html
