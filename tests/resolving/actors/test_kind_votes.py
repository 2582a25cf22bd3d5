"""What is only guessed to be of one kind is of the kind that the rest of the coverage gives its name."""

from __future__ import annotations

from tests.resolving.actors.mentioned import Told, resolved


def kinds(*told: Told) -> list[tuple[str, str]]:
    return sorted((each.name, each.kind) for each in resolved(*told).entities)


def test_a_town_that_others_know_as_a_surname_is_the_person():
    others = [Told(id_).add("Anna Berglund", role="minister", country="NOR") for id_ in "bcd"]
    assert kinds(Told("a").add("Berglund", kind="place"), *others) == [("Anna Berglund", "person")]


def test_where_nothing_but_guesses_speaks_for_a_kind_the_most_frequent_is_taken():
    even = kinds(Told("a").add("Lorn", kind="place", times=2), Told("b").add("Lorn", kind="organisation", times=3))
    assert even == [("Lorn", "organisation")]


def test_a_guess_stands_beside_a_person_of_the_name_who_is_not_named_far_more():
    person = Told("a").add("Anna Lorn", times=3)
    even = kinds(person, Told("b").add("Lorn", kind="organisation", times=2))
    assert even == [("Anna Lorn", "person"), ("Lorn", "organisation")]


def test_a_body_that_an_article_names_for_its_building_is_the_body():
    acting = Told("a").add("White House", kind="organisation", country="USA", guessed=False)
    visited = Told("b").add("White House", kind="place", country="USA", guessed=False)
    assert kinds(acting, visited) == [("White House", "organisation")]


def test_what_a_gazetteer_knows_is_no_guess():
    known = Told("a").add("Lorn", kind="place", guessed=False)
    others = [Told(id_).add("Lorn", kind="organisation", times=9) for id_ in "bcd"]
    assert ("Lorn", "place") in kinds(known, *others)


def test_a_guess_that_turns_out_to_be_a_state_gets_its_code():
    states = [Told(id_).add("Norway", kind="country", country="NOR", guessed=False) for id_ in "bcd"]
    (entity,) = resolved(Told("a").add("Norway", kind="organisation"), *states).entities
    assert (entity.kind, entity.country) == ("country", "NOR")
