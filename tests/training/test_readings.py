"""Judgements on events, laid beside the texts they are about."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from hashlib import sha1

import pytest

from training.readings import JUDGEMENTS, ToldDays, TrueParty, read, told_days

ROW = {
    **{"corpus": "ecb", "doc": "one", "start": 8, "end": 11, "type": "CONSULT", "rule": "meet"},
    **{"sources": [[0, 7, "BRV"]], "targets": [], "told": "occurred", "confidence": 0.6},
    **{"sense": 1, "type_right": 1, "acts": 1, "on": 2, "acts_true": [[[0, 7], None]], "on_true": [[None, [12, 20]]]},
    **{"status": "planned", "status_right": 0},
    **{"day": "none-could", "days": "2018-04-13..2018-04-13", "asserter_right": 1},
    **{"verdict": "partly", "cause": "party-syntax"},
}


@pytest.fixture
def judged(tmp_path):
    """Reads the rows beside one invented text."""

    def of(*rows):
        text = {"id": "one", "text": "Borevia met Meridian.", "published": "2018-04-13"}
        (tmp_path / "coverage_ecb.jsonl").write_text(json.dumps(text), encoding="utf-8")
        told = tmp_path / "events.jsonl"
        told.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return list(read(tmp_path, told))

    return of


def test_a_judgement_stands_beside_its_text(judged) -> None:
    (text,) = judged(ROW)
    (judgement,) = text.judgements
    assert text.article.text[judgement.start : judgement.end] == "met"
    assert text.article.published == date(2018, 4, 13)
    assert (judgement.sense, judgement.acts, judgement.on) == (True, "right", "empty")
    assert judgement.sources == ((0, 7, "BRV"),)


def test_who_really_acts_stands_at_a_place_of_the_sentence_or_elsewhere(judged) -> None:
    (text,) = judged(ROW)
    (judgement,) = text.judgements
    assert judgement.acts_true == (TrueParty((0, 7), None),)
    assert judgement.on_true == (TrueParty(None, (12, 20)),)


def test_nobody_read_the_parties_of_what_is_no_event(judged) -> None:
    (text,) = judged({**ROW, "sense": 0, "acts_true": None, "on_true": None})
    assert text.judgements[0].acts_true is None


def test_a_text_comes_once_with_all_its_judgements(judged) -> None:
    (text,) = judged(ROW, {**ROW, "type": "AGREE", "on": 0})
    assert [each.on for each in text.judgements] == ["empty", "false"]


def test_a_text_that_is_not_there_is_an_error(judged) -> None:
    with pytest.raises(KeyError, match="other"):
        judged({**ROW, "doc": "other"})


def test_a_corpus_that_is_not_there_is_an_error(tmp_path) -> None:
    with pytest.raises(FileNotFoundError):
        list(read(tmp_path))


ROWS = [json.loads(line) for line in JUDGEMENTS.read_text(encoding="utf-8").splitlines()]


def test_no_text_is_kept_and_every_event_is_judged_once() -> None:
    assert all(row.keys() == ROW.keys() for row in ROWS)
    seen = Counter((row["corpus"], row["doc"], row["start"], row["type"]) for row in ROWS)
    assert seen.most_common(1)[0][1] == 1


def test_texts_for_scores_are_not_among_them() -> None:
    assert all(sha1(f"{row['corpus']}/{row['doc']}".encode()).digest()[0] % 2 == 0 for row in ROWS)


def test_parties_were_read_of_every_event_and_lie_in_its_text_by_place() -> None:
    for row in ROWS:
        for side in ("acts_true", "on_true"):
            assert (row[side] is not None) == bool(row["sense"])
            for at, meant in row[side] or ():
                assert at is None or at[0] < at[1]
                assert meant is None or meant[0] < meant[1]


def test_the_days_that_an_event_was_told_with(tmp_path) -> None:
    row = {"corpus": "ecb", "doc": "one", "start": 8, "type": "CONSULT", "reading": 2, "basis": "stated"}
    path = tmp_path / "days.jsonl"
    path.write_text(json.dumps({**row, "earliest": "2018-04-13", "latest": None}), encoding="utf-8")
    assert told_days(path) == {("ecb", "one", 8, "CONSULT"): ToldDays(date(2018, 4, 13), None, "stated", 2)}


def test_days_are_kept_of_judged_events_and_of_no_others() -> None:
    judged = {(row["corpus"], row["doc"], row["start"], row["type"]) for row in ROWS}
    assert told_days().keys() <= judged
