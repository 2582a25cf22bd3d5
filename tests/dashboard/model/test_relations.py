"""What passed between two sides: who they are, what there is, in which order, over time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from analysis.coverage import Coverage, Filter
from dashboard.model import relations
from dashboard.model.relations import Drawing, Entry, drawing_of, periods_of, relation_of, within
from tests.dashboard import relating

ONE, TWO = (relating.BOREVIA,), (relating.VELDRIA,)


@pytest.fixture(scope="module")
def coverage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Coverage]:
    with relating.opened(tmp_path_factory.mktemp("relating")) as found:
        yield found


def ways(entries) -> dict[str, tuple[str, str]]:
    return {each.id: (each.way, each.tone) for each in entries}


def test_it_is_told_in_order_with_who_does_it_to_whom_and_what_is_said(coverage: Coverage) -> None:
    found = relation_of(coverage, Filter(), ONE, TWO)
    assert [each.id for each in found.entries] == ["asked", "expelled", "said#q0", "met", "told"]
    assert ways(found.entries) == {
        "asked": ("two", "conflict"),
        "expelled": ("one", "conflict"),
        "said#q0": ("one", "said"),
        "met": ("both", "meeting"),
        "told": ("others", "conflict"),
    }
    assert ways(found.undated) == {"some-day": ("two", "cooperation")}
    assert ways(found.apart) == {"old": ("one", "cooperation")}
    assert found.total == 7


def test_a_state_counts_with_its_officials_unless_it_stands_alone(coverage: Coverage) -> None:
    found = relation_of(coverage, Filter(), ONE, TWO)
    assert list(found.one.members) == [relating.BOREVIA, relating.MINISTER] and found.one.is_whole
    alone = relation_of(coverage, Filter(), ONE, TWO, alone=True)
    assert list(alone.one.members) == [relating.BOREVIA] and not alone.one.is_whole
    assert {each.id for each in alone.entries} == {"expelled", "met", "told"}


def test_who_is_asked_for_on_one_side_counts_there_only(coverage: Coverage) -> None:
    one, two = relations.sides_of(coverage, Filter(), ONE, (relating.MINISTER, relating.BOREVIA, "nobody"), False)
    assert (list(one.members), list(two.members)) == ([relating.BOREVIA], [relating.MINISTER])


def test_a_side_is_called_by_those_who_were_asked_for(coverage: Coverage) -> None:
    every = (relating.BOREVIA, relating.VELDRIA, relating.PILOT, relating.MINISTER)
    one, _ = relations.sides_of(coverage, Filter(), every, (), False)
    assert one.name == "Borevia, Veldria, Anton Rezik, 1 more"


def test_third_parties_are_named_with_how_often(coverage: Coverage) -> None:
    assert relation_of(coverage, Filter(), ONE, TWO).beside == ((relating.PILOT, "Anton Rezik", 6),)


def test_the_filters_count(coverage: Coverage) -> None:
    found = relation_of(coverage, Filter(event_types=("CONSULT",)), ONE, TWO)
    assert [each.id for each in found.entries if each.tone != "said"] == ["met"]


def test_one_kind_and_one_month_can_be_asked_for(coverage: Coverage) -> None:
    found = relation_of(coverage, Filter(), ONE, TWO)
    assert periods_of(found.entries) == {"2031-03": 1, "2031-04": 2, "2031-05": 2}
    assert [each.id for each in relations.listed(found, "", "2031-04")] == ["expelled", "said#q0"]
    assert [each.id for each in relations.listed(found, "cooperation", "")] == ["some-day", "old"]
    assert relations.counts_of(found, "2031-04") == {
        "": 2,
        "meeting": 0,
        "cooperation": 0,
        "conflict": 1,
        "said": 1,
        "differ": 0,
    }


def test_words_that_are_not_in_quotation_marks_alone_stand_in_their_sentence(coverage: Coverage) -> None:
    told = relations.told_of(coverage, Filter(), ("met",), ("said#q0",))
    assert set(told.events) == {"met"}
    html = told.quotes["said#q0"]["html"]
    assert html.startswith('<p class="cq-sentence">The minister said <mark>Veldria &quot;hides')
    assert "was there" not in html


def test_a_long_list_comes_in_parts() -> None:
    entries = [Entry(str(nth), None, None, "one", "said") for nth in range(relations.AT_ONCE + 2)]
    part, shown = relations.part_of(entries, 2)
    assert (part.parts, [each.id for each in shown]) == (2, [str(relations.AT_ONCE), str(relations.AT_ONCE + 1)])


def entry(first: date, last: date | None = None) -> Entry:
    return Entry("e", first, last or first, "one", "conflict")


@pytest.mark.parametrize(
    ("last", "period", "columns"),
    [
        (date(2031, 3, 20), "day", 18),
        (date(2031, 5, 20), "week", 12),
        (date(2032, 5, 20), "month", 15),
        (date(2040, 1, 1), "year", 10),
    ],
)
def test_the_drawing_has_the_finest_periods_that_are_not_too_many(last: date, period: str, columns: int) -> None:
    drawn = drawing_of([entry(date(2031, 3, 3)), entry(last)])
    assert (drawn.period, len(drawn.columns), drawn.before, drawn.after) == (period, columns, 0, 0)
    assert drawn.columns[0].counts == drawn.columns[-1].counts == {("one", "conflict"): 1}


def test_a_few_far_from_all_others_do_not_squeeze_the_drawing() -> None:
    many = [entry(date(2031, 3, 1 + nth % 30)) for nth in range(60)]
    drawn = drawing_of([entry(date(2027, 1, 1)), *many, entry(date(2039, 1, 1))])
    assert (drawn.period, drawn.before, drawn.after) == ("day", 1, 1)
    assert sum(sum(each.counts.values()) for each in drawn.columns) == 60


def test_nothing_is_drawn_where_nothing_has_a_day() -> None:
    assert drawing_of([]) == Drawing()


def test_what_lasts_falls_into_each_month_that_it_touches() -> None:
    lasting = entry(date(2031, 3, 28), date(2031, 4, 2))
    assert [within(lasting, each) for each in ("2031-02", "2031-03", "2031-04", "2031", "2031-05")] == [
        False,
        True,
        True,
        True,
        False,
    ]
    years = [entry(date(2030 + nth // 12, nth % 12 + 1, 1)) for nth in range(14)]
    assert periods_of(years) == {"2030": 12, "2031": 2}
    assert periods_of([lasting]) == {}


def test_ids_and_views_of_an_address() -> None:
    assert relations.ids_of("a,b,,a") == ("a", "b")
    assert (relations.view_of("said"), relations.view_of("no such")) == ("said", "")


def test_pairs_with_most_events_are_suggested_those_of_an_actor_with_it_first(coverage: Coverage) -> None:
    borevia, veldria = (relating.BOREVIA, "Borevia"), (relating.VELDRIA, "Veldria")
    found = relations.pairs_of(coverage, Filter())
    assert found[0] == (borevia, veldria, 6)
    of = relations.pairs_of(coverage, Filter(), (relating.VELDRIA,))
    assert of[0] == (veldria, borevia, 6) and all(each[0] == veldria for each in of)
