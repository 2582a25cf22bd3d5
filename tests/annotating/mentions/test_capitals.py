"""Names in sentences that stand in capitals throughout."""

from __future__ import annotations

import pytest

from tests.annotating.mention_at import Annotate, at


def test_a_given_name_begins_a_person_and_a_surname_goes_on_with_it(annotate_text: Annotate):
    text = "THE FOREIGN MINISTER OF NORWAY, MARIA VELDER, MET THE KING ON MONDAY.\nVELDER SAID THE TALKS WENT WELL."
    annotation = annotate_text(text)
    assert at(annotation, text, "MARIA VELDER").kind == "person"
    assert at(annotation, text, "MARIA VELDER").country == "NOR"
    (quote,) = annotation.quotes
    assert quote.speaker_name == "Maria Velder"


def test_an_office_with_a_state_in_capitals_is_of_it(annotate_text: Annotate):
    text = "NORWEGIAN PRIME MINISTER KARI HOLM VISITED KENYA ON TUESDAY, MINISTRY SAYS."
    assert at(annotate_text(text), text, "KARI HOLM").country == "NOR"


@pytest.mark.parametrize(
    "text", ["GRACE PERIOD ENDS FOR ALL BANKS IN MAY", "JAMES RIVER CORP 4TH QTR NET", "PETER OF THE UNION SAID NO"]
)
def test_a_given_name_that_names_nobody(annotate_text: Annotate, text):
    assert not [m for m in annotate_text(text).mentions if m.rule == "capitals"]
