"""How alike the beginnings of two articles are."""

from __future__ import annotations

from analysis.records import Article
from analysis.resolving.articles.leads import LEAD, Leads

FIRE = Article(id="fire", text="A warehouse fire in Gorham destroyed the harbour office.")
AGAIN = Article(id="again", title="Harbour office", text="Fire destroyed a warehouse.")
OTHER = Article(id="other", text="Farmers praised the rain after a dry spring.")


def test_the_same_words_in_other_forms_and_the_title_make_beginnings_alike():
    leads = Leads([FIRE, AGAIN, OTHER])
    assert leads.of("fire", "again") > 0.5 > leads.of("fire", "other")
    assert leads.of("fire", "again") == leads.of("again", "fire")
    assert leads.of("fire", "fire") > 0.99


def test_only_the_beginning_is_read():
    late = Article(id="late", text="Nothing. " * (LEAD // 9 + 1) + FIRE.text)
    leads = Leads([FIRE, late])
    assert leads.of("fire", "late") == 0.0


def test_rare_words_weigh_more_than_common_ones():
    words = Leads([FIRE, AGAIN, *(Article(id=str(n), text="Warehouse.") for n in range(9))]).words("fire")
    assert words["harbour"] > words["warehouse"]
