"""Every sector of the lexicon finds its example."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from analysis.annotating.events.arguments.sectors import by_name, by_noun, is_firm
from analysis.language import lexicon
from analysis.records import Annotation

CASES = [(sector, text) for sector, row in lexicon.toml("events/sectors").items() for text in row["examples"]]


@pytest.mark.parametrize(("sector", "example"), CASES)
def test_a_party_has_the_sector_of_its_example(annotate_text: Callable[..., Annotation], sector: str, example: str):
    marked = re.search(r"\[([^]]*)\]", example)
    assert marked
    start, end = marked.start(), marked.start() + len(marked[1])
    events = annotate_text(example.replace("[", "").replace("]", "")).events
    parties = [party for event in events for party in (*event.sources, *event.targets)]
    assert sector in {party.sector for party in parties if party.start < end and start < party.end}, parties


@pytest.mark.parametrize(
    ("words", "sector"),
    [
        ("twelve ambassadors of the Union", "government"),
        ("Prime Minister", "government"),
        ("two policemen", "police"),
        ("the chief of the navy", None),
        ("a deputy", "legislature"),
        ("Brandt", None),
    ],
)
def test_a_description_is_read_by_its_head(words: str, sector: str | None):
    assert by_noun(words) == sector


@pytest.mark.parametrize(
    ("name", "sector"),
    [
        ("Ministry of Health", "government"),
        ("Supreme Court", "judiciary"),
        ("Timeshare", None),
        ("Daily Post", "media"),
    ],
)
def test_a_name_is_read_by_its_words(name: str, sector: str | None):
    assert by_name(name) == sector


@pytest.mark.parametrize(
    ("name", "firm"), [("Tarn Mills Ltd.", True), ("Tarn Mills, Inc.", True), ("Tarn Mills", False), ("Co", False)]
)
def test_a_company_is_known_by_how_its_name_ends(name: str, firm: bool):
    assert is_firm(name) is firm


@pytest.mark.parametrize(
    ("text", "party", "sector"),
    [
        ("The FBI arrested a Ruritanian banker.", "Federal Bureau of Investigation", "police"),
        ("Ruritania criticised the Bundesbank on Monday.", "Bundesbank", "government"),
        ("Ruritania criticised Hezbollah on Monday.", "Hezbollah", "rebel"),
    ],
)
def test_a_body_of_the_gazetteer_has_the_sector_of_its_sort(annotate_text, text: str, party: str, sector: str):
    events = annotate_text(text).events
    assert {each.sector for event in events for each in (*event.sources, *event.targets) if each.name == party} == {
        sector
    }


def test_who_leads_a_firm_is_no_official(annotate_text):
    (event,) = annotate_text("Karl Brandt, president of Tarn Mills Ltd, criticised Ruritania.").events
    assert [each.sector for each in event.sources] == ["business"]
    (event,) = annotate_text("Karl Brandt, president of the assembly, criticised Ruritania.").events
    assert [each.sector for each in event.sources] == ["government"]
