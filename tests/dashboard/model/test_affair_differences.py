"""In what outlets differ, in words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from analysis.coverage import EVERYTHING
from analysis.records import Compared, DifferenceKind, Resolution
from dashboard.model.affair_differences import affair_differences_of, compared_of
from tests.coverage import differing


def test_each_version_stands_with_those_who_tell_it(tmp_path: Path) -> None:
    found = affair_differences_of(differing.build(tmp_path), EVERYTHING)
    (shown,) = found.first
    assert (shown.title, shown.parted) == (
        "How many envoys",
        "an outlet itself tells it otherwise than those whom another quotes",
    )
    assert [(each.value, [place.who for place in each.tellings]) for each in shown.versions] == [
        ("Twelve envoys", ["The Post itself"]),
        ("eleven envoys", ["The Herald, citing Edda Marlow"]),
    ]


def test_outlets_themselves_and_wordings_are_told_so(tmp_path: Path) -> None:
    made = replace(differing.DIFFERENCE, kind="wording", outlets=True)
    found = affair_differences_of(
        differing.build(tmp_path, replace(differing.RESOLUTION, differences=(made,))), EVERYTHING
    )
    (shown,) = found.first
    assert (shown.title, shown.parted) == ("In which words it was said", "the outlets themselves differ")
    assert shown.versions[1].tellings[0].who == "The Herald, quoting Edda Marlow"


def test_a_later_count_is_told_as_a_course_and_is_no_contradiction(tmp_path: Path) -> None:
    course = replace(differing.DIFFERENCE, id="post.later-count-0", kind="later count", outlets=False)
    both = replace(differing.RESOLUTION, differences=(course, differing.DIFFERENCE))
    found = affair_differences_of(differing.build(tmp_path, both), EVERYTHING)
    assert [each.title for each in found.first] == [
        "How many envoys",
        "How many envoys, told otherwise on later days",
    ]
    assert found.first[1].parted == (
        "a later count, which contradicts nobody: Twelve envoys on 3 June 2031, then eleven envoys on 4 June 2031"
    )
    assert (found.total, found.contradictions) == (2, 1)


def test_what_is_measured_is_named(tmp_path: Path) -> None:
    made = replace(differing.DIFFERENCE, kind="how much", about="age of Orin Vask")
    found = affair_differences_of(
        differing.build(tmp_path, replace(differing.RESOLUTION, differences=(made,))), EVERYTHING
    )
    assert found.first[0].title == "The age of Orin Vask"
    office = replace(differing.DIFFERENCE, kind="office", about="Orin Vask")
    another = differing.build(tmp_path, replace(differing.RESOLUTION, differences=(office,)), "bd1ffe7e2ce5e")
    found = affair_differences_of(another, EVERYTHING)
    assert found.first[0].title == "What Orin Vask is said to be"


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("where", "Where"),
        ("who", "Who did it"),
        ("whom", "To whom it was done"),
        ("planned", "Whether it is planned"),
    ],
)
def test_each_kind_has_its_title(tmp_path: Path, kind: DifferenceKind, title: str) -> None:
    made = replace(differing.DIFFERENCE, kind=kind)
    found = affair_differences_of(
        differing.build(tmp_path, replace(differing.RESOLUTION, differences=(made,))), EVERYTHING
    )
    assert found.first[0].title == title


def test_how_much_was_compared_is_told_in_words(tmp_path: Path) -> None:
    coverage = differing.build(tmp_path)
    assert compared_of(coverage) == "2 pairs of sentences, 1 of figures and 1 of quoted words, from 2 outlets"
    assert affair_differences_of(coverage, EVERYTHING, most=0).total == 1


def test_one_affair_shows_its_own_differences(tmp_path: Path) -> None:
    coverage = differing.build(tmp_path)
    assert affair_differences_of(coverage, EVERYTHING, affair="borevia-meridian").total == 1
    assert affair_differences_of(coverage, EVERYTHING, affair="another").total == 0


def test_where_nothing_was_compared_nothing_is_told(tmp_path: Path) -> None:
    assert compared_of(differing.build(tmp_path, Resolution(compared=Compared()))) == ""
