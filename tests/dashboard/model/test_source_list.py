"""What the Sources page lists."""

from __future__ import annotations

import csv
import io

import pytest

from analysis.coverage import Coverage, Filter
from dashboard.model import source_list


def read(made: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(made.decode("utf-8-sig"))))


def test_the_totals_count_copies_whatever_is_counted(bad_coverage: Coverage) -> None:
    for unit, articles in (("articles", 5), ("texts", 3), ("outlets", 3)):
        found = source_list.totals_of(bad_coverage, Filter(unit=unit))
        assert (found.articles, found.copies, found.copied, found.listed_outlets) == (articles, 2, 1, 4)
        assert (found.notes, found.rejections) == (6, 1)


def test_lists_are_cut_into_parts(bad_coverage: Coverage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_list, "AT_ONCE", 2)
    every = Filter()
    last = source_list.inputs_part_of(bad_coverage, every, 9)
    assert (last.paging.number, last.paging.parts, list(last.rows["article"])) == (3, 3, ["phare"])
    outlets = source_list.outlets_part_of(bad_coverage, Filter(unit="texts"), 2)
    assert (outlets.paging.total, list(outlets.rows["source"])) == (4, ["The Fennmark Post", None])
    (key, _) = bad_coverage.reasons("notes")["key"]
    part = source_list.inputs_of_reason(bad_coverage, every, "notes", key, 3)
    assert (part.paging.total, list(part.rows["origin"])) == (5, ["in/table.csv#R6"])
    assert source_list.inputs_of_reason(bad_coverage, every, "notes", "no such", 1).paging.total == 0


def test_cleaned_texts_are_those_of_a_defect(bad_coverage: Coverage) -> None:
    assert source_list.cleaned_part_of(bad_coverage, Filter(), "", 1).paging.total == 1
    assert source_list.cleaned_part_of(bad_coverage, Filter(), "ligatures", 1).paging.total == 0


def test_each_reason_comes_with_a_few_inputs(bad_coverage: Coverage) -> None:
    part = source_list.reasons_part_of(bad_coverage, Filter(), "notes", 1)
    assert list(part.reasons["inputs"]) == [5, 1]
    assert len(part.inputs) == source_list.EXAMPLES + 1
    assert source_list.copied_part_of(bad_coverage, Filter(text="no such words"), 1).originals.empty


def test_every_list_can_be_taken_along(bad_coverage: Coverage) -> None:
    every = Filter(unit="outlets")
    assert [row["articles"] for row in read(source_list.outlets_csv(bad_coverage, every))] == ["2", "1", "1", "1"]
    assert {row["article"] for row in read(source_list.inputs_csv(bad_coverage, every))} == {"wire", "own", "phare"}
    (cleaned,) = read(source_list.inputs_csv(bad_coverage, every, cleaned=True))
    assert "Left-over tags of a page (<p>) (2)" in cleaned["mended"]
    copies = read(source_list.copies_csv(bad_coverage, every))
    assert [(row["article"], row["original_source"], row["why_original"]) for row in copies] == [
        ("post", "Meridian Wire", "it stands in the agency’s own name"),
        ("herald", "Meridian Wire", "it stands in the agency’s own name"),
    ]
    notes = read(source_list.reasons_csv(bad_coverage, every, "notes"))
    assert len(notes) == 6 and notes[1]["remedy"] == "Write it as YYYY-MM-DD."
