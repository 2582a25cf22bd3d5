"""Whom pronouns point back to."""

from __future__ import annotations

import pytest

from analysis.annotating.coreference.chains import Chains
from analysis.annotating.coreference.pronouns import by_rule
from analysis.annotating.mentions.drafts import Draft
from tests.annotating.mention_at import Annotate, at

POINTING = [
    # text, words, occurrence, whom they mean
    (
        "Norwegian President Olav Strand spoke on Monday. The president left soon after.",
        "The president",
        1,
        "Olav Strand",
    ),
    ("Anna Berglund met Olav Strand. She thanked him.", "She", 1, "Anna Berglund"),
    ("Anna Berglund met Olav Strand. She thanked him.", "him", 1, "Olav Strand"),
    ("Olav Strand spoke to reporters. “We will see,” he said.", "he", 1, "Olav Strand"),
    ("Norway said it would send ships.", "it", 1, "Norway"),
    ("Norway voted no. The country will vote again.", "The country", 1, "Norway"),
    ("The EU met in Oslo. The bloc will answer soon.", "The bloc", 1, "European Union"),
    ("A Norwegian diplomat spoke first. The diplomat asked for calm.", "The diplomat", 1, "Norwegian diplomat"),
    ("North Korea's leader, Pak Jin-su, agreed.", "North Korea's leader", 1, "Pak Jin-su"),
]


@pytest.mark.parametrize(("text", "words", "nth", "name"), POINTING)
def test_roles_and_pronouns_point_back(annotate_text: Annotate, text, words, nth, name):
    assert at(annotate_text(text), text, words, nth).name == name


def test_two_candidates_and_nothing_to_choose_is_no_link(annotate_text: Annotate):
    text = "Dr. Marlow and Dr. Darrow waited. He was late."
    assert not [m for m in annotate_text(text).mentions if m.form == "pronoun" and text[m.start : m.end] == "He"]


def test_empty_it_is_nobody(annotate_text: Annotate):
    text = "Norway waited. It was clear that it rained."
    assert not [m for m in annotate_text(text).mentions if m.form == "pronoun"]


def test_the_rules_score_each_chain_before_and_choose_one_that_is_ahead(rows):
    view, *_ = rows("Berglund sold the plan. He left.", "Berglund")
    chains = Chains(view, {})
    draft = Draft(0, 1, "person", "given", 1.0)
    chains.new("person", "Berglund").add(draft)
    (ruled,) = by_rule(view, chains, [draft]).values()
    assert ruled.chain == 0
    assert set(ruled.scores) == {0}


@pytest.mark.parametrize(("word", "ruled"), [("theirs", False), ("them", True)])
def test_the_rules_say_nothing_of_what_only_learning_resolves(rows, word, ruled):
    view, _, _ = rows(f"Berglund sold {word}.")
    assert (view.text.index(word) in by_rule(view, Chains(view, {}), [])) == ruled


def test_the_rules_leave_the_chains_as_they_are(rows):
    view, _, _ = rows("Berglund sold the plan. He left.", "Berglund")
    chains = Chains(view, {})
    draft = Draft(0, 1, "person", "given", 1.0)
    chains.new("person", "Berglund").add(draft)
    by_rule(view, chains, [draft])
    assert chains.all[0].mentions == [draft]
    assert not chains.all[0].gender
