"""What somebody types is read, whatever it is."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.coverage.search.question import (
    DEEPEST,
    LONGEST,
    All,
    Either,
    Field,
    Not,
    Term,
    fields_of,
    read,
    terms_of,
    without,
    written,
)

TALKS, VISIT, OIL = Term("talks"), Term("visit"), Term("oil")


@pytest.mark.parametrize(
    ("typed", "node"),
    [
        ("talks visit", All((TALKS, VISIT))),
        ("talks AND visit", All((TALKS, VISIT))),
        ("talks OR visit", Either((TALKS, VISIT))),
        ("talks and visit", All((TALKS, Term("and"), VISIT))),
        ("talks -oil", All((TALKS, Not(OIL)))),
        ("talks NOT oil", All((TALKS, Not(OIL)))),
        ("NOT -oil", OIL),
        ("(talks OR visit) oil", All((Either((TALKS, VISIT)), OIL))),
        ("talks OR visit oil", Either((TALKS, All((VISIT, OIL))))),
        ("diplom*", Term("diplom", begins=True)),
        ("title:talks", Term("talks", title=True)),
        ("speaker:vask", Field("speaker", "vask")),
        ("Speaker: vask", All((Term("Speaker:"), Term("vask")))),
        ("-outlet:Herald", Not(Field("outlet", "Herald"))),
        ("speaker:(vask OR quill)", Either((Field("speaker", "vask"), Field("speaker", "quill")))),
        ('about:"Ada Quill"', Field("about", "Ada Quill")),
        ("10:30", Term("10:30")),
        ("co-operate", Term("co-operate")),
        ("don't", Term("don't")),
    ],
)
def test_what_is_typed_means_this(typed: str, node: object) -> None:
    assert read(typed).node == node
    assert read(typed).notes == ()


@pytest.mark.parametrize(
    "typed",
    [
        "“state visit”",
        "”state visit“",
        '"state visit"',
        "«state visit»",
        "„state visit“",
        "‘state visit’",
        "'state visit'",
        "»state  visit«",
        "「state visit」",
    ],
)
def test_a_phrase_stands_in_any_quotation_marks(typed: str) -> None:
    assert read(typed).node == Term("state visit", exact=True)


@pytest.mark.parametrize(
    ("typed", "node", "said"),
    [
        ("talks OR", TALKS, "“OR” needs words on both sides"),
        ("AND talks", TALKS, "“AND” needs words on both sides"),
        ("talks NOT", TALKS, "“NOT” needs words after it"),
        ("(talks", TALKS, "parenthesis is not closed"),
        ("talks) visit", All((TALKS, VISIT)), "closing parenthesis without an opening one"),
        ("“talks", Term("talks", exact=True), "quotation mark is not closed"),
        ("colour:talks", All((Term("colour"), TALKS)), "“colour:” is no field"),
        ("talks €€", TALKS, "“€€” holds no letter"),
    ],
)
def test_a_mistake_is_told_and_the_rest_is_read(typed: str, node: object, said: str) -> None:
    found = read(typed)
    assert found.node == node
    assert any(said in note for note in found.notes)


def test_nothing_is_asked_by_nothing() -> None:
    assert read("").node is None and read(" - “” () * ").node is None


def test_parentheses_are_read_so_deep_and_no_deeper() -> None:
    deep = DEEPEST + 5
    found = read("(" * deep + "talks" + ")" * deep)
    assert found.node in (None, TALKS)
    assert any(f"More than {DEEPEST} parentheses" in note for note in found.notes)


def test_the_words_that_are_looked_for_and_the_fields() -> None:
    node = read("talks speaker:vask -oil -about:quill (visit OR talks)").node
    assert terms_of(node) == (TALKS, VISIT)
    assert fields_of(node) == (Field("speaker", "vask"), Field("about", "quill"))


def test_a_question_without_a_part_of_it() -> None:
    node = read("talks (visit OR oil)").node
    assert without(node, TALKS) == Either((VISIT, OIL))
    assert without(node, OIL) == All((TALKS, VISIT))
    assert without(TALKS, TALKS) is None


PIECES = st.lists(
    st.sampled_from(
        [
            "talks",
            "visit*",
            "AND",
            "OR",
            "NOT",
            "-",
            "(",
            ")",
            '"',
            "“",
            "’",
            "'",
            "speaker:",
            "title:",
            "x:",
            " ",
            " ",
            "*",
        ]
    )
    | st.text(max_size=4),
    max_size=40,
).map("".join)


@given(PIECES)
def test_whatever_is_typed_is_read_and_what_was_understood_can_be_typed_again(typed: str) -> None:
    node = read(typed).node
    again = read(written(node))
    assert again.node == node
    assert again.notes == ()


def test_reading_takes_no_longer_than_its_length() -> None:
    began = time.process_time()
    for piece in ("(", "'", "“", "-", "a:", "by:", "by:-", "by:(", "NOT ", "talks OR "):
        found = read(piece * 200_000)
        assert f"Only the first {LONGEST:,} characters were read." in found.notes
    assert time.process_time() - began < 2
