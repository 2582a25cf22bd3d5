"""What others hold of reported words is no part of them."""

from __future__ import annotations

from analysis.annotating.quotes.asides import asides, before_aside, is_in_aside

TEXT = "Rights groups allege torture, a charge the government denies. It was late."
ASIDE = ", a charge the government denies"


def test_an_aside_is_found_with_its_comma():
    assert [TEXT[start:end] for start, end in asides(TEXT)] == [ASIDE]
    assert not asides("Rights groups allege torture, a crime.")


def test_a_part_ends_before_an_aside_in_it():
    found = asides(TEXT)
    start, end = before_aside((TEXT.index("torture"), len(TEXT)), found)
    assert TEXT[start:end] == "torture"
    assert before_aside((0, 6), found) == (0, 6)


def test_a_cue_in_an_aside_introduces_nothing():
    found, denies = asides(TEXT), TEXT.index("denies")
    assert is_in_aside((denies, denies + 6), found)
    assert not is_in_aside((0, 6), found) and not is_in_aside(None, found)
