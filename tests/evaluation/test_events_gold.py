"""The reliability table and the confusion matrix, on records made up for it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from spacy.language import Language

from analysis.annotating import annotate
from analysis.records import Annotation, Article
from tests.evaluation.events_gold import NONE, Judged, calibration_error, confusion, judge, main

ROWS = [
    {
        "text": "France accused Germany of breaking the treaty.",
        "events": [{"root": "ACCUSE", "source_text": "France", "target_text": "Germany", "trigger": "accused"}],
    },
    {
        "text": "France accused Germany of breaking the treaty.",
        "events": [{"root": "AID", "source_text": "Italy", "target_text": "Germany", "trigger": "sent aid"}],
    },
    {
        "text": "The weather in Gorham was fine.",
        "events": [{"root": "AID", "source_text": "Italy", "target_text": "Germany", "trigger": "sent aid"}],
    },
]


@pytest.fixture(scope="module")
def annotations(nlp: Language) -> list[Annotation]:
    return list(annotate([Article(id=str(n), text=row["text"]) for n, row in enumerate(ROWS)], nlp))


def test_a_report_is_right_where_type_and_parties_are_the_records(annotations: list[Annotation]):
    assert [(each.right, each.coded) for each in judge(ROWS, annotations)] == [(True, True), (False, False)]


def test_the_matrix_counts_what_each_record_was_taken_for(annotations: list[Annotation]):
    assert dict(confusion(ROWS, annotations)) == {("ACCUSE", "ACCUSE"): 1, ("AID", "ACCUSE"): 1, ("AID", NONE): 1}


def test_the_calibration_error_is_the_gap_between_confidence_and_share_right():
    sure = [Judged(0.75, right, coded=True) for right in (True, True, True, False)]
    assert calibration_error(sure) == 0
    assert calibration_error([Judged(0.9, right=False, coded=True)]) == pytest.approx(0.9)
    assert calibration_error([]) == 0


def test_without_gold_data_it_says_what_to_name(tmp_path: Path, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["events_gold", str(tmp_path)])
    main()
    assert "Skipped: no events_plover.jsonl" in capsys.readouterr().out
