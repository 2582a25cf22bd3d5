"""What may be unpacked of one input."""

import io

import pytest

from analysis.reading.archives import nesting
from analysis.reading.archives.nesting import Counted, Metered, TooMuch, inside, seekable, take_member
from analysis.reading.formats import AS_IT_IS


def test_archives_in_each_other_have_a_limit():
    options = AS_IT_IS
    for _ in range(nesting.DEPTH):
        options = inside(options)
    with pytest.raises(TooMuch, match="archives in each other"):
        inside(options)


def test_all_archives_of_an_input_have_one_count(monkeypatch):
    monkeypatch.setattr(nesting, "MEMBERS", 3)
    outer = inside(AS_IT_IS)
    take_member(outer)
    take_member(inside(outer))
    take_member(inside(outer))
    with pytest.raises(TooMuch, match="files in it"):
        take_member(outer)
    take_member(inside(AS_IT_IS))  # the next input begins anew


def test_what_comes_out_has_a_limit(monkeypatch):
    monkeypatch.setattr(nesting, "BYTES", 1_000)
    stream = io.BufferedReader(Counted(io.BytesIO(b"x" * 5_000), inside(AS_IT_IS)), 100)
    with pytest.raises(TooMuch, match="unpacks to more"):
        stream.read()


def test_a_little_that_unpacks_to_very_much_is_stopped(monkeypatch):
    monkeypatch.setattr(nesting, "FREE", 1_000)
    bomb = Counted(io.BytesIO(bytes(100_000)), inside(AS_IT_IS), lambda: 10)
    with pytest.raises(TooMuch, match="times its size"):
        io.BufferedReader(bomb).read()
    assert len(io.BufferedReader(Counted(io.BytesIO(bytes(900)), inside(AS_IT_IS), lambda: 0)).read()) == 900


class Pipe(io.RawIOBase):
    """Bytes that can only be read forward, a few at a time."""

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        piece = self._content.read(min(len(buffer), 7))
        buffer[: len(piece)] = piece
        return len(piece)


def test_a_pipe_is_copied_and_a_file_is_not():
    with seekable(io.BufferedReader(Pipe(b"Borevia" * 10))) as file:
        assert file.seek(7) == 7 and file.read(7) == b"Borevia"
    whole = io.BytesIO(b"Borevia")
    whole.read(3)
    with seekable(whole) as file:
        assert file is whole and file.read() == b"Borevia"
    with pytest.raises(TooMuch, match="larger than"), seekable(io.BufferedReader(Pipe(b"x" * 100)), 50):
        pass


def test_what_is_read_is_counted():
    metered = Metered(io.BytesIO(b"x" * 10))
    assert io.BufferedReader(metered).read() == b"x" * 10 and metered.count == 10
