"""Credits of reporters, photographers and agencies."""

from __future__ import annotations

import pytest

from analysis.language import lexicon
from analysis.language.credits import agency_named, credits, reporters_of

DATA = lexicon.toml("credits")
WORK = {"reporters": "words", "pictures": "pictures"}


@pytest.mark.parametrize(("key", "example"), [(key, each) for key in WORK for each in DATA[key]["examples"]])
def test_all_of_the_line_is_a_credit(key: str, example: str) -> None:
    text = f"Orin Vask left.\n\n{example}\n\nHe is gone."
    (found,) = credits(text)
    assert text[found.start : found.end] == example and found.of == WORK[key]


@pytest.mark.parametrize("example", [each for key in WORK for each in DATA[key]["no_examples"]])
def test_a_line_that_only_begins_alike_is_none(example: str) -> None:
    assert not list(credits(f"Orin Vask left.\n\n{example}\n\nHe is gone."))


def test_a_credit_in_brackets_stands_by_itself() -> None:
    text = "Orin Vask left (Photo: Ada Quill), and [AP Photo/Jo Berg] came back."
    assert [text[each.start : each.end] for each in credits(text)] == ["(Photo: Ada Quill)", "[AP Photo/Jo Berg]"]


@pytest.mark.parametrize(
    ("credit", "who"),
    [
        ("(Reporting by Orin Vask in Karsund; editing by Ada Quill)", "Orin Vask"),
        ("Reporting by Orin Vask and Jo Berg, editing by Ada Quill", "Orin Vask and Jo Berg"),
        ("(Editing by Ada Quill)", ""),
        ("--additional reporting from Orin Vask.", ""),
        ("(Photo: Ada Quill)", ""),
    ],
)
def test_whom_a_credit_names_for_the_words(credit: str, who: str) -> None:
    assert reporters_of(credit) == who


@pytest.mark.parametrize(
    ("words", "agency"),
    [
        ("The Associated Press", "AP"),
        ("(AFP)", "AFP"),
        ("— Reuters.", "Reuters"),
        ("Meridian News Agency", "Meridian News Agency"),
        ("the agency", None),
        ("Orin Vask", None),
        ("", None),
    ],
)
def test_agencies_have_one_name(words: str, agency: str | None) -> None:
    assert agency_named(words) == agency


def test_every_agency_and_house_of_the_lexicon_is_known() -> None:
    for name, others in DATA["agencies"]["names"].items():
        assert {agency_named(each) for each in (name, *others)} == {name}
    for house in DATA["pictures"]["houses"]:
        assert list(credits(f"Orin Vask left.\n\n{house}/Ada Quill"))
