"""Remedies that can be done on a page."""

from __future__ import annotations

import pytest

from analysis.reading import Options
from analysis.reading.tables.columns import columns_of
from analysis.reading.tables.rows import read_rows
from analysis.records import Rejection
from dashboard.format.remedies import on_the_page, once_analysed
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


@pytest.mark.parametrize("rows", TABLES)
def test_once_it_is_analysed_an_option_is_one_of_analysing_again_in_a_terminal(rows: list[dict[str, str]]) -> None:
    found = read_rows([(f"f#R{nth}", row) for nth, row in enumerate(rows)], "f")
    reasons = [once_analysed(each.reason) for each in found if isinstance(each, Rejection) and "--" in each.reason]
    for each in reasons:
        assert "say --" not in each and "analyse again with --" in each and ", in a terminal" in each


def test_what_is_said_again_in_a_terminal_can_be_copied_from_there() -> None:
    (note,) = columns_of(TABLES[-1]).notes
    assert once_analysed(note).endswith('analyse again with --map "text=Beitrag v.2", in a terminal')
    (rejection,) = read_rows([("f#R2", SHORT[0]), ("f#R3", SHORT[0])], "f")
    assert isinstance(rejection, Rejection)
    assert once_analysed(rejection.reason).endswith(
        "with communique collect, in a terminal, or analyse again with --map text=teaser, in a terminal, "
        "to read the parts"
    )


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
