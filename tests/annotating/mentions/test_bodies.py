"""Bodies that the model misses or takes for people: by the words around them. More examples stand in the lexicon."""

from __future__ import annotations

import pytest

from analysis.language.lexicon import words
from tests.annotating.mention_at import Annotate, at


def test_an_acronym_in_brackets_is_the_body_there_and_later(annotate_text: Annotate):
    text = "Members of the Union of Karsund Dockers (UKD) met. A leader of the UKD spoke."
    annotation = annotate_text(text)
    assert [at(annotation, text, "UKD", nth).kind for nth in (1, 2)] == ["organisation", "organisation"]
    assert at(annotation, text, "UKD", 2).chain == at(annotation, text, "Union of Karsund Dockers").chain


def test_who_is_quoted_on_an_exchange_is_a_company(annotate_text: Annotate):
    text = "Elektrombo fell 3.4 percent to 28.40 on Tuesday."
    assert at(annotate_text(text), text, "Elektrombo").kind == "organisation"


def test_who_has_stores_is_a_company(annotate_text: Annotate):
    text = "A huge fire gutted the Harlan supermarket on Friday. The fire spread through Harlan."
    annotation = annotate_text(text)
    assert [at(annotation, text, "Harlan", nth).kind for nth in (1, 2)] == ["organisation", "organisation"]
    text = "He was born in Somerset. A fire gutted a Somerset supermarket."
    assert at(annotate_text(text), text, "Somerset", 2).kind == "place"


def test_seats_and_years_are_no_prices(annotate_text: Annotate):
    text = "Astrid Kolm rose 3 seats."
    assert at(annotate_text(text), text, "Astrid Kolm").kind == "person"


def test_a_name_that_ends_as_a_company_does_is_one_that_the_model_leaves_out(annotate_text: Annotate):
    text = "DALLAS, Feb 26 - Cenbrygy Corp reported a loss. It said it would sell its refinery."
    found = at(annotate_text(text), text, "Cenbrygy Corp")
    assert (found.kind, found.rule) == ("organisation", "body")


def test_a_company_has_all_of_its_endings_and_they_alone_are_none(annotate_text: Annotate):
    text = "OLDPORT, March 3 - Cenbrygy Corp Ltd said it will close a mill."
    assert at(annotate_text(text), text, "Cenbrygy Corp Ltd").kind == "organisation"
    text = "The unit of Volta Securities Co Ltd of Borevia said it will sell its mill."
    assert "Co Ltd" not in [text[each.start : each.end] for each in annotate_text(text).mentions]


@pytest.mark.parametrize("partners", sorted(words("names/context", "body", "partners")))
def test_a_firm_that_begins_as_a_persons_name_does_is_no_person(annotate_text: Annotate, partners):
    text = f"She had been an analyst at Walter Grange and {partners} for years."
    named = {text[m.start : m.end]: m.kind for m in annotate_text(text).mentions if m.form == "name"}
    assert named == {f"Walter Grange and {partners}": "organisation"}
