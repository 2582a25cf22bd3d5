"""The days of an event, and of accounts that tell none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analysis.records import Days, EventReport, ReportRef
from analysis.resolving.events.compatibility import days
from analysis.resolving.events.days import dating, joined_days
from analysis.resolving.events.votes import Votes
from tests.resolving.events.cast import BRANDT, RURITANIA
from tests.resolving.events.visits import account, merge, party, report

ARREST = {"kind": "COERCE", "mode": "arrest", "by": [party(RURITANIA)], "to": [party(BRANDT)]}
THIRD = ("2031-05-03", "2031-05-03")


def news(published: str) -> EventReport:
    """The arrest, told as news of that day."""
    day = date.fromisoformat(published)
    told = report(**ARREST, days=((day.replace(day=day.day - 3)).isoformat(), published))
    return replace(told, date_basis="news", precision="week")


def test_news_dates_an_event_where_nobody_tells_more_and_tells_nothing_when_accounts_are_compared():
    (event,) = merge(("2031-05-04", [news("2031-05-04")]), ("2031-05-05", [news("2031-05-05")]))
    assert (event.date_basis, event.earliest, event.latest) == ("news", date(2031, 5, 1), date(2031, 5, 4))
    assert event.id.endswith("told-2031-05")
    assert days(news("2031-05-04")) is None
    (event,) = merge(("2031-05-04", [news("2031-05-04")]), ("2031-05-05", [report(**ARREST, days=THIRD)]))
    assert (event.date_basis, event.earliest) == ("stated", date(2031, 5, 3))


def test_what_is_only_planned_by_now_is_no_news():
    planned = report(**ARREST, status="planned")
    (event,) = merge(("2031-05-04", [news("2031-05-04")]), ("2031-05-05", [planned]))
    assert (event.status, event.date_basis) == ("planned", None)


def test_what_has_come_about_has_no_day_after_it_was_told_as_such():
    planned = report(**ARREST, status="planned", days=("2031-05-09", "2031-05-09"))
    told = report(**ARREST)
    (event,) = merge(("2031-05-04", [planned]), ("2031-05-10", [told]), ("2031-05-11", [told]))
    assert (event.status, event.earliest) == ("occurred", date(2031, 5, 9)), "it took place as planned"
    (event,) = merge(("2031-05-04", [planned]), ("2031-05-05", [told]), ("2031-05-06", [told]))
    assert (event.status, event.earliest, event.date_basis) == ("occurred", None, None)


def joined(*articles: tuple[str, EventReport], contradicted: bool = False) -> dict[ReportRef, Days]:
    """What `joined_days` gives the accounts of the one event that these articles tell of."""
    (event,) = merge(*((day, [told]) for day, told in articles))
    told = {ReportRef(f"a{n}", 0): each for n, (_, each) in enumerate(articles)}
    published = {f"a{n}": date.fromisoformat(day) for n, (day, _) in enumerate(articles)}
    return joined_days([event], told, published, {event.id} if contradicted else ())


STATED = ("2031-05-04", report(**ARREST, days=THIRD))
UNDATED = ("2031-05-05", report(**ARREST))


def test_an_account_without_a_day_has_that_of_another_account_of_its_event():
    known = Days(date(2031, 5, 3), date(2031, 5, 3), "day")
    assert joined(STATED, UNDATED) == {ReportRef("a1", 0): known}
    assert joined(STATED, ("2031-05-05", news("2031-05-05"))) == {ReportRef("a1", 0): known}
    assert joined(STATED) == {}
    assert joined(UNDATED, UNDATED) == {}


def test_nothing_is_joined_where_accounts_contradict_each_other_or_may_tell_of_another_act():
    assert joined(STATED, UNDATED, contradicted=True) == {}
    assert joined(STATED, ("2031-05-20", news("2031-05-20"))) == {}
    assert joined(STATED, ("2031-05-05", report(**ARREST, status="denied"))) == {}
    year = replace(report(**ARREST, days=("2031-01-01", "2031-12-31")), precision="year")
    assert joined(("2031-05-04", year), UNDATED) == {}
    running = replace(report(**ARREST, days=("2031-05-02", "2031-05-02")), date_basis="running")
    assert joined(STATED, ("2031-05-04", running), UNDATED) == {}


def test_nothing_is_joined_from_what_was_only_planned_or_to_what_was_told_before():
    planned = report(**ARREST, days=THIRD, status="planned")
    assert joined(("2031-05-01", planned), UNDATED) == {}
    (event,) = merge((STATED[0], [STATED[1]]), (UNDATED[0], [UNDATED[1]]))
    told = {ReportRef("a0", 0): STATED[1], ReportRef("a1", 0): UNDATED[1]}
    early = {"a0": date(2031, 5, 4), "a1": date(2031, 5, 1)}
    assert joined_days([event], told, early, ()) == {}
    late = {"a0": date(2031, 5, 4), "a1": date(2031, 5, 2)}
    assert set(joined_days([event], told, late, ())) == {ReportRef("a1", 0)}
    lasts = {ref: replace(each, mode="interfere") for ref, each in told.items()}
    assert joined_days([event], lasts, late, ()) == {}


def dated(*told: str | None) -> date | None:
    """The first day of an arrest that articles tell of, one a pair of days or None, all published on 20 May."""
    reports = [report(**ARREST, days=each.split("..") if each else None) for each in told]
    (event,) = merge(*(("2031-05-20", [each]) for each in reports))
    return event.earliest


def test_the_day_is_the_one_on_which_most_accounts_agree_and_the_most_precise_of_those():
    third, fourth, month = "2031-05-03..2031-05-03", "2031-05-04..2031-05-04", "2031-05-01..2031-05-31"
    assert dated(fourth, third, third) == date(2031, 5, 3)
    assert dated(month, month, third) == date(2031, 5, 3), "who says May agrees with who says 3 May"
    assert dated("2031-05-02..2031-05-06", fourth, None) == date(2031, 5, 4)


def test_what_goes_on_for_years_has_no_day_that_one_text_of_several_gives():
    probe = {"kind": "ACCUSE", "mode": "investigate", "by": [party(BRANDT)], "to": [party(RURITANIA)]}
    one, silent = report(**probe, days=THIRD), report(**probe)
    (event,) = merge(("2031-05-04", [one]), ("2031-05-05", [silent]))
    assert event.earliest is None
    (event,) = merge(("2031-05-04", [one]), ("2031-05-05", [one]), ("2031-05-05", [silent]))
    assert event.earliest == date(2031, 5, 3)
    (event,) = merge(("2031-05-04", [one]))
    assert event.earliest == date(2031, 5, 3)


def test_one_account_that_is_too_early_does_not_take_the_day_that_more_tell_once_it_has_come():
    ninth, early = report(**ARREST, days=("2031-05-09", "2031-05-09")), report(**ARREST)
    told = [account(ninth, f"2031-05-{n}", f"late-{n}") for n in (10, 11)]
    before = [account(early, f"2031-05-0{n}", f"early-{n}") for n in (4, 5, 6)]
    one, many = [*before[:1], *told], [*before, *told]
    since = date(2031, 5, 4)
    found = dating(one, Votes(one), since)
    assert found is not None and found.earliest == date(2031, 5, 9)
    assert dating(many, Votes(many), since) is None


def test_of_what_has_come_about_those_who_tell_it_as_such_give_the_day_before_those_who_planned_it():
    plan = report(**ARREST, days=("2031-05-09", "2031-05-09"), status="planned")
    held = report(**ARREST, days=("2031-05-10", "2031-05-10"))
    told = [account(plan, "2031-05-04", name) for name in "ab"] + [account(held, "2031-05-11", "c")]
    found = dating(told, Votes(told), date(2031, 5, 11))
    assert found is not None and found.earliest == date(2031, 5, 10)
