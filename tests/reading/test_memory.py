"""What is read as a stream is not held: memory does not grow with the input, and what is too long is not taken in."""

from __future__ import annotations

import csv
import io
import json
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from analysis.reading import KEPT, KEPT_IN_ALL, KEPT_OF_EACH, Rejection, jsonl, read
from analysis.reading.registry import read_stream
from analysis.reading.tables import json_documents, rows
from analysis.records import Article

TEXT = "The envoy of Borevia left the talks on Monday, and nobody in Kesh expected her back. " * 20


class Made(io.RawIOBase):
    """A stream of what is made as it is read; ``taken`` bytes were read so far."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        super().__init__()
        self._pieces, self._left, self.taken = pieces, b"", 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        while not self._left and (piece := next(self._pieces, b"")):
            self._left = piece
        taken = self._left[: len(buffer)]
        buffer[: len(taken)] = taken
        self._left = self._left[len(taken) :]
        self.taken += len(taken)
        return len(taken)


def json_lines(number: int) -> bytes:
    return json.dumps({"id": f"a{number}", "text": f"{number}. {TEXT}"}).encode() + b"\n"


def cells(number: int) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerow((f"a{number}", f"{number}. {TEXT}"))
    return (b"id,text\n" if number == 0 else b"") + out.getvalue().encode()


def array(number: int) -> bytes:
    return (b"[" if number == 0 else b",\n") + json_lines(number).rstrip()


def most_held(work: Callable[[], object]) -> int:
    """Bytes that were held at most while the work went on."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(("row", "name"), [(json_lines, "a.jsonl"), (cells, "a.csv"), (array, "a.json")])
def test_memory_does_not_grow_with_the_number_of_articles(row, name: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(rows, "SAMPLE", 20)
    monkeypatch.setattr(json_documents, "_BLOCK", 1 << 14)

    def work(number: int) -> None:
        stream = io.BufferedReader(Made(row(each) for each in range(number)), 1 << 16)
        found = sum(isinstance(each, Article) for each in read_stream(stream, name, name))
        assert found == number

    work(30)  # lexicons are loaded once
    few, many = (most_held(lambda times=times: work(times)) for times in (150, 600))
    assert many < 1.3 * few + 200_000


def test_a_line_that_is_too_long_is_not_held(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(jsonl, "LIMIT", 500_000)
    pieces = (b'{"text": "' if number == 0 else b"x" * 100_000 for number in range(400))
    stream = io.BufferedReader(Made(pieces), 1 << 16)
    found: list[Article | Rejection] = []
    assert most_held(lambda: found.extend(jsonl.read_jsonl(stream, "a.jsonl"))) < 5_000_000
    (rejection,) = found
    assert isinstance(rejection, Rejection)
    assert "longer than" in rejection.reason and len(rejection.content) <= 1_000


def test_of_many_rejected_inputs_only_the_beginnings_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    assert KEPT_OF_EACH < KEPT < KEPT_IN_ALL
    monkeypatch.setattr("analysis.reading.KEPT", 5_000)
    monkeypatch.setattr("analysis.reading.KEPT_IN_ALL", 12_000)
    (tmp_path / "a.jsonl").write_bytes((b"no JSON " * 1_500 + b"\n") * 6)
    lengths = [len(each.content) for each in read([tmp_path]) if isinstance(each, Rejection) and each.content]
    assert lengths == [5_000, 5_000, 2_000, 1_000, 1_000, 1_000]
