"""Who tells of an event, and which outlets tell which events of an affair."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analysis.coverage import Coverage
from tests import affair
from tests.dashboard.conftest import connected as connected
from tests.dashboard.conftest import shelf as shelf


@pytest.fixture
def whole(connected: Path) -> Coverage:
    return Coverage(next(connected.glob("*.duckdb")))


def test_the_accounts_of_an_event_say_whose_text_each_is(whole: Coverage) -> None:
    found = whole.accounts("ev-visit")
    assert list(zip(found["report"], found["source"], found["printed"], strict=True)) == [
        ("post-1#e0", "The Fennmark Post", "post-1"),
        ("herald-1#e1", "Borland Herald", "herald-1"),
    ]
    assert found["copy_of"].isna().all()


def test_the_quotes_in_the_sentences_of_an_event_are_found_with_their_speakers(whole: Coverage) -> None:
    found = whole.quoted_in("ev-threat")
    assert set(zip(found["article"], found["speaker"], strict=True)) == {("herald-1", "Orin Vask")}
    assert whole.quoted_in("no-such").empty


def test_what_somebody_says_in_some_days_is_found_by_name(whole: Coverage) -> None:
    found = whole.said_by(["Orin Vask"], date(2031, 5, 1), date(2031, 5, 31))
    assert set(found["speaker"]) == {"Orin Vask"}
    assert len(found) > 0
    assert whole.said_by(["Orin Vask"], date(2032, 1, 1), None)["published"].isna().all()


def test_the_outlets_of_an_affair_are_those_that_print_anything_of_it(whole: Coverage) -> None:
    assert whole.outlets_telling("ev-visit") == ["Borland Herald", "The Fennmark Post"]
    assert whole.outlets_telling("no-such") == []


def test_the_tellings_of_an_affair_say_which_outlet_tells_which_event_and_where(whole: Coverage) -> None:
    found = whole.tellings_of("ev-visit")
    told = {(row.event, row.source): (row.article, row.copied) for row in found.itertuples()}
    assert told["ev-visit", "The Fennmark Post"] == ("post-1", False)
    assert ("ev-protest", "Tarn <i>Gazette</i>") not in told
    at = affair.span(affair.HERALD, affair._THREAT)
    (threat,) = found[found["event"] == "ev-threat"].itertuples()
    assert (threat.start, threat.end) == (at.start, at.end)


def test_the_figures_of_an_affair_count_its_articles_and_the_quotes_in_them(whole: Coverage) -> None:
    found = whole.affair_figures("ev-visit")
    assert (found["articles"], found["texts"], found["first"]) == (2, 2, date(2031, 5, 7))
    assert int(str(found["quotes"])) > 0
