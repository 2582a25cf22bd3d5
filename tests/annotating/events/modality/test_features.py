"""What the scorer of reality reads of a trigger."""

from __future__ import annotations

import pytest

from analysis.annotating.events.modality import reality
from analysis.annotating.events.modality.features import LEVELS, facts, levels

FACTS = [
    # text; the trigger; a fact that is read, and one that is not
    ("Ruritania attacked Syldavia.", "attacked", "0:tag=VBD", "0:neg"),
    ("Ruritania did not attack Syldavia.", "attack", "0:neg", "0:root=no"),
    ("Ruritania may attack Syldavia.", "attack", "0:aux=may/MD", "0:tag=VBD"),
    ("No soldier attacked Syldavia.", "attacked", "0:neg", "0:subject bare"),
    ("Soldiers attacked Syldavia.", "attacked", "0:subject bare", "0:neg"),
    ("If Ruritania attacks Syldavia, prices rise.", "attacks", "0:mark=if", "0:root"),
    ("Prices rise if Ruritania attacks Syldavia.", "rise", "0:has if", "0:mark=if"),
    ("Ruritania wants to attack Syldavia.", "attack", "1:word=want/VERB&first=xcomp", "1:root=no"),
    ("Ruritania wants to attack Syldavia.", "attack", "1:status=requested", "0:root"),
    ("Ruritania did not attack and bomb Syldavia.", "bomb", "0:neg", "1:neg"),
    ("Holt spoke of a plan for an attack.", "attack", "1:relation=for", "1:relation=of"),
    ("Holt spoke of a plan for an attack.", "attack", "2:word=speak/VERB", "0:det=the"),
    ("Holt discussed attacks.", "attacks", "0:bare=NNS", "0:det=a"),
    ("Holt discussed planned attacks.", "attacks", "0:modifier=planned", "0:modifier=amod"),
    ("Did Ruritania attack Syldavia?", "attack", "question", "0:neg"),
    ("Ruritania attacked Syldavia.", "attacked", "rules=occurred", "rules negated"),
]


@pytest.mark.parametrize(("text", "form", "there", "absent"), FACTS, ids=[f"{row[0]} {row[2]}" for row in FACTS])
def test_a_fact_is_read(word, text: str, form: str, there: str, absent: str) -> None:
    trigger = word(text, form)
    found = facts(levels(trigger), reality(trigger))
    assert there in found
    assert absent not in found


def test_no_more_words_are_read_than_are_weighed(word) -> None:
    trigger = word("Holt said that Brandt hoped to ask them to plan to attack Syldavia.", "attack")
    assert [level.token.text for level in levels(trigger)] == ["attack", "plan", "ask"]
    assert LEVELS == 3


def test_a_form_holds_auxiliaries_negation_and_tag(word) -> None:
    (level,) = levels(word("Ruritania would not have attacked Syldavia.", "attacked"))
    assert level.form == "have/VB+would/MD+not>VBN"
