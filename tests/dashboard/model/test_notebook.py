"""A notebook: what is kept, in whose order, and what is no notebook."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from dashboard.model.notebook import (
    LONGEST_NOTE,
    LONGEST_WORDS,
    MOST_ENTRIES,
    BadNotebook,
    Entry,
    Notebook,
    NotebookFull,
    annotated,
    by_day,
    entry,
    from_data,
    introduced,
    moved,
    titled,
    to_data,
    with_entry,
    without,
)

TEXT = "Borevia closed its border. Meridian protested."
EMPTY = Notebook(id="0123456789abcdef", title="Borders")


def _kept(article: str, published: str = "") -> Entry:
    return entry(
        "event", "Borevia closed its border", TEXT, 0, 26, build="b0123456789ab", article=article, published=published
    )


def _book(*articles: str) -> Notebook:
    return replace(EMPTY, entries=tuple(map(_kept, articles)))


def _articles(book: Notebook) -> list[str]:
    return [each.article for each in book.entries]


def test_an_entry_has_its_words_and_the_hash_of_the_whole_text():
    kept = _kept("a")
    assert kept.words == "Borevia closed its border."
    assert kept.text_hash == sha256(TEXT.encode()).hexdigest()


def test_a_stretch_that_the_text_does_not_have_is_no_entry():
    with pytest.raises(ValueError, match="40 to 90"):
        entry("quote", "Orin Vask", TEXT, 40, 90, build="b", article="a")


def test_very_long_words_are_cut_and_say_so():
    kept = entry("passage", "Long", "x" * 9_000, 0, 9_000, build="b", article="a")
    assert len(kept.words) == LONGEST_WORDS
    assert kept.words.endswith("…")
    assert kept.end == 9_000


def test_the_same_thing_is_kept_once():
    book = with_entry(EMPTY, _kept("a"))
    assert with_entry(book, replace(_kept("a"), heading="Told otherwise")) is book
    assert _articles(with_entry(book, _kept("b"))) == ["a", "b"]


def test_what_was_taken_out_goes_back_to_its_place():
    book = _book("a", "b", "c")
    fewer = without(book, _kept("b").key)
    assert _articles(fewer) == ["a", "c"]
    assert with_entry(fewer, _kept("b"), at=1) == book


def test_a_full_notebook_says_so():
    full = _book(*map(str, range(MOST_ENTRIES)))
    with pytest.raises(NotebookFull, match="500 entries"):
        with_entry(full, _kept("one more"))


@pytest.mark.parametrize(
    ("key", "by", "order"), [("c", -1, "acb"), ("a", 1, "bac"), ("a", -1, "abc"), ("c", 9, "abc"), ("none", 1, "abc")]
)
def test_an_entry_moves_as_far_as_the_ends(key: str, by: int, order: str):
    assert _articles(moved(_book("a", "b", "c"), _kept(key).key, by)) == list(order)


def test_the_order_of_time_leaves_the_undated_last():
    entries = (_kept("none"), _kept("late", "2031-05-02"), _kept("early", "2031-04-30"))
    assert _articles(by_day(replace(EMPTY, entries=entries))) == ["early", "late", "none"]


def test_notes_titles_and_introductions_are_kept_within_bounds():
    book = annotated(_book("a", "b"), _kept("b").key, "  Ask the ministry.  ")
    assert [each.note for each in book.entries] == ["", "Ask the ministry."]
    assert len(annotated(book, _kept("b").key, "y" * 9_999).entries[1].note) == LONGEST_NOTE
    assert titled(book, " Two \n borders ").title == "Two borders"
    assert titled(book, "   ").title == "Borders"
    assert introduced(book, " For Monday. ").about == "For Monday."


def test_what_is_written_is_read_again():
    book = annotated(_book("a", "b"), _kept("a").key, "“Sure?”")
    assert from_data(to_data(book)) == book


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda data: [], "no list of entries"),
        (lambda data: data | {"entries": "none"}, "no list of entries"),
        (lambda data: data | {"title": 3}, "its title is no text"),
        (lambda data: data | {"changed": "yesterday"}, "time"),
        (lambda data: data | {"entries": [{"kind": "film"}]}, "its entry 1"),
        (lambda data: data | {"entries": [data["entries"][0] | {"start": "0"}]}, "its entry 1"),
        (lambda data: data | {"entries": [data["entries"][0] | {"published": "Monday"}]}, "its entry 1"),
        (lambda data: data | {"entries": [data["entries"][0], {"kind": "event"}]}, "its entry 2"),
    ],
)
def test_what_is_no_notebook_says_why(spoil, why: str):
    with pytest.raises(BadNotebook, match=why):
        from_data(spoil(to_data(_book("a"))))
