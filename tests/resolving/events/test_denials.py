"""What a quote denies, by its cue or because it says that there was no such thing."""

from __future__ import annotations

import pytest

from analysis.language.stems import stem
from analysis.resolving.events.denials import denied_in


def test_a_quote_whose_cue_denies_is_denied_in_all_its_words() -> None:
    found = denied_in("that the detainee had been beaten", "denies")
    assert found is not None and stem("beaten") in found.stems and not found.types


@pytest.mark.parametrize(
    "text",
    [
        "There had been no mobilisation, only the exercise “Spring Furrow”",
        "There is no “mobilisation” and there never was",
        "There had been no troop movements other than those announced",
    ],
)
def test_that_there_is_no_such_thing_is_a_denial_of_the_act_that_its_noun_names(text: str) -> None:
    found = denied_in(text, "states")
    assert found is not None and found.types == {"MOBILIZE"}


def test_only_the_noun_is_denied_of_which_it_is_said() -> None:
    found = denied_in("There was no attack; the soldiers had been arrested", "states")
    assert found is not None and stem("attack") in found.stems
    assert stem("arrested") not in found.stems


@pytest.mark.parametrize("text", ["The visit took place", "There was a mobilisation", "No one said there"])
def test_what_only_tells_something_denies_nothing(text: str) -> None:
    assert denied_in(text, "states") is None
