"""Languages, lengths and by-lines as databases write them."""

from __future__ import annotations

import pytest

from analysis.reading.databases.words import (
    begins,
    is_about_rights,
    is_line,
    keys,
    language_code,
    length,
    section,
    without_by,
)


@pytest.mark.parametrize(
    ("code", "name"), [(code, name) for code, names in section("languages").items() for name in names]
)
def test_a_language_has_the_code_of_its_name(code, name):
    assert language_code(name.upper()) == code


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("ENGLISH; BRITISH", "en"),
        ("en-GB", "en"),
        (" English ", "en"),
        ("fr", "fr"),
        ("Klingon", None),
        ("", None),
        ("7", None),
    ],
)
def test_a_language_as_it_is_written(written, code):
    assert language_code(written) == code


@pytest.mark.parametrize("unit", section("lengths")["units"])
def test_a_length_in_each_language(unit):
    assert length(f" 355 {unit} ") == length(f"355 {unit.upper()}") == 355


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("1,355 words", 1355),
        ("1.355 Wörter", 1355),
        ("1 355 mots", 1355),
        ("12345 words", 12345),
        ("words", None),
        ("355 words of his", None),
        ("355", None),
    ],
)
def test_a_length_as_it_is_written(line, count):
    assert length(line) == count


@pytest.mark.parametrize("word", section("bylines")["before"])
def test_the_word_before_an_author_is_no_name(word):
    assert without_by(f"{word} Orin Vask") == without_by(f"{word.title()}  Orin Vask") == "Orin Vask"
    assert without_by(f"{word}ron Vask") == f"{word}ron Vask"


@pytest.mark.parametrize("words", section("copyrights")["begins"])
def test_a_line_says_whose_the_text_is(words):
    assert is_about_rights(f"  {words.upper()} 2031 Meridian Post")
    assert not is_about_rights(f"The {words}")


def test_a_line_is_one_of_the_phrases_with_or_without_a_colon():
    assert is_line(" End of Document\u00a0", "nexis_uni", "end") and is_line("ABSTRACT:", "nexis_uni", "abstract")
    assert not is_line("At the end of document three", "nexis_uni", "end")
    assert begins("End of Document 3", "nexis_uni", "end")


def test_keys_lead_to_their_fields():
    assert keys("lexisnexis", "before")["BYLINE"] == "author"
