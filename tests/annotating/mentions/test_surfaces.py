"""What is clear before names are linked: aliases, divided lands, headlines, one kind for one name."""

from __future__ import annotations

from tests.annotating.mention_at import Annotate, at


def test_a_name_in_another_script_is_an_alias(annotate_text: Annotate):
    text = "Chinese Ambassador to the EU Lu Wenhai (陸文海) declined to comment."
    assert at(annotate_text(text), text, "Lu Wenhai").aliases == ("陸文海",)


def test_an_acronym_that_the_article_explains_means_that_body(annotate_text: Annotate):
    text = "The Ruritanian Tin Council (RTC) met on Monday. The RTC will meet again."
    annotation = annotate_text(text)
    assert at(annotation, text, "RTC", 2).name == at(annotation, text, "Ruritanian Tin Council").name


def test_the_north_is_nobody_where_two_states_of_the_north_are_named(annotate_text: Annotate):
    text = "North Korea and North Macedonia met. The North waited."
    last = text.rindex("North")
    assert not [m for m in annotate_text(text).mentions if m.start == last and m.kind == "country"]


def test_a_recurring_name_has_one_kind(annotate_text: Annotate):
    text = "Anna Berglund spoke to reporters. Berglund left. Then Berglund rose. In the end Berglund was tired."
    annotation = annotate_text(text)
    assert {at(annotation, text, "Berglund", nth).kind for nth in (2, 3, 4)} == {"person"}


def test_a_town_of_the_same_name_is_in_the_region_behind_it(annotate_text: Annotate):
    text = "She was born in Paris, Texas. She died in Paris."
    annotation = annotate_text(text)
    assert [at(annotation, text, "Paris", number).country for number in (1, 2)] == ["USA", "FRA"]


def test_a_surname_with_its_particle_in_capitals_is_the_persons(annotate_text: Annotate):
    text = "The council met Omar el-Tarwi in Karsund. El-Tarwi said no."
    annotation = annotate_text(text)
    assert at(annotation, text, "El-Tarwi").chain == at(annotation, text, "Omar el-Tarwi").chain


def test_a_degree_is_no_place(annotate_text: Annotate):
    text = "Valerie Vaskeller, M.S., R.D., agreed."
    assert [text[m.start : m.end] for m in annotate_text(text).mentions if m.form == "name"] == ["Valerie Vaskeller"]


def test_the_town_of_a_dateline_is_not_called_in_capitals(annotate_text: Annotate):
    text = "OSTREL, March 4 - The minister resigned on Monday."
    assert at(annotate_text(text), text, "OSTREL").name == "Ostrel"
