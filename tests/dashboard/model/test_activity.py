"""How often an actor is mentioned over time."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from analysis.coverage import Coverage, Filter
from analysis.coverage.writer import write_build
from analysis.records import Annotation, Article, Entity, Mention, Resolution, Role
from dashboard.model.activity import activity_of

EVERYTHING = Filter()
TEXT = "Nora Vell (諾拉) spoke. She left. Vell stayed; another Vell came."


def coverage_of(folder: Path, days: list[date | None]) -> Coverage:
    """The same text published on each of the days; its last "Vell" is somebody else."""

    def mention(words: str, nth: int, chain: int, **more) -> Mention:
        start = -1
        for _ in range(nth):
            start = TEXT.index(words, start + 1)
        given = {"kind": "person", "form": "name", "name": "Nora Vell", "rule": "full", "confidence": 0.9} | more
        return Mention(start=start, end=start + len(words), chain=chain, **given)

    articles = [Article(id=f"a{n}", text=TEXT, published=day, source=f"Outlet {n % 2}") for n, day in enumerate(days)]
    names = (
        mention("Nora Vell", 1, 0, role="Minister"),
        mention("She", 1, 0, form="pronoun", rule="pronoun", confidence=0.6),
        mention("Vell", 2, 0, rule="surname", confidence=0.7),
        mention("Vell", 3, 1, name="Vell", rule="surname", confidence=0.5),
    )
    role = Role(title="minister", first=days[0], last=days[-1])
    nora = Entity(id="nora-vell", name="Nora Vell", kind="person", aliases=("Vell", "諾拉", "N. Vell"), roles=(role,))
    chains = {(article.id, 0): "nora-vell" for article in articles}
    annotations = [Annotation(article=article.id, names=names) for article in articles]
    resolution = Resolution(entities=(nora,), entity_of=chains)
    return Coverage(write_build(folder, "b0123456789ab", articles, annotations, resolution, (), model="test"))


@pytest.mark.parametrize(
    ("length", "unit", "periods"),
    [(1, "day", 1), (10, "day", 10), (45, "day", 45), (60, "week", 9), (500, "month", 17)],
)
def test_time_is_cut_into_days_weeks_or_months(tmp_path: Path, length: int, unit: str, periods: int) -> None:
    first = date(2030, 1, 7)  # a Monday
    with coverage_of(tmp_path, [first, first + timedelta(days=length - 1)]) as coverage:
        found = activity_of(coverage, EVERYTHING, "nora-vell")
    assert (found.unit, len(found.periods), found.undated) == (unit, periods, 0)
    assert found.periods["mentions"].sum() == 6
    assert found.periods["first"].iloc[0] <= found.periods["last"].iloc[0]


def test_articles_without_a_day_are_counted_and_not_drawn(tmp_path: Path) -> None:
    with coverage_of(tmp_path, [None, date(2031, 5, 1)]) as coverage:
        found = activity_of(coverage, EVERYTHING, "nora-vell")
        undated = activity_of(coverage, Filter(outlets=("Outlet 0",)), "nora-vell")
    assert (len(found.periods), found.undated) == (1, 1)
    assert (len(undated.periods), undated.undated) == (0, 1)
