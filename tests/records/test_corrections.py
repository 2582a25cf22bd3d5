"""A correction and what became of it, as records."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import get_args

import pytest

from analysis.coverage.schema import TABLES
from analysis.reading.corrections import dump_corrections, parse_corrections
from analysis.records import Correction, CorrectionKind, EntityRef, Outcome, Place

WHO, OTHER = EntityRef(id="vask", name="Orin Vask", kind="person", country="FEN"), EntityRef(name="Vask")
HERE, THERE = Place(article="a", start=3, end=9, words="visit"), Place(article="b", start=0, end=4)
SAID: dict[str, Correction] = {
    "same": Correction(kind="same", entity=WHO, other=OTHER),
    "different": Correction(kind="different", entity=WHO, other=OTHER),
    "rename": Correction(kind="rename", entity=WHO, value="Orin H. Vask"),
    "kind": Correction(kind="kind", entity=WHO, value="organisation"),
    "country": Correction(kind="country", entity=WHO),
    "hide": Correction(kind="hide", entity=WHO),
    "identity": Correction(kind="identity", entity=WHO, value="Q142"),
    "detach": Correction(kind="detach", entity=WHO, place=HERE),
    "same-event": Correction(kind="same-event", place=HERE, other_place=THERE),
    "different-event": Correction(kind="different-event", place=HERE, other_place=THERE),
    "no-event": Correction(kind="no-event", place=HERE),
    "event-type": Correction(kind="event-type", place=HERE, value="CONSULT/visit"),
    "event-days": Correction(kind="event-days", place=HERE, days="2031-05"),
    "event-status": Correction(kind="event-status", place=HERE, value="stalled"),
    "event-standing": Correction(kind="event-standing", place=HERE, value="alleged", entity=WHO),
    "event-party": Correction(kind="event-party", place=HERE, entity=WHO, value="source"),
    "event-swap": Correction(kind="event-swap", place=HERE),
    "no-report": Correction(kind="no-report", place=HERE),
    "report-days": Correction(kind="report-days", place=HERE),
    "report-status": Correction(kind="report-status", place=HERE, value="refused"),
    "report-party": Correction(kind="report-party", place=HERE, entity=WHO, value="none"),
    "report-swap": Correction(kind="report-swap", place=HERE),
    "no-quote": Correction(kind="no-quote", place=HERE),
    "quote-speaker": Correction(kind="quote-speaker", place=HERE, entity=WHO),
    "quote-extent": Correction(kind="quote-extent", place=HERE, other_place=THERE),
    "quote-kind": Correction(kind="quote-kind", place=HERE, value="direct"),
    "role": Correction(kind="role", entity=WHO, value="envoy", days="2030/2031"),
    "no-role": Correction(kind="no-role", entity=WHO, value="spy"),
}


@pytest.mark.parametrize("kind", get_args(CorrectionKind))
def test_whatever_can_be_set_right_can_be_written_down_and_read_again(kind: str) -> None:
    said = replace(SAID[kind], note="seen in print")
    text = dump_corrections([said])
    assert parse_corrections(text.encode() if isinstance(text, str) else text, "mine") == (said,)


def test_a_correction_that_names_nobody_else_says_so_with_none() -> None:
    hidden = SAID["hide"]
    assert (hidden.other, hidden.value, hidden.place, hidden.other_place, hidden.note) == (None, None, None, None, None)


def test_a_build_has_a_column_for_each_field() -> None:
    columns = set(TABLES["corrections"].names)
    assert {each.name for each in fields(Correction)} <= columns
    assert {f"now_{name}" for name in ("entity", "other_entity", "event", "other_event")} <= columns
    assert {each.name for each in fields(Outcome)} - {
        "correction",
        "entity",
        "other",
        "event",
        "other_event",
    } <= columns
