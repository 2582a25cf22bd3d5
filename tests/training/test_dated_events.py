"""Events whose days are known, beside the days that the code could give them."""

from __future__ import annotations

import json
from datetime import date

import pytest

from analysis.annotating.times.attachment import Attachment
from analysis.records import Article
from tests.training.test_judged_events import judgement
from training import dated_events
from training.dated_events import Known, cases, known
from training.gold import DATES
from training.readings import Judged, ToldDays

MONDAY, WEDNESDAY = date(2031, 3, 3), date(2031, 3, 5)
NEWS = Attachment(date(2031, 3, 2), WEDNESDAY, "week", "news")
STATED = ToldDays(MONDAY, MONDAY, "stated", 2)
UNTOLD = ToldDays(None, None, None, 2)


def days(first: date | None, last: date | None) -> Attachment:
    return Attachment(first, last, "day", "stated")


def test_what_a_reader_said_of_days() -> None:
    assert known(judgement(day="right"), STATED).days == (MONDAY, MONDAY)
    told = known(judgement(day="wrong", days="2031-03-05..2031-03-05"), STATED)
    assert told.days == (WEDNESDAY, WEDNESDAY) and told.wrong is None
    assert known(judgement(day="wrong"), STATED).wrong == (MONDAY, MONDAY)
    assert known(judgement(day="none-could", days="..2031-03-05"), UNTOLD).days == (WEDNESDAY, WEDNESDAY)
    assert known(judgement(day="none"), UNTOLD).days is None
    assert not known(judgement(day="none"), ToldDays(None, None, None, 1)).asked


def test_days_are_right_that_lie_in_the_true_ones_or_hold_them_narrowly() -> None:
    of = Known((MONDAY, WEDNESDAY))
    assert of.right(days(MONDAY, MONDAY), is_news=False)
    assert of.right(days(date(2031, 3, 1), date(2031, 3, 31)), is_news=False)
    assert not of.right(days(date(2031, 1, 1), date(2031, 12, 31)), is_news=False)
    assert not of.right(days(WEDNESDAY, date(2031, 3, 9)), is_news=False)
    assert of.right(Attachment(WEDNESDAY, date(2031, 3, 9), "week", "news"), is_news=True)
    assert not Known(None).right(NEWS, is_news=True)


def test_of_what_is_known_to_be_false_nothing_else_is_known() -> None:
    of = Known(None, wrong=(MONDAY, MONDAY))
    assert of.right(days(MONDAY, MONDAY), is_news=False) is False
    assert of.right(days(WEDNESDAY, WEDNESDAY), is_news=False) is None


@pytest.fixture
def gold(tmp_path, monkeypatch):
    """``gold(reading)``: a folder where one invented event was read so, and one has a link to a time."""
    text = "Anna Holt visited France on Monday. The council sacked Karl Brandt."
    row = {"doc_id": "linked", "text": text, "dct": "2031-03-05", "dates": []}
    start = text.index("visited")
    row["dates"] = [{"start": start, "end": start + 7, "earliest": "2031-03-03", "latest": "2031-03-03"}]
    for name in DATES.values():
        (tmp_path / name).write_text(json.dumps(row) + "\n" if "aquaint" in name else "", encoding="utf-8")

    def of(seen: ToldDays, **told):
        article = Article(id="read", title=None, text=text, published=WEDNESDAY)
        judged = judgement(start=start, end=start + 7, **told)
        monkeypatch.setattr(dated_events, "read", lambda _: [Judged("wire", article, (judged,))])
        monkeypatch.setattr(dated_events, "told_days", lambda: {("wire", "read", start, "CONSULT"): seen})
        return tmp_path

    return of


def test_a_case_has_what_could_give_its_days_and_whether_that_is_right(gold, nlp) -> None:
    read, linked = cases(gold(STATED, day="right", confidence=0.7), nlp)
    assert (read.corpus, linked.corpus) == ("wire", "aquaint")
    assert read.shown and read.tellable and not linked.shown
    tied, *_ = read.lines
    assert tied.right is True and tied.by_rule and not tied.is_news and tied.facts["age days"] == 1
    assert linked.lines[0].right is True
    assert not cases(gold(STATED, day="right", confidence=0.2), nlp)[0].shown


def test_who_saw_no_days_and_could_not_tell_them_teaches_nothing_of_those_told_since(gold, nlp) -> None:
    first, _ = cases(gold(ToldDays(None, None, None, 1), day="none"), nlp)
    assert first.lines[0].right is None and not first.shown
    second, _ = cases(gold(UNTOLD, day="none"), nlp)
    assert second.lines[0].right is False
