"""Every rule of the event lexicon does what its own example says."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from analysis.language import lexicon
from analysis.language.event_lexicon import rows
from analysis.records import SHOWN_CONFIDENCE, Annotation, Party

MARK = re.compile(r"\[([set!]) ([^]]*)\]")
CASES = [
    pytest.param(row["type"], row.get("mode"), example, id=f"{row['id']}-{n}")
    for row in rows()
    for n, example in enumerate(row["examples"])
]
COUNTEREXAMPLES = [
    pytest.param(example, id=f"{row['id']}-{n}")
    for row in rows()
    for n, example in enumerate(row.get("not_examples", []))
]
STATUSES = [
    pytest.param(status, example, id=f"{status}-{n}")
    for status, row in lexicon.toml("events/status")["status"].items()
    for n, example in enumerate(row["examples"])
]
STATUSES += [
    pytest.param(status, example, id=f"{section}-{n}")
    for section, status in (("undone", "denied"), ("failing", "stalled"))
    for n, example in enumerate(lexicon.toml("events/status")[section]["examples"])
]
FUTURE = [
    pytest.param(row["type"], row["text"], id=row["type"])
    for row in lexicon.toml("events/status")["future"]["examples"]
]


def unmark(example: str) -> tuple[str, dict[str, list[tuple[int, int]]], str | None]:
    """The plain sentence, the marked spans by kind, and the status it asks for."""
    status = None
    text, spans, last = "", {}, 0
    for match in MARK.finditer(example):
        text += example[last : match.start()]
        last = match.end()
        kind, words = match.groups()
        if kind == "!":
            status = words
            continue
        spans.setdefault(kind, []).append((len(text), len(text) + len(words)))
        text += words
    return (text + example[last:]).strip(), spans, status


def overlaps(spans: list[tuple[int, int]], parties: tuple[Party, ...]) -> bool:
    return all(any(p.start < end and start < p.end for p in parties) for start, end in spans)


@pytest.mark.parametrize(("kind", "mode", "example"), CASES)
def test_a_rule_finds_its_example(annotate_text: Callable[..., Annotation], kind: str, mode: Any, example: str):
    text, spans, status = unmark(example)
    events = annotate_text(text).events
    told = [(e.type, e.mode, text[e.trigger.start : e.trigger.end], e.status, e.sources, e.targets) for e in events]
    at = [e for e in events if any(e.trigger.start < end and start < e.trigger.end for start, end in spans["e"])]
    assert [(e.type, e.mode) for e in at] == [(kind, mode)], told
    assert overlaps(spans.get("s", []), at[0].sources), told
    assert overlaps(spans.get("t", []), at[0].targets), told
    assert at[0].status == (status or "occurred"), told


@pytest.mark.parametrize("example", COUNTEREXAMPLES)
def test_what_only_looks_like_it_is_not_shown(annotate_text: Callable[..., Annotation], example: str):
    text, spans, _ = unmark(example)
    shown = [e for e in annotate_text(text).events if e.confidence >= SHOWN_CONFIDENCE]
    assert [e for e in shown if any(e.trigger.start < end and start < e.trigger.end for start, end in spans["e"])] == []


@pytest.mark.parametrize(("status", "example"), STATUSES)
def test_a_status_word_gives_its_status(annotate_text: Callable[..., Annotation], status: str, example: str):
    text, spans, _ = unmark(example)
    events = annotate_text(text).events
    at = [e.status for e in events if any(e.trigger.start < end and start < e.trigger.end for start, end in spans["e"])]
    assert at == [status], [(e.type, text[e.trigger.start : e.trigger.end], e.status) for e in events]


@pytest.mark.parametrize(("kind", "example"), FUTURE)
def test_what_is_announced_is_coded_as_plover_says(annotate_text: Callable[..., Annotation], kind: str, example: str):
    text, spans, _ = unmark(example)
    events = annotate_text(text).events
    at = [e for e in events if any(e.trigger.start < end and start < e.trigger.end for start, end in spans["e"])]
    assert [e.type for e in at] == [kind]
    assert overlaps(spans["s"], at[0].sources) and overlaps(spans["t"], at[0].targets)


DOUBTS = [(kind, text) for kind, row in lexicon.toml("events/doubt").items() for text in row["examples"]]


@pytest.mark.parametrize(("kind", "text"), DOUBTS)
def test_a_figure_of_speech_is_not_shown(annotate_text: Callable[..., Annotation], kind: str, text: str):
    assert [e for e in annotate_text(text).events if e.type == kind and e.confidence >= SHOWN_CONFIDENCE] == []


def test_every_rule_has_an_example():
    assert not [row["id"] for row in rows() if not row["examples"]]
