import io

import pytest

from analysis.reading import registry
from analysis.reading.formats import Format
from analysis.records import Article, Rejection


def test_the_longest_end_of_a_name_counts() -> None:
    (packed,) = (each for each in registry.FORMATS if ".jsonl.gz" in each.suffixes)
    assert registry.format_of("news.JSONL.gz", b"") is packed
    assert registry.format_of("news.txt", b"") is not None
    assert registry.format_of("scan.xyz", b"") is None


def test_what_a_file_holds_says_more_than_what_it_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(stream, origin, options):
        yield Article(id="1", text=stream.read().decode(), origin=origin)

    known = Format("an export", (".export",), read, lambda head: head.startswith(b"EXPORT"))
    monkeypatch.setattr(registry, "FORMATS", (*registry.FORMATS, known))
    (article,) = registry.read_stream(io.BytesIO(b"EXPORT of Borevia"), "saved.txt", "saved.txt")
    assert isinstance(article, Article)
    assert (article.text, article.format) == ("EXPORT of Borevia", "an export")


def test_an_unknown_kind_is_rejected_with_the_kinds_that_are_read() -> None:
    (rejection,) = registry.read_stream(io.BytesIO(b"\x00\x01"), "scan.xyz", "folder/scan.xyz")
    assert isinstance(rejection, Rejection)
    assert rejection.origin == "folder/scan.xyz"
    assert ".jsonl.gz" in rejection.reason
