"""What an account knows of the report that it is made of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.records import SHOWN_CONFIDENCE, Party
from analysis.resolving.events.account import describing, heads
from tests.resolving.events.cast import BRANDT, HOLT, RURITANIA, SYLDAVIA
from tests.resolving.events.visits import account, party, report


def described(name: str, state: str | None = None) -> Party:
    return party(None, state, name)


def test_both_sides_must_be_known_to_be_complete():
    assert account(report(by=[party(HOLT)], to=[party(SYLDAVIA)])).complete
    assert not account(report(by=[party(HOLT)], to=[described("reporters")])).complete


def test_people_are_told_of_on_both_sides_whether_they_are_known_or_not():
    assert account(report(by=[party(HOLT)], to=[described("reporters")])).two_sided
    assert not account(report(by=[party(HOLT)])).two_sided


def test_what_those_across_from_somebody_are_called():
    told = account(report("CONSULT", "meet", by=[party(HOLT)], to=[described("commercial bankers")]))
    assert told.words_across(frozenset({"anna-holt"})) == told.target_words != frozenset()
    assert told.words_across(frozenset({"karl-brandt"})) == told.source_words | told.target_words


def test_on_whom_it_is_done_is_known_by_a_noun_a_generic_one_too():
    told = report("COERCE", "arrest", by=[party(HOLT)], to=[described("two officials"), party(BRANDT)])
    assert account(told).target_heads == {"official"}
    dismissed = replace(report("CONCEDE", "resign", by=[described("a judge")]), rule="dismiss-official")
    assert account(dismissed).target_heads == {"judge"}


def test_what_goes_on_in_one_state_is_domestic():
    home = account(report("COERCE", "arrest", by=[party(RURITANIA)], to=[party(HOLT)]))
    abroad = account(report("COERCE", "arrest", by=[party(RURITANIA)], to=[party(BRANDT)]))
    assert home.domestic and not abroad.domestic


def test_somebody_without_a_name_is_known_by_a_noun():
    told = account(report("CONSULT", "meet", by=[party(HOLT)], to=[described("commercial bankers")]))
    assert told.blurred == {"banker"}


def test_an_account_is_sure_from_the_confidence_on_from_which_it_is_shown():
    assert account(report(sure=SHOWN_CONFIDENCE)).sure and not account(report(sure=SHOWN_CONFIDENCE - 0.01)).sure


def test_those_who_listen_are_an_audience():
    assert account(report("CONSULT", "meet", by=[party(HOLT)], to=[described("reporters")])).audience
    assert not account(report("CONSULT", "meet", by=[party(HOLT)], to=[described("bankers")])).audience


def test_what_is_planned_or_announced_has_not_come_about():
    assert account(report(status="planned")).unrealised
    assert account(replace(report(), announced=True)).unrealised
    assert not account(report()).unrealised


def test_whose_arrest_it_is_and_who_meets_is_what_it_is_known_by():
    assert account(report("COERCE", "arrest", to=[party(BRANDT)])).kin == {("karl-brandt",)}
    assert account(report("COERCE", "arrest", to=[described("a geologist")])).kin == {("geologist",)}
    assert account(report("CONSULT", "meet", by=[party(HOLT)], to=[party(BRANDT)])).kin == {
        ("anna-holt", "karl-brandt")
    }
    assert account(report("SANCTION", "sanctions", to=[party(BRANDT)])).kin == frozenset()


def test_a_name_in_a_party_that_nobody_knows_is_unheard_of():
    assert account(report(to=[described("ministers of the Lorn Council")])).unheard_of
    assert not account(report(to=[described("several ministers")])).unheard_of


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("twelve ambassadors of Ruritania", "ambassador"),
        ("parties", "party"),
        ("Fishermen", "fishermen"),
        ("the Lorn Council", None),
    ],
)
def test_the_head_of_a_description_is_its_noun(name: str, noun: str | None):
    assert heads([name]) == ({noun} if noun else set())


def test_bodies_and_what_fits_too_many_describe_nobody():
    assert describing(["a council", "two officials", "a geologist"]) == {"geologist"}
