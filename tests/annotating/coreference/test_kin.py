"""The surname alone is not a relative's."""

from __future__ import annotations

from tests.annotating.mention_at import Annotate, at


def test_the_surname_alone_is_no_relatives_who_is_named_later(annotate_text: Annotate):
    text = (
        "Strand won again on Monday. Strand thanked the voters. His pastor father, Olav Strand, "
        "stood beside him. Strand will speak on Friday."
    )
    annotation = annotate_text(text)
    father, son = at(annotation, text, "Olav Strand"), at(annotation, text, "Strand")
    assert father.chain != son.chain
    assert at(annotation, text, "Strand", 4).chain == son.chain


def test_a_relative_may_be_introduced_by_the_given_name(annotate_text: Annotate):
    text = (
        "Strand won again on Monday. His wife, Eva, was not there. Strand thanked the voters. "
        "At noon she came: Eva Strand waved. Strand will speak on Friday."
    )
    annotation = annotate_text(text)
    wife, husband = at(annotation, text, "Eva Strand"), at(annotation, text, "Strand")
    assert wife.chain != husband.chain
    assert at(annotation, text, "Strand", 4).chain == husband.chain
