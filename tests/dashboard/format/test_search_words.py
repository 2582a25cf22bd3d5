"""A question in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.coverage.search.meaning import Meaning, meaning_of
from analysis.coverage.search.question import Field, read
from dashboard.format.search_words import HELP, MOST_NAMES, is_plain, reading

PEOPLE = {
    "vask": [("orin-vask", "Orin Vask"), ("irina-vask", "Irina Vask")],
    "many": [(str(n), f"Quill {n}") for n in range(7)],
}


def told(typed: str) -> str:
    meaning: Callable[[Field], Meaning] = lambda field: meaning_of(field, PEOPLE.get(field.value, ()))  # noqa: E731
    return reading(read(typed).node, meaning)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", ""),
        ("talks", "“talks”"),
        ("talks “state visit”", "“talks” and “state visit”"),
        ("talks OR visit", "“talks” or “visit”"),
        ("talks -oil", "“talks”, without “oil”"),
        ("diplom* title:talks", "words that begin with “diplom” and “talks” in the title"),
        ("speaker:vask", "said by Orin Vask or Irina Vask"),
        ("speaker:diplomat", "said by “diplomat”"),
        ("actor:nobody", "naming “nobody”"),
        ("type:visit status:planned", "events of the kind visit, events told as planned"),
        ("before:2031-05 outlet:herald", "before 1 May 2031, in “herald”"),
        ("-speaker:vask", "not said by Orin Vask or Irina Vask"),
        ("type:picnic -type:picnic (oil OR type:picnic)", "(“oil”)"),
        ("oil (talks OR visit)", "“oil”, (“talks” or “visit”)"),
    ],
)
def test_a_question_is_told(typed: str, words: str) -> None:
    assert told(typed) == words


def test_many_of_a_name_are_counted() -> None:
    assert told("about:many").endswith(f"or {7 - MOST_NAMES} more of that name")


def test_words_alone_need_no_explaining() -> None:
    assert is_plain(read("talks “state visit”").node)
    assert not is_plain(read("talks -oil").node) and not is_plain(read("title:talks").node)


def test_what_the_help_shows_is_understood() -> None:
    for typed, _ in HELP:
        assert read(typed).node is not None and read(typed).notes == ()
