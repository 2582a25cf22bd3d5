"""Who may be one is offered, with what speaks for and against it."""

from __future__ import annotations

from tests.resolving.actors.mentioned import MINISTER, Told, offered, resolved


def test_another_spelling_alone_is_only_offered():
    found = resolved(Told("a").add("Pavel Zorin"), Told("b").add("Pavlo Sorin"))
    assert len(found.entities) == 2
    assert offered(found) == {("pavel-zorin", "pavlo-sorin"): [("spelt-alike",)]}


def test_another_spelling_in_the_same_article_is_another_person():
    president = {"role": "Kazakh President", "country": "KAZ"}
    found = resolved(Told("a").add("Pavel Zorin", times=2, **president).add("Pavlo Sorin", **president))
    assert len(found.entities) == 2
    assert ("named-side-by-side", "1") in offered(found)["pavel-zorin", "pavlo-sorin"]


def test_a_short_name_of_two_is_offered_to_both():
    found = resolved(Told("a").add("Anna Berglund"), Told("b").add("Olav Berglund"), Told("c").add("Berglund"))
    assert set(offered(found)) == {("anna-berglund", "berglund"), ("berglund", "olav-berglund")}
    assert offered(found)["anna-berglund", "berglund"][0] == ("short-name-shared-by", "2")


def test_namesakes_of_two_states_are_offered_with_what_speaks_against():
    found = resolved(
        Told("a").add("Anna Berglund", **MINISTER),
        Told("b").add("Anna Berglund", role="Canadian coach", country="CAN"),
    )
    ((why, against),) = offered(found).values()
    assert (why, against) == (("same-full-name-otherwise-apart",), ("other-states",))


def test_a_letter_and_a_longer_name_are_offered():
    found = resolved(
        Told("a").add("Anna Berglund"),
        Told("b").add("Anna Bergland"),
        Told("c").add("Lantern Steel", kind="organisation"),
        Told("d").add("Northern Lantern Steel", kind="organisation"),
    )
    assert {("anna-bergland", "anna-berglund"), ("lantern-steel", "northern-lantern-steel")} == set(offered(found))
