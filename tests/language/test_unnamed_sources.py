"""Of what kind an unnamed source is."""

from __future__ import annotations

import pytest

from analysis.language import lexicon
from analysis.language.unnamed_sources import OTHER, kind_of, kinds, nouns

LISTED = lexicon.toml("quotes/unnamed")["kinds"]


@pytest.mark.parametrize(("kind", "noun"), [(kind, noun) for kind in LISTED for noun in LISTED[kind]["examples"]])
def test_each_example_is_of_its_kind(kind: str, noun: str) -> None:
    assert kind_of(noun) == kind


def test_whoever_is_in_no_list_is_of_the_rest() -> None:
    assert kind_of("baker") == kind_of(None) == kind_of("") == OTHER
    assert list(kinds())[-1] == OTHER


def test_no_noun_is_of_two_kinds() -> None:
    every = [noun for kind in LISTED for noun in nouns(kind)]
    assert len(every) == len(set(every)) == len(nouns(OTHER))
