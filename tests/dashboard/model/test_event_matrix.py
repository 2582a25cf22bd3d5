"""The accounts of an event side by side, a row an outlet."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from analysis.coverage import EVERYTHING, Coverage, Filter
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
