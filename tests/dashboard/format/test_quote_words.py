"""What is told of a quote in a few words."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.format.quote_words import manner
from tests.dashboard.quotes import ROW

UNNAMED = {"anonymous": True, "speaker_name": "European diplomat", "unnamed_number": "one"}
ANONYMITY = "on condition of anonymity because the talks were private"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, ["direct quote"]),
        ({"speaker_text": "he", "cue_text": "warned", "stance": "warns"}, ["in the text “he”", "direct quote"]),
        (
            {"speaker_text": "three aides", "speaker_name": "three aides", "speaker_entity_name": "Ruritania"},
            ["stands for Ruritania", "direct quote"],
        ),
        ({"speaker_text": "ada  quill"}, ["direct quote"]),
        ({"speaker_text": "The Fennmark Post", "speaker_name": "Fennmark Post"}, ["direct quote"]),
        ({"speaker_text": "the post", "speaker_name": "Fennmark Post"}, ["in the text “the post”", "direct quote"]),
        ({"anonymous": True, "speaker_name": "a diplomat"}, ["unnamed source", "direct quote"]),
    ],
)
def test_the_manner_is_told_in_a_few_words(given: dict[str, object], expected: list[str]) -> None:
    table = pd.DataFrame([ROW | {"speaker_name": "Ada Quill"} | given], dtype="object")
    found = manner(next(table.itertuples(index=False)))
    assert found[: len(expected)] == expected
    assert ("“warned”" in found) == ("cue_text" in given)


@pytest.mark.parametrize(
    ("given", "state", "expected"),
    [
        ({}, None, "unnamed source"),
        (
            {"unnamed_office": "diplomat", "unnamed_nationality": "EU", "condition_text": ANONYMITY},
            "European Union",
            f"unnamed source: diplomat, European Union; spoke {ANONYMITY}",
        ),
        (
            {"unnamed_office": "official", "unnamed_affiliation": "Harbour Board", "unnamed_number": "3"},
            None,
            "3 unnamed sources: official, Harbour Board",
        ),
        ({"unnamed_office": "witness", "unnamed_number": "several"}, None, "unnamed sources: witness"),
        ({"unnamed_office": "aide", "unnamed_nationality": "FEN"}, None, "unnamed source: aide, FEN"),
        ({"condition_text": "asked not to be named"}, None, "unnamed source; “asked not to be named”"),
    ],
)
def test_an_unnamed_source_is_told_of_in_words(given: dict[str, object], state: str | None, expected: str) -> None:
    row = next(pd.DataFrame([ROW | UNNAMED | given], dtype="object").itertuples(index=False))
    assert manner(row, None, state)[0] == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"modality": "negated"}, ["direct quote", "not said"]),
        ({"modality": "hypothetical"}, ["direct quote", "hypothetical"]),
        ({"times_text": "Tuesday"}, ["direct quote", "when: Tuesday"]),
        ({"setting_text": "In an interview"}, ["direct quote", "in an interview"]),
    ],
)
def test_whether_and_on_what_occasion_it_was_said(given: dict[str, object], expected: list[str]) -> None:
    row = next(pd.DataFrame([ROW | given], dtype="object").itertuples(index=False))
    assert manner(row) == expected
