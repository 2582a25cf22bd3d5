"""What `fuzz` does to files and texts: each mutation makes another content of one, by chance and of a seed."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Sequence

from tests.evaluation.repetition import KINDS

LARGEST = 300_000
"""Bytes of an input to begin with; what mutations make may be four times as long."""

TOKENS = (
    *(b"\0", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\r", b"\n", b"\r\n", b"\t", b'"', b"'", b",", b";", b"{", b"}"),
    *(b"[", b"]", b"<", b">", b"</p>", b"<p>", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"&", b"&#0;", b"&#x110000;"),
    *(b"\\ud800", b"\\u0000", b"null", b"NaN", b"1e999", b"-1", b"0", b"99999999999999999999", b"2031-02-30"),
    *(b"0000-00-00", b"31/12/9999", b"Content-Length: 9999999999\r\n", b"\\'ff", b"{\\rtf1", b"\\bin99999999 "),
    *(b"=?utf-8?b?x", b"%PDF-1.4", b"endobj", b"PK\x03\x04", b"\x1f\x8b", b"--", b"charset=utf-7", b"\xed\xa0\x80"),
    *("é".encode("latin-1"), "’".encode("cp1252"), "\u202e".encode(), "\U0001f600".encode()),
)
"""What is put into files."""


def mutated(raw: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """A content after one to six mutations."""
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        raw = chance.choice(MUTATIONS)(raw, chance, others)[: 4 * LARGEST]
    return raw


def _place(raw: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randint(0, len(raw))
    return start, min(len(raw), start + chance.choice((1, 2, 8, 60, 1_000, 20_000)))


def _other_bytes(raw: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    changed = bytearray(raw)
    for _ in range(chance.choice((1, 4, 30)) if raw else 0):
        changed[chance.randrange(len(raw))] = chance.choice((0, 255, chance.randrange(256)))
    return bytes(changed)


def _left_out(raw: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    start, end = _place(raw, chance)
    return raw[:start] + raw[end:]


def _cut(raw: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    return raw[: chance.randint(0, len(raw))]


def _doubled(raw: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    start, end = _place(raw, chance)
    piece = raw[start:end]
    return raw[:end] + piece * min(chance.choice((1, 3, 100, 20_000)), 1 + LARGEST // (len(piece) or 1)) + raw[end:]


def _token(raw: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    start, end = _place(raw, chance)
    piece = chance.choice(TOKENS) * chance.choice((1, 1, 2, 5_000))
    return raw[:start] + piece + raw[chance.choice((start, end)) :]


def _lines(raw: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    lines = raw.split(b"\n")
    place = chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            del lines[place]
        case 1:
            lines.insert(chance.randint(0, len(lines)), lines[place])
        case 2:
            chance.shuffle(lines)
        case _:
            lines[place] = lines[place][: chance.randint(0, len(lines[place]))]
    return b"\n".join(lines)


def _figure(raw: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    places = [place for place, byte in enumerate(raw[:LARGEST]) if 48 <= byte <= 57]
    if not places:
        return raw
    place = chance.choice(places)
    return raw[:place] + chance.choice((b"", b"-", b"0", b"999999999", b"4294967295", b"2147483648")) + raw[place + 1 :]


def _spliced(raw: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    other = chance.choice(others)
    start, end = _place(other, chance)
    place = chance.randint(0, len(raw))
    return raw[:place] + other[start:end] + raw[place:]


def _repacked(raw: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """A ZIP, or what else is packed as one, with a mutated file in it: a mutation of its own bytes only damages it."""
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            files = [(each.filename, archive.read(each)) for each in archive.infolist() if each.file_size < LARGEST]
    except Exception:
        return _other_bytes(raw, chance, others)
    if not files:
        return raw
    number = chance.randrange(len(files))
    plain = [each for each in MUTATIONS if each is not _repacked]
    files[number] = (files[number][0], chance.choice(plain)(files[number][1], chance, others))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return packed.getvalue()


def _unpacked(raw: bytes, chance: random.Random, others: Sequence[bytes]) -> bytes:
    """What is packed with gzip, mutated and packed again."""
    import gzip

    if not raw.startswith(b"\x1f\x8b"):
        return _figure(raw, chance, others)
    try:
        plain = gzip.decompress(raw)[:LARGEST]
    except Exception:
        return _other_bytes(raw, chance, others)
    return gzip.compress(chance.choice((_other_bytes, _token, _lines, _figure))(plain, chance, others))


Mutation = Callable[[bytes, random.Random, Sequence[bytes]], bytes]
MUTATIONS: tuple[Mutation, ...] = (
    *(_other_bytes, _left_out, _cut, _doubled, _token, _token, _lines, _figure, _spliced, _repacked, _repacked),
    _unpacked,
)


def twisted(text: str, chance: random.Random, others: Sequence[str]) -> str:
    """A text after one to six mutations of its words and marks."""
    for _ in range(chance.choice((1, 2, 3, 6))):
        text = _twist(text, chance, others)[:40_000]
    return text


_ODD = "\u0301\u200b\u00ad\U0001f600中\u202e'—\t\U0001f1e6"
_OTHERWISE = (("“", '"'), ("”", ""), ("“", ""), (".", ""), (",", ""), ("\n", " "), (" ", "\n"))
"""What stands in the text everywhere, and what stands there instead."""


def _twist(text: str, chance: random.Random, others: Sequence[str]) -> str:
    place = chance.randint(0, len(text))
    end = min(len(text), place + chance.choice((1, 5, 40, 400)))
    words = text.split(" ")
    number = chance.randrange(len(words))
    match chance.randrange(11):
        case 0:
            return text[:place] + text[end:]
        case 1:
            return text[:end] + text[place:end] * chance.choice((1, 5, 50)) + text[end:]
        case 2:
            piece = chance.choice(list(KINDS.values())).replace("{n}", "a")
            return text[:place] + piece * chance.choice((1, 2, 30)) + text[place:]
        case 3:
            other = chance.choice(others)
            start = chance.randint(0, len(other))
            return text[:place] + other[start : start + chance.choice((20, 300, 2_000))] + text[place:]
        case 4:
            return text[:place] + chance.choice((text[place:].upper(), text[place:].lower(), text[place:].title()))
        case 5:
            return text.replace(
                *chance.choice((("“", '"'), ("”", ""), ("“", ""), (".", ""), (",", ""), ("\n", " "), (" ", "\n")))
            )
        case 6:
            some = words[number : number + 30]
            words[number : number + 30] = chance.sample(some, len(some))
            return " ".join(words)
        case 7:
            del words[number]
            return " ".join(words)
        case 8:
            return (
                text[:place]
                + chr(chance.choice((0x301, 0x200B, 0xAD, 0x1F600, 0x4E2D, 0x202E, 0x27, 0x2014, 9, 0x1F1E6)))
                + text[place:]
            )
        case 9:
            sentences = text.split(". ")
            chance.shuffle(sentences)
            return ". ".join(sentences)
        case _:
            return " ".join(word[: chance.randint(1, 9)] if chance.random() < 0.05 else word for word in words)
