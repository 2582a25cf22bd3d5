"""Bytes to characters."""

from __future__ import annotations

from io import BytesIO

import pytest

from analysis.reading.encodings import HEAD, decoded, encoding_of

TEXT = "Vask said: “We wait — at the café.” " * 20


def decode(raw: bytes) -> tuple[str, list[str]]:
    notes: list[str] = []
    return "".join(decoded(BytesIO(raw), notes)), notes


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_without_a_note(name):
    assert decode(TEXT.encode(name)) == (TEXT, [])
    assert decode(b"") == ("", [])


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_and_told(name):
    text, notes = decode(TEXT.encode(name))
    assert text == TEXT and "read as UTF-16" in notes[0]


def test_western_letters_are_known_and_told():
    text, notes = decode(TEXT.encode("cp1252"))
    assert text == TEXT and "it was read as Windows-1252" in notes[0]


def test_other_letters_are_known_and_told():
    russian = "Посланники Боревии встретились в пятницу в Феннмарке и заявили, что мост через Орлен будет закрыт. " * 5
    text, notes = decode(russian.encode("cp1251"))
    assert text == russian and len(notes) == 1


def test_single_bytes_in_a_text_in_utf_8_are_read_as_western_and_counted():
    text, notes = decode("é".encode() * HEAD + b"caf\xe9 \x93x\x94\x81")
    assert text.endswith("café “x”\ufffd") and text.startswith("éé")
    assert notes == ["4 bytes are not UTF-8, and were read as Windows-1252; save it as UTF-8"]


def test_nul_characters_are_left_out_and_counted():
    assert decode(b"a\0b\0c" + b"d" * 100) == ("abc" + "d" * 100, ["2 NUL characters were left out"])


def test_a_character_at_the_edge_of_the_head_is_no_mistake():
    raw = b"a" * (HEAD - 1) + "é".encode()
    assert encoding_of(raw[:HEAD]).name == "utf-8"
    assert decode(raw) == ("a" * (HEAD - 1) + "é", [])


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00", b"\xff" * 100_000, b"\x00" * 100_000, bytes(range(256)) * 400])
def test_any_bytes_are_read(raw):
    assert isinstance(decode(raw)[0], str)
