"""What the accounts of a build's events contradict each other in, and which of them is shown first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from analysis.coverage import Coverage, Filter
from analysis.coverage.writer import write_build
from analysis.resolving import complete
from tests import affair


def build(folder: Path, **herald: object) -> Coverage:
    """The invented affair, with the Herald's account of the visit told otherwise."""
    threat, visit = affair.ANNOTATIONS[1].events
    changed = replace(affair.ANNOTATIONS[1], events=(threat, replace(visit, **herald)))
    annotations = (affair.ANNOTATIONS[0], changed, *affair.ANNOTATIONS[2:])
    resolution = complete(affair.RESOLUTION, affair.ARTICLES, annotations)
    return Coverage(
        write_build(folder, "b0123456789ab", affair.ARTICLES, annotations, resolution, (), model="en_test 1.0")
    )


def test_a_denial_is_kept_beside_what_it_denies(tmp_path: Path) -> None:
    coverage = build(tmp_path, status="denied")
    events = coverage.events().set_index("event")
    assert {event: differ for event, differ in events["differ"].items() if differ} == {"ev-visit": ["whether"]}
    told = coverage.differences(events=["ev-visit"])
    assert [(row.kind, row.way, row.report, row.status) for row in told.itertuples()] == [
        ("whether", 1, "post-1#e0", "occurred"),
        ("whether", 2, "herald-1#e1", "denied"),
    ]
    assert list(told["source"]) == ["The Fennmark Post", "Borland Herald"]


def test_a_doubtful_account_contradicts_nobody(tmp_path: Path) -> None:
    coverage = build(tmp_path, status="denied", confidence=0.4)
    assert coverage.differences().empty


def test_a_filter_keeps_the_differences_of_the_events_that_match(tmp_path: Path) -> None:
    coverage = build(tmp_path, status="denied")
    assert len(coverage.differences(Filter(event_types=("CONSULT",)))) == 2
    assert coverage.differences(Filter(event_types=("PROTEST",))).empty


@pytest.mark.parametrize(
    ("herald", "clearest"),
    [({}, "post-1#e0"), ({"confidence": 0.95, "earliest": affair._MONDAY, "latest": affair._MONDAY}, "herald-1#e1")],
)
def test_the_clearest_account_is_shown_and_the_first_is_kept(
    tmp_path: Path, herald: dict[str, object], clearest: str
) -> None:
    visit = build(tmp_path, **herald).events().set_index("event").loc["ev-visit"]
    assert (visit["first_report"], visit["clearest_report"]) == ("post-1#e0", clearest)
