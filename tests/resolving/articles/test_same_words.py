"""Articles of the very same words print one text, or are notices that come again."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.records import Article
from analysis.resolving.articles.same_words import LATEST, Known, SameWords
from analysis.resolving.articles.word_runs import words

NOTICE = "No changes."
BRIEF = "Orin Vask, harbour minister of Borevia, resigned on Tuesday after a row over the lighthouse at Karsund."
DIVIDEND = "Quarterly dividend 10 cents against 9 cents before, payable May 9 to owners listed by April 22."


def article(day: int | None, title: str | None, text: str) -> Article:
    return Article(id=f"{day}{title}", text=text, title=title, published=None if day is None else date(2031, 5, day))


def copies(text: str, *told: tuple[int | None, str | None]) -> list[int | None]:
    """Of each article of the text, by its day and title, the place of the one whose copy it is."""
    articles = [article(day, title, text) for day, title in told]
    same = SameWords(articles, [Known.of(words(text)) for _ in articles])
    return [same.twin(place) for place in range(len(articles))]


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        (BRIEF, [(1, "Vask resigns"), (2, "A minister goes in Borevia")], [None, 0]),
        (BRIEF, [(1, "Vask resigns"), (9, "Vask resigns")], [None, 0]),
        (BRIEF, [(1, "Vask resigns"), (9, "Crane sold to Meridian")], [None, None]),
        (BRIEF, [(1, None), (4, None), (9, None)], [None, None, None]),
        (DIVIDEND, [(1, "Borland Mills"), (1, "Quill Shipping")], [None, None]),
        (DIVIDEND, [(1, "Borland Mills"), (2, "Borland Mills pays")], [None, 0]),
        ("Orin Vask resigned.", [(1, "Vask gone"), (2, "Vask gone")], [None, 0]),
        ("Orin Vask resigned.", [(1, None), (1, None), (2, None)], [None, 0, None]),
        ("Orin Vask resigned.", [(None, "Vask gone"), (None, "Vask gone")], [None, 0]),
        ("", [(1, "Vask gone"), (1, "Vask gone")], [None, None]),
        (" ".join(f"word{n}" for n in range(50)), [(1, "Vask gone"), (28, "A crane")], [None, 0]),
    ],
)
def test_a_short_text_is_a_copy_by_its_title_and_its_day_too(text, told, expected):
    assert copies(text, *told) == expected


def test_of_a_notice_that_comes_again_only_those_of_one_day_and_title_are_copies():
    told = [(1, "Ferries"), (1, "Ferries"), (1, "Harbour dues"), (2, "Ferries"), (2, "Harbour dues"), (8, "Ferries")]
    assert copies(NOTICE, *told) == [None, 0, None, None, None, None]


def test_a_title_is_found_again_behind_many_others():
    others = [(1, f"ferry{n} line{n}") for n in range(LATEST + 1)]
    assert copies(NOTICE, (1, "Harbour dues"), *others, (1, "Harbour dues"))[-1] == 0
