"""An event while it is being put together: what it takes in, and what keeps two apart."""

from __future__ import annotations

from analysis.resolving.events.cluster import Cluster
from analysis.resolving.events.merge_criteria import FIRST
from tests.resolving.events.cast import BRANDT, HOLT, KLEIN, RURITANIA, SYLDAVIA
from tests.resolving.events.visits import account, party, report

MEET = {"kind": "CONSULT", "mode": "meet"}
ARREST = {"kind": "COERCE", "mode": "arrest", "by": [party(RURITANIA)], "to": [party(BRANDT)]}
DAY, WEEK_LATER = ("2031-05-03",) * 2, ("2031-05-10",) * 2


def cluster(*told) -> Cluster:
    return Cluster((account(each, f"2031-05-{4 + n:02}", f"a{n}"), FIRST) for n, each in enumerate(told))


def test_two_contradict_each_other_by_their_people_or_most_of_their_days():
    one = cluster(report(**ARREST, days=DAY))
    assert one.contradicts(cluster(report(**ARREST, days=WEEK_LATER)))
    assert not one.contradicts(cluster(report(**ARREST)))
    met = cluster(report(**MEET, by=[party(HOLT)], to=[party(BRANDT)]))
    assert met.contradicts(cluster(report(**MEET, by=[party(KLEIN)], to=[party(BRANDT)])))


def test_one_account_with_a_wrong_day_does_not_tear_an_event_apart():
    right = [report(**ARREST, days=DAY)] * 5
    assert not cluster(*right).contradicts(cluster(*right, report(**ARREST, days=WEEK_LATER)))


def test_a_doubtful_account_has_no_say_where_a_sure_one_stands():
    doubtful = report(**ARREST, days=WEEK_LATER, sure=0.2)
    assert not cluster(report(**ARREST, days=DAY), doubtful).contradicts(cluster(report(**ARREST, days=DAY)))
    assert cluster(report(**ARREST, days=DAY), doubtful).stands and not cluster(doubtful).stands


def test_what_joins_means_the_event_and_gives_its_first_account_that_reason():
    one, other = cluster(report(**ARREST, days=DAY)), cluster(report(), report())
    one.join(other)
    assert [[each.kind for each in why] for why in one.criteria] == [
        ["first-account"],
        ["means-event-told-before"],
        ["means-event-of-parties-named"],
    ]


def test_it_is_named_where_an_account_names_a_party():
    assert not cluster(report(), report()).named
    assert cluster(report(), report(by=[party(SYLDAVIA)])).named
