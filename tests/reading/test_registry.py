import io
import re

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


def test_an_unknown_kind_is_rejected_with_what_to_do():
    (rejection,) = registry.read_stream(io.BytesIO(b"\x00\x01"), "scan.xyz", "folder/scan.xyz")
    assert rejection.origin == "folder/scan.xyz" and "save it as" in rejection.reason
    assert len(rejection.reason) < 150
    suffixes = {end for each in registry.FORMATS for end in each.suffixes}
    assert set(re.findall(r"\.[a-z]+", rejection.reason)) <= suffixes


def test_what_a_library_stumbles_over_costs_its_input_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(stream, origin, options):
        yield Article(id="1", text="The envoy left.", origin=origin)
        raise AttributeError("x")

    broken = Format("an export", (".export",), read)
    monkeypatch.setattr(registry, "FORMATS", (*registry.FORMATS, broken))
    article, rejection = registry.read_stream(io.BytesIO(b"x"), "a.export", "a.export")
    assert isinstance(article, Article) and isinstance(rejection, Rejection)
    assert rejection.reason.startswith("reading it as an export failed (AttributeError)")
