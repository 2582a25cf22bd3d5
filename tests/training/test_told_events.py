"""Pairs of reports of which is known whether they are one event, from invented articles."""

from __future__ import annotations

import hashlib
import json

import pytest

from analysis.records import Annotation, Article
from tests.resolving.events.cast import mentions
from tests.resolving.events.told import AFFAIR, Told
from training.told_events import READ_PAIRS, compared, linked_coverage, matched, topic_of, wire_coverage

ARREST = {"kind": "COERCE", "mode": "arrest", "by": ["Ruritania"]}


def told(*articles: Told) -> tuple[list[Article], list[Annotation]]:
    read = [Article(id=f"a{n}", text=each.text, published=each.day) for n, each in enumerate(articles)]
    notes = [
        Annotation(article=article.id, mentions=mentions(each.names), events=tuple(each.reports))
        for article, each in zip(read, articles, strict=True)
    ]
    return read, notes


def arrest(whom: str) -> Told:
    return Told("2031-05-04", *AFFAIR).says(f"Ruritania [arrested] {whom}.", to=[whom], **ARREST)


def row(topic: str, entity: str) -> dict[str, object]:
    """One article of a corpus, in which "arrested" is linked to the entity."""
    return {"topic": topic, "chains": [{"kind": "action", "start": 10, "end": 18, "entity": entity}]}


def coverage(corpus: str, *rows: tuple[str, str]):
    read, notes = told(*(arrest("Anna Holt") for _ in rows))
    return linked_coverage(corpus, [row(*each) for each in rows], read, notes)


def test_phrases_of_one_chain_are_one_event_and_of_two_chains_two():
    found = list(compared(coverage("ecb", ("1ecb", "x"), ("1ecb", "x"), ("1ecb", "y"))))
    assert [(each.pair, each.same) for each in found] == [((0, 1), True), ((0, 2), False), ((1, 2), False)]
    assert {each.topic for each in found} == {"ecb 1"}


def test_pairs_of_a_large_chain_count_less():
    found = list(compared(coverage("ecb", *[("1ecb", "x")] * 3, ("2ecb", "y"), ("2ecb", "y"))))
    weight = {each.pair: each.weight for each in found}
    assert weight[0, 1] == pytest.approx(3**-0.5) and weight[3, 4] == 1.0


def test_two_affairs_are_two_events_in_ecb_and_unknown_in_newswcl():
    assert [each.same for each in compared(coverage("ecb", ("1ecb", "x"), ("1ecbplus", "x")))] == [False]
    assert list(compared(coverage("newswcl", ("1", "x"), ("2", "x")))) == []
    assert topic_of("ecb", "18ecbplus") == topic_of("ecb", "18ecb") == "ecb 18"


def test_acts_that_cannot_be_one_are_not_compared():
    read, notes = told(
        arrest("Anna Holt"), Told("2031-05-04", *AFFAIR).says("Ruritania [met] Holt.", "CONSULT", "meet", rule="meet")
    )
    rows = [row("1ecb", "x"), {"topic": "1ecb", "chains": [{"kind": "event", "start": 10, "end": 13, "entity": "x"}]}]
    assert list(compared(linked_coverage("ecb", rows, read, notes))) == []


def test_a_pair_that_was_read_is_found_by_its_place_and_left_out_where_it_is_gone():
    read, notes = told(arrest("Anna Holt"), arrest("Karl Brandt"))
    places = [["a0", 10, "COERCE"], ["a1", 10, "COERCE"]]
    rows = [{"reports": places, "same": 0}, {"reports": [places[0], ["a1", 99, "COERCE"]], "same": 1}]
    (found,) = compared(wire_coverage(rows, read, notes))
    assert (found.pair, found.same, found.topic) == ((0, 1), False, "wire")


def test_pairs_that_were_read_count_less_where_one_report_is_in_many():
    read, notes = told(*[arrest("Anna Holt")] * 4)
    places = [[f"a{n}", 10, "COERCE"] for n in range(4)]
    rows = [{"reports": [places[0], other], "same": 1} for other in places[1:]]
    assert [each.weight for each in compared(wire_coverage(rows, read, notes))] == [pytest.approx(3**-0.5)] * 3


def test_a_report_is_the_true_one_whose_word_it_has_each_only_once():
    true = arrest("Anna Holt").reports
    assert matched(true * 2, true) == {0: 0}
    elsewhere = Told("2031-05-04").says("In Gorham, long before that, Holt [met] her.", "CONSULT").reports
    assert matched(true, elsewhere) == {}


def test_only_stories_that_may_be_learned_from_were_read():
    with READ_PAIRS.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    assert len(rows) > 100 and {each["same"] for each in rows} == {0, 1}
    texts = {f"{each['corpus']}/{name}" for each in rows for name, *_ in each["reports"]}
    assert all(hashlib.sha1(text.encode()).digest()[0] % 2 == 0 for text in texts)
