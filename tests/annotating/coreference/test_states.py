"""The state of somebody whose own mention does not say it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.annotating.coreference.mentions_by_token import MentionsByToken
from analysis.annotating.coreference.states import States, with_states
from analysis.annotating.document import document_of
from analysis.records import Mention


def states(given, text: str):
    mentions = MentionsByToken(document_of(given(text)), given(text)._.mentions)
    return States(mentions), {each.text: each for each in mentions.words.tokens}


def test_a_noun_has_the_one_state_that_the_article_gives_it(given):
    found, tokens = states(given, "A Ruritanian geologist came. The geologist left.")
    assert found.of_noun(tokens["geologist"]) == "RUR"
    found, tokens = states(given, "A Ruritanian geologist came. Another geologist left.")
    assert found.of_noun(tokens["geologist"]) is None


@pytest.mark.parametrize(
    ("second", "state"),
    [
        ("The western geologist left.", None),
        ("The geologist in Strelsau left.", None),
        ("The family geologist left.", None),
        ("Anna Holt’s geologist left.", None),
        ("The Holt administration geologist left.", "RUR"),
        ("The tired geologist left.", "RUR"),
        ("When Borduria refused the geologist in mid-May, it rained.", "RUR"),
    ],
)
def test_a_noun_whose_own_words_make_it_another_has_not_that_state(given, second: str, state: str | None):
    found, _ = states(given, f"A Ruritanian geologist came. {second}")
    assert found.of_noun([token for token in found.tokens if token.text == "geologist"][-1]) == state


def test_a_body_of_many_states_is_not_of_the_one_in_which_it_meets(annotate_text):
    text = "The meeting of the International Monetary Fund in Oslo ended. Anna Berg met the Harbour Union in Oslo."
    found = {text[each.start : each.end]: each.country for each in annotate_text(text).mentions}
    assert found["International Monetary Fund"] is None
    text = "The Red Cross in Oslo sent food. Anna Berg met the Harbour Union in Oslo."
    found = {text[each.start : each.end]: each.country for each in annotate_text(text).mentions}
    assert found["Red Cross"] is None


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The Lantern Foundation of Syldavia met. The Lantern Foundation left.", "SYL"),
        ("The Lantern Foundation in Gorham met. The Lantern Foundation left.", None),
        ("The Lantern University in Gorham met. The Lantern University left.", "SYL"),
        ("The Lantern Court in Gorham met. The Lantern Court left.", "SYL"),
        ("Ministers of the Lantern Foundation in Gorham met. The Lantern Foundation left.", None),
        ("Syldavia’s Lantern Foundation met. The Lantern Foundation left.", "SYL"),
        ("The Syldavian geologist Anna Holt came. Holt left.", "SYL"),
        ("Anna Holt, a Syldavian geologist, came. Holt left.", "SYL"),
        ("Anna Holt met a Syldavian geologist. Holt left.", None),
        ("Anna Holt came to Syldavia. Holt left.", None),
    ],
)
def test_a_chain_is_of_the_state_that_stands_beside_one_of_its_mentions(given, text: str, state: str | None):
    doc = given(text)
    stateless = [replace(each, country=None) if each.kind == "person" else each for each in doc._.mentions]
    assert with_states(document_of(doc), stateless)[-1].country == state


def test_a_description_is_of_the_state_of_all_whom_the_article_calls_so_and_a_name_is_not(given):
    text = "The Syldavian envoys came. The envoys left with Anna Holt."
    doc = given(text)
    start = text.index("The envoys")
    envoys = Mention(
        start=start,
        end=start + 10,
        rule="given",
        confidence=1,
        kind="group",
        form="description",
        name="envoys",
        chain=90,
    )
    holt = replace(envoys, form="role", chain=doc._.mentions[-1].chain)
    stateless = [replace(each, country=None) if each.kind == "person" else each for each in doc._.mentions]
    assert [each.country for each in with_states(document_of(doc), [*stateless, envoys])] == ["SYL", None, "SYL"]
    assert with_states(document_of(doc), [*stateless, holt])[-1].country is None
