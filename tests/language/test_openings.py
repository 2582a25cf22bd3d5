"""Where a line's own words begin."""

from __future__ import annotations

import pytest

from analysis.language import lexicon
from analysis.language.openings import openings

TAGS = lexicon.toml("openings")["tags"]


@pytest.mark.parametrize("example", TAGS["examples"])
def test_an_opening_ends_where_the_own_words_of_its_line_begin(example):
    opening, own = example.split("|")
    (found,) = openings(f"Vask left.\n{opening}{own}\nHe is gone.")
    assert found.end == len("Vask left.\n") + len(opening)


@pytest.mark.parametrize("example", TAGS["no_examples"])
def test_what_is_no_opening(example):
    assert not openings(example)
