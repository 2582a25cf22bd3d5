"""Mentions by where they stand."""

from __future__ import annotations

from analysis.annotating.coreference.mention_index import MentionIndex
from analysis.records import Form, Mention


def mention(start: int, end: int, chain: int = 0, form: Form = "name") -> Mention:
    return Mention(start=start, end=end, rule="given", confidence=1, kind="person", form=form, name="N", chain=chain)


LONG, SHORT, LATER, HER = mention(0, 20), mention(0, 5, 1), mention(30, 40), mention(44, 47, 3, "pronoun")
INDEX = MentionIndex([HER, LATER, SHORT, LONG])


def test_mentions_are_ordered_by_start_a_longer_one_first():
    assert INDEX.all == [LONG, SHORT, LATER, HER] and INDEX.place(30) == 2


def test_chains_with_a_name_are_known():
    assert INDEX.named == {0, 1}


def test_the_longest_mention_at_a_character():
    assert INDEX.at(0) is LONG and INDEX.at(44) is HER and INDEX.at(1) is None


def test_mentions_that_begin_in_a_stretch_or_touch_it():
    assert INDEX.beginning_in(1, 45) == [LATER, HER]
    assert INDEX.touching(4, 31) == [LONG, SHORT, LATER]
    assert INDEX.touching(20, 30) == []


def test_the_widest_name_around_a_character():
    assert INDEX.name_around(3) is LONG and INDEX.name_around(45) is None and INDEX.name_around(25) is None
