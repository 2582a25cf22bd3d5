"""What was read, for a person."""

from __future__ import annotations

from datetime import date

from analysis.cli.summary import LISTED, Summary
from analysis.records import Article, Original, Rejection


def article(number: int, **fields) -> Article:
    return Article(id=str(number), text="It rained.", **{"format": "CSV", **fields})


def summary(*found) -> str:
    counted = Summary()
    for each in found:
        counted.add(each)
    return counted.text()


def test_articles_are_counted_by_format_day_outlet_and_language():
    mended = Original(text="It  rained.", offsets=b"", mended=(("odd spaces", 1),))
    told = summary(
        article(1, published=date(2031, 3, 14), dated_by="field", source="The Lantern", country="QBO", original=mended),
        article(2, published=date(2031, 3, 2), dated_by="URL", source="The Lantern", country="QBO"),
        article(3, source="Post", language="fr", format="Excel"),
        article(4),
    )
    assert told.splitlines() == [
        "Articles    4 (CSV 3, Excel 1)",
        "Published   2031-03-02 to 2031-03-14; 1 date from the URL; 2 without a date",
        "Outlets     2: The Lantern (QBO) 2, Post 1; 1 article without one",
        "Languages   English 3, French 1; 1 article not in English will not be analysed",
        "Cleaned     1 text",
    ]


def test_what_nobody_said_is_told():
    assert summary(article(1)).splitlines()[1:3] == [
        "Published   no article has a date",
        "Outlets     1 article without one",
    ]


def test_notes_and_rejections_that_say_the_same_are_put_together():
    notes = [Rejection(origin=f"a.csv#R{n}", reason=f"the date 'May {n}' is no day", kept=True) for n in range(5)]
    told = summary(article(1), *notes, Rejection(origin="b.pdf", reason="it is damaged"))
    assert "Noted       a.csv#R0: the date 'May 0' is no day (and 4 more inputs like it)" in told
    assert "Rejected    b.pdf: it is damaged" in told


def test_of_many_only_the_most_frequent_are_listed():
    many = [Rejection(origin="a", reason=f"reason {chr(97 + n)}", kept=True) for n in range(LISTED + 3)]
    told = summary(*[article(n, source=f"Outlet {n}") for n in range(LISTED + 2)], *many)
    assert "and 2 more" in told and "and 3 other reasons" in told


def test_inputs_without_an_article_are_told():
    assert summary(Rejection(origin="b", reason="it is damaged")) == "Articles    0\nRejected    b: it is damaged"


def test_the_same_is_told_as_values():
    counted = Summary()
    for each in (
        article(1, published=date(2031, 3, 14), dated_by="field", source="The Lantern", country="QBO"),
        article(2, published=date(2031, 3, 2), dated_by="URL", source="The Lantern", country="QBO", language="fr"),
        article(3),
        Rejection(origin="a.csv", reason="the table has 3 rows"),
        Rejection(origin="b.csv", reason="the table has 4 rows"),
        Rejection(origin="a.csv", reason="guessed", kept=True),
    ):
        counted.add(each)
    told = counted.told()
    assert (told["articles"], told["rejected"], told["formats"]) == (3, 2, {"CSV": 3})
    assert (told["first"], told["last"], told["undated"]) == ("2031-03-02", "2031-03-14", 1)
    assert (told["outlets"], told["outlets_in_all"], told["without_outlet"]) == ([["The Lantern", "QBO", 2]], 1, 1)
    assert (told["languages"], told["not_english"]) == ({"English": 2, "French": 1}, 1)
    assert told["rejections"] == {
        "first": [{"origin": "a.csv", "reason": "the table has 3 rows", "times": 2}],
        "left": 0,
    }
    assert told["notes"]["first"][0]["reason"] == "guessed"


def test_reasons_beyond_those_listed_are_counted():
    counted = Summary()
    for number in range(LISTED + 3):
        counted.add(Rejection(origin="x", reason="no " + "x" * (number + 1)))
    assert len(counted.told()["rejections"]["first"]) == LISTED
    assert counted.told()["rejections"]["left"] == 3


def test_an_input_without_end_is_counted_in_a_bounded_number_of_sorts(monkeypatch):
    monkeypatch.setattr("analysis.cli.summary.SORTS", 3)
    sources = [article(number, source=f"Outlet {number}") for number in range(9)]
    reasons = [Rejection(origin="a", reason="wrong " + "x" * number) for number in range(9)]
    told = summary(*sources, *reasons, reasons[0])
    assert "other outlets 6" in told and "wrong  (and 1 more input like it)" in told
    assert "wrong xxx (and 5 more inputs, each for a reason of its own)" in told
