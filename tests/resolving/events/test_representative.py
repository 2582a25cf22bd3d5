"""Which account of an event is shown first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analysis.records import Event, EventReport, ReportRef
from analysis.resolving.events.representative import representative
from tests.resolving.events.cast import HOLT, SYLDAVIA
from tests.resolving.events.visits import party, report

DAY = ("2031-05-03", "2031-05-03")
EVENT = Event(
    id="visit",
    type="CONSULT",
    mode="visit",
    cameo="04",
    status="occurred",
    sources=("anna-holt",),
    targets=("syldavia",),
    reports=(),
    earliest=date(2031, 5, 3),
    latest=date(2031, 5, 3),
)
FULL = report(by=[party(HOLT)], to=[party(SYLDAVIA)], days=DAY)


@pytest.mark.parametrize(
    "worse",
    [
        report("AGREE", "meet", by=[party(HOLT)], to=[party(SYLDAVIA)], days=DAY, sure=1),
        report(by=[party(HOLT)], to=[party(SYLDAVIA)], days=DAY, status="planned", sure=1),
        report(by=[party(HOLT)], days=DAY, sure=1),
        replace(FULL, asserted_by="Karl Brandt", confidence=1),
        report(by=[party(HOLT)], to=[party(SYLDAVIA)], sure=1),
        replace(FULL, mode="meet", confidence=1),
        replace(FULL, confidence=0.7),
    ],
    ids=["other type", "other status", "leaves out a side", "somebody says so", "no day", "other mode", "less sure"],
)
def test_the_account_that_tells_the_event_as_it_is_stands_for_it(worse: EventReport) -> None:
    for told in ([("a", worse), ("b", FULL)], [("b", FULL), ("a", worse)]):
        assert representative(EVENT, [(ReportRef(id_, 0), each) for id_, each in told]) == ReportRef("b", 0)


def test_of_equals_the_first_is_taken_and_of_none_nobody() -> None:
    told = [(ReportRef("a", 0), FULL), (ReportRef("b", 0), FULL)]
    assert representative(EVENT, told) == ReportRef("a", 0)
    assert representative(EVENT, []) is None


def test_a_doubtful_account_stands_for_an_event_only_where_there_is_no_other() -> None:
    doubtful, other = replace(FULL, confidence=0.4), report("AGREE", "meet", by=[party(HOLT)])
    told = [(ReportRef("a", 0), doubtful), (ReportRef("b", 0), other)]
    assert representative(EVENT, told) == ReportRef("b", 0)
    assert representative(EVENT, told[:1]) == ReportRef("a", 0)


def test_the_account_that_names_those_who_are_party_to_the_event_and_nobody_else_stands_for_it() -> None:
    named = {"a": {"anna-holt", "karl-brandt"}, "b": {"anna-holt"}, "c": {"anna-holt", "syldavia"}}
    told = [(ReportRef(id_, 0), FULL) for id_ in named]
    found = representative(EVENT, told, lambda ref, report: frozenset(named[ref.article]))
    assert found == ReportRef("c", 0)
    found = representative(EVENT, told[:2], lambda ref, report: frozenset(named[ref.article]))
    assert found == ReportRef("b", 0)


def test_the_sentence_that_names_both_sides_stands_for_the_event() -> None:
    elsewhere = replace(FULL, targets=(replace(party(SYLDAVIA), start=FULL.end + 5, end=FULL.end + 9),), confidence=1)
    told = [(ReportRef("a", 0), elsewhere), (ReportRef("b", 0), FULL)]
    assert representative(EVENT, told) == ReportRef("b", 0)


def test_of_those_who_claim_it_one_with_a_name_stands_for_it() -> None:
    unnamed = replace(FULL, asserted_by="former prisoner", confidence=1)
    told = [(ReportRef("a", 0), unnamed), (ReportRef("b", 0), replace(FULL, asserted_by="Open Cells"))]
    assert representative(EVENT, told) == ReportRef("b", 0)


def test_a_sentence_as_long_as_a_paragraph_gives_way() -> None:
    long = replace(FULL, end=FULL.start + 400, confidence=1)
    told = [(ReportRef("a", 0), long), (ReportRef("b", 0), FULL)]
    assert representative(EVENT, told) == ReportRef("b", 0)


def test_a_sentence_that_names_its_sides_stands_before_one_with_a_pronoun() -> None:
    told = [(ReportRef("a", 0), replace(FULL, confidence=1)), (ReportRef("b", 0), FULL)]
    starts = {"a": {(FULL.sources[0].start, FULL.sources[0].end)}, "b": set()}
    assert representative(EVENT, told, pronouns=lambda ref: starts[ref.article]) == ReportRef("b", 0)
