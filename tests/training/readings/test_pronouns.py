"""Readings of pronouns, laid beside the passages they are about."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from training.readings.pronouns import READINGS, passages, side_of

TEXT = "Borevia and Meridian met. It rained. They signed, and Borevia kept its word. Nobody else read on."
ROW = {
    "corpus": "ecb",
    "doc": "two",
    "passage": 76,
    "start": 67,
    "end": 70,
    "stands": "named",
    "for": [[[54, 61], [0, 7]]],
}
IT = {**ROW, "start": 26, "end": 28, "stands": "nothing", "for": []}
THEY = {**ROW, "start": 37, "end": 41, "stands": "several", "for": [[[0, 7], [54, 61]], [[12, 20]]]}


@pytest.fixture
def read(tmp_path):
    """Reads the rows beside one invented text."""

    def of(*rows, side="train"):
        (tmp_path / "coverage_ecb.jsonl").write_text(json.dumps({"id": "two", "text": TEXT}), encoding="utf-8")
        told = tmp_path / "pronouns.jsonl"
        told.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return list(passages(tmp_path, side, told))

    return of


def test_a_reading_stands_beside_its_passage(read) -> None:
    (passage,) = read(IT, THEY, ROW)
    assert passage.text == "Borevia and Meridian met. It rained. They signed, and Borevia kept its word."
    it, they, its = passage.readings
    assert [passage.text[each.start : each.end] for each in passage.readings] == ["It", "They", "its"]
    assert it.places == () and it.stands == "nothing"
    assert [{passage.text[a:b] for a, b in each} for each in they.places] == [{"Borevia"}, {"Meridian"}]
    assert its.places == (((54, 61), (0, 7)),)


def test_a_text_for_scores_is_not_among_those_to_learn_from(read) -> None:
    assert (side_of("ecb", "two"), side_of("ecb", "one")) == ("train", "scores")
    assert read({**ROW, "doc": "one"}) == []
    assert [passage.id for passage in read(ROW, {**ROW, "doc": "one"}, side="train")] == ["two"]


def test_a_text_that_is_not_there_is_an_error(read) -> None:
    gone = next(name for name in ("gone", "lost", "away") if side_of("ecb", name) == "train")
    with pytest.raises(KeyError, match=gone):
        read({**ROW, "doc": gone})


ROWS = [json.loads(line) for line in READINGS.read_text(encoding="utf-8").splitlines()]


def test_no_text_is_kept_and_every_pronoun_is_read_once() -> None:
    assert all(row.keys() == ROW.keys() for row in ROWS)
    seen = Counter((row["corpus"], row["doc"], row["start"]) for row in ROWS)
    assert seen.most_common(1)[0][1] == 1


def test_what_a_pronoun_stands_for_has_a_place() -> None:
    for row in ROWS:
        places = row["for"]
        assert all(places) and all(0 <= start < end <= row["passage"] for each in places for start, end in each)
        if row["stands"] in ("nothing", "unsure"):
            assert not places
        else:
            assert len(places) > 1 if row["stands"] == "several" else len(places) == 1
