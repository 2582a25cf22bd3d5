"""From bytes to lines and pieces."""

from __future__ import annotations

import io
import re

import pytest

from analysis.reading.databases import incoming
from analysis.reading.databases.incoming import STEP, Bounded, Incoming, by_lines, charset_of, head_text, reader
from analysis.reading.databases.record import LIMIT, Record
from analysis.records import Article

MARK = re.compile("<a>")


def test_an_export_in_lines_is_no_page_and_no_document():
    looks = by_lines(lambda text: "BYLINE" in text)
    assert looks(b"BYLINE: Orin Vask\n") and not looks(b"By Orin Vask\n")
    for begins in (b"<p>", b"  {\\rtf1 ", b"PK\x03\x04"):
        assert not looks(begins + b"BYLINE: Orin Vask\n")


def of(raw: bytes) -> Incoming:
    return Incoming(io.BytesIO(raw), raw[:100])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_in_each_encoding(encoding, end):
    here = of(f"Vask – “no”{end}{end}Ørlen{end}".encode(encoding))
    assert list(here.lines()) == ["Vask – “no”", "", "Ørlen"] and not here.notes


def test_bytes_that_are_not_utf8_are_windows_1252():
    here = of("“no”\n".encode("cp1252") + "“yes” \x00\ufeff\n".encode())
    assert list(here.lines()) == ["“no”", "“yes” "]
    assert here.notes == [incoming.MIXED]


def test_a_page_is_read_in_the_character_set_that_it_names():
    assert list(of('<meta charset="windows-1250">Vašk'.encode("cp1250")).lines()) == [
        '<meta charset="windows-1250">Vašk'
    ]
    assert list(of('<meta charset="iso-8859-1">Vašk'.encode()).lines()) == ['<meta charset="iso-8859-1">Vašk']


@pytest.mark.parametrize("name", ["base64", "no-such-set", "utf-16", "rot13"])
def test_a_character_set_that_is_none_is_not_believed(name):
    assert charset_of(f"<meta charset={name}>".encode()) is None


def test_a_beginning_is_looked_at_in_each_encoding():
    text = "Vask – who had asked for it"
    for encoding in ("utf-8", "utf-16", "cp1252", "utf-8-sig"):
        assert head_text(text.encode(encoding)) == text
    # The last letter may be cut in two.
    assert head_text("Vašk – š".encode()[:-1]) == "Vašk – "


def test_a_line_without_end_comes_in_several():
    assert [len(line) for line in of(b"x" * (2 * STEP + 1)).lines()] == [STEP, STEP, 1]


def test_pieces_begin_with_their_mark():
    assert list(of(b"head<a>1<a>2\n<a>").pieces(MARK)) == ["<a>1", "<a>2\n", "<a>"]
    assert list(of(b"nothing").pieces(MARK)) == list(of(b"").pieces(MARK)) == []


@pytest.mark.parametrize("before", [STEP - 2, STEP - 1, STEP, 5 * STEP + 1])
def test_a_mark_may_stand_where_two_reads_meet(before):
    assert list(of(b"<a>" + b"x" * before + b"<a>2").pieces(MARK)) == ["<a>" + "x" * before, "<a>2"]
    assert list(of(b"x" * before + b"<a>2").pieces(MARK)) == ["<a>2"]


def test_a_piece_without_end_is_cut_and_those_behind_it_are_read():
    first, second = of(b"<a>" + b"x" * (LIMIT + 9 * STEP) + b"<a>2").pieces(MARK)
    assert len(first) == LIMIT + 1 and second == "<a>2"


def test_a_reader_leaves_the_stream_to_who_opened_it_and_tells_of_the_file():
    def records(here):
        yield Record(paragraphs=list(here.lines()), published="2031-03-14")

    text = "Orin Vask said “no” to the treaty."
    stream = io.BytesIO(text.encode("cp1252"))
    article, note = reader(records)(stream, "x")
    assert isinstance(article, Article) and article.text == text
    assert (note.origin, note.reason, note.kept) == ("x", incoming.MIXED, True)
    assert not stream.closed


def test_a_bounded_stream_ends_where_it_is_too_long():
    whole = Bounded(io.BytesIO(b"x" * 30), limit=20, piece=15)
    assert whole.read(10) == b"x" * 10
    whole.go_on()
    assert whole.read(10) == b"x" * 10
    with pytest.raises(OSError, match="more than"):
        whole.read(1)
    with pytest.raises(OSError, match="a piece of it"):
        Bounded(io.BytesIO(b"x" * 30), limit=20, piece=15).read(16)
