"""Damaged inputs are the same for the same seed, and what is wrong with one is seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.reading import registry
from analysis.reading.formats import Format
from tests.evaluation import fuzz

FILES = [
    ("a.csv", b"title,published,text\nTalks,2031-05-07,The envoy of Borevia left the talks on Monday.\n"),
    ("a.txt", b"date: 2031-05-07\ntitle: Talks\n\nThe envoy of Borevia left the talks on Monday.\n"),
    ("a.jsonl", b'{"text": "The envoy of Borevia left the talks."}\n{"text": "Nobody in Kesh expected it."}\n'),
]


def test_a_number_and_a_seed_make_an_input():
    inputs = fuzz.Inputs(1, FILES, [content.decode() for _, content in FILES])
    made = [inputs.file(number) for number in range(200)]
    assert made == [inputs.file(number) for number in range(200)]
    assert len(set(made)) > 150 and made != [fuzz.Inputs(2, FILES, []).file(number) for number in range(200)]
    assert len({inputs.text(number) for number in range(100)}) > 80


def test_a_hundred_damaged_files_are_read_without_a_fault():
    inputs = fuzz.Inputs(1, FILES, [])
    assert [fault for number in range(100) for fault in fuzz.faults_in_reading(*inputs.file(number))] == []


@pytest.mark.parametrize(
    ("read", "fault"),
    [
        (lambda *given: iter(()), "nothing is said"),
        (lambda *given: 1 / 0, "ZeroDivisionError"),
        (lambda *given: iter([bytearray(b"x") * 90_000_000]), "megabytes"),
    ],
)
def test_what_is_wrong_is_told_and_kept(read, fault: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(fuzz, "MEGABYTES", 40)
    monkeypatch.setattr(registry, "FORMATS", (Format("any", (".csv", ".txt", ".jsonl"), read),))
    tally = fuzz.run(fuzz.Inputs(1, FILES, []), 2, None, tmp_path, say=lambda line: None)
    assert tally.tried and any(fault in each for each in tally.wrong)
    assert list(tmp_path.iterdir())
