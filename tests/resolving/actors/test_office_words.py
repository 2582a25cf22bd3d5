"""The words of offices, as the lexicon has them."""

from __future__ import annotations

import pytest

from analysis.resolving.actors.office_words import listed, spelt


@pytest.mark.parametrize(
    ("section", "word", "other"),
    [
        (("bodies", "small"), "of", "affairs"),
        (("bodies", "heads"), "affairs", "of"),
        (("bodies", "longer"), "Supreme", "supreme"),
    ],
)
def test_a_section_is_its_own_words_as_they_are_written(section: tuple[str, ...], word: str, other: str) -> None:
    words = listed(*section)
    assert word in words and other not in words


def test_a_section_that_the_lexicon_lacks_is_an_error_and_no_empty_list() -> None:
    with pytest.raises(KeyError, match="whales"):
        listed("bodies", "whales")


def test_of_two_spellings_one_stands_for_both() -> None:
    assert spelt()["defence"] == "defense"
    assert not set(spelt()) & set(spelt().values())
