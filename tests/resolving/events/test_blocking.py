"""Which accounts are compared."""

from __future__ import annotations

from dataclasses import replace

from analysis.records import Annotation, Article
from analysis.resolving.articles.leads import Leads
from analysis.resolving.articles.similarity import Likeness
from analysis.resolving.events.account import Account
from analysis.resolving.events.blocking import NEIGHBOURS, candidates
from tests.resolving.events.cast import BRANDT, HOLT, KLEIN, RURITANIA, entity_of, mentions
from tests.resolving.events.visits import account, party, report

ARREST = {"kind": "COERCE", "mode": "arrest"}


def pairs(*told: Account, names=(), texts=()) -> list[tuple[int, int]]:
    """The pairs of accounts of articles that name the same ``names`` and begin with their ``texts``."""
    articles = [
        Article(id=each.ref.article, text=texts[n] if texts else "", published=each.published)
        for n, each in enumerate(told)
    ]
    notes = [Annotation(article=each.id, mentions=mentions(names), events=()) for each in articles]
    return candidates(told, Likeness(notes, entity_of(articles)), Leads(articles))


def one(*, by=(), to=(), article="a", sure=0.8, **more) -> Account:
    return account(report(by=by, to=to, sure=sure, **{**ARREST, **more}), article=article)


def test_the_same_act_on_the_same_person_is_compared_in_articles_of_which_nothing_is_known():
    assert pairs(one(to=[party(BRANDT)]), one(to=[party(BRANDT)], article="b")) == [(0, 1)]
    assert pairs(one(to=[party(BRANDT)]), one(to=[party(KLEIN)], article="b")) == []


def test_in_articles_that_name_or_say_the_same_the_act_is_enough():
    bare = one(to=[party(None, name="a man")]), one(by=[party(RURITANIA)], article="b")
    assert pairs(*bare) == []
    assert pairs(*bare, names=("Anna Holt",)) == [(0, 1)]
    assert pairs(*bare, texts=("A warehouse burned.", "Fire in a warehouse")) == [(0, 1)]


def test_another_act_is_not_compared():
    visit = one(by=[party(HOLT)], kind="CONSULT", mode="visit", article="b")
    assert pairs(one(by=[party(HOLT)]), visit, names=("Anna Holt",)) == []


def test_two_doubtful_accounts_are_not_compared_and_one_is():
    doubtful = one(to=[party(BRANDT)], sure=0.2)
    assert pairs(doubtful, one(to=[party(BRANDT)], article="b", sure=0.2)) == []
    assert pairs(doubtful, one(to=[party(BRANDT)], article="b")) == [(0, 1)]


def test_who_names_nobody_means_what_was_told_before():
    bare = one()
    assert pairs(bare, replace(one(to=[party(BRANDT)]), ref=replace(bare.ref, index=1))) == []


def test_within_a_block_an_account_is_held_against_its_neighbours_only():
    many = [one(to=[party(BRANDT)], article=f"a{n:02}") for n in range(NEIGHBOURS + 5)]
    assert len(pairs(*many)) == sum(min(NEIGHBOURS, len(many) - 1 - n) for n in range(len(many)))
