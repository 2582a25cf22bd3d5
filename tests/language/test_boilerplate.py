"""Lines that are no part of an article."""

from __future__ import annotations

import pytest

from analysis.language import lexicon
from analysis.language.boilerplate import boilerplate, insertions

GROUPS = lexicon.toml("boilerplate")
SORTS = {"teasers": "teaser", "furniture": "furniture", "corrections": "correction"}


@pytest.mark.parametrize(("key", "example"), [(key, each) for key in SORTS for each in GROUPS[key]["examples"]])
def test_all_of_the_line_is_no_part_of_the_article(key, example):
    text = f"Orin Vask left.\n\n{example}\n\nHe is gone."
    (found,) = boilerplate(text)
    assert text[found.start : found.end] == example and found.sort == SORTS[key]


@pytest.mark.parametrize("example", [each for key in SORTS for each in GROUPS[key]["no_examples"]])
def test_a_line_that_only_begins_alike_is_part_of_it(example):
    assert not boilerplate(f"Orin Vask left.\n\n{example}\n\nHe is gone.")


def test_examples_of_what_a_desk_sets_into_a_sentence():
    for example in GROUPS["insertions"]["examples"]:
        assert insertions().sub("", f"Borevia {example} left.") == "Borevia  left."
    for example in GROUPS["insertions"]["no_examples"]:
        assert not insertions().search(f"Borevia {example} left.")
