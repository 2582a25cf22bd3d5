"""What a line says by its beginning and its end."""

from __future__ import annotations

import pytest

from analysis.language import lexicon
from analysis.reading.cleaning.lines import (
    begins_lower,
    ends_closed,
    ends_open,
    ends_sentence,
    is_address,
    is_heading,
    is_row,
    item_mark,
    label_of,
    lines_of,
)


def test_lines_are_those_with_words_and_know_what_stood_before_them() -> None:
    text = "\n  Borevia left. \n\n\n\tMeridian stayed."
    first, second = lines_of(text)
    assert text[first.start : first.end] == first.words == "Borevia left."
    assert (first.indent, first.gap, first.number) == (2, 1, 1)
    assert (second.words, second.indent, second.gap, second.number) == ("Meridian stayed.", 8, 2, 4)
    assert lines_of("\n \n") == []


@pytest.mark.parametrize("line", ["He left.", "He left.”", "Why?", "He said: ", "(He left.)", "It goes on …"])
def test_a_sentence_or_an_announcement_ends_with_the_line(line: str) -> None:
    assert ends_closed(line.strip())
    assert ends_sentence(line) or ":" in line


@pytest.mark.parametrize(
    "line", ["It was signed by Mr.", "the port of", "KARSUND —", "KARSUND, March 5 -", "Johan van"]
)
def test_another_word_has_to_follow(line: str) -> None:
    assert ends_open(line)
    assert not ends_closed(line)


@pytest.mark.parametrize("line", ["Vask steps down", "What is it good for.", "of course", "42", "Plan A"])
def test_no_word_has_to_follow(line: str) -> None:
    assert not ends_open(line)


@pytest.mark.parametrize(
    ("line", "is_lower"),
    [("said Vask", True), ("“we wait", True), ("iNews", False), ("al-Vask", False), ("Vask", False), ("14", False)],
)
def test_a_small_letter_at_the_beginning(line: str, is_lower: bool) -> None:
    assert begins_lower(line) is is_lower


@pytest.mark.parametrize(
    "line",
    [
        "VASK: No.",
        "Orin Vask: No.",
        "SOUZA (through an interpreter): No.",
        "Q. Why?",
        "14:10 They left.",
        "[00:01:12] No.",
    ],
)
def test_who_speaks_or_the_time_stands_before_the_line(line: str) -> None:
    assert label_of(line)


@pytest.mark.parametrize("line", ["Vask said no: it was late.", "Borevia left.", "2031 was a dry year."])
def test_nothing_stands_before_the_line(line: str) -> None:
    assert not label_of(line)


@pytest.mark.parametrize(
    ("line", "mark"),
    [("- Borevia", "-"), ("• Borevia", "•"), ("12. Borevia", "1"), ("(a) Borevia", "1"), ("Borevia", "")],
)
def test_marks_of_lists(line: str, mark: str) -> None:
    assert item_mark(line) == mark


def test_rows_of_a_table_have_columns() -> None:
    assert is_row("Grain   12   14") and is_row("Grain\t12") and is_row("Port Ellery 2.65 -- -- 3.70")
    assert not is_row("Grain  12 was sold.") and not is_row("It sold 14, 15 and 16 ships of grain.")


def test_addresses_are_lines_of_their_own() -> None:
    assert is_address("https://example.org/a") and is_address("www.example.org") and is_address("vask@example.org")
    assert not is_address("See https://example.org/a") and not is_address("@orinvask")


def test_headings_have_capitals_and_nothing_ends_them() -> None:
    assert is_heading("The Bridge of Ostrel") and is_heading("Tags")
    assert not is_heading("The bridge of Ostrel") and not is_heading("Orin Vask, 41,")


def test_every_word_of_the_lexicon_decides() -> None:
    ends = lexicon.toml("layout")["ends"]
    assert all(ends_open(f"the council {each}") for each in ends["open"])
    assert all(ends_open(f"signed by {each.capitalize()}.") for each in ends["titles"])
    assert all(item_mark(f"{each} Borevia") == each for each in lexicon.toml("layout")["items"]["marks"])
