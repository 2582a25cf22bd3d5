"""The act in the article's own words: what is told of it, and where nothing is."""

from __future__ import annotations

import pytest


def _acts(found) -> list[tuple[str, str | None]]:
    return [(each.type, each.act) for each in found]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Ruritania demanded clarification of the status of its envoys.",
            "demand clarification of the status of its envoys",
        ),
        ("Ruritania urged Karl Brandt to release the prisoners.", "urge {t} to release the prisoners"),
        ("Ruritania has again called for an end to the blockade.", "call for an end to the blockade"),
        ("Ruritania accused Karl Brandt of forging letters.", "accuse {t} of forging letters"),
        ("Ruritania rejected on Monday a plan for joint patrols.", "reject a plan for joint patrols"),
        ("Ruritania criticised Karl Brandt's visit to the islands.", "criticise Karl Brandt's visit to the islands"),
    ],
)
def test_a_plain_verb_is_told_with_what_it_governs(code, text: str, act: str):
    assert act in [told for _, told in _acts(code(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Ruritania accused Karl Brandt.",  # the other side alone
        "Karl Brandt was accused of forging letters by Ruritania.",  # in the passive
        "Ruritania wants them destroyed.",  # whom nobody could tell
        "Ruritania did not reject the plan for joint patrols.",
        "The talks that Ruritania demanded never began.",  # what is demanded stands before
        "The demand by Ruritania for an end to the blockade was heard.",  # a noun
        "Anna Holt met Karl Brandt in the old castle.",  # both sides do it
    ],
)
def test_what_is_not_as_plain_is_told_by_its_kind(code, text: str):
    assert [told for _, told in _acts(code(text)) if told] == []


def test_long_words_end_before_what_is_only_added(code):
    text = (
        "Ruritania demanded an immediate end to the blockade of the ports of the northern islands of the republic "
        "for the sake of the hungry."
    )
    (act,) = [told for type_, told in _acts(code(text)) if type_ == "REQUEST"]
    assert act == "demand an immediate end to the blockade of the ports of the northern islands"


def test_a_comma_ends_it_unless_it_stands_in_a_list(code):
    (act,) = [each.act for each in code("Ruritania rejected the plan, which Karl Brandt had drawn up.") if each.act]
    assert act == "reject the plan"
    (act,) = [each.act for each in code("Ruritania demanded food, fuel and tents.") if each.act]
    assert act == "demand food, fuel and tents"


def test_a_clause_that_a_comma_cuts_off_is_not_told(code):
    text = "Ruritania warned that if Syldavia closed the strait, it would answer."
    assert [told for type_, told in _acts(code(text)) if told and type_ == "THREATEN"] == []
