"""People by what they do, or by a given name that is a place's, too. More examples stand in the lexicon."""

from __future__ import annotations

import pytest

from tests.annotating.mention_at import Annotate, at


@pytest.mark.parametrize(
    "text", ["Karvanto took office on Monday.", "Karvanto resigned.", "Boredi met Anna Berg on Monday."]
)
def test_who_does_what_only_people_do_is_a_person(annotate_text: Annotate, text):
    assert at(annotate_text(text), text, text.split()[0]).kind == "person"


@pytest.mark.parametrize(("text", "name"), [("Georgia Power paid the fine.", "Georgia Power")])
def test_a_place_before_a_body_is_no_given_name(annotate_text: Annotate, text, name):
    assert at(annotate_text(text), text, name).kind == "organisation"


def test_a_given_name_that_is_a_state_is_part_of_the_name(annotate_text: Annotate):
    text = "Michael Berg met Georgia Halvorsen in Oslo."
    annotation = annotate_text(text)
    assert at(annotation, text, "Georgia Halvorsen").kind == "person"
    assert not [m for m in annotation.mentions if m.country == "GEO"]
