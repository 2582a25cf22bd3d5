"""What a build was made of, read back from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.coverage import Coverage, NotABuild, open_coverage
from analysis.coverage.inputs import inputs_of, outcomes_of
from analysis.coverage.writer import write_build
from analysis.records import Actor, Correction, Criterion, EntityRef, Outcome, Resolution
from tests.affair import HERALD, MODEL, POST, REJECTIONS
from tests.coverage.conftest import ANNOTATIONS, ARTICLES


def test_articles_annotations_and_rejections_come_back_as_they_went_in(coverage: Coverage) -> None:
    inputs = inputs_of(coverage)
    assert inputs.articles == ARTICLES
    assert inputs.annotations == ANNOTATIONS
    assert sorted(inputs.rejections, key=repr) == sorted(REJECTIONS, key=repr)


def test_a_build_whose_annotations_are_those_of_other_articles_is_refused(tmp_path: Path) -> None:
    _, herald, post, _ = ANNOTATIONS
    swapped = write_build(tmp_path, "b0123456789ab", [HERALD, POST], [post, herald], Resolution(), [], model=MODEL)
    # The table is ordered by article, so that only the annotation's own id tells that it stands beside the wrong one.
    with open_coverage(swapped) as coverage, pytest.raises(NotABuild, match="what was found in each of its articles"):
        inputs_of(coverage)


def test_what_became_of_corrections_comes_back_in_their_order(tmp_path: Path) -> None:
    outcomes = (
        Outcome(
            correction=Correction(kind="rename", entity=EntityRef(id="vask", name="Vask"), value="Orin Vask"),
            status="applied",
            why=Criterion("was-called", ("Vask",)),
            entity="vask",
        ),
        Outcome(
            correction=Correction(kind="hide", entity=EntityRef(name="Nobody"), note="left over"),
            status="lost",
            why=Criterion("nobody-called", ("Nobody",)),
        ),
    )
    path = write_build(
        tmp_path, "b0123456789ab", [POST], [ANNOTATIONS[2]], Resolution(corrections=outcomes), [], model=MODEL
    )
    with open_coverage(path) as coverage:
        assert outcomes_of(coverage) == outcomes


def test_a_user_s_own_actors_come_back_in_their_order(tmp_path: Path) -> None:
    actors = (
        Actor(name="Rovia", kind="country", country="QRO", also=("Republic of Rovia",), people=("Rovians",)),
        Actor(name="Borland Grain Board", kind="organisation"),
    )
    path = write_build(
        tmp_path, "b0123456789ab", [POST], [ANNOTATIONS[2]], Resolution(), [], model=MODEL, actors=actors
    )
    with open_coverage(path) as coverage:
        assert inputs_of(coverage).actors == actors


def test_a_build_that_nobody_corrected_has_no_outcomes(coverage: Coverage) -> None:
    assert outcomes_of(coverage) == ()
