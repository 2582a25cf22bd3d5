"""Gold mentions found again among the rows, and the share of answers that is right."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.annotating.coreference import linking
from analysis.annotating.coreference import phrases as p
from training.labels import Answer, annotator, answers, false_answers, precise, score


def test_each_row_has_the_gold_mention_with_its_head(every) -> None:
    first = every[0]
    forms = {p.NAME: "name", p.PRONOUN: "pronoun"}
    labelled = [(k, gold) for k, gold in enumerate(first.gold) if gold is not None]
    assert len(labelled) == 7
    for k, gold in labelled:
        assert gold["form"] == forms[first.phrases.form[k]]
        assert gold["head_start"] == first.view.start[int(first.phrases.head[k])]


def test_a_chain_stands_for_the_gold_chain_of_most_of_its_mentions(every) -> None:
    first = every[0]
    names = {chain.name: first.votes[chain.id] for chain in first.chains.all if chain.kind == "person"}
    assert names == {"Anna Berglund": "Berglund", "Olav Strand": "Strand"}


def test_a_row_without_a_label_is_no_sort(every) -> None:
    first = every[0]
    unlabelled = [k for k, gold in enumerate(first.gold) if gold is None]
    assert unlabelled, "his boat is no gold mention"
    assert set(first.sorts[unlabelled].tolist()) == {-1}
    assert set(np.delete(first.sorts, unlabelled).tolist()) == {0}


def test_what_is_counted_is_named_in_the_text(every) -> None:
    first = every[0]
    rows = [k for k, gold in enumerate(first.gold) if gold is not None]
    assert all(first.counted(row) for row in rows)
    kept, first.named = first.named, {"Strand"}
    try:
        assert [first.counted(row) for row in rows] == [first.chain[row] == "Strand" for row in rows]
    finally:
        first.named = kept


def test_annotating_stops_before_pronouns_and_then_goes_on_as_before(nlp) -> None:
    before = linking.resolve
    with annotator(nlp) as annotated:
        view, chains, drafts = annotated("invented", "Anna Berglund left. She was late.")
    assert linking.resolve is before
    assert [view.text[each.start : each.end] for each in drafts] == [["Anna", "Berglund"]]
    assert [chain.name for chain in chains.all] == ["Anna Berglund"]


def test_an_answer_is_right_where_people_read_the_same_chain(every) -> None:
    first = every[0]
    pronouns = np.flatnonzero(first.phrases.class_ >= 0)
    strand = next(chain.id for chain in first.chains.all if chain.name == "Olav Strand")
    first.ruled, kept = {}, first.ruled
    try:
        given = answers(first, pronouns, [{strand: 0.9}] * len(pronouns), (1.0,) * 4)
    finally:
        first.ruled = kept
    assert [each.word for each in given] == ["she", "him", "he", "her", "his"]
    assert [each.right for each in given] == [False, True, True, False, True]
    assert {each.share for each in given} == {0.9}
    assert all(each.answered and each.named and each.counted for each in given)


def said(
    *, counted: bool = True, share: float = 0.9, right: bool = True, named: bool = True, class_: int = 0
) -> Answer:
    return Answer("invented", "news", "he", class_, counted, share, True, right, named)


def test_precision_is_of_what_is_sure_and_recall_of_all_that_counts() -> None:
    given = [said(), said(right=False), said(share=0.4), said(right=False, share=0.4), said(counted=False, right=False)]
    found = score(given, (0.5,) * 4)
    assert (found.count, found.precision, found.recall) == (4, 50.0, 25.0)
    assert found.f1 == pytest.approx(100 / 3)


def test_each_class_of_pronouns_has_its_own_threshold() -> None:
    given = [said(share=0.6), said(share=0.6, class_=2)]
    assert score(given, (0.5, 0.5, 0.7, 0.5)).recall == 50.0


def test_nothing_said_is_no_division_by_nothing() -> None:
    assert score([], (0.5,) * 4).f1 == 0.0
    assert false_answers([], (0.5,) * 4) == (0, 0.0)


def test_a_name_for_what_stands_for_nothing_is_false() -> None:
    nothing = [said(counted=False, right=False), said(counted=False, right=False, share=0.4)]
    unnamed = [said(counted=False, right=False, named=False), said(counted=False)]
    assert false_answers([*nothing, *unnamed, said(right=False)], (0.5,) * 4) == (4, 25.0)


def test_a_name_for_what_stands_for_nothing_is_an_answer_that_is_not_precise() -> None:
    nothing = said(counted=False, right=False)
    assert precise([said(), said(), said(right=False), nothing], 0.5) == 50.0
    assert precise([said(), said(counted=False, right=False, named=False), said(right=False, share=0.4)], 0.5) == 100.0
    assert precise([], 0.5) == 100.0
