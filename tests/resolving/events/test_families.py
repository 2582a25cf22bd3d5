"""What reports of one event have in common, by the examples of the lexicon."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.language import lexicon
from analysis.records import Event
from analysis.resolving.events import families
from analysis.resolving.events.account import describing
from analysis.resolving.events.affairs import _leads
from analysis.resolving.events.families import family, is_noun, listed
from analysis.resolving.events.preparation import _points_back
from tests.resolving.events.visits import report

TABLES = lexicon.toml("events/merging")


@pytest.mark.parametrize("example", TABLES["family"], ids=lambda each: "-".join(each["report"]))
def test_a_report_has_the_family_of_its_act(example):
    kind, mode, rule = example["report"]
    assert family(replace(report(kind, mode), rule=rule)) == example["is"]


def test_what_is_announced_has_the_family_of_what_is_to_come():
    lifting = replace(report("AGREE", "other"), rule="sentence", announced=True)
    assert family(lifting) == "COERCE/trial"


@pytest.mark.parametrize("example", TABLES["described"], ids=lambda each: each["name"])
def test_a_description_is_known_by_its_noun(example):
    assert describing([example["name"]]) == {example["noun"]} - {""}


@pytest.mark.parametrize("example", TABLES["pointing"], ids=lambda each: each["before"])
def test_a_noun_points_back_by_what_stands_before_it(example):
    assert _points_back(example["before"] + " ") == example["back"]


@pytest.mark.parametrize("example", TABLES["asking"], ids=lambda each: each["family"])
def test_what_somebody_wants_is_told_from_other_acts_of_words(example):
    assert families.asked(example["family"]) == example["asked"]


@pytest.mark.parametrize("example", TABLES["leading"], ids=lambda each: "-".join(each["acts"]))
def test_one_act_leads_to_another(example):
    def event(act: str) -> Event:
        kind, _, mode = act.partition("/")
        return Event(
            id=act, type=kind, mode=mode or None, cameo="04", status="occurred", sources=(), targets=(), reports=()
        )

    one, later = map(event, example["acts"])
    assert _leads(one, later) == example["leads"]


def test_the_lists_name_families_and_rules_that_there_are():
    known = set(families._types())
    rules = {rule for some in TABLES["acts"].values() for rule in some} | set(listed("suffered", "rules"))
    rules |= {rule for some in TABLES["kindred"].values() for rule in some}
    assert rules - known == set()
    types = {kind for kind, _ in families._types().values()}
    named = {name for key in TABLES["families"] for name in listed("families", key)}
    for section, key in (("once", "target"), ("once", "source"), ("lone", "families"), ("many", "families")):
        named |= listed(section, key)
    named |= listed("asked", "types") | listed("asked", "not")
    assert {name.partition("/")[0] for name in named} - types == set()


def test_a_noun_of_the_rule_is_told_from_a_verb():
    visit = replace(report(), rule="visit")
    assert is_noun(visit, "visit") and is_noun(visit, "visits")
    assert not is_noun(visit, "travelled")
