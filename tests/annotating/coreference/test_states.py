"""The state of somebody whose own mention does not say it."""

from __future__ import annotations

from analysis.annotating.coreference.mentions_by_token import MentionsByToken
from analysis.annotating.coreference.states import States
from analysis.annotating.document import document_of


def states(given, text: str):
    mentions = MentionsByToken(document_of(given(text)), given(text)._.mentions)
    return States(mentions), {each.text: each for each in mentions.words.tokens}


def test_a_noun_has_the_one_state_that_the_article_gives_it(given):
    found, tokens = states(given, "A Ruritanian geologist came. The geologist left.")
    assert found.of_noun(tokens["geologist"]) == "RUR"
    found, tokens = states(given, "A Ruritanian geologist came. Another geologist left.")
    assert found.of_noun(tokens["geologist"]) is None


def test_a_body_has_the_state_that_stands_beside_it(given):
    found, _ = states(given, "The Lantern Foundation of Syldavia came. The Lantern Foundation left.")
    (last,) = [mention for mention in found.mentions.all if mention.start > 40]
    assert (last.country, found.of(last)) == (None, "SYL")
