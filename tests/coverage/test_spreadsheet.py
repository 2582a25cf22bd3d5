"""A table as XLSX, as Excel opens it."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pyarrow as pa
from openpyxl import load_workbook

from analysis.coverage.spreadsheet import CELL, CUT, write_xlsx
from analysis.reading.tables.excel import read_excel
from analysis.records import Article


def written(rows) -> tuple[list[tuple], int]:
    out = BytesIO()
    cut = write_xlsx(pa.Table.from_pylist(rows), out)
    return list(load_workbook(out, data_only=False).active.iter_rows(values_only=True)), cut


def test_letters_ids_and_days_come_out_as_they_are():
    row = {"article": "0012", "name": "José", "code": "1-2", "day": date(2031, 3, 14), "n": 7, "none": None}
    (names, cells), cut = written([row])
    assert names == tuple(row) and cut == 0
    assert cells[:3] == ("0012", "José", "1-2") and cells[3].date() == date(2031, 3, 14) and cells[4:] == (7, None)


def test_no_text_is_a_formula():
    out = BytesIO()
    write_xlsx(pa.Table.from_pylist([{"text": "=1+1"}]), out)
    cell = load_workbook(out).active["A2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_a_text_that_no_cell_holds_is_cut_and_counted():
    (_, (long, short)), cut = written([{"long": "x" * (CELL + 1), "short": "x" * CELL}])
    assert cut == 1 and len(long) == CELL and long.endswith(CUT) and short == "x" * CELL


def test_what_a_cell_cannot_hold_is_left_out_and_lists_are_json():
    (_, cells), _ = written([{"text": "a\x00\x0bb\tc", "list": ["é", "b"], "records": [{"day": date(2031, 3, 14)}]}])
    assert cells == ("ab\tc", '["é", "b"]', '[{"day": "2031-03-14"}]')


def test_articles_written_so_are_read_again():
    out = BytesIO()
    rows = [{"article": "0012", "title": "Visit", "published": date(2031, 3, 14), "text": "=It rained on Borevia."}]
    write_xlsx(pa.Table.from_pylist(rows), out)
    (article,) = read_excel(BytesIO(out.getvalue()), "f")
    assert isinstance(article, Article)
    assert (article.id, article.text, article.published) == ("0012", "=It rained on Borevia.", date(2031, 3, 14))
