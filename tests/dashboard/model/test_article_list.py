"""Which articles the Article page offers."""

from __future__ import annotations

from analysis.coverage import Coverage, Filter
from dashboard.model.article_list import article_matches, newest_articles, was_cleaned


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
