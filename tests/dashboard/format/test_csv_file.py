"""A table as CSV."""

from __future__ import annotations

import pandas as pd

from dashboard.format.csv_file import csv_file


def plain(text: str) -> str:
    return text.replace("\\", "")


def test_a_cell_that_looks_like_a_formula_is_defused() -> None:
    table = pd.DataFrame(
        {"name": ["=1+1", "plain"], "names": [["-a", "b"], []], "on": [pd.Timestamp("2031-05-05"), None]}
    )
    assert csv_file(table, ["name", "names", "on"]).decode() == "name,names,on\n'=1+1,'-a; b,2031-05-05\nplain,,\n"
