"""The numbers of names of evidence."""

from __future__ import annotations

from analysis.annotating.events.columns import Columns


def test_a_name_has_one_number_however_it_is_put_together() -> None:
    at = Columns(["acts kind person", "depth", "acts kind place"])
    assert at["acts kind "]["place"] == at["acts "]["kind place"] == at[""]["acts kind place"] == 2
    assert at[""]["depth"] == 1


def test_names_that_nobody_learned_from_share_the_number_after_the_last() -> None:
    at = Columns(["depth"])
    assert at["lemma "]["visit"] == at[""]["passive"] == len(at.names) == 1
    assert len(at["lemma "]) == 0  # the words of texts have no end, and are not kept


def test_without_names_each_gets_the_next_number() -> None:
    at = Columns()
    assert [at["lemma "]["visit"], at["lemma "]["meet"], at[""]["lemma visit"]] == [0, 1, 0]
    assert at.names == ["lemma visit", "lemma meet"]
