"""Which words are known."""

from __future__ import annotations

import pytest

from analysis.language.vocabulary import is_known, vocabulary


@pytest.mark.parametrize("word", ["government", "accused", "ministries", "stopped", "imposing", "sanctions", "the"])
def test_words_of_the_lexicon_and_their_inflections(word: str) -> None:
    assert is_known(word)


@pytest.mark.parametrize("word", ["govern-", "cused", "mment", "xyzzy", "", "no_examples"])
def test_parts_of_words_are_none(word: str) -> None:
    assert not is_known(word)


def test_comments_and_keys_are_no_words() -> None:
    assert "toml" not in vocabulary()
