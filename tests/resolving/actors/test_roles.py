"""The titles that a person goes by, each with the days on which coverage uses it."""

from __future__ import annotations

from datetime import date

from analysis.records import Role
from tests.resolving.actors.mentioned import Told, resolved


def roles(*told: Told) -> list[Role]:
    (entity,) = [each for each in resolved(*told).entities if each.kind == "person"]
    return list(entity.roles)


def test_titles_that_differ_in_capitals_are_one_with_its_first_and_last_day():
    told = [
        Told(id_, date(2031, 3, day)).add("Anna Berglund", role=title, country="NOR")
        for id_, day, title in (
            ("a", 4, "foreign minister"),
            ("b", 2, "Foreign Minister"),
            ("c", 9, "foreign minister"),
        )
    ]
    (role,) = roles(*told)
    assert (role.title.lower(), role.first, role.last) == ("foreign minister", date(2031, 3, 2), date(2031, 3, 9))


def test_a_title_is_of_the_state_that_it_names_else_of_the_persons():
    (role,) = roles(Told("a").add("Anna Berglund", role="Canadian coach", country="NOR"))
    assert role.country == "CAN"
    (role,) = roles(Told("a").add("Anna Berglund", role="coach", country="NOR"))
    assert role.country == "NOR"


def test_an_office_of_a_body_of_no_state_is_of_no_state():
    (role,) = roles(Told("a").add("Anna Berglund", role="NATO spokeswoman", country="NOR"))
    assert (role.organisation, role.country) == ("North Atlantic Treaty Organization", None)


def test_a_title_in_undated_articles_has_no_days():
    (role,) = roles(Told("a", None).add("Anna Berglund", role="foreign minister", country="NOR"))
    assert (role.first, role.last) == (None, None)


def told(outlet: str, role: str, before: str = "") -> Told:
    return Told(outlet, text=before).add("Anna Berglund", role=role, country="NOR")


def test_a_charge_is_a_role_only_where_several_outlets_say_so_and_none_denies_it():
    assert roles(told("a", "spy")) == []
    assert [role.title for role in roles(told("a", "spy"), told("b", "spy"))] == ["spy"]
    assert roles(told("a", "spy"), told("b", "spy"), told("c", "geologist", "She is no spy. "))[0].title == "geologist"


def test_a_charge_that_others_are_quoted_with_or_that_is_called_alleged_is_no_role():
    quoted = told("b", "spy")
    quoted.quoted = [(0, len(quoted.text))]
    assert roles(told("a", "spy"), quoted) == []
    assert roles(told("a", "spy"), told("b", "spy", "the alleged ")) == []


def test_abuse_is_no_role_however_many_say_so_and_a_verdict_is_left_out_of_one():
    assert roles(told("a", "ice queen"), told("b", "ice queen"), told("c", "ice queen")) == []
    assert [role.title for role in roles(told("a", "jailed academic"))] == ["academic"]


def test_an_office_that_somebody_is_quoted_with_is_one_all_the_same():
    quoted = told("a", "Foreign Minister")
    quoted.quoted = [(0, len(quoted.text))]
    assert [role.title for role in roles(quoted)] == ["Foreign Minister"]
    assert roles(told("a", "president", "the so-called ")) == []
