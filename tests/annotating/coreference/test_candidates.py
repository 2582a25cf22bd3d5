"""Whom a pronoun or a bare description of one article may stand for."""

from __future__ import annotations

from analysis.annotating.coreference.candidates import Candidates, Identity
from analysis.annotating.coreference.mention_index import MentionIndex
from analysis.annotating.document import document_of
from analysis.annotating.offsets import Offsets
from tests.annotating.coreference.test_standing_for import mention

TEXT = "Foreign Minister Karl Brandt met Mrs. Lind in Gorham. The minister saw a waiter and she left."


def candidates(nlp) -> Candidates:
    words = document_of(nlp(TEXT))
    mentions = [
        mention(TEXT, "Karl Brandt", 0, role="Foreign Minister"),
        mention(TEXT, "Lind", 1),
        mention(TEXT, "Gorham", 2, kind="place"),
        mention(TEXT, "The minister", 3, "description"),
        mention(TEXT, "she", 1, "pronoun"),
    ]
    return Candidates(words, Offsets(words), MentionIndex(mentions))


def test_pronouns_and_mere_places_are_no_candidates(nlp):
    found = candidates(nlp)
    assert [each.identity.name for each in found.mentioned] == ["Karl Brandt", "Lind", "Karl Brandt"]
    assert [each.sentence for each in found.mentioned] == [0, 0, 1]


def test_a_form_of_address_or_a_given_name_tells_the_gender(nlp):
    assert candidates(nlp).genders == {0: "male", 1: "female"}


def test_an_office_is_identified_with_its_holder(nlp):
    found = candidates(nlp)
    minister = found.mentions.at(TEXT.index("The minister"))
    assert found.has_name(minister) and found.identified(minister) == Identity("Karl Brandt", 0)


def test_a_description_that_spoke_is_found_again_by_its_noun_and_number(nlp):
    found = candidates(nlp)
    waiter = next(token for token in found.words.tokens if token.text == "waiter")
    found.add(waiter, Identity("waiter", None, True), "person", False)
    assert found.described_by(waiter, False) == [Identity("waiter", None, True)]
    assert found.described_by(waiter, True) == []
