"""How an event stands, and by what course."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analysis.records import Status
from analysis.resolving.events.account import Account
from analysis.resolving.events.course import Standing, standing
from analysis.resolving.events.votes import Votes
from tests.resolving.events.cast import HOLT, SYLDAVIA
from tests.resolving.events.visits import account, party, report


def told(day: str | None, status: Status, on: str | None = None, sure: float = 0.8, article: str = "") -> Account:
    """An account of an article of its own, published on that day; ``on`` is the day that it gives."""
    visit = report(by=[party(HOLT)], to=[party(SYLDAVIA)], status=status, days=(on, on) if on else None, sure=sure)
    return account(visit, day, article or f"{day}-{status}")


def stands(*accounts: Account) -> Standing:
    return standing(accounts, Votes(accounts))


def course(*accounts: Account) -> list[tuple[str, str]]:
    return [(turn.status, turn.published.isoformat()) for turn in stands(*accounts).course]


def test_what_was_planned_and_is_told_later_as_held_has_had_both():
    found = stands(told("2031-05-03", "planned"), told("2031-05-09", "stalled"), told("2031-06-04", "occurred"))
    assert (found.status, found.since) == ("occurred", date(2031, 6, 4))
    assert [turn.status for turn in found.course] == ["planned", "stalled", "occurred"]
    assert found.course[0].report.article == "2031-05-03-planned"
    assert course(told("2031-05-03", "planned"), told("2031-05-04", "planned")) == []


def test_one_account_that_it_has_come_about_outvotes_no_plans_of_that_day_or_later():
    held = told("2031-05-05", "occurred", sure=0.85)
    plans = [told("2031-05-05", "planned", article=name) for name in "ab"]
    assert stands(held, *plans).status == "planned"
    assert stands(held, told("2031-05-06", "planned"), told("2031-05-07", "planned")).status == "planned"
    assert stands(told("2031-05-05", "occurred"), plans[0]).status == "occurred", "one plan may be of the morning"


def test_nothing_has_come_about_before_the_day_for_which_it_is_planned():
    plan, held = told("2031-05-03", "planned", on="2031-05-20"), told("2031-05-05", "occurred", sure=0.7)
    assert (stands(plan, held).status, stands(plan, held).since) == ("planned", None)
    assert stands(plan, told("2031-05-21", "occurred")).status == "occurred"
    assert stands(plan, held, told("2031-05-06", "occurred")).status == "occurred", "two are more than the plan"


def test_who_gives_a_day_that_fits_counts_twice():
    misread = [told(f"2031-05-{n:02}", "occurred", sure=0.5) for n in (5, 6)]
    later = told("2031-05-28", "planned", on="2031-06-03")
    held = told("2031-06-03", "occurred", on="2031-06-03")
    assert stands(*misread, later, held).since == date(2031, 6, 3)
    undated = told("2031-05-28", "planned")
    assert stands(*misread, undated, held).since == date(2031, 5, 5)


def test_to_go_back_to_a_plan_takes_two_texts_and_a_request_is_older_than_any_plan():
    plan, stalled = told("2031-05-03", "planned"), told("2031-05-09", "stalled")
    again = told("2031-05-11", "planned", article="a")
    assert stands(plan, stalled, again).status == "stalled"
    assert stands(plan, stalled, again, told("2031-05-11", "planned", article="b")).status == "planned"
    assert stands(plan, told("2031-05-09", "requested")).status == "planned"


def test_what_goes_on_may_end_or_stall_and_most_accounts_tell_which():
    on = told("2031-05-03", "ongoing")
    assert course(on, told("2031-05-05", "occurred")) == [("ongoing", "2031-05-03"), ("occurred", "2031-05-05")]
    two = [told("2031-05-03", "ongoing", article=name) for name in "ab"]
    stalled = told("2031-05-05", "stalled")
    assert course(*two, stalled) == [("ongoing", "2031-05-03"), ("stalled", "2031-05-05")]
    assert stands(*two, told("2031-05-03", "occurred")).status == "ongoing"


def test_what_one_denies_is_denied_only_where_nobody_tells_of_it():
    denial = told("2031-05-09", "denied")
    assert stands(denial).status == "denied"
    assert stands(told("2031-05-03", "occurred"), denial).status == "occurred"
    assert stands(told("2031-05-03", "hypothetical"), told("2031-05-04", "planned")).status == "planned"


def test_it_has_come_about_from_the_first_account_on_that_says_so_copies_included():
    copies = [replace(told(f"2031-05-0{n}", "occurred"), wording="the very same words") for n in (4, 9)]
    assert stands(*copies).since == date(2031, 5, 4)


def test_undated_articles_say_nothing_of_the_order():
    assert stands(told("2031-05-03", "planned"), told(None, "occurred")).status == "planned"
    assert stands(told(None, "occurred")).status == "occurred"
    assert course(told(None, "planned"), told(None, "occurred")) == []


def test_a_text_that_tells_of_a_plan_and_that_it_has_stalled_tells_the_latter():
    stalled = told("2031-05-04", "stalled", sure=0.6, article="a")
    assert stands(told("2031-05-04", "planned", article="a"), stalled).status == "stalled"
    assert stands(told("2031-05-04", "planned", article="b"), stalled).status == "planned"
