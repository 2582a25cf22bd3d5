"""What accounts of one event weigh together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.resolving.events.account import Account
from analysis.resolving.events.votes import Votes, deciding, weight
from tests.resolving.events.cast import HOLT, SYLDAVIA
from tests.resolving.events.visits import account, party, report

FULL = report(by=[party(HOLT)], to=[party(SYLDAVIA)])


def told(article: str, outlet: str | None = None, wording: str = "", **fields) -> Account:
    return replace(account(replace(FULL, **fields), article=article), outlet=outlet, wording=wording)


def test_an_account_that_knows_less_or_only_mentions_it_again_weighs_less():
    assert weight(told("a")) == pytest.approx(0.8)
    assert weight(told("a", targets=())) == pytest.approx(0.64)
    assert weight(told("a", sources=(), targets=())) == pytest.approx(0.48)
    assert weight(told("a", anaphoric=True)) == pytest.approx(0.4)


def test_doubtful_accounts_decide_only_where_there_are_no_others():
    sure, doubtful = told("a"), told("b", confidence=0.4)
    assert deciding([sure, doubtful]) == [sure]
    assert deciding([doubtful]) == [doubtful]


def test_a_text_and_its_copies_have_one_vote_and_further_texts_of_an_outlet_half_of_the_last():
    one, another = told("a", "Post"), told("b", "Herald")
    assert Votes([one, another]).sum([one, another]) == pytest.approx(1.6)
    twice = [one, told("a", "Post", confidence=0.6)]
    assert Votes(twice).sum(twice) == pytest.approx(0.8)
    copies = [told("a", "Post", "the very same words"), told("b", "Herald", "the very same words")]
    assert Votes(copies).sum(copies) == pytest.approx(0.8)
    assert Votes(copies).texts(copies) == 1
    agency = [told(article, "Wire") for article in "abc"]
    assert Votes(agency).sum(agency) == pytest.approx(0.8 * 1.75)
    unknown = [told("a"), told("b")]
    assert Votes(unknown).sum(unknown) == pytest.approx(1.6), "nothing says that two without an outlet share one"


def test_each_value_has_what_its_accounts_weigh_in_the_order_in_which_they_are_told():
    accounts = [told("a", mode="meet"), told("b", mode="visit"), told("c", mode="visit")]
    counted = Votes(accounts).by_value(accounts, lambda each: (each.report.mode,))
    assert list(counted) == ["meet", "visit"]
    assert counted["visit"] == pytest.approx(1.6)
