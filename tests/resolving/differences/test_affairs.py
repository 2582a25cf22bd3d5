"""Which affair a difference belongs to, and what an event's own accounts show already."""

from __future__ import annotations

from dataclasses import replace

from analysis.records import Annotation, Contradiction, Difference, Event, ReportRef, Telling, Version, Way
from analysis.resolving.differences.affairs import in_affairs
from tests.resolving.events.visits import report

EVENT = Event(
    id="visit",
    type="CONSULT",
    mode="visit",
    cameo="04",
    status="occurred",
    sources=(),
    targets=(),
    reports=(ReportRef("a", 0), ReportRef("b", 0)),
    affair="borevia-meridian",
)
NOTES = [Annotation(article=id_, events=(replace(report(), start=0, end=40),)) for id_ in "ab"]


def difference(place: int = 5) -> Difference:
    versions = tuple(
        Version(
            value=words,
            tellings=(Telling(article=id_, start=place, end=place + 2, sentence_start=place, sentence_end=place + 9),),
        )
        for id_, words in zip("ab", ("12", "11"), strict=True)
    )
    return Difference(id="d", kind="how many", about="envoys", versions=versions, likeness=0.5, outlets=True)


def test_a_difference_belongs_to_the_affair_of_its_sentences_or_its_articles() -> None:
    assert [each.affair for each in in_affairs([difference(), difference(90)], [EVENT], NOTES, [])] == [
        "borevia-meridian"
    ] * 2


def test_what_the_accounts_of_one_event_show_is_not_told_twice() -> None:
    ways = (Way(reports=(ReportRef("a", 0),)), Way(reports=(ReportRef("b", 0),)))
    known = [Contradiction(event="visit", aspect="how many", ways=ways)]
    assert in_affairs([difference()], [EVENT], NOTES, known) == ()
    assert len(in_affairs([difference()], [EVENT], NOTES, [replace(known[0], aspect="when")])) == 1
    assert in_affairs([replace(difference(), kind="later count")], [EVENT], NOTES, known) == ()
