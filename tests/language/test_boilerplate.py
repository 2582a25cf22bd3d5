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


@pytest.mark.parametrize(
    "text",
    [
        "Correction: Borevia fined Meridian on Monday, not on Sunday.",
        "\nCorrection: Borevia fined Meridian on Monday.\n\nMeridian did not answer.",
        "An earlier version of this article said that Borevia had fined Meridian.",
    ],
)
def test_a_correction_that_is_all_there_is_or_comes_first_is_the_text(text):
    assert not boilerplate(text)


def test_a_note_on_an_earlier_version_before_the_article_is_no_part_of_it():
    note = "An earlier version of this article said that Borevia had fined Meridian."
    (found,) = boilerplate(f"{note}\n\nBorevia fined nobody.")
    assert found.sort == "correction" and found.end == len(note)


def test_examples_of_what_a_desk_sets_into_a_sentence():
    for example in GROUPS["insertions"]["examples"]:
        assert insertions().sub("", f"Borevia {example} left.") == "Borevia  left."
    for example in GROUPS["insertions"]["no_examples"]:
        assert not insertions().search(f"Borevia {example} left.")
