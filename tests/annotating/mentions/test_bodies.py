"""Bodies that the model misses or takes for people: by the words around them. More examples stand in the lexicon."""

from __future__ import annotations

from tests.annotating.mention_at import Annotate, at


def test_an_acronym_in_brackets_is_the_body_there_and_later(annotate_text: Annotate):
    text = "Members of the Union of Karsund Dockers (UKD) met. A leader of the UKD spoke."
    annotation = annotate_text(text)
    assert [at(annotation, text, "UKD", nth).kind for nth in (1, 2)] == ["organisation", "organisation"]
    assert at(annotation, text, "UKD", 2).chain == at(annotation, text, "Union of Karsund Dockers").chain


def test_who_is_quoted_on_an_exchange_is_a_company(annotate_text: Annotate):
    text = "Elektrombo fell 3.4 percent to 28.40 on Tuesday."
    assert at(annotate_text(text), text, "Elektrombo").kind == "organisation"


def test_seats_and_years_are_no_prices(annotate_text: Annotate):
    text = "Astrid Kolm rose 3 seats."
    assert at(annotate_text(text), text, "Astrid Kolm").kind == "person"
