"""What came in: formats, outlets, what was cleaned and copied, why something was noted."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.coverage import Coverage, Filter
from analysis.coverage.originals import decompressed
from analysis.coverage.queries.sources import UNDATED
from tests.coverage.queries.conftest import rows
from tests.dashboard import inputs


@pytest.fixture(scope="module")
def came_in(tmp_path_factory: pytest.TempPathFactory) -> Coverage:
    return inputs.write(Path(tmp_path_factory.mktemp("builds")))


def test_what_came_in_is_counted_under_the_filter(came_in: Coverage) -> None:
    found = came_in.count_inputs()
    names = (
        "articles",
        "units",
        "outlets",
        "countries",
        "undated",
        "nameless",
        "foreign",
        "copies",
        "copied",
        "cleaned",
    )
    assert [found[each] for each in names] == [5, 5, 3, 2, 1, 1, 1, 2, 1, 1]
    texts = came_in.count_inputs(Filter(unit="texts"))
    assert [texts[each] for each in names] == [3, 3, 2, 1, 1, 1, 1, 0, 0, 1]


def test_articles_are_counted_by_what_they_are(came_in: Coverage) -> None:
    assert rows(came_in.traits("format"), "value", "units") == [("CSV", 2), ("", 1), ("RTF", 1), ("plain text", 1)]
    assert rows(came_in.traits("language"), "value", "units") == [("en", 4), ("fr", 1)]
    dated = rows(came_in.traits("dated_by"), "value", "units")
    assert dated == [("URL", 2), ("field", 1), (UNDATED, 1), (None, 1)]
    # The copies count for the outlet that they were taken from.
    assert rows(came_in.traits("country", Filter(unit="outlets")), "value", "units") == [(None, 2), ("MER", 1)]


def test_outlets_tell_how_much_of_theirs_is_their_own(came_in: Coverage) -> None:
    columns = ("source", "country", "articles", "texts", "copies")
    assert rows(came_in.outlets_of(), *columns) == [
        ("Borland Herald", None, 2, 1, 1),
        ("Meridian Wire", "MER", 1, 1, 0),
        ("The Fennmark Post", "FEN", 1, 0, 1),
        (None, None, 1, 1, 0),
    ]
    assert rows(came_in.outlets_of(limit=1, offset=2), "source") == [("The Fennmark Post",)]


def test_what_was_cleaned_is_counted_and_kept(came_in: Coverage) -> None:
    assert rows(came_in.defects(), "defect", "articles", "times") == [
        ("wrapped lines", 1, 3),
        ("tags", 1, 2),
        ("entities", 1, 1),
        ("teasers, furniture and credits", 1, 1),
    ]
    assert came_in.count_cleaned() == came_in.count_cleaned(defect="tags") == 1
    assert came_in.count_cleaned(defect="ligatures") == came_in.count_cleaned(Filter(outlets=("Borland Herald",))) == 0
    assert rows(came_in.inputs(defect="tags"), "article") == [("wire",)]
    original = came_in.original("wire")
    assert original is not None and original.text == inputs.CAME_IN and original.mended == inputs.CLEANED.mended
    assert came_in.original("own") is came_in.original("no such") is None
    assert decompressed(came_in.table("originals")["original"][0].as_py()) == inputs.CAME_IN


def test_copies_stand_with_their_original_and_why_it_is_one(came_in: Coverage) -> None:
    assert rows(came_in.copied(), "article", "original_by", "copies") == [("wire", "agency", 2)]
    assert rows(came_in.copies(originals=["wire"]), "copy_of", "article") == [("wire", "post"), ("wire", "herald")]
    assert rows(came_in.copies(Filter(outlets=("Borland Herald",))), "article") == [("herald",)]
    assert came_in.copies(originals=["own"]).empty


def test_reasons_that_say_the_same_are_one_row(came_in: Coverage) -> None:
    found = came_in.reasons("notes")
    assert rows(found, "reason", "inputs") == [
        ("the date 'day 2' is no day; write it as YYYY-MM-DD", 5),
        ("it is not in UTF-8; it was read as Windows-1252", 1),
    ]
    days = list(found["key"])[:1]
    assert rows(came_in.of_reasons("notes", days, each=2), "origin", "article") == [
        ("in/table.csv#R2", "post"),
        ("in/table.csv#R3", "herald"),
    ]
    assert rows(came_in.of_reasons("notes", days, limit=1, offset=4), "origin", "article") == [
        ("in/table.csv#R6", None)
    ]
    assert len(came_in.of_reasons("notes")) == 6
    assert rows(came_in.of_reasons("rejections"), "origin", "article") == [("in/scan.pdf", None)]
