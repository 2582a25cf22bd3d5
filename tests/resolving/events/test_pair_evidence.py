"""What is known of two accounts, as named numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.records import Annotation, Article
from analysis.resolving.articles.leads import Leads
from analysis.resolving.articles.similarity import Likeness
from analysis.resolving.events.account import Account
from analysis.resolving.events.pair_evidence import NAMES, Evidence
from tests.resolving.events.cast import BRANDT, FOUNDATION, HOLT, KLEIN, RURITANIA, SYLDAVIA, entity_of, mentions
from tests.resolving.events.visits import account, party, report

DAY, NEXT, LATER = ("2031-05-03",) * 2, ("2031-05-04",) * 2, ("2031-06-03",) * 2
ACCUSE = {"kind": "ACCUSE", "mode": "allege"}


def line(one: Account, other: Account, *others: Account, names=("Anna Holt",)) -> dict[str, float]:
    """The evidence by its names; ``others`` are the rest of the coverage."""
    told = [one, other, *others]
    articles = [Article(id=name, text="", published=None) for name in sorted({each.ref.article for each in told})]
    notes = [Annotation(article=each.id, mentions=mentions(names), events=()) for each in articles]
    evidence = Evidence(told, Likeness(notes, entity_of(articles)), Leads(articles))
    found = evidence.of(one, other)
    assert found == evidence.of(other, one)
    return dict(zip(NAMES, found, strict=True))


def two(one, other, day: str = "2031-05-04") -> dict[str, float]:
    return line(account(one, day, "a"), account(other, "2031-05-04", "b"))


def test_each_side_is_told_apart_by_who_stands_there():
    found = two(report(**ACCUSE, by=[party(HOLT)], to=[party(SYLDAVIA)]), report(**ACCUSE, by=[party(HOLT)]))
    assert (found["source person"], found["target one known"], found["target one empty"]) == (1, 1, 1)
    assert found["any name"] == 1 and not found["both sides"] and found["names"] == 0.5
    found = two(report(**ACCUSE, by=[party(HOLT)]), report(**ACCUSE, by=[party(KLEIN)]))
    assert found["source chair"] == 1 and not found["source person"] and found["target both empty"] == 1
    found = two(report(**ACCUSE, by=[party(FOUNDATION)]), report(**ACCUSE, by=[party(FOUNDATION)]))
    assert found["source body"] == 1


def test_who_has_no_name_is_known_by_the_words():
    one = report(**ACCUSE, by=[party(None, name="a former employee")], to=[party(None, name="two men")])
    other = report(**ACCUSE, by=[party(None, name="the employee")], to=[party(None, name="women")])
    found = two(one, other)
    assert found["source head"] == 1 and 0 < found["source words"] <= 1
    assert found["target other head"] == 1 and found["target other words"] == 1


def test_where_both_do_the_same_the_order_of_the_sides_does_not_matter():
    meet = {"kind": "CONSULT", "mode": "meet"}
    there, back = (party(HOLT), party(BRANDT)), (party(BRANDT), party(HOLT))
    found = two(report(**meet, by=there[:1], to=there[1:]), report(**meet, by=back[:1], to=back[1:]))
    assert (found["source person"], found["target person"], found["swapped"]) == (1, 1, 0)
    found = two(report(**ACCUSE, by=there[:1], to=there[1:]), report(**ACCUSE, by=back[:1], to=back[1:]))
    assert found["swapped"] == 1 and found["source other"] == 1


@pytest.mark.parametrize(
    ("one", "other", "status", "name"),
    [
        (DAY, DAY, "occurred", "same day"),
        (("2031-05-01", "2031-05-31"), DAY, "occurred", "days overlap"),
        (DAY, NEXT, "occurred", "next day"),
        (DAY, LATER, "occurred", "days far"),
        (LATER, DAY, "planned", "moved day"),
        (DAY, None, "occurred", "one dated"),
        (None, None, "occurred", "none dated"),
    ],
)
def test_days_are_compared(one, other, status: str, name: str):
    found = two(report(**ACCUSE, days=one), report(**ACCUSE, days=other, status=status))
    told = ("same day", "days overlap", "next day", "moved day", "days near", "days far", "one dated", "none dated")
    assert [each for each in told if found[each]] == [name]


def test_an_account_without_a_day_was_told_then_or_long_after():
    dated = report(**ACCUSE, days=DAY)
    assert two(report(**ACCUSE), dated)["told then"] == 1
    assert two(report(**ACCUSE), dated, day="2031-08-04")["told at another time"] == 1


def test_the_words_of_the_act_and_whether_it_came_about():
    found = two(report(**ACCUSE), report(**ACCUSE, status="planned"))
    assert (found["word"], found["mode"], found["real and not"], found["status"]) == (1, 1, 1, 0)
    found = two(report(**ACCUSE), report("COERCE", "arrest"))
    assert found["other type"] == 1 and not found["family"]


def test_figures_and_places_are_the_same_or_others():
    def told(text: str, place: str, article: str) -> Account:
        return account(replace(report(**ACCUSE, place=place), end=len(text)), article=article, text=text)

    one = told("They accused 14 officials.", "Gorham", "a")
    found = line(one, told("Some 14 were accused.", "Gorham", "b"))
    assert (found["figure"], found["place"]) == (1, 1)
    found = line(one, told("Some 17 were accused.", "Lorn", "b"))
    assert (found["other figure"], found["other place"]) == (1, 1)


def test_the_rarer_in_the_coverage_the_more_it_says():
    accuse = report(**ACCUSE, by=[party(RURITANIA)])
    one, other = account(accuse, article="a"), account(accuse, article="b")
    often = [account(accuse, article=f"c{n}") for n in range(9)]
    seldom = [account(report(**ACCUSE, by=[party(BRANDT)]), article=f"c{n}") for n in range(9)]
    assert line(one, other, *seldom)["source rare"] > line(one, other, *often)["source rare"]


def test_articles_that_name_the_same_are_of_one_affair_and_one_article_is_told_apart():
    told = account(report(**ACCUSE), article="a")
    assert line(told, account(report(**ACCUSE), article="b"))["affair"] > 0.9
    found = line(told, replace(told, ref=replace(told.ref, index=1)))
    assert (found["one article"], found["affair"]) == (1, 0)


def test_spans_of_days_say_the_less_the_wider_they_are_together():
    def overlap(one: tuple[str, str], other: tuple[str, str] = DAY) -> float:
        return two(report(**ACCUSE, days=one), report(**ACCUSE, days=other))["days overlap"]

    assert overlap(("2031-05-01", "2031-05-07")) == 1
    assert 0.1 < overlap(("2031-05-01", "2031-05-31")) < 0.5
    open_end = replace(report(**ACCUSE, days=("2031-05-01", "2031-05-31")), earliest=None)
    found = two(open_end, report(**ACCUSE, days=DAY))
    assert (found["days overlap"], found["days far"], found["one dated"]) == (0, 0, 0)


def test_what_is_asked_long_after_is_asked_again_where_no_day_is_told():
    ask, refuse = report("REQUEST", "change"), report("REJECT", "deny")
    assert two(ask, ask)["asked"] == 1 and not two(refuse, refuse)["asked"] and not two(ask, refuse)["asked"]
    assert two(ask, ask)["asked apart"] == 0
    assert two(ask, ask, day="2031-05-11")["asked apart"] > 0.4
    assert two(ask, ask, day="2031-12-04")["asked apart"] == 1
    dated = report("REQUEST", "change", days=DAY)
    assert two(dated, dated, day="2031-05-11")["asked apart"] == 0


def test_at_a_table_at_which_only_one_state_is_the_same_others_may_sit():
    meet = {"kind": "CONSULT", "mode": "meet"}
    both = report(**meet, by=[party(RURITANIA)], to=[party(SYLDAVIA)])
    assert not two(both, both)["one chair"]
    assert two(both, report(**meet, by=[party(RURITANIA)], to=[party(None, name="envoys")]))["one chair"] == 1
    named = report(**meet, by=[party(HOLT)], to=[party(None, name="envoys")])
    assert not two(named, named)["one chair"]
    assert not two(report(**ACCUSE, by=[party(RURITANIA)]), report(**ACCUSE, by=[party(RURITANIA)]))["one chair"]


def test_articles_that_are_hardly_alike_speak_against_one_event():
    told, other = account(report(**ACCUSE), article="a"), account(report(**ACCUSE), article="b")
    assert (line(told, other)["unlike"], line(told, other)["many unlike"]) == (0, 0)
    apart = line(told, other, names=())
    assert (apart["unlike"], apart["many unlike"], apart["mutual unlike"]) == (1, 1, 0)


def test_what_two_accounts_are_about_is_the_same_or_another_matter():
    def told(text: str, article: str) -> Account:
        asked = report("REQUEST", "change")
        return account(
            replace(asked, end=len(text), trigger=replace(asked.trigger, start=4, end=9)), article=article, text=text
        )

    fish = "She asked for herring, mussels and oysters."
    found = line(told(fish, "a"), told(fish, "b"))
    assert found["about"] == found["asked about"] == pytest.approx(1) and not found["other about"]
    found = line(told(fish, "a"), told("She asked for timber, resin and charcoal.", "b"))
    assert (found["other about"], found["asked other about"], found["mutual other about"], found["about"]) == (
        1,
        1,
        0,
        0,
    )
