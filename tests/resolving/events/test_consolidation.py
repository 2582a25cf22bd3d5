"""What an event is by all its accounts."""

from __future__ import annotations

from dataclasses import replace

from tests.resolving.events.cast import BRANDT, HOLT, RURITANIA, SYLDAVIA
from tests.resolving.events.visits import merge, party, report

ARREST = {"kind": "COERCE", "mode": "arrest", "by": [party(RURITANIA)], "to": [party(BRANDT)]}
DAY = ("2031-05-03", "2031-05-03")


def test_an_event_has_the_type_that_most_accounts_give_it():
    sure = replace(report(**ARREST, days=DAY, sure=0.99), type="COERCE", mode="arrest", cameo="17")
    (event,) = merge(("2031-05-04", [sure]), ("2031-05-05", [report(**ARREST, days=DAY)]))
    assert (event.type, event.mode) == ("COERCE", "arrest")


def test_a_stated_day_dates_an_event_before_a_running_one_and_the_closer_before_the_wider():
    month = report(**ARREST, days=("2031-05-01", "2031-05-31"))
    running = replace(report(**ARREST, days=DAY), date_basis="running")
    (event,) = merge(("2031-05-04", [month]), ("2031-05-05", [running]))
    assert (event.date_basis, event.earliest.day, event.latest.day) == ("stated", 1, 31)
    (event,) = merge(("2031-05-04", [month]), ("2031-05-05", [report(**ARREST, days=DAY)]))
    assert (event.earliest.day, event.latest.day) == (3, 3)


def test_the_latest_articles_tell_the_status_and_a_doubtful_account_does_not():
    on = ("2031-05-08", "2031-05-08")
    planned = report(by=[party(HOLT)], to=[party(SYLDAVIA)], days=on, status="planned")
    held = report(by=[party(HOLT)], to=[party(SYLDAVIA)], days=on)
    doubtful = report(by=[party(HOLT)], to=[party(SYLDAVIA)], sure=0.4)
    (event,) = merge(("2031-05-04", [planned]), ("2031-05-09", [held]))
    assert event.status == "occurred"
    (event,) = merge(("2031-05-04", [planned, doubtful]))
    assert event.status == "planned"


def test_an_id_tells_type_parties_and_month_and_a_second_one_is_numbered():
    first = report(by=[party(HOLT)], to=[party(SYLDAVIA)], days=DAY)
    second = report(by=[party(HOLT)], to=[party(SYLDAVIA)], days=("2031-05-20",) * 2)
    ids = [each.id for each in merge(("2031-05-04", [first]), ("2031-05-21", [second]))]
    assert ids == ["consult-visit-anna-holt-syldavia-2031-05", "consult-visit-anna-holt-syldavia-2031-05-2"]
    (undated,) = merge(("2031-06-04", [report(by=[party(HOLT)], to=[party(SYLDAVIA)])]))
    assert undated.id == "consult-visit-anna-holt-syldavia-told-2031-06"
