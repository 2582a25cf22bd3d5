"""A file of corrections: what one may say in it, and what is told where it says something else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.coverage.schema import TABLES
from analysis.reading.corrections import (
    FIELDS,
    BadCorrections,
    digest_of,
    dump_corrections,
    overruled_by_later,
    parse_corrections,
    read_corrections,
    row_of,
    write_corrections,
)
from analysis.records import Correction, CorrectionKind, EntityRef, Place
from tests.affair import QUILL

SHORT = EntityRef(name="A. Quill", kind="person")
HERE, THERE = Place(article="post-1", start=3, end=9, words="visit “"), Place(article="herald-1", start=0, end=4)
ONE_OF_EACH = (
    Correction(kind="same", entity=QUILL, other=SHORT, note="the same signature"),
    Correction(kind="different", entity=QUILL, other=EntityRef(id="quill")),
    Correction(kind="rename", entity=QUILL, value="Ada M. Quill"),
    Correction(kind="kind", entity=SHORT, value="organisation"),
    Correction(kind="country", entity=QUILL, value="FEN"),
    Correction(kind="country", entity=QUILL, value=None),
    Correction(kind="hide", entity=SHORT),
    Correction(kind="identity", entity=QUILL, value="Q142"),
    Correction(kind="identity", entity=QUILL),
    Correction(kind="detach", entity=QUILL, place=HERE),
    Correction(kind="detach", entity=QUILL, place=HERE, other=SHORT),
    Correction(kind="same-event", place=HERE, other_place=THERE),
    Correction(kind="different-event", place=THERE, other_place=HERE),
    Correction(kind="no-event", place=HERE),
    Correction(kind="event-type", place=HERE, value="COERCE/arrest"),
    Correction(kind="event-days", place=HERE, days="2031-05-06/2031-05-09"),
    Correction(kind="event-days", place=HERE),
    Correction(kind="event-status", place=HERE, value="planned"),
    Correction(kind="event-standing", place=HERE, value="disputed", entity=QUILL),
    Correction(kind="event-party", place=HERE, entity=QUILL, value="target"),
    Correction(kind="event-swap", place=HERE),
    Correction(kind="no-report", place=HERE),
    Correction(kind="report-days", place=HERE, days="2031-W19"),
    Correction(kind="report-status", place=HERE, value="denied"),
    Correction(kind="report-party", place=HERE, entity=QUILL, value="none"),
    Correction(kind="report-swap", place=HERE),
    Correction(kind="no-quote", place=HERE),
    Correction(kind="quote-speaker", place=HERE, entity=QUILL),
    Correction(kind="quote-speaker", place=HERE, value="unnamed"),
    Correction(kind="quote-speaker", place=HERE),
    Correction(kind="quote-extent", place=HERE, other_place=THERE),
    Correction(kind="quote-kind", place=HERE, value="indirect"),
    Correction(kind="role", entity=QUILL, value="envoy", days="2031-05/.."),
    Correction(kind="no-role", entity=QUILL, value="spy"),
)
_PLACED = '{"kind": "%s", "place": {"article": "a", "start": 0, "end": 4}, %s}'


def test_every_kind_is_written_and_read_again_as_it_was(tmp_path: Path):
    assert {each.kind for each in ONE_OF_EACH} == set(get_args(CorrectionKind)) == set(FIELDS)
    path = tmp_path / "corrections.jsonl"
    write_corrections(path, ONE_OF_EACH)
    assert read_corrections(path) == ONE_OF_EACH
    assert [file.name for file in tmp_path.iterdir()] == ["corrections.jsonl"]


def test_a_file_is_one_line_a_correction_that_a_person_can_review():
    text = dump_corrections(ONE_OF_EACH)
    assert text.splitlines()[0] == (
        '{"kind": "same", "entity": {"id": "ada-quill", "name": "Ada Quill", "kind": "person", "country": "BOR"}, '
        '"other": {"name": "A. Quill", "kind": "person"}, "note": "the same signature"}'
    )
    assert json.loads(text.splitlines()[5]) == {
        "kind": "country",
        "entity": {"id": "ada-quill", "name": "Ada Quill", "kind": "person", "country": "BOR"},
        "value": None,
    }


def test_blank_lines_a_byte_order_mark_windows_line_ends_and_what_a_build_adds_are_passed_over():
    raw = b'\xef\xbb\xbf{"kind": "hide", "number": 3, "status": "applied", "told": "", "value": null, '
    raw += b'"entity": {"name": "Tarn", "id": null}}\r\n\r\n'
    assert parse_corrections(raw, "f") == (Correction(kind="hide", entity=EntityRef(name="Tarn")),)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("hide Tarn", "no JSON"),
        ('["hide"]', "no JSON object"),
        ("[" * 100_000, "no JSON"),
        ('{"kind": "remove", "entity": {"name": "Tarn"}}', 'kind is "remove"; it must be one of same, different,'),
        ('{"kind": ["hide"], "entity": {"name": "Tarn", "kind": {}}}', "kind is"),
        ('{"kind": "hide", "entity": {"name": "Tarn", "kind": {}}}', "kind of entity is {}"),
        ('{"kind": "same", "entity": {"name": "Tarn"}}', "needs the field other"),
        ('{"kind": "hide", "entity": "Tarn"}', 'entity is "Tarn"; it must be an object with id, name'),
        ('{"kind": "hide", "entity": {"kind": "person"}}', "no id and no name"),
        ('{"kind": "hide", "entity": {"name": "Tarn", "sort": "person"}}', 'entity has no field "sort"'),
        ('{"kind": "hide", "entity": {"name": "Tarn"}, "vlaue": "x"}', 'no field "vlaue"; it takes entity, note'),
        ('{"kind": "rename", "entity": {"name": "Tarn"}, "value": " "}', 'value is " "; it must be a text'),
        ('{"kind": "rename", "entity": {"name": "Tarn"}, "value": "a\\u0000b"}', "control character"),
        ('{"kind": "kind", "entity": {"name": "Tarn"}, "value": "state"}', "one of person, country"),
        ('{"kind": "country", "entity": {"name": "Tarn"}, "value": "France"}', "three capital letters"),
        ('{"kind": "identity", "entity": {"name": "Tarn"}, "value": "142"}', "a Wikidata item such as Q142"),
        (
            '{"kind": "detach", "entity": {"name": "Tarn"}, "place": {"article": "a", "start": 4, "end": 4}}',
            "start before",
        ),
        ('{"kind": "detach", "entity": {"name": "Tarn"}, "place": {"start": 4, "end": 9}}', "the id of its article"),
        ('{"kind": "same", "entity": {"name": "Tarn"}, "other": {"name": "Tarn"}}', "are the same. Name two"),
        (_PLACED % ("event-status", '"value": "over"'), "value is “over”; it must be one of occurred, ongoing,"),
        (_PLACED % ("event-type", '"value": "COERCE/kiss"'), "a type and a mode of events, such as COERCE/arrest"),
        (_PLACED % ("event-party", '"value": "left", "entity": {"name": "Tarn"}'), "one of source, target, both, none"),
        (_PLACED % ("event-days", '"days": "6 May"'), "days are “6 May”; write them as 2031-05-06, 2031-W19,"),
        (_PLACED % ("report-days", '"days": 2031'), "days is 2031; it must be a text"),
        (
            _PLACED % ("quote-speaker", '"value": "unnamed", "entity": {"name": "Tarn"}'),
            "Leave one of entity and value out",
        ),
    ],
)
def test_a_line_that_cannot_be_used_is_told_with_file_line_and_remedy(tmp_path: Path, line: str, told: str):
    path = tmp_path / "mine.jsonl"
    path.write_text('{"kind": "hide", "entity": {"name": "Fine"}}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(BadCorrections) as raised:
        read_corrections(path)
    assert str(raised.value).startswith(f"{path}, line 2: ")
    assert told in str(raised.value)


def test_a_file_that_is_not_there_or_no_text_is_told(tmp_path: Path):
    with pytest.raises(BadCorrections, match=r"nowhere\.jsonl cannot be read .* Name a file that is there"):
        read_corrections(tmp_path / "nowhere.jsonl")
    (tmp_path / "bytes").write_bytes(b"caf\xe9")
    with pytest.raises(BadCorrections, match="byte 3 is not UTF-8"):
        read_corrections(tmp_path / "bytes")


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from(["hide", "FEN", "Q7", "person"]),
    lambda inner: (
        st.dictionaries(st.sampled_from(["id", "name", "kind", "article", "start", "end", "words"]), inner)
        | st.lists(inner, max_size=2)
    ),
    max_leaves=8,
)


@given(st.sampled_from(list(FIELDS)), st.dictionaries(st.sampled_from(["entity", "value", "place", "note"]), _VALUES))
def test_any_line_is_read_or_told_and_what_is_read_fits_into_a_build(kind, fields):
    line = json.dumps({"kind": kind, **fields}).encode()
    try:
        read = parse_corrections(line, "f")
    except BadCorrections as bad:
        assert str(bad).startswith("f, line 1: ")
    else:
        assert parse_corrections(dump_corrections(read).encode(), "f") == read
        assert pa.Table.from_pylist([row_of(each) for each in read], schema=TABLES["corrections"]).num_rows == 1


@pytest.mark.parametrize(
    "place", [{"start": 0, "end": 2**31}, {"start": 0, "end": 3, "words": "a\ud800"}, {"start": True, "end": 3}]
)
def test_a_place_that_no_build_can_hold_is_told(place):
    row = {"kind": "detach", "entity": {"name": "Tarn"}, "place": {"article": "a", **place}}
    with pytest.raises(BadCorrections, match=r"f, line 1: (place needs start|words of place)"):
        parse_corrections(json.dumps(row).encode(), "f")


def test_the_digest_is_that_of_what_is_said_and_of_its_order():
    some = [(), ONE_OF_EACH, ONE_OF_EACH[::-1], ONE_OF_EACH[:1]]
    assert digest_of(()) == "" and len({digest_of(each) for each in some}) == 4
    assert digest_of(parse_corrections(dump_corrections(ONE_OF_EACH).encode(), "f")) == digest_of(ONE_OF_EACH)


def test_what_is_said_of_one_matter_is_overruled_by_what_is_said_later():
    def party(whom: EntityRef, side: str) -> Correction:
        return Correction(kind="event-party", place=HERE, entity=whom, value=side)

    said = (
        party(QUILL, "source"),
        party(SHORT, "source"),
        party(QUILL, "none"),
        Correction(kind="role", entity=QUILL, value="Envoy"),
        Correction(kind="no-role", entity=QUILL, value="envoy"),
        Correction(kind="quote-kind", place=HERE, value="direct"),
        Correction(kind="quote-kind", place=THERE, value="mixed"),
    )
    assert overruled_by_later(said) == {0, 3}
