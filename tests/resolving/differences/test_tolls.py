"""How many died, were hurt or are missing."""

from __future__ import annotations

import pytest

from analysis.language import lexicon
from analysis.resolving.differences.facts import Fact
from analysis.resolving.differences.sentences import stems
from analysis.resolving.differences.tolls import of_tolls, tolls


def told(fact: Fact) -> str:
    return f"{'-'.join(dict.fromkeys(f'{each:g}' for each in (fact.low, fact.high)))} {fact.about}"


@pytest.mark.parametrize("example", lexicon.toml("differences")["toll"]["example"], ids=lambda each: each["text"][:40])
def test_the_tolls_of_each_example_are_found(example: dict) -> None:
    assert [told(each) for each in tolls(example["text"])] == example["tolls"]


@pytest.mark.parametrize("example", lexicon.toml("differences")["toll"]["example"], ids=lambda each: each["text"][:40])
def test_a_sentence_that_tells_one_has_a_word_by_which_it_is_looked_at(example: dict) -> None:
    if example["tolls"] and "$" not in example["text"]:
        assert of_tolls() & set(stems(example["text"]))
