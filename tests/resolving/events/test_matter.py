"""What accounts are about, by the words that follow the word for what happened."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.resolving.events.account import Account
from analysis.resolving.events.matter import Matter, apart, following
from tests.resolving.events.cast import SYLDAVIA
from tests.resolving.events.visits import account, party, report


def told(text: str, word: str, article: str = "a") -> Account:
    """An account whose whole text is one sentence, in which ``word`` is the word for what happened."""
    start = text.index(word)
    asked = report("REQUEST", "change", to=[replace(party(SYLDAVIA), start=0, end=0)])
    asked = replace(asked, end=len(text), trigger=replace(asked.trigger, start=start, end=start + len(word)))
    return account(asked, article=article, text=text)


def test_an_account_is_about_what_follows_its_word_without_endings_and_without_short_words():
    found = told("In Gorham she asked for quotas on timber.", "asked")
    assert found.about == {"quota", "timber"}


def test_only_the_first_words_that_follow_tell_what_it_is_about():
    text = "asked " + " ".join(f"word{n}" for n in range(30))
    assert following(text, 6, len(text)) == {f"word{n}" for n in range(16)}


def test_the_rarer_the_words_of_both_the_more_they_are_about_the_same():
    one, other = (
        told("She asked for timber and herring.", "asked"),
        told("He asked for timber and copper.", "asked", "b"),
    )
    third = told("He asked for herring and copper.", "asked", "c")
    often = [told("They wrote about timber.", "wrote", f"d{n}") for n in range(40)]
    matter = Matter([one, other, third, *often])
    assert 0 < matter.alike(one, other) < matter.alike(one, third) < 1
    assert matter.alike(one, one) == pytest.approx(1.0)
    assert matter.alike(one, often[0]) < matter.alike(often[0], often[1])


def test_nothing_in_common_is_no_likeness_and_another_matter_where_both_tell_one():
    fish = told("She asked for herring, mussels and oysters.", "asked")
    wood = told("She asked for timber, resin and charcoal.", "asked", "b")
    little = told("She asked for copper.", "asked", "c")
    assert Matter([fish, wood, little]).alike(fish, wood) == 0.0
    assert apart(fish, wood) and not apart(fish, fish) and not apart(fish, little)
