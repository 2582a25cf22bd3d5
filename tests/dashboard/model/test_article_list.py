"""Which articles the Article page offers."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pandas as pd

from analysis.coverage import Coverage, Filter
from analysis.reading import fields
from dashboard.model.article_list import article_matches, newest_articles, own_corrections, was_cleaned


def test_the_newest_articles_and_how_many_there_are(small_coverage: Coverage) -> None:
    listing = newest_articles(small_coverage, Filter(), 2)
    assert (listing.total, list(listing.newest["article"])) == (4, ["gazette-1", "herald-1"])


def test_whether_an_article_matches(small_coverage: Coverage) -> None:
    filter_ = Filter(text="sanction")
    assert article_matches(small_coverage, filter_, "herald-1")
    assert not article_matches(small_coverage, filter_, "post-1")


def test_whether_an_article_came_in_otherwise_than_it_is_read(bad_coverage: Coverage) -> None:
    assert was_cleaned(bad_coverage, Filter(text="no such words"), "wire")
    assert not was_cleaned(bad_coverage, Filter(), "own")


def test_the_notes_of_correction_in_a_text_in_their_own_words() -> None:
    told = [fields._corrects_itself("Correction: Vask is 43."), "the author is a number, and was left out"]
    coverage = SimpleNamespace(notes=lambda article: pd.DataFrame({"reason": told if article == "a" else []}))
    assert own_corrections(cast(Coverage, coverage), Filter(), "a") == ["Correction: Vask is 43."]
    assert own_corrections(cast(Coverage, coverage), Filter(), "b") == []
