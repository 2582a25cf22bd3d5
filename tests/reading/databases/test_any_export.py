"""Exports that something happened to: whatever is left of them, articles or reasons come out, and no exception."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reading.databases import FORMATS
from analysis.records import Article, Rejection
from tests.reading.databases import (
    test_europresse,
    test_factiva_html,
    test_factiva_text,
    test_factiva_xml,
    test_lexisnexis_html,
    test_lexisnexis_text,
    test_nexis_uni,
    test_proquest_html,
    test_proquest_text,
    test_rich_text,
    test_word,
)
from tests.reading.databases.exports import read

WHOLE = {
    "Nexis Uni, Word": test_word.written([*test_nexis_uni.COVER, *test_nexis_uni.article(), *test_nexis_uni.SECOND]),
    "rich text of a database": test_rich_text.written(test_factiva_text.CODED.split("\n")),
    "LexisNexis, HTML": (test_lexisnexis_html.HEAD + test_lexisnexis_html.article() * 2).encode(),
    "Factiva, HTML": (test_factiva_html.HEAD + test_factiva_html.coded() + test_factiva_html.ordered()).encode(),
    "Factiva, XML": test_factiva_xml.written(test_factiva_xml.article(), test_factiva_xml.article()).encode(),
    "Europresse, HTML": (test_europresse.HEAD + test_europresse.article() * 2).encode(),
    "ProQuest, HTML": (test_proquest_html.HEAD + test_proquest_html.article() * 2).encode(),
    "LexisNexis, text": (test_lexisnexis_text.COVER + test_lexisnexis_text.article() * 2).encode(),
    "Nexis Uni, text": "\n".join([*test_nexis_uni.COVER, *test_nexis_uni.article() * 2]).encode(),
    "Factiva, text": (test_factiva_text.CODED + test_factiva_text.ORDERED).encode(),
    "ProQuest, text": (test_proquest_text.article() * 2).encode(),
}
"""A file of each format."""

READERS = {each.name: each for each in FORMATS}


def test_each_format_has_a_file_here_and_only_its_own_reader_takes_it():
    assert set(WHOLE) == set(READERS)
    for name, whole in WHOLE.items():
        assert [each.name for each in FORMATS if each.looks(whole)] == [name]


@pytest.mark.parametrize("name", [name for name in WHOLE if "Word" not in name and "rich" not in name])
@pytest.mark.parametrize("called", ["export.txt", "export.csv", "export.json", "EXPORT"])
def test_it_is_read_alike_in_each_encoding_and_under_each_name(name, called):
    text = WHOLE[name].decode()
    found = read(text, called)
    assert found.format == name and not found.notes and not found.rejections
    encodings = ["utf-8-sig", "cp1252"] if name == "Factiva, XML" else ["utf-8-sig", "utf-16", "cp1252"]
    for ends in ("\n", "\r\n", "\r"):
        for encoding in encodings:
            if name == "Factiva, XML" and encoding == "cp1252":
                text = text.replace("UTF-8", "windows-1252")
            again = read(text.replace("\n", ends).encode(encoding), called)
            assert (again.fields, again.format) == (found.fields, name), (ends, encoding)
            assert [each.text for each in again.articles] == [each.text for each in found.articles]


@pytest.mark.parametrize("name", WHOLE)
@given(st.data())
def test_what_is_left_of_an_export_is_read_or_told(name, data):
    raw = WHOLE[name]
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(raw)))
        end = data.draw(st.integers(start, len(raw)))
        change = data.draw(st.sampled_from(("cut", "twice", "other", "turned")))
        piece = raw[start:end]
        raw = (
            raw[:start]
            + {
                "cut": b"",
                "twice": piece * 2,
                "other": data.draw(st.binary(max_size=8)),
                "turned": piece[::-1],
            }[change]
            + raw[end:]
        )
    for reader in (READERS[name], data.draw(st.sampled_from(FORMATS))):
        reader.looks(raw)
        found = list(reader.read(io.BytesIO(raw), "f"))
        assert found and {type(each) for each in found} <= {Article, Rejection}
        assert all(each.text.strip() for each in found if isinstance(each, Article))


@given(st.binary())
def test_any_bytes_are_looked_at_and_read(raw):
    for each in FORMATS:
        each.looks(raw)
        assert all(isinstance(found, Rejection | Article) for found in each.read(io.BytesIO(raw), "f"))
