"""Who did it, and to whom: deeds that two articles give to others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from analysis.records import Entity, Party, Span
from analysis.resolving.differences.doers import LIKE, LIKE_WHOM, Deeds
from analysis.resolving.differences.sentences import Deed, Sentence
from tests.resolving.differences.telling import DAY, ENTITIES, PEOPLE, sentence
from tests.resolving.events.visits import report

KNOWN: dict[str, Entity] = {each.id: each for each in ENTITIES}
RAID = "{} shelled the harbour town of {} before dawn, killing the guards of a grain ship."


def told(text: str, doer: str, sufferer: str, id_: str, **more: object) -> Sentence:
    """A sentence with the deed that its "shelled" tells."""
    made = sentence(text, id_)
    place = made.article.text.index("shelled")

    def party(name: str) -> tuple[tuple[Party, str], ...]:
        start = made.article.text.index(name)
        return ((Party(start, start + len(name), name, KNOWN[PEOPLE[name]].country, 0), PEOPLE[name]),)

    fields = {"type": "ASSAULT", "status": "occurred", "trigger": Span(place, place + 7), **more}
    return replace(made, deeds=(Deed(replace(report(), **fields), party(doer), party(sufferer)),))


def raid(doer: str, sufferer: str, id_: str, **more: object) -> Sentence:
    return told(RAID.format(doer, sufferer), doer, sufferer, id_, **more)


def differ(*sentences: Sentence, likeness: float = 0.6) -> list[tuple[str, str, str]]:
    found = Deeds(sentences, KNOWN).differing(0, 1, likeness)
    return [(each.kind, each.one.words, each.other.words) for each in found]


def test_one_deed_of_two_doers_differs() -> None:
    one, other = raid("Borevia", "Orin Vask", "a"), raid("Meridian", "Orin Vask", "b")
    assert differ(one, other) == [("who", "Borevia", "Meridian")]
    assert differ(one, other, likeness=LIKE - 0.01) == []


def test_one_deed_to_two_people_differs_where_the_rest_is_told_alike() -> None:
    one, other = raid("Borevia", "Orin Vask", "a"), raid("Borevia", "Edda Marlow", "b")
    assert differ(one, other) == [("whom", "Orin Vask", "Edda Marlow")]
    assert differ(one, other, likeness=LIKE_WHOM - 0.01) == []


@pytest.mark.parametrize(
    ("changed", "more"),
    [
        ("a plan", {"status": "planned"}),
        ("an act of many", {"type": "CONSULT"}),
        ("told of by another sentence", {"anaphoric": True}),
    ],
)
def test_only_what_came_about_and_one_party_does_is_asked(changed: str, more: dict[str, object]) -> None:
    assert differ(raid("Borevia", "Orin Vask", "a"), raid("Meridian", "Orin Vask", "b", **more)) == [], changed


def test_another_deed_is_no_difference() -> None:
    one = raid("Borevia", "Orin Vask", "a")
    assert differ(one, raid("Meridian", "Edda Marlow", "b")) == []  # nobody in common
    numbers = [
        told(RAID.replace("dawn", f"dawn with {number} boats").format(doer, "Orin Vask"), doer, "Orin Vask", id_)
        for doer, number, id_ in (("Borevia", 12, "a"), ("Meridian", 14, "b"))
    ]
    assert differ(*numbers) == []  # each has its own number
    assert differ(one, numbers[1]) == [("who", "Borevia", "Meridian")]


def test_two_who_do_it_to_two_others_do_two_deeds() -> None:
    one, other = raid("Borevia", "Orin Vask", "a"), raid("Meridian", "Edda Marlow", "b")
    pair = [
        replace(each, article=replace(each.article, text=each.article.text + " Borevia, Meridian, Orin, Edda."))
        for each in (one, other)
    ]
    assert differ(*pair) == []


def test_another_day_is_another_deed() -> None:
    one, other = raid("Borevia", "Orin Vask", "a"), raid("Meridian", "Orin Vask", "b")
    late = replace(other, article=replace(other.article, published=DAY + timedelta(days=20)))
    assert differ(one, late) == []
    (may,) = sentence("Orin Vask left on 3 May", "a", ("3 May", date(2031, 5, 3))).times
    (june,) = sentence("Orin Vask left on 2 June", "b", ("2 June", date(2031, 6, 2))).times
    assert differ(replace(one, times=(may,)), replace(other, times=(june,))) == []


def test_an_article_that_tells_of_both_differs_from_nobody() -> None:
    one, other = raid("Borevia", "Orin Vask", "a"), raid("Meridian", "Orin Vask", "b")
    also: Sequence[Sentence] = (one, other, raid("Borevia", "Orin Vask", "b"))
    assert not list(Deeds(also, KNOWN).differing(0, 1, 0.6))
    victim = raid("Borevia", "Edda Marlow", "b")
    named = replace(victim, article=replace(victim.article, text=victim.article.text + " Vask fled."))
    assert differ(raid("Borevia", "Orin Vask", "a"), victim) and not differ(raid("Borevia", "Orin Vask", "a"), named)


def test_a_name_spelt_otherwise_is_nobody_else() -> None:
    known = {**KNOWN, "meridian": replace(KNOWN["meridian"], name="Borevja")}
    one, other = raid("Borevia", "Orin Vask", "a"), raid("Meridian", "Orin Vask", "b")
    (party, id_), *_ = other.deeds[0].doers
    other = replace(other, deeds=(replace(other.deeds[0], doers=((replace(party, name="Borevja"), id_),)),))
    assert not list(Deeds((one, other), known).differing(0, 1, 0.6))


def test_who_asserts_it_says_so() -> None:
    one, other = raid("Borevia", "Orin Vask", "a", asserted_by="Edda Marlow"), raid("Meridian", "Orin Vask", "b")
    (found,) = Deeds((one, other), KNOWN).differing(0, 1, 0.6)
    assert (found.one.teller, found.other.teller) == ("Edda Marlow", None)
