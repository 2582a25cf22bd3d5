"""Who is meant by a description or an office."""

from __future__ import annotations

import pytest

from tests.annotating.mention_at import Annotate, at

DESCRIPTIONS = [
    # text, words, name, state, kind
    ("South Korean officials said on Monday that they would go.", "South Korean officials", "KOR", "group"),
    ("A European diplomat told reporters so.", "A European diplomat", "EU", "person"),
    ("A delegation of three Norwegian officials came.", "A delegation of three Norwegian officials", "NOR", "group"),
    ("Three European countries signed it.", "Three European countries", None, "group"),
    ("All members of European parties and Norwegian officials left.", "Norwegian officials", "NOR", "group"),
    ("Ten African countries in Norway signed it.", "Ten African countries in Norway", None, "group"),
    ("Sweden met its European allies.", "its European allies", None, "group"),
    ("Norwegian exiles met. The exiles left.", "The exiles", None, "group"),
    ("The embassy in Norway was closed.", "The embassy in Norway", None, "organisation"),
    ("The parliament in Norway was closed.", "The parliament in Norway", "NOR", "organisation"),
    ("All foreign journalists left the town.", "All foreign journalists", None, "group"),
    ("Norway's Labour government was absent.", "Norway's Labour government", "NOR", "organisation"),
    ("The ministers of African Union states in Oslo met.", "The ministers of African Union states", None, "group"),
    ("African Union ministers in Oslo met.", "African Union ministers in Oslo", None, "group"),
    ("The Lantern League chairman in Oslo met us.", "The Lantern League chairman in Oslo", "NOR", "person"),
    ("Finance ministers in Oslo met.", "Finance ministers in Oslo", "NOR", "group"),
    ("Norwegian officials met. Norwegian campaign officials left.", "Norwegian campaign officials", None, "group"),
    ("Norway's leader was absent.", "Norway's leader", "NOR", "person"),
]


@pytest.mark.parametrize(("text", "words", "state", "kind"), DESCRIPTIONS)
def test_who_is_described_is_a_mention_with_a_state(annotate_text: Annotate, text, words, state, kind):
    mention = at(annotate_text(text), text, words)
    assert (mention.country, mention.kind) == (state, kind)
    assert mention.form in ("description", "role")
    assert not mention.name.lower().startswith(("a ", "the ", "all "))


OWN_WORDS = [
    # text, words of the description
    ("At least four countries condemned it.", "four countries"),
    ("Norway and possibly some other countries condemned it.", "some other countries"),
    ("Nearly fifty Norwegian firms condemned it.", "Nearly fifty Norwegian firms"),
    ("This week's harbour committee condemned it.", "harbour committee"),
    ("Members of Anna Kolm's ruling Lantern Party condemned it.", "Members of Anna Kolm's ruling Lantern Party"),
    ("**OSLO, May 9 - A spokesman for the harbour condemned it.", "A spokesman"),
]


@pytest.mark.parametrize(("text", "words"), OWN_WORDS)
def test_a_description_is_whole_and_begins_with_its_own_words(annotate_text: Annotate, text, words):
    assert words in [text[m.start : m.end] for m in annotate_text(text).mentions if m.form in ("description", "role")]


def test_an_office_with_of_is_meant_by_its_first_words(annotate_text: Annotate):
    text = "The Minister of Foreign Affairs, Anna Berg, spoke in Oslo. The minister then left for home."
    assert at(annotate_text(text), text, "The minister").name == "Anna Berg"


def test_whose_somebody_is_belongs_to_the_phrase_also_where_the_word_is_taken_for_a_verb(annotate_text: Annotate):
    text = "Drew’s former press officers all refused to testify in Kesh."
    described = [text[each.start : each.end] for each in annotate_text(text).mentions if each.form == "description"]
    assert described == ["Drew’s former press officers"]
