"""What each column tells, whom it quotes, who acts in it."""

from __future__ import annotations

from analysis.coverage import Coverage, Filter
from dashboard.model.compare import columns_of
from dashboard.model.compare_events import affairs_in, matrix_of, parts_of, speaking_of

OUTLETS = ("The Fennmark Post", "Borland Herald")


def test_the_most_widely_told_event_stands_first_with_each_ones_words(small_coverage: Coverage) -> None:
    columns = columns_of(small_coverage, Filter(), "outlets", OUTLETS)
    first, *others = matrix_of(small_coverage, Filter(), "outlets", columns)
    assert (first.event, first.outlets) == ("ev-visit", 2)
    assert [each.articles for each in first.cells] == [1, 1]
    for cell in first.cells:
        article = small_coverage.article(cell.article)
        assert article and cell.words[0] in article.text[cell.start : cell.end].casefold()
    assert any(0 in [cell.articles for cell in row.cells] for row in others)  # an event that one leaves out


def test_of_actors_their_part_is_told(small_coverage: Coverage) -> None:
    columns = columns_of(small_coverage, Filter(), "actors", ("ada-quill", "fennmark"))
    rows = {row.event: row for row in matrix_of(small_coverage, Filter(), "actors", columns)}
    assert [cell.part for cell in rows["ev-visit"].cells] == ["acts", "is acted upon"]
    names = [each.name for each in parts_of(small_coverage, Filter(), "actors", columns)]
    assert "Ada Quill" not in names and "Fennmark" not in names


def test_whom_each_quotes_and_who_acts_in_it_is_counted(small_coverage: Coverage) -> None:
    columns = columns_of(small_coverage, Filter(), "outlets", OUTLETS)
    for column, speakers in zip(columns, speaking_of(small_coverage, Filter(), columns), strict=True):
        quotes = small_coverage.count_quotes(column.filter)["quotes"]
        assert 0 < sum(each.quotes for each in speakers) <= quotes
    parts = {each.entity: each.counts for each in parts_of(small_coverage, Filter(), "outlets", columns)}
    assert all(acts >= 1 for acts, _ in parts["ada-quill"])


def test_affairs_have_a_count_a_column(connected: object) -> None:
    from pathlib import Path

    with Coverage(next(Path(str(connected)).glob("*.duckdb"))) as coverage:
        columns = columns_of(coverage, Filter(), "outlets", OUTLETS)
        (affair,) = [each for each in affairs_in(coverage, Filter(), columns) if each.affair == "ev-visit"]
        assert len(affair.counts) == 2 and min(affair.counts) >= 1
