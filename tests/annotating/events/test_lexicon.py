"""Every rule and every group of words of the event lexicon does what its own examples say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from analysis.annotating.events import report
from analysis.annotating.events.needs import OF_NOUNS, OF_VERBS
from analysis.language.event_lexicon import rows, sections
from analysis.records import SHOWN_CONFIDENCE, Annotation, EventReport
from tests.annotating.events.marked import Marked

Code = Callable[..., tuple[EventReport, ...]]
Annotate = Callable[..., Annotation]

GROUPS = {
    f"{section}.{key}": group
    for section, groups in sections().items()
    if section != "status"
    for key, group in groups.items()
}
SLOTS = {
    *("content", "object", "owner"),
    *("against", "among", "at", "between", "for", "from", "of", "on", "over", "to", "with"),
}
RULES = [
    pytest.param(row["type"], row.get("mode"), example, id=f"{row['id']}-{n}")
    for row in rows()
    for n, example in enumerate(row["examples"])
]
NO_EVENTS = [
    pytest.param(example, id=f"{row['id']}-{n}")
    for row in rows()
    for n, example in enumerate(row.get("not_examples", []))
]
STATUSES = [
    pytest.param(status, example, id=f"{status}-{n}")
    for status, row in sections()["status"].items()
    for n, example in enumerate(row["examples"])
]


def of_groups(key: str) -> list[Any]:
    return [
        pytest.param(example, id=f"{name}-{n}")
        for name, group in GROUPS.items()
        if not name.startswith("doubtful.")
        for n, example in enumerate(group.get(key, ()))
    ]


@pytest.mark.parametrize(("kind", "mode", "example"), RULES)
def test_a_rule_finds_its_example(
    annotate_text: Annotate, monkeypatch: pytest.MonkeyPatch, kind: str, mode: str | None, example: str
):
    # what a rule finds, before it is settled: no gazetteer knows the invented names, so that they weigh less than any
    monkeypatch.setattr(report, "settle", lambda *given: [])
    marked = Marked.read(example)
    events = annotate_text(marked.text).events
    assert [(e.type, e.mode) for e in marked.at_trigger(events)] == [(kind, mode)], marked.told(events)
    marked.asks.setdefault("!", "occurred")
    assert marked.agrees(marked.at_trigger(events)[0]), marked.told(events)


@pytest.mark.parametrize("example", NO_EVENTS)
def test_what_only_looks_like_it_is_not_shown(annotate_text: Annotate, example: str):
    marked = Marked.read(example)
    events = annotate_text(marked.text).events
    assert [e for e in marked.at_trigger(events) if e.confidence >= SHOWN_CONFIDENCE] == []


@pytest.mark.parametrize(("status", "example"), STATUSES)
def test_a_status_word_gives_its_status(annotate_text: Annotate, status: str, example: str):
    marked = Marked.read(example)
    events = annotate_text(marked.text).events
    assert [e.status for e in marked.at_trigger(events)] == [status], marked.told(events)


@pytest.mark.parametrize("example", of_groups("examples"))
def test_a_group_of_words_does_what_its_example_shows(code: Code, example: str):
    marked = Marked.read(example)
    events = code(marked.text)
    assert [marked.agrees(each) for each in marked.at_trigger(events)] == [True], marked.told(events)


@pytest.mark.parametrize("example", of_groups("not_examples"))
def test_a_group_of_words_keeps_its_counterexample_from_being_shown(code: Code, example: str):
    marked = Marked.read(example)
    events = code(marked.text)
    assert [e for e in marked.at_trigger(events) if e.confidence >= SHOWN_CONFIDENCE] == []


@pytest.mark.parametrize("example", of_groups("quoted"))
def test_a_group_of_words_is_read_in_reported_speech(annotate_text: Annotate, example: str):
    marked = Marked.read(example)
    events = annotate_text(marked.text).events
    assert [marked.agrees(each) for each in marked.at_trigger(events)] == [True], marked.told(events)


DOUBTFUL = [(kind, text) for kind, group in sections()["doubtful"].items() for text in group["not_examples"]]


@pytest.mark.parametrize(("kind", "text"), DOUBTFUL)
def test_a_figure_of_speech_is_not_shown(annotate_text: Annotate, kind: str, text: str):
    assert [e for e in annotate_text(text).events if e.type == kind and e.confidence >= SHOWN_CONFIDENCE] == []


def test_every_rule_has_an_example_and_an_id_of_its_own():
    ids = [row["id"] for row in rows()]
    assert len(ids) == len(set(ids)) > 200
    assert [row["id"] for row in rows() if not row["examples"]] == []


def test_every_group_of_words_has_an_example():
    keys = ("examples", "not_examples", "quoted")
    assert len(GROUPS) > 80
    assert [name for name, group in GROUPS.items() if not any(group.get(key) for key in keys)] == []


def test_what_a_rule_needs_has_a_name_that_the_code_knows():
    assert {need for row in rows() for need in row.get("needs", ())} == set(OF_VERBS)
    needs = {need for row in rows() for need in row.get("noun_needs", ())}
    assert set(OF_NOUNS) <= needs <= set(OF_NOUNS) | SLOTS
