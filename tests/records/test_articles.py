"""The records of one article: plain, frozen, and what they work out of themselves."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, is_dataclass, replace
from typing import get_args

import pytest

from analysis import records
from analysis.records import SHOWN_CONFIDENCE, Annotation, Article, EventReport, EventType, Mention, Party, Span
from tests import affair
from tests.conftest import ROOT

VISIT = affair.ANNOTATIONS[0].events[0]
HOLT = Party(0, 4, "Anna Holt", "RUR", 1)
GUARDS = Party(70, 76, "guards")


def test_an_article_needs_an_id_and_a_text_and_is_english_unless_told() -> None:
    article = Article(id="a", text="Envoys met.")
    assert (article.title, article.published, article.source, article.language) == (None, None, None, "en")
    with pytest.raises(TypeError, match="text"):
        Article(id="a")  # type: ignore[call-arg]


@pytest.mark.parametrize("name", sorted(set(records.__all__)))
def test_no_record_can_be_changed(name: str) -> None:
    record = getattr(records, name)
    if is_dataclass(record):
        assert record.__dataclass_params__.frozen  # type: ignore[union-attr]
        assert [each.name for each in fields(record)] and "__slots__" in vars(record)
    elif name == "HAPPENED":
        assert isinstance(record, frozenset) and record < set(get_args(records.Status))
    elif name == "OTHER_SENSES":
        assert isinstance(record, frozenset) and all(isinstance(kind, str) for kind in record)
    else:
        assert get_args(record) if name != "SHOWN_CONFIDENCE" else 0 < record < 1


def test_a_span_is_told_apart_by_its_offsets_alone_and_cannot_be_moved() -> None:
    assert Span(3, 9) == Span(3, 9) != Span(3, 8)
    with pytest.raises(FrozenInstanceError):
        Span(3, 9).start = 4  # type: ignore[misc]


def test_what_is_found_gives_its_offsets_as_a_span() -> None:
    mention = Mention(start=3, end=9, rule="r", confidence=1, kind="person", form="name", name="A", chain=0)
    assert mention.span == Span(3, 9)


@pytest.mark.parametrize(
    ("flags", "shown"),
    [
        ({}, "test"),
        ({"anaphoric": True}, "test+again"),
        ({"announced": True}, "test+future"),
        ({"hostile": True}, "test+hostile"),
        ({"anaphoric": True, "announced": True, "hostile": True}, "test+hostile+future+again"),
    ],
)
def test_exports_show_a_rule_with_how_it_was_read(flags: dict[str, bool], shown: str) -> None:
    given = {each.name: getattr(VISIT, each.name) for each in fields(EventReport)}
    assert EventReport(**given | flags).rule_with_flags == shown


def test_the_event_types_are_those_of_plover_and_each_has_a_file_of_rules() -> None:
    types = get_args(EventType)
    assert len(types) == len(set(types)) == 16
    rules = {path.stem.upper() for path in (ROOT / "analysis/language/lexicon/events").glob("*.toml")}
    assert set(types) <= rules


def test_an_article_in_which_nothing_was_found_has_empty_lists() -> None:
    nothing = Annotation(article="a")
    assert (nothing.mentions, nothing.times, nothing.quotes, nothing.events, nothing.phrases) == ((), (), (), (), ())


def test_a_party_is_among_others_by_its_chain_or_its_state():
    assert HOLT.is_among([GUARDS, Party(30, 33, "she", None, 1)])
    assert HOLT.is_among([Party(50, 59, "Ruritania", "RUR", 2)])
    assert not HOLT.is_among([Party(50, 58, "Borduria", "BOR", 3)])


def test_two_of_whom_nothing_is_known_are_not_one():
    assert not GUARDS.is_among([Party(90, 95, "crowd")])


def test_a_report_is_doubtful_below_the_confidence_that_is_shown() -> None:
    (report, *_) = (each for annotation in affair.ANNOTATIONS for each in annotation.events)
    assert replace(report, confidence=SHOWN_CONFIDENCE - 0.01).doubtful
    assert not replace(report, confidence=SHOWN_CONFIDENCE).doubtful
