"""Differences and utterances as rows of a build."""

from __future__ import annotations

from pathlib import Path

from analysis.coverage.difference_rows import difference_rows, utterance_rows
from analysis.records import HAPPENED
from tests.coverage import differing, test_event_rows

BY_ID = {each.id: each for each in differing.ARTICLES}


def test_each_telling_is_a_row_with_who_says_so_and_where() -> None:
    rows = list(difference_rows(differing.DIFFERENCE, BY_ID))
    assert [(row["way"], row["value"], row["outlet"], row["teller"]) for row in rows] == [
        (1, "Twelve envoys", "The Post", None),
        (2, "eleven envoys", "The Herald", "Edda Marlow"),
    ]
    assert [BY_ID[row["article"]].text[row["start"] : row["end"]] for row in rows] == [
        "Twelve envoys",
        "eleven envoys",
    ]
    assert {(row["kind"], row["affair"], row["outlets_differ"]) for row in rows} == {
        ("how many", "borevia-meridian", False)
    }


def test_the_fullest_telling_of_an_utterance_stands_first_and_cuts_show() -> None:
    rows = list(utterance_rows(differing.UTTERANCE, BY_ID))
    assert [(row["telling"], row["quote"], row["words"][-5:]) for row in rows] == [
        (1, "post#q0", "egins"),
        (2, "herald#q0", "t […]"),
    ]


def test_accounts_of_one_event_say_their_value_and_who_tells_it(tmp_path: Path) -> None:
    coverage = test_event_rows.build(tmp_path, status="denied")
    rows = coverage.table("differences").to_pylist()
    assert [(row["value"] in HAPPENED, row["teller"], row["outlets_differ"]) for row in rows] == [
        (True, None, True),
        (False, None, True),
    ]
    assert all(row["report"] and row["event"] == "ev-visit" and row["start"] < row["end"] for row in rows)
