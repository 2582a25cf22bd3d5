"""Every word list of times does what its examples say: with it a text is read so, without it otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from spacy.language import Language

from analysis.annotating.document import document_of
from analysis.annotating.events import NAME as EVENTS
from analysis.annotating.offsets import Offsets
from analysis.annotating.times import word_lists
from analysis.annotating.times.attachment import Datable, EventDates, Occasions
from analysis.language import lexicon
from analysis.records import Span

FILES = {
    "context": word_lists.context_words,
    "verbs": word_lists.verb_words,
    "attachment": word_lists.attachment_words,
    "links": word_lists.link,
}


def examples(*names: str) -> list[Any]:
    return [
        pytest.param(file, name, *example, id=f"{name}: {example[0]}")
        for file in names
        for name, entry in lexicon.toml(f"times/{file}").items()
        for example in entry["examples"]
    ]


@contextmanager
def without(file: str, name: str) -> Iterator[None]:
    """The lexicon without the words of one list."""
    lists, asked = lexicon.toml(f"times/{file}"), FILES[file]
    kept = lists[name]
    lists[name] = {**kept, "words": [], "pattern": "(?!)"}
    asked.cache_clear()
    try:
        yield
    finally:
        lists[name] = kept
        asked.cache_clear()


@pytest.mark.parametrize(("file", "name", "text", "words", "value"), examples("context", "verbs", "links"))
def test_the_example_of_a_list(times, file: str, name: str, text: str, words: str, value: str):
    def read() -> list[tuple[Any, ...]]:
        return [(found, each.value, each.earliest, each.latest) for found, each in times(text)]

    found = read()
    assert [each[1] for each in found if each[0] == words] == ([value] if value else []), found
    with without(file, name):
        assert read() != found


@pytest.mark.parametrize(
    ("file", "name", "text", "trigger", "expected"),
    [each for each in examples("attachment") if each.values[1] not in ("topics", "once", "to_come")],
)
def test_the_example_of_a_list_of_what_dates_events(
    nlp: Language, file: str, name: str, text: str, trigger: str, expected: str
):
    doc = nlp.make_doc(text)
    doc._.published = date(2031, 3, 5)
    with nlp.select_pipes(disable=[EVENTS]):
        doc = nlp(doc)

    def dated() -> str:
        offsets = Offsets(document_of(doc))
        token = offsets.head(text.index(trigger), text.index(trigger) + len(trigger))
        assert token is not None
        sentence = Span(*token.words.characters(*token.words.sentence_of(token.i)))
        event = Datable(token, "CONSULT", "occurred", sentence)
        found = EventDates(doc, offsets, {token.i}).date_of(event)
        if found is None or found.time is None:
            return found.basis if found else ""
        return text[found.time.start : found.time.end]

    assert dated() == expected
    with without(file, name):
        assert dated() != expected


def test_the_example_of_topics(nlp: Language):
    ((text, cue, expected),) = lexicon.toml("times/attachment")["topics"]["examples"]
    words = document_of(nlp(text))

    def occasion() -> list[str]:
        token = next(each for each in words.tokens if each.text == cue)
        found = Occasions(words, bytearray(len(words))).occasion_of(token, [])
        return [text[each.start : each.end] for each in found.times]

    assert occasion() == ([expected] if expected else [])
    with without("attachment", "topics"):
        assert occasion() != []


def test_the_example_of_what_is_done_once(annotate_text: Callable[..., Any]):
    ((text, words, expected),) = lexicon.toml("times/attachment")["once"]["examples"]

    def days() -> list[tuple[Any, Any]]:
        return [(each.earliest, each.date_basis) for each in annotate_text(text, "2031-03-05").events]

    (first, basis), (second, other) = days()
    assert first == second is not None and (basis, other) == ("stated", "running")
    assert words in text and expected in text
    with without("attachment", "once"):
        assert days()[1][1] != "running"


def test_every_list_has_words_and_examples():
    for file in FILES:
        for name, entry in lexicon.toml(f"times/{file}").items():
            assert entry["examples"], name
            if file == "links":
                assert set(entry) == {"pattern", "examples"}, name
            else:
                assert entry["words"] and len(entry["words"]) == len(set(entry["words"])), name
