"""All series of a comparison in one file."""

from __future__ import annotations

import csv
import io

from analysis.coverage import Coverage, Filter
from dashboard.model.compare_csv import csv_of

OUTLETS = ("The Fennmark Post", "Borland Herald")


def test_each_figure_is_a_row_with_what_it_is_a_share_of(small_coverage: Coverage) -> None:
    file = csv_of(small_coverage, Filter(), "outlets", OUTLETS).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(file)))
    assert {each["compared"] for each in rows} == set(OUTLETS)
    assert {"figures", "events", "acts", "quoted", "articles by day"} <= {each["series"] for each in rows}
    (visit,) = [each for each in rows if each["event"] == "ev-visit" and each["compared"] == OUTLETS[0]]
    assert visit["count"] == "1" and visit["words"]
    (unnamed,) = [
        each for each in rows if each["item"] == "quotes by unnamed sources" and each["compared"] == OUTLETS[1]
    ]
    assert int(unnamed["count"]) <= int(unnamed["of"])
