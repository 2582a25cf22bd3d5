"""Descriptions that stand for somebody whom the article names."""

from __future__ import annotations

import pytest

from analysis.annotating.coreference.mention_index import MentionIndex
from analysis.annotating.coreference.standing_for import apposed, named_for
from analysis.annotating.document import document_of
from analysis.annotating.offsets import Offsets
from analysis.records import Form, Mention


def mention(text: str, words: str, chain: int, form: Form = "name", **more) -> Mention:
    start = text.index(words)
    more = {"kind": "person", "name": words, **more}
    return Mention(start=start, end=start + len(words), rule="given", confidence=1, form=form, chain=chain, **more)


def test_an_office_stands_for_the_only_one_who_has_it(nlp):
    text = "Foreign Minister Karl Brandt left with Mara Lind. It was late, the minister said."
    brandt = mention(text, "Karl Brandt", 0, role="Foreign Minister")
    index = MentionIndex([brandt, mention(text, "Mara Lind", 1), mention(text, "the minister", 2, "description")])
    assert named_for(Offsets(document_of(nlp(text))), index) == {2: brandt}


@pytest.mark.parametrize("description", ["the minister", "a minister", "ministers"])
def test_an_office_of_two_or_of_anybody_stands_for_nobody(nlp, description):
    text = f"Minister Karl Brandt met Minister Peter Dahl. It was late, {description} said."
    people = [mention(text, name, n, role="Minister") for n, name in enumerate(("Karl Brandt", "Peter Dahl"))]
    index = MentionIndex([*people, mention(text, description, 2, "description")])
    assert named_for(Offsets(document_of(nlp(text))), index) == {}


def test_a_name_in_apposition_is_whom_the_description_stands_for(nlp):
    text = "His sister, Mara Lind, opened the door."
    lind = mention(text, "Mara Lind", 0)
    sister = next(token for token in document_of(nlp(text)).tokens if token.text == "sister")
    assert apposed(MentionIndex([lind]), sister) is lind
    assert apposed(MentionIndex([]), sister) is None
