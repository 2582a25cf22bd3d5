"""What is told of a quote in a few words."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.format.quote_words import LONGEST, manner, quote_html, stance_name, unnamed_source
from tests.dashboard.quotes import ROW

UNNAMED = {"anonymous": True, "speaker_name": "European diplomat", "unnamed_number": "one"}
ANONYMITY = "on condition of anonymity because the talks were private"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, ["word for word"]),
        ({"speaker_text": "he", "cue_text": "warned", "stance": "warns"}, ["here “he”", "word for word"]),
        (
            {"speaker_text": "three aides", "speaker_name": "three aides", "speaker_entity_name": "Ruritania"},
            ["speaking for Ruritania", "word for word"],
        ),
        ({"speaker_text": "ada  quill"}, ["word for word"]),
        ({"speaker_text": "Ms. Quill"}, ["word for word"]),
        ({"speaker_text": "Ada Quill, then envoy"}, ["word for word"]),
        ({"speaker_text": "The Fennmark Post", "speaker_name": "Fennmark Post"}, ["word for word"]),
        ({"speaker_text": "the post", "speaker_name": "Fennmark Post"}, ["word for word"]),
        ({"anonymous": True, "speaker_name": "a diplomat"}, ["unnamed source", "word for word"]),
    ],
)
def test_the_manner_is_told_in_a_few_words(given: dict[str, object], expected: list[str]) -> None:
    table = pd.DataFrame([ROW | {"speaker_name": "Ada Quill"} | given], dtype="object")
    found = manner(next(table.itertuples(index=False)))
    assert found[: len(expected)] == expected
    assert ("a warning" in found) == ("stance" in given)


@pytest.mark.parametrize(
    ("given", "state", "expected"),
    [
        ({}, None, "unnamed source"),
        (
            {"unnamed_office": "diplomat", "condition_text": ANONYMITY},
            "Borland",
            f"unnamed source, Borland, speaking {ANONYMITY}",
        ),
        ({"speaker_text": "a Borland diplomat"}, "Borland", "unnamed source"),
        ({"unnamed_number": "several"}, None, "unnamed sources"),
        ({"condition_text": "asked not to be named"}, None, "unnamed source, “asked not to be named”"),
    ],
)
def test_an_unnamed_source_is_told_of_in_words(given: dict[str, object], state: str | None, expected: str) -> None:
    row = next(pd.DataFrame([ROW | UNNAMED | given], dtype="object").itertuples(index=False))
    assert manner(row, None, state)[0] == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"modality": "negated"}, ["word for word", "not said"]),
        ({"modality": "hypothetical"}, ["word for word", "only supposed"]),
        ({"times_text": "Tuesday"}, ["word for word", "said: Tuesday"]),
        ({"setting_text": "In an interview"}, ["word for word", "in an interview"]),
    ],
)
def test_whether_and_on_what_occasion_it_was_said(given: dict[str, object], expected: list[str]) -> None:
    row = next(pd.DataFrame([ROW | given], dtype="object").itertuples(index=False))
    assert manner(row) == expected


def test_an_unnamed_source_of_the_reader_is_told_with_all_that_is_known() -> None:
    told = ROW | UNNAMED | {"unnamed_office": "official", "unnamed_affiliation": "Harbour Board", "unnamed_number": "3"}
    row = next(pd.DataFrame([told], dtype="object").itertuples(index=False))
    assert unnamed_source(row) == "3 unnamed sources: official, Harbour Board"


@pytest.mark.parametrize(("stance", "name"), [("denies", "Denials"), ("states", "Statements"), ("hums", "Hums")])
def test_kinds_of_statements_have_a_name(stance: str, name: str) -> None:
    assert stance_name(stance) == name


def test_the_sentence_around_what_was_said_is_quiet_and_the_found_words_are_marked_in_both() -> None:
    assert quote_html("She said that it rains.", "it", [(9, 22)]) == (
        '<blockquote class="cq-quote"><span class="cq-around">She said </span>that <mark>it</mark> rains'
        '<span class="cq-around">.</span></blockquote>'
    )


def test_a_long_sentence_is_cut_around_what_was_said() -> None:
    text = "before " * 150 + "the words themselves" + " after" * 150
    start = text.index("the words")
    shown = quote_html(text, "", [(start, start + 20)])
    assert "the words themselves" in shown and len(shown) < LONGEST + 200
    assert "… " in shown and " …</blockquote>" in shown
