"""What is denied, with the words of each side."""

from __future__ import annotations

from pathlib import Path

from analysis.coverage import Coverage, Filter
from dashboard.model.contested import contested_of


def test_each_side_has_its_words(disputed: Path) -> None:
    with Coverage(next(disputed.glob("*.duckdb"))) as coverage:
        found = contested_of(coverage, Filter(), most=3)
    (contest,) = found.first
    assert (contest.event, found.total) == ("ev-visit", 1)
    assert [each.source for each in contest.says] == ["The Fennmark Post"]
    (denial,) = contest.denies
    assert (denial.who, denial.source) == ("Orin Vask", "Borland Herald")
    assert denial.article and denial.sentence


def test_what_one_side_alone_tells_is_counted(small_coverage: Coverage) -> None:
    found = contested_of(small_coverage, Filter(), most=1)
    assert found.total == 0
    assert (found.alleged, len(found.alleged_first)) == (2, 1)
    assert set(found.alleged_first["standing"]) == {"alleged"}
