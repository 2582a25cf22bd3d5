"""The accounts of an event side by side, a row an outlet."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

from analysis.coverage import EVERYTHING, Coverage, Filter
from analysis.coverage.writer import write_build
from analysis.resolving import complete
from dashboard.model.event_matrix import Matrix, MatrixRow, csv_of, matrix_of
from tests import affair


def matrix(folder: Path, filter_: Filter = EVERYTHING, event: str = "ev-visit") -> Matrix:
    return matrix_of(Coverage(next(folder.glob("*.duckdb"))), filter_, event)


def told(row: MatrixRow, column: str) -> list[str]:
    return [each.words for each in row.cells[column].values]


def test_each_outlet_has_a_row_with_what_it_tells_and_where(shelf: Path) -> None:
    post, herald = matrix(shelf).rows
    assert (post.outlet, herald.outlet) == ("The Fennmark Post", "Borland Herald")
    assert (told(post, "day"), told(herald, "day")) == (["5 May 2031"], ["week of 5 May 2031"])
    assert (told(post, "words"), told(post, "status")) == (["visited"], ["happened"])
    assert told(post, "parties") == ["Ada Quill → Fennmark"]
    at = affair.span(affair.POST, affair._SENTENCE)
    (day,) = post.cells["day"].values
    assert (day.article, day.start, day.end, day.report) == ("post-1", at.start, at.end, "post-1#e0")


def test_accounts_that_agree_differ_in_nothing(shelf: Path) -> None:
    found = matrix(shelf)
    assert found.differing == frozenset()
    assert (found.claimants, found.as_fact) == ((), ("The Fennmark Post", "Borland Herald"))


def test_what_cannot_all_be_true_is_marked_in_its_column_alone(disputed: Path) -> None:
    found = matrix(disputed)
    assert found.differing == {"status"}
    post, herald = found.rows
    assert [(each.words, each.differs) for each in herald.cells["status"].values] == [("denied", True)]
    assert post.cells["status"].values[0].differs and not post.cells["day"].values[0].differs


def test_whom_an_account_quotes_leads_to_the_quote(shelf: Path) -> None:
    (row,) = matrix(shelf, event="ev-threat").rows
    (quoted,) = row.cells["quoted"].values
    assert quoted.words == "Orin Vask" and quoted.quote and quoted.report is None


def test_an_outlet_of_which_no_text_matches_says_so(shelf: Path) -> None:
    post, herald = matrix(shelf, Filter(outlets=("Borland Herald",))).rows
    assert (post.outside, herald.outside) == (True, False)


def test_who_tells_of_the_affair_and_not_of_the_event_is_silent(connected: Path) -> None:
    assert matrix(connected, event="ev-threat").silent == ("The Fennmark Post",)
    assert matrix(connected).silent == ()


def test_the_file_has_a_line_for_each_account_with_its_sentence(shelf: Path) -> None:
    file = csv_of(Coverage(next(shelf.glob("*.duckdb"))), EVERYTHING, "ev-visit")
    lines = list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"))))
    assert [(each["outlet"], each["day"], each["how_far"]) for each in lines] == [
        ("The Fennmark Post", "5 May 2031", "happened"),
        ("Borland Herald", "week of 5 May 2031", "happened"),
    ]
    assert lines[0]["sentence"] == affair._SENTENCE


def test_where_one_outlet_alone_tells_of_it_each_text_has_a_row(tmp_path: Path) -> None:
    articles = [replace(each, source="The Fennmark Post") for each in affair.ARTICLES]
    resolution = complete(affair.RESOLUTION, articles, affair.ANNOTATIONS)
    write_build(tmp_path, "b0123456789ab", articles, affair.ANNOTATIONS, resolution, (), model="en_test 1.0")
    found = matrix(tmp_path)
    assert found.by_text and [each.outlet for each in found.rows] == ["The Fennmark Post"] * 2
    assert len({each.headline for each in found.rows}) == 2
    # One text alone is told by its outlet.
    assert not matrix(tmp_path, event="ev-threat").by_text


def test_a_copy_stands_under_its_original(tmp_path: Path) -> None:
    resolution = complete(affair.RESOLUTION, affair.ARTICLES, affair.ANNOTATIONS)
    copied = replace(resolution, original_of={"herald-1": "post-1"})
    write_build(tmp_path, "b0123456789ab", affair.ARTICLES, affair.ANNOTATIONS, copied, (), model="en_test 1.0")
    (row,) = matrix(tmp_path).rows
    assert [(each.outlet, each.article) for each in row.copies] == [("Borland Herald", "herald-1")]
    assert (row.outlet, row.texts) == ("The Fennmark Post", 1)
