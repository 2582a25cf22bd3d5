"""Why chains are tied to an entity, which spellings are one, who is only offered as the same, who held an office."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.language.person_names import name_parts
from analysis.language.transliteration import distance, spelt_alike
from analysis.records import Annotation, Article
from analysis.resolving.actors.chain_summaries import state_of
from analysis.resolving.actors.entities import Resolved, resolve_entities
from analysis.resolving.actors.people import STATE_GUESSED
from analysis.resolving.actors.served_bodies import served_body
from tests.resolving.actors.test_entities import Story


def resolved(*stories: Story) -> Resolved:
    articles = [Article(id=story.id, text=story.text, published=story.day) for story in stories]
    annotations = [Annotation(article=story.id, mentions=tuple(story.names)) for story in stories]
    return resolve_entities(articles, annotations)


def reasons(found: Resolved, article: str) -> list[tuple[str, ...]]:
    """Kind and values of what ties the article's chains to others."""
    ties = [each for link in found.links if link.article == article for each in link.criteria]
    return [(each.kind, *each.values) for each in ties]


def offered(found: Resolved) -> dict[tuple[str, str], list[tuple[str, ...]]]:
    """Kind and values of why two may be one."""
    return {(each.entity, each.other): [(why.kind, *why.values) for why in each.criteria] for each in found.suggestions}


MINISTER = {"role": "Norwegian foreign minister", "country": "NOR"}


def test_every_tie_has_its_reasons_and_a_score():
    found = resolved(
        Story("a").add("Anna Berglund", times=3, **MINISTER),
        Story("b").add("Anna Berglund", **MINISTER),
        Story("c").add("Berglund"),
        Story("d").add("A. Berglund"),
        Story("e", date(2024, 3, 13)).add(
            "the Norwegian foreign minister", "Norwegian foreign minister", form="role", country="NOR"
        ),
        Story("f").add("Norway", kind="country", country="NOR"),
        Story("g").add("Norwegian officials", kind="group", form="description", country="NOR"),
    )
    assert reasons(found, "b") == [("same-full-name",), ("same-office",), ("same-state",)]
    assert reasons(found, "c") == [("short-name-of-one",)]
    assert reasons(found, "d") == [("given-names-that-fit",)]
    assert reasons(found, "e") == [("holder-of-office", "foreign minister", "12")]
    assert reasons(found, "g") == [("speaks-for-state",)]
    scores = {link.article: link.score for link in found.links}
    assert scores["b"] > scores["d"] > scores["c"] > scores["e"] > 0.5
    assert all(0 < score <= 1 for score in scores.values())


def test_what_stands_in_one_article_only_needs_no_reason():
    assert not resolved(Story("a").add("Anna Berglund", times=3)).links


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Pavlo Sorin", "Pavel Zorin", True),
        ("Nadir al-Karimi", "Nader el-Kareemy", True),
        ("Irina Valenskaya", "Irina Walenskaja", True),
        ("Muammar Qadari", "Moammar Gadary", True),
        ("Vladimir Selensky", "Volodymyr Zelenskyy", True),
        ("Yuri Chukov", "Juri Tschukow", True),
        ("Khalid Haddad", "Halid Hadad", True),
        ("Anna Berglund", "Anne Bergland", True),
        ("Anna Berg", "Olav Berg", False),
        ("Lena Castor", "Luna Kestrel", False),
        ("Anna", "Anna", False),
    ],
)
def test_spellings_of_one_name_sound_alike(one: str, other: str, same: bool):
    assert spelt_alike(name_parts(one), name_parts(other)) is same
    assert spelt_alike(name_parts(other), name_parts(one)) is same


@pytest.mark.parametrize(
    ("one", "other", "steps"), [("berg", "berg", 0), ("berg", "bregs", 2), ("berg", "brg", 1), ("berg", "holm", 3)]
)
def test_distance_counts_letters_and_swaps(one: str, other: str, steps: int):
    assert distance(one, other, 2) == steps


def test_another_spelling_with_the_same_office_and_state_is_one():
    president = {"role": "Kazakh President", "country": "KAZ"}
    found = resolved(
        Story("a").add("Pavel Zorin", times=4, **president),
        Story("b").add("Pavlo Sorin", **president).add("Sorin", "Pavlo Sorin"),
        Story("c").add("Sorin"),
    )
    (entity,) = found.entities
    assert (entity.name, set(entity.aliases)) == ("Pavel Zorin", {"Pavlo Sorin", "Sorin"})
    assert ("spelt-alike-with-office-and-state",) in reasons(found, "b")
    assert ("short-name-of-one",) in reasons(found, "c")


def test_another_spelling_alone_is_only_offered():
    found = resolved(Story("a").add("Pavel Zorin"), Story("b").add("Pavlo Sorin"))
    assert len(found.entities) == 2
    assert offered(found) == {("pavel-zorin", "pavlo-sorin"): [("spelt-alike",)]}


def test_another_spelling_in_the_same_article_is_another_person():
    president = {"role": "Kazakh President", "country": "KAZ"}
    found = resolved(Story("a").add("Pavel Zorin", times=2, **president).add("Pavlo Sorin", **president))
    assert len(found.entities) == 2
    assert ("named-side-by-side", "1") in offered(found)["pavel-zorin", "pavlo-sorin"]


def test_one_name_in_another_script_ties_two_spellings():
    found = resolved(
        Story("a").add("Nadir al-Karimi", aliases=("نادر الكريمي",), times=2),
        Story("b").add("Nader el-Kareemy", aliases=("نادر الكريمي",)),
        Story("c").add("el-Kareemy"),
    )
    assert {entity.id for entity in found.entities} == {"nadir-al-karimi"}
    assert reasons(found, "b") == [("one-in-another-script", "نادر الكريمي")]


def test_a_short_name_of_two_is_offered_to_both():
    found = resolved(Story("a").add("Anna Berglund"), Story("b").add("Olav Berglund"), Story("c").add("Berglund"))
    assert set(offered(found)) == {("anna-berglund", "berglund"), ("berglund", "olav-berglund")}
    assert offered(found)["anna-berglund", "berglund"][0] == ("short-name-shared-by", "2")


def test_namesakes_of_two_states_are_offered_with_what_speaks_against():
    found = resolved(
        Story("a").add("Anna Berglund", **MINISTER),
        Story("b").add("Anna Berglund", role="Canadian coach", country="CAN"),
    )
    ((why, against),) = offered(found).values()
    assert (why, against) == (("same-full-name-otherwise-apart",), ("other-states",))


def test_a_letter_and_a_longer_name_are_offered():
    found = resolved(
        Story("a").add("Anna Berglund"),
        Story("b").add("Anna Bergland"),
        Story("c").add("Lantern Steel", kind="organisation"),
        Story("d").add("Northern Lantern Steel", kind="organisation"),
    )
    assert {("anna-bergland", "anna-berglund"), ("lantern-steel", "northern-lantern-steel")} == set(offered(found))


def test_an_acronym_is_the_body_that_another_article_explains_by_it():
    found = resolved(
        Story("a").add("Northern Tin Council", kind="organisation", aliases=("NTC",)),
        Story("b").add("NTC", kind="organisation"),
    )
    (entity,) = found.entities
    assert entity.id == "northern-tin-council"
    assert reasons(found, "b")[0] == ("explained-acronym", "NTC")


def test_an_acronym_of_two_bodies_is_neither():
    found = resolved(
        Story("a").add("Northern Tin Council", kind="organisation", aliases=("NTC",)),
        Story("b").add("National Tea Chamber", kind="organisation", aliases=("NTC",)),
        Story("c").add("NTC", kind="organisation"),
    )
    assert len(found.entities) == 3
    assert {("national-tea-chamber", "ntc"), ("northern-tin-council", "ntc")} == set(offered(found))


# --- roles over time -------------------------------------------------------------------------------------------------


def office(id_: str, day: date, title: str = "foreign minister") -> Story:
    words = f"the Norwegian {title}"
    return Story(id_, day).add(words, f"Norwegian {title}", form="role", country="NOR")


def test_an_office_goes_over_and_each_day_has_its_holder():
    """Berglund is foreign minister until 24 April and prime minister from 25 April; Strand follows her."""

    def named(id_: str, day: date, name: str, role: str) -> Story:
        return Story(id_, day).add(name, role=role, country="NOR")

    found = resolved(
        named("a", date(2031, 3, 10), "Anna Berglund", "Norwegian foreign minister"),
        named("b", date(2031, 4, 20), "Anna Berglund", "Norwegian foreign minister"),
        named("c", date(2031, 4, 20), "Ilse Maren", "Norwegian prime minister"),
        named("d", date(2031, 4, 24), "Ilse Maren", "former Norwegian prime minister"),
        named("e", date(2031, 4, 26), "Anna Berglund", "Norwegian prime minister"),
        named("f", date(2031, 4, 30), "Olav Strand", "Norwegian foreign minister"),
        named("g", date(2031, 5, 9), "Anna Berglund", "then Norwegian foreign minister"),
        named("h", date(2031, 5, 20), "Olav Strand", "Norwegian foreign minister"),
        named("i", date(2031, 5, 21), "Kari Holm", "Norwegian prime minister-elect"),
        office("before", date(2031, 3, 12)),
        office("after", date(2031, 5, 22)),
        office("head-before", date(2031, 4, 19), "prime minister"),
        office("head-after", date(2031, 5, 21), "prime minister"),
    )
    holder = {
        article: found.entity_of.get((article, 0)) for article in ("before", "after", "head-before", "head-after")
    }
    assert holder == {
        "before": "anna-berglund",
        "after": "olav-strand",
        "head-before": "ilse-maren",
        "head-after": "anna-berglund",
    }
    roles = {entity.id: [(r.title, r.first, r.last) for r in entity.roles] for entity in found.entities}
    assert roles["anna-berglund"] == [
        ("Norwegian foreign minister", date(2031, 3, 10), date(2031, 4, 20)),
        ("Norwegian prime minister", date(2031, 4, 26), date(2031, 4, 26)),
        ("then Norwegian foreign minister", date(2031, 5, 9), date(2031, 5, 9)),
    ]
    assert roles["ilse-maren"][-1][0] == "former Norwegian prime minister"


@pytest.mark.parametrize("title", ["former Norwegian prime minister", "Norwegian ex-prime minister"])
def test_a_former_office_does_not_make_anybody_its_holder(title: str):
    found = resolved(
        Story("a").add("Ilse Maren", role=title, country="NOR"), office("b", date(2024, 3, 2), "prime minister")
    )
    assert ("b", 0) not in found.entity_of


@pytest.mark.parametrize(
    ("title", "organisation"),
    [
        ("Chinese Ambassador to the EU", None),
        ("spokeswoman of the Norwegian foreign ministry", "Norwegian foreign ministry"),
        ("NATO Secretary General", "North Atlantic Treaty Organization"),
        ("president of the European Commission", "European Commission"),
        ("head of the Northern Grain Board", "Northern Grain Board"),
        ("Senate Majority Leader", "Senate"),
        ("spokeswoman of the Ministry of Foreign Affairs", "Ministry of Foreign Affairs"),
        ("President of the Northern Federation", None),
        ("ministry spokeswoman", None),
        ("former prime minister", None),
        ("Foreign Minister", None),
    ],
)
def test_a_title_names_the_body_that_is_served(title: str, organisation: str | None):
    assert served_body(title) == organisation


def test_states_and_known_bodies_have_their_wikidata_item():
    found = resolved(
        Story("a")
        .add("Norway", kind="country", country="NOR")
        .add("Anna Berglund")
        .add("World Bank", kind="organisation", rule="igo")
    )
    assert {entity.id: entity.wikidata for entity in found.entities} == {
        "norway": "Q20",
        "anna-berglund": None,
        "world-bank": "Q7164",
    }


@pytest.mark.parametrize(
    ("title", "state"),
    [
        ("mayor of Manchester", "GBR"),
        ("Manchester mayor", "GBR"),
        ("professor at Manchester University", None),
        ("Norwegian ambassador to Canada", "NOR"),
    ],
)
def test_a_town_tells_the_state_of_its_mayor_but_not_of_a_school_named_after_it(title: str, state: str | None):
    assert state_of(title) == state


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Commerce Secretary", None),
        ("then-National Security Council aide", "National Security Council"),
        ("president of the Alliance for Karsund Growers", "Alliance for Karsund Growers"),
        ("Assistant Treasury Secretary", "Treasury"),
    ],
)
def test_a_field_of_an_office_is_no_body(title: str, body: str | None):
    assert served_body(title) == body


def test_a_state_that_no_title_names_is_said_to_be_a_guess():
    found = resolved(
        Story("a").add("Anna Berglund", country="NOR"), Story("b").add("Anna Berglund", country="NOR", times=2)
    )
    assert (STATE_GUESSED.kind,) in reasons(found, "a")
    told = resolved(
        Story("a").add("Anna Berglund", country="NOR", role="Norwegian minister"),
        Story("b").add("Anna Berglund", country="NOR"),
    )
    assert (STATE_GUESSED.kind,) not in reasons(told, "a")
