"""Between whom something passes, and who is named beside them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from analysis.coverage import Coverage, Filter, QuotesBetween
from tests.coverage.queries.conftest import rows
from tests.dashboard import relating
from tests.dashboard.relating import BOREVIA, MINISTER, PILOT, VELDRIA


@pytest.fixture(scope="module")
def related(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    with relating.opened(tmp_path_factory.mktemp("relating")) as found:
        yield found


def test_pairs_stand_by_the_events_between_them_and_an_official_counts_for_the_state(related: Coverage) -> None:
    # The pilot's demand of both states makes a pair with each, the minister's name makes none.
    assert rows(related.pairs(), "one", "two", "events") == [
        (BOREVIA, VELDRIA, 6),
        (PILOT, BOREVIA, 2),
        (PILOT, VELDRIA, 1),
    ]
    assert rows(related.pairs(of=[PILOT], limit=1), "one", "two") == [(PILOT, BOREVIA)]
    assert rows(related.pairs(Filter(event_types=("CONSULT",))), "one", "two", "events") == [(BOREVIA, VELDRIA, 1)]


def test_who_is_named_beside_them_is_counted_by_events(related: Coverage) -> None:
    found = related.named_beside(["met", "expelled"], [BOREVIA, VELDRIA])
    assert rows(found, "entity", "events") == [(PILOT, 2), (MINISTER, 2)]
    assert related.named_beside(["met"], [BOREVIA, VELDRIA], ["group"]).empty


def test_quotes_between_two_are_by_one_about_the_other(related: Coverage) -> None:
    def quotes(one: str, two: str) -> list[str]:
        return list(related.quotes(choice=QuotesBetween(one=(one,), two=(two,)))["article"])

    assert quotes(VELDRIA, MINISTER) == quotes(MINISTER, VELDRIA) == ["said", "said-again"]
    assert quotes(BOREVIA, VELDRIA) == []
    assert list(related.quotes(choice=QuotesBetween(quotes=("said#q0",)))["article"]) == ["said"]
