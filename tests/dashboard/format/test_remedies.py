"""Remedies that can be done on a page."""

from __future__ import annotations

import pytest

from analysis.reading import Options
from analysis.reading.tables.columns import columns_of
from analysis.reading.tables.rows import read_rows
from analysis.records import Rejection
from dashboard.format.remedies import on_the_page
from tests.reading.tables.conftest import TEXT

SHORT = [{"teaser": "They met.", "url": "https://lantern.example/1"}] * 2
TABLES = [
    [{"Wortlaut": TEXT + str(number), "Zeile": f"Envoys of Borevia meet again {number}"} for number in range(3)],
    SHORT,
    [*SHORT, {"teaser": "They met.", "text": TEXT}],
    [{"url": "https://lantern.example/1"}] * 2,
    [{"text": ""}] * 2,
    [{"text": TEXT, "date": "03/02/2031"}, {"text": TEXT + ".", "date": "04/02/2031"}],
    [{"text": "Short.", "Beitrag v.2": TEXT * 5}] * 2,
]


@pytest.mark.parametrize("rows", TABLES)
def test_no_reason_that_a_table_gives_names_an_option_of_the_command_line(rows: list[dict[str, str]]) -> None:
    found = read_rows([(f"f#R{nth}", row) for nth, row in enumerate(rows)], "f")
    reasons = [each.reason for each in found if isinstance(each, Rejection)]
    assert reasons
    assert not [each for each in map(on_the_page, reasons) if "--" in each]


def test_the_column_that_is_meant_is_named() -> None:
    (note,) = columns_of(TABLES[-1]).notes
    assert "--map text=Beitrag v.2" in note
    assert on_the_page(note).endswith("if these are the articles, choose the column 'Beitrag v.2' for the text")
    (rejection,) = read_rows([("f#R2", SHORT[0]), ("f#R3", SHORT[0])], "f")
    assert isinstance(rejection, Rejection)
    assert on_the_page(rejection.reason).endswith("or choose the column 'teaser' for the text to read the parts")


def test_other_reasons_stay_as_they_are() -> None:
    assert on_the_page("the row has 3 cells") == "the row has 3 cells"
    assert Options().day_first is None
