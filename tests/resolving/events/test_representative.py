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
        replace(FULL, confidence=0.7),
    ],
    ids=["other type", "other status", "leaves out a side", "somebody says so", "no day", "less sure"],
)
def test_the_account_that_tells_the_event_as_it_is_stands_for_it(worse: EventReport) -> None:
    for told in ([("a", worse), ("b", FULL)], [("b", FULL), ("a", worse)]):
        assert representative(EVENT, [(ReportRef(id_, 0), each) for id_, each in told]) == ReportRef("b", 0)


def test_of_equals_the_first_is_taken_and_of_none_nobody() -> None:
    told = [(ReportRef("a", 0), FULL), (ReportRef("b", 0), FULL)]
    assert representative(EVENT, told) == ReportRef("a", 0)
    assert representative(EVENT, []) is None
