"""Lists with the surname first."""

from __future__ import annotations

from tests.annotating.mention_at import Annotate, at


def test_a_list_with_the_surname_first_names_people(annotate_text: Annotate):
    text = "Signatories: Vaskeller, Maria; Marlow, John; Fenn, Lena (Norway)."
    annotation = annotate_text(text)
    found = [at(annotation, text, each) for each in ("Vaskeller, Maria", "Marlow, John", "Fenn, Lena")]
    assert [each.name for each in found] == ["Maria Vaskeller", "John Marlow", "Lena Fenn"]
    assert {each.kind for each in found} == {"person"} and [each.country for each in found] == [None, None, "NOR"]


def test_a_list_of_places_and_a_single_pair_are_none(annotate_text: Annotate):
    text = "They met in Paris, Berlin; London, Oslo; Bonn, Vienna. Then came: Vaskeller, Maria; others stayed."
    assert all(mention.rule != "inverted" for mention in annotate_text(text).mentions)
