"""Bodies as servers pack them: unpacked, bounded, and told where they are damaged."""

import gzip
import tracemalloc
import zlib

import brotli
import pytest

from analysis.reading.fields import Unreadable
from analysis.reading.unpacking import unpacked

TEXT = b"<p>" + b"The envoy of Borevia left the talks. " * 400
LIMIT = 1_000_000


def raw_deflate(content: bytes) -> bytes:
    one = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return one.compress(content) + one.flush()


PACKED = {
    "gzip": gzip.compress(TEXT),
    "x-gzip": gzip.compress(TEXT[:100]) + gzip.compress(TEXT[100:]) + b"\0" * 8,
    "deflate": zlib.compress(TEXT),
    " Deflate ": raw_deflate(TEXT),
    "br": brotli.compress(TEXT),
    "gzip, br": brotli.compress(gzip.compress(TEXT)),
    "identity": TEXT,
}


@pytest.mark.parametrize("coding", PACKED)
def test_each_way_of_packing_is_undone(coding: str):
    assert unpacked(PACKED[coding], coding, LIMIT) == TEXT


@pytest.mark.parametrize("coding", [each for each in PACKED if each != "identity"])
def test_no_more_than_the_limit_is_unpacked(coding: str):
    assert unpacked(PACKED[coding], coding, 1_000) == TEXT[:1_000]


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br"])
def test_a_bomb_costs_its_limit(coding: str):
    zeros = b"\0" * 30_000_000
    bomb = {"gzip": gzip.compress, "deflate": zlib.compress, "br": lambda each: brotli.compress(each, quality=1)}[
        coding
    ]
    packed = bomb(zeros)
    tracemalloc.start()
    assert len(unpacked(packed, coding, LIMIT)) == LIMIT
    assert tracemalloc.get_traced_memory()[1] < 8 * LIMIT
    tracemalloc.stop()


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br"])
def test_what_breaks_off_is_taken_as_far_as_it_goes_unless_it_must_be_whole(coding: str):
    content = bytes(range(256)) * 40
    packed = {"gzip": gzip.compress, "deflate": zlib.compress, "br": lambda each: brotli.compress(each, quality=1)}
    half = packed[coding](content + TEXT * 3)[:-9]
    assert (content + TEXT * 3).startswith(unpacked(half, coding, LIMIT))
    with pytest.raises(Unreadable, match="damaged"):
        unpacked(half, coding, LIMIT, whole=True)


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br"])
def test_a_plain_page_that_says_it_is_packed_is_read_and_anything_else_is_damage(coding: str):
    assert unpacked(b"\xef\xbb\xbf<html>x", coding, LIMIT) == b"\xef\xbb\xbf<html>x"
    assert unpacked(b"", coding, LIMIT) == b""
    with pytest.raises(Unreadable, match="damaged"):
        unpacked(b"\xff\xfe\xfd junk", coding, LIMIT)


@pytest.mark.parametrize("coding", ["zstd", "compress", "gzip, gzip, gzip, gzip"])
def test_what_is_packed_in_other_ways_is_told(coding: str):
    with pytest.raises(Unreadable, match="save it from a browser"):
        unpacked(b"x", coding, LIMIT)
