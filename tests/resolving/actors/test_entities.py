"""Across articles: one entity each, two where there are two, nobody where nobody is named."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from analysis.records import Annotation, Article, Entity
from analysis.resolving.actors.entities import resolve_entities
from tests.resolving.actors.mentioned import Told
from tests.resolving.actors.mentioned import resolved as everything


def resolved(*told: Told) -> tuple[dict[str, Entity], dict[tuple[str, str], str]]:
    """Entities by id, and (article, chain's name) to entity id."""
    articles = [Article(id=each.id, text=each.text, published=each.day) for each in told]
    annotations = [Annotation(article=each.id, mentions=tuple(each.names)) for each in told]
    found = resolve_entities(articles, annotations)
    entities, entity_of = found.entities, found.entity_of
    named = {
        (each.id, name): entity_of[each.id, chain]
        for each in told
        for name, chain in each.chains.items()
        if (each.id, chain) in entity_of
    }
    return {entity.id: entity for entity in entities}, named


def test_one_person_in_two_articles_is_one():
    entities, of = resolved(Told("a").add("Anna Berglund"), Told("b").add("Anna Berglund"))
    assert set(entities) == {"anna-berglund"} and len(set(of.values())) == 1


def test_a_surname_alone_in_an_article_is_the_one_full_name_of_the_coverage():
    entities, of = resolved(Told("a").add("Anna Berglund", times=3), Told("b").add("Berglund"))
    assert of["b", "Berglund"] == "anna-berglund"
    assert entities["anna-berglund"].aliases == ("Berglund",)


def test_a_surname_that_two_bear_alike_is_neither():
    _, of = resolved(Told("a").add("Anna Berglund"), Told("b").add("Olav Berglund"), Told("c").add("Berglund"))
    assert len(set(of.values())) == 3


def test_initials_and_short_given_names_are_one():
    stories = [
        Told("a").add("Michael Grange", times=2),
        Told("b").add("Michael T. Grange"),
        Told("c").add("Mike Grange"),
    ]
    entities, of = resolved(*stories)
    assert len(set(of.values())) == 1 and len(entities) == 1


def test_two_people_with_one_name_stay_two_where_states_and_offices_differ():
    stories = [
        Told("a").add("Anna Berglund", role="Norwegian foreign minister", country="NOR"),
        Told("b").add("Anna Berglund", role="Canadian coach", country="CAN"),
    ]
    entities, of = resolved(*stories)
    assert {(each.name, each.country) for each in entities.values()} == {
        ("Anna Berglund", "NOR"),
        ("Anna Berglund", "CAN"),
    }
    assert of["a", "Anna Berglund"] != of["b", "Anna Berglund"]


def test_a_new_office_is_still_the_same_person_and_roles_have_dates():
    stories = [
        Told("a", date(2024, 1, 5)).add("Anna Berglund", role="Norwegian trade minister", country="NOR"),
        Told("b", date(2024, 2, 5)).add("Anna Berglund", role="Norwegian trade minister", country="NOR"),
        Told("c", date(2024, 6, 7)).add("Anna Berglund", role="Norwegian Prime Minister", country="NOR"),
    ]
    (person,) = resolved(*stories)[0].values()
    assert person.country == "NOR"
    assert [(role.title, role.first, role.last) for role in person.roles] == [
        ("Norwegian trade minister", date(2024, 1, 5), date(2024, 2, 5)),
        ("Norwegian Prime Minister", date(2024, 6, 7), date(2024, 6, 7)),
    ]


def test_an_office_without_a_name_is_its_one_holder_at_the_time():
    stories = [
        Told("a").add("Anna Berglund", role="Norwegian Prime Minister", country="NOR"),
        Told("b").add("the Norwegian prime minister", "Norwegian prime minister", form="role", country="NOR"),
        Told("c", date(1999, 3, 1)).add(
            "the Norwegian prime minister", "Norwegian prime minister", form="role", country="NOR"
        ),
    ]
    _, of = resolved(*stories)
    assert of["b", "Norwegian prime minister"] == "anna-berglund"
    assert ("c", "Norwegian prime minister") not in of, "25 years before, it was somebody else"


def test_unnamed_sources_are_nobody_across_articles():
    stories = [
        Told(name).add("a European diplomat", "European diplomat", form="role", country="EU") for name in ("a", "b")
    ]
    entities, of = resolved(*stories)
    assert not entities and not of


def test_officials_and_authorities_stand_for_their_state():
    story = Told("a").add("Norwegian officials", kind="group", form="description", country="NOR")
    entities, of = resolved(story)
    assert of["a", "Norwegian officials"] == "norway"
    assert entities["norway"].country == "NOR" and entities["norway"].kind == "country"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lantern Oil Co", "Lantern Oil Corp"),
        ("the Lantern Club", "Lantern Club"),
        ("Café Lantern", "Cafe Lantern"),
        ("B.F. Survey", "B. F. Survey"),
    ],
)
def test_bodies_are_one_by_what_is_left_of_their_names(one: str, other: str):
    _, of = resolved(Told("a").add(one, kind="organisation"), Told("b").add(other, kind="organisation"))
    assert len(set(of.values())) == 1


def test_every_state_has_its_own_senate():
    stories = [
        Told("a").add("Senate", kind="organisation", country="USA"),
        Told("b").add("Senate", kind="organisation", country="FRA"),
    ]
    entities, _ = resolved(*stories)
    assert {(each.name, each.country) for each in entities.values()} == {
        ("Senate (United States)", "USA"),
        ("Senate (France)", "FRA"),
    }


def test_the_french_senate_is_the_senate_of_france():
    stories = [
        Told("a").add("Senate", kind="organisation", country="FRA", times=2),
        Told("b").add("French Senate", kind="organisation", country="FRA"),
        Told("c").add("Senate", kind="organisation"),
    ]
    entities, of = resolved(*stories)
    assert len(entities) == 1 and ("c", "Senate") not in of, "whose, the third article does not tell"


def test_a_body_that_every_state_has_goes_by_the_name_that_tells_the_state_where_there_is_one():
    told = Told("a").add("Senate", kind="organisation", country="FRA", times=3)
    assert [each.name for each in resolved(told)[0].values()] == ["Senate (France)"]
    more = Told("b").add("French Senate", kind="organisation", country="FRA")
    (senate,) = resolved(told, more)[0].values()
    assert (senate.name, senate.aliases) == ("French Senate", ("Senate",))


def test_a_ministry_is_one_in_all_its_names_and_each_state_has_its_own():
    ministry = "organisation"
    stories = [
        Told("a").add("Ministry of Foreign Affairs of Norway", kind=ministry, country="NOR", times=2),
        Told("b").add(
            "the Norwegian foreign ministry", "Norwegian foreign ministry", ministry, form="description", country="NOR"
        ),
        Told("c").add("Foreign Ministry", kind=ministry, country="NOR"),
        Told("d").add("Foreign Ministry", kind=ministry, country="FRA"),
        Told("e").add("the ministry", "ministry", ministry, form="description", country="NOR"),
    ]
    _, of = resolved(*stories)
    assert of["a", "Ministry of Foreign Affairs of Norway"] == of["b", "Norwegian foreign ministry"]
    assert of["c", "Foreign Ministry"] == of["b", "Norwegian foreign ministry"] != of["d", "Foreign Ministry"]
    assert ("e", "ministry") not in of, "which of them, nothing says"


@pytest.mark.parametrize("adjective", ["Western", "Muslim", "European"])
def test_an_adjective_before_a_noun_is_no_actor(adjective: str):
    story = Told("a").add(adjective, f"{adjective}s", "group", form="description", adjectival=True, country=None)
    assert resolved(story) == ({}, {})


def test_what_one_article_takes_for_a_town_is_the_person_of_the_others():
    stories = [Told(f"a{n}").add("Anna Berglund", times=2) for n in range(3)]
    entities, of = resolved(*stories, Told("b").add("Berglund", kind="place"))
    assert of["b", "Berglund"] == "anna-berglund" and len(entities) == 1


def test_names_in_other_scripts_are_aliases():
    entities, _ = resolved(Told("a").add("Lu Wenhai", aliases=("陸文海",)))
    assert entities["lu-wenhai"].aliases == ("陸文海",)


def test_ids_are_letters_and_never_twice():
    stories = [Told("a").add("Ünal Çelik"), Told("b").add("張明"), Told("c").add("Lantern", kind="organisation")]
    stories.append(Told("d").add("Lantern", kind="work"))
    entities, _ = resolved(*stories)
    assert len(entities) == 4 and "unal-celik" in entities
    assert all(set(id_) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for id_ in entities)


def test_the_order_of_the_articles_does_not_matter():
    stories = [
        Told("a").add("Anna Berglund", role="Norwegian foreign minister", country="NOR"),
        Told("b").add("Berglund").add("Norway", kind="country", country="NOR"),
        Told("c").add("Olav Berglund").add("Norwegian officials", kind="group", form="description", country="NOR"),
    ]
    results = [resolved(*order) for order in permutations(stories)]
    assert all(result == results[0] for result in results)


def test_time_grows_with_the_number_of_chains():
    stories = [Told(str(n)).add(f"Given{n % 700} Family{n % 997}").add(f"Family{n % 997}") for n in range(4000)]
    entities, of = resolved(*stories)
    assert set(of.values()) == set(entities), "every name is somebody, and nobody is left over"


def test_a_son_is_not_his_father_once_one_article_tells_them_apart():
    both = Told("a").add("Walter Grange", times=3).add("Walter Grange Jr.")
    son = Told("b").add("Walter Grange Jr.", times=2)
    father = Told("c").add("Walter Grange")
    short = Told("d").add("Grange")
    _, of = resolved(both, son, father, short)
    assert of["a", "Walter Grange"] == of["c", "Walter Grange"] == of["d", "Grange"]
    assert of["a", "Walter Grange Jr."] == of["b", "Walter Grange Jr."] != of["a", "Walter Grange"]


def test_an_ending_that_no_article_needs_makes_no_second_person():
    entities, of = resolved(Told("a").add("Walter Grange Jr."), Told("b").add("Walter Grange"))
    assert of["a", "Walter Grange Jr."] == of["b", "Walter Grange"]
    assert len(entities) == 1


def test_the_union_of_states_is_one_whether_named_as_a_body_or_acting_like_a_state():
    entities, of = resolved(
        Told("a").add("EU", "European Union", "organisation", country="EU", guessed=False),
        Told("b").add("Brussels", "European Union", "country", country="EU", guessed=False),
    )
    assert of["a", "European Union"] == of["b", "European Union"]
    assert entities[of["a", "European Union"]].country == "EU"


def test_states_and_known_bodies_have_their_wikidata_item():
    found = everything(
        Told("a")
        .add("Norway", kind="country", country="NOR")
        .add("Anna Berglund")
        .add("World Bank", kind="organisation", guessed=False)
    )
    assert {entity.id: entity.wikidata for entity in found.entities} == {
        "norway": "Q20",
        "anna-berglund": None,
        "world-bank": "Q7164",
    }


def test_a_body_of_a_state_is_not_called_by_a_name_that_hardly_anybody_uses():
    usual = Told("a").add("Senate", kind="organisation", country="NOR", times=20)
    odd = Told("b").add("Norwegian Senate", kind="organisation", country="NOR")
    assert [entity.name for entity in resolved(usual, odd)[0].values()] == ["Senate (Norway)"]


def test_a_known_body_with_its_state_before_the_name_is_that_body():
    plain = Told("a").add("Federal Reserve", kind="organisation", country="USA", guessed=False)
    long = Told("b").add("U.S. Federal Reserve Board", kind="organisation", country="USA")
    entities, of = resolved(plain, long)
    assert len(set(of.values())) == 1 and len(entities) == 1
