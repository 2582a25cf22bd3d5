"""What each field of a Filter does to articles, quotes and events."""

from datetime import date

import pytest

from analysis.coverage import Filter

POST, HERALD, UNDATED = "post-1", "herald-1", "undated"
FIRST, SECOND, THIRD = "herald-1#q0", "post-1#q0", "post-1#q1"

CASES = [
    # (why, filter, articles, quotes, events of any confidence)
    ("nothing narrows", Filter(), {POST, HERALD, UNDATED}, {FIRST, SECOND, THIRD}, {"visit", "sanction"}),
    ("an actor", Filter(actors=("ada-quill",)), {POST, HERALD}, {SECOND}, {"visit"}),
    ("an actor, quotes about it", Filter(actors=("borland",)), {POST, HERALD}, {FIRST}, {"sanction"}),
    ("either actor", Filter(actors=("ada-quill", "borland")), {POST, HERALD}, {FIRST, SECOND}, {"visit", "sanction"}),
    ("an unknown actor", Filter(actors=("nobody",)), set(), set(), set()),
    ("published since", Filter(since=date(2031, 5, 8)), {HERALD}, {FIRST}, {"visit", "sanction"}),
    ("published until", Filter(until=date(2031, 5, 7)), {POST}, {SECOND, THIRD}, {"visit"}),
    (
        "the event's own day, inclusive",
        Filter(since=date(2031, 5, 5), until=date(2031, 5, 5), date_kind="event"),
        {POST, HERALD, UNDATED},
        {FIRST, SECOND, THIRD},
        {"visit"},
    ),
    (
        "an event with an open end reaches there",
        Filter(since=date(2040, 1, 1), date_kind="event"),
        {POST, HERALD, UNDATED},
        {FIRST, SECOND, THIRD},
        {"sanction"},
    ),
    (
        "an outlet; the visit is told by both",
        Filter(outlets=("The Fennmark Post",)),
        {POST},
        {SECOND, THIRD},
        {"visit"},
    ),
    ("a type", Filter(event_types=("SANCTION",)), {POST, HERALD, UNDATED}, {FIRST, SECOND, THIRD}, {"sanction"}),
    ("a status", Filter(statuses=("occurred",)), {POST, HERALD, UNDATED}, {FIRST, SECOND, THIRD}, {"visit"}),
    ("a kind of quote", Filter(quote_kinds=("direct",)), {POST, HERALD, UNDATED}, {SECOND}, {"visit", "sanction"}),
    ("unnamed speakers", Filter(anonymous=True), {POST, HERALD, UNDATED}, {THIRD}, {"visit", "sanction"}),
    ("named speakers", Filter(anonymous=False), {POST, HERALD, UNDATED}, {SECOND}, {"visit", "sanction"}),
    ("words, case ignored", Filter(text=" SANCTION borland "), {HERALD}, {FIRST}, {"visit", "sanction"}),
    ("words of the title", Filter(text="envoy visits"), {POST}, {SECOND, THIRD}, {"visit"}),
    ("words as they stand, no pattern", Filter(text="%"), set(), set(), set()),
    ("a quotation mark is a word like others", Filter(text="'quotes\""), {UNDATED}, set(), set()),
    ("untrusted words", Filter(text="'; DROP TABLE articles; --"), set(), set(), set()),
    (
        "fields are joined by and",
        Filter(actors=("fennmark",), outlets=("Borland Herald",), event_types=("CONSULT",), anonymous=True),
        {HERALD},
        set(),
        {"visit"},
    ),
    (
        "everything at once",
        Filter(
            actors=("ada-quill",),
            since=date(2031, 5, 1),
            until=date(2031, 5, 31),
            event_types=("CONSULT",),
            statuses=("occurred",),
            quote_kinds=("direct",),
            anonymous=False,
            outlets=("The Fennmark Post",),
            text="fennmark",
        ),
        {POST},
        {SECOND},
        {"visit"},
    ),
]


@pytest.mark.parametrize(("filter_", "articles", "quotes", "events"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_filter_keeps(coverage, filter_, articles, quotes, events):
    assert set(coverage.articles(filter_).article) == articles
    assert set(coverage.quotes(filter_).quote) == quotes
    assert set(coverage.events(filter_, min_confidence=0).event) == events
    # The other tables follow the articles, and take every combination.
    assert set(coverage.mentions(filter=filter_).article) <= articles
    assert set(coverage.times(filter=filter_).article) <= articles
    assert set(coverage.reports(filter_).event) <= events
    assert coverage.per_day(filter_).articles.sum() == len(articles - {UNDATED})
    assert coverage.outlets(filter_).articles.sum() == len(articles)
    coverage.companions("ada-quill", filter_)


def test_counts_of_entities_are_those_under_the_filter(coverage):
    frame = coverage.entities(Filter(outlets=("Borland Herald",), quote_kinds=("direct",))).set_index("entity")
    assert frame.loc["fennmark", ["mentions", "articles"]].tolist() == [2, 1]
    assert frame.loc["ada-quill", ["mentions", "quotes", "events"]].tolist() == [1, 0, 1]


def test_reports_are_those_of_matching_articles(coverage):
    assert list(coverage.reports(Filter(outlets=("Borland Herald",)), event="visit").report) == ["herald-1#e0"]
