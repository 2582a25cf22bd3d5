"""The figures behind the Overview."""

from __future__ import annotations

from datetime import date

from analysis.coverage import Coverage, Filter
from dashboard.model.article_list import article_matches, newest_articles
from dashboard.model.summary import summarise


def test_everything_is_counted(small_coverage: Coverage) -> None:
    found = summarise(small_coverage, Filter())
    assert (found.articles, found.outlets, found.actors, found.people) == (4, 3, 4, 2)
    assert (found.quotes, found.unnamed) == (6, 2)
    assert (found.events, found.not_occurred, found.undated) == (4, 2, 1)
    assert found.types == {"PROTEST": 1, "CONSULT": 1, "THREATEN": 1, "REJECT": 1}
    assert (found.first, found.last) == (date(2031, 5, 7), date(2031, 5, 12))


def test_lists_are_ordered(small_coverage: Coverage) -> None:
    found = summarise(small_coverage, Filter())
    assert list(found.mentioned["name"]) == ["Fennmark", "Ada Quill", "Borland", "Orin Vask"]
    assert list(found.speaking["name"]) == ["Ada Quill", "Orin Vask"]
    assert list(found.latest["event"]) == ["ev-threat", "ev-visit", "ev-protest"]
    assert list(found.widest["event"]) == ["ev-visit"]
    assert (found.differ, len(found.differing)) == (0, 0)


def test_nothing_left_is_zero_everywhere(small_coverage: Coverage) -> None:
    found = summarise(small_coverage, Filter(text="no such words"))
    assert (found.articles, found.actors, found.quotes, found.unnamed, found.events, found.undated) == (0,) * 6
    assert found.latest.empty
    assert found.types == {}


def test_undated_events_alone_are_counted_and_listed_nowhere(small_coverage: Coverage) -> None:
    found = summarise(small_coverage, Filter(event_types=("REJECT",)))
    assert (found.events, found.undated, len(found.latest)) == (1, 1, 0)


def test_the_newest_articles_and_how_many_there_are(small_coverage: Coverage) -> None:
    listing = newest_articles(small_coverage, Filter(), 2)
    assert (listing.total, list(listing.newest["article"])) == (4, ["gazette-1", "herald-1"])


def test_whether_an_article_matches(small_coverage: Coverage) -> None:
    filter_ = Filter(text="sanction")
    assert article_matches(small_coverage, filter_, "herald-1")
    assert not article_matches(small_coverage, filter_, "post-1")


def test_what_is_still_to_come_is_not_the_latest_that_happened(small_coverage: Coverage) -> None:
    # The threat of 9 May is later than the one article that these filters leave.
    found = summarise(small_coverage, Filter(until=date(2031, 5, 8)))
    assert list(found.latest["event"]) == ["ev-visit"]
