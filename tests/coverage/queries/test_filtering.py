"""What each field of a Filter does to articles, quotes and events."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis.coverage import Coverage, Filter
from analysis.coverage.writer import write_build
from analysis.records import Annotation, Article, Entity, Mention, Quote, Resolution, Span

POST, HERALD, GAZETTE, UNDATED = "post-1", "herald-1", "gazette-1", "undated"
EVERY = {POST, HERALD, GAZETTE, UNDATED}
# By what is said: a fisherman's, Vask's threat, Quill on it; Quill on the talks, a diplomat's, Vask's rejection.
ASKED, THREAT, MISTAKE = "gazette-1#q0", "herald-1#q0", "herald-1#q1"
TALKS, FAILED, REJECTED = "post-1#q0", "post-1#q1", "post-1#q2"
QUOTES = {ASKED, THREAT, MISTAKE, TALKS, FAILED, REJECTED}
EVENTS = {"ev-visit", "ev-rejection", "ev-threat", "ev-protest"}

CASES = [
    # (why, filter, articles, quotes, events of any confidence)
    ("nothing narrows", Filter(), EVERY, QUOTES, EVENTS),
    ("an actor", Filter(actors=("ada-quill",)), {POST, HERALD}, {MISTAKE, TALKS}, {"ev-visit"}),
    (
        "an actor, quotes about it",
        Filter(actors=("borland",)),
        {POST, HERALD},
        {THREAT, REJECTED},
        {"ev-rejection", "ev-threat"},
    ),
    (
        "either actor",
        Filter(actors=("ada-quill", "borland")),
        {POST, HERALD},
        {THREAT, MISTAKE, TALKS, REJECTED},
        {"ev-visit", "ev-rejection", "ev-threat"},
    ),
    (
        "both actors",
        Filter(actors=("ada-quill", "fennmark"), together=True),
        {POST, HERALD},
        {TALKS},
        {"ev-visit"},
    ),
    (
        "an actor that speaks",
        Filter(actors=("ada-quill",), parts=(("ada-quill", "speaker"),)),
        {POST, HERALD},
        {MISTAKE, TALKS},
        {"ev-visit"},
    ),
    (
        "an actor that is spoken of",
        Filter(actors=("borland",), parts=(("borland", "subject"),)),
        {POST, HERALD},
        {THREAT, REJECTED},
        {"ev-rejection", "ev-threat"},
    ),
    (
        "an actor that is acted upon",
        Filter(actors=("fennmark",), parts=(("fennmark", "target"),)),
        {POST, HERALD},
        {THREAT, TALKS, REJECTED},
        {"ev-visit"},
    ),
    (
        "nobody acts upon it",
        Filter(actors=("ada-quill",), parts=(("ada-quill", "target"),)),
        set(),
        {MISTAKE, TALKS},
        set(),
    ),
    (
        "one acts and the other is acted upon",
        Filter(
            actors=("ada-quill", "fennmark"), parts=(("ada-quill", "source"), ("fennmark", "target")), together=True
        ),
        {POST, HERALD},
        {TALKS},
        {"ev-visit"},
    ),
    ("an unknown actor", Filter(actors=("nobody",)), set(), set(), set()),
    (
        "published since",
        Filter(since=date(2031, 5, 8)),
        {HERALD, GAZETTE},
        {ASKED, THREAT, MISTAKE},
        {"ev-visit", "ev-threat", "ev-protest"},
    ),
    (
        "published until",
        Filter(until=date(2031, 5, 7)),
        {POST},
        {TALKS, FAILED, REJECTED},
        {"ev-visit", "ev-rejection"},
    ),
    (
        "the event's own day, inclusive",
        Filter(since=date(2031, 5, 5), until=date(2031, 5, 5), date_kind="event"),
        EVERY,
        QUOTES,
        {"ev-visit"},
    ),
    (
        "an event with an open end reaches there",
        Filter(since=date(2040, 1, 1), date_kind="event"),
        EVERY,
        QUOTES,
        {"ev-threat"},
    ),
    (
        "an outlet; the visit is told by both",
        Filter(outlets=("The Fennmark Post",)),
        {POST},
        {TALKS, FAILED, REJECTED},
        {"ev-visit", "ev-rejection"},
    ),
    ("a type", Filter(event_types=("THREATEN",)), EVERY, QUOTES, {"ev-threat"}),
    ("a status", Filter(statuses=("occurred",)), EVERY, QUOTES, {"ev-visit", "ev-protest"}),
    ("a kind of quote", Filter(quote_kinds=("direct",)), EVERY, {ASKED, TALKS}, EVENTS),
    ("unnamed speakers", Filter(anonymous=True), EVERY, {ASKED, FAILED}, EVENTS),
    ("named speakers", Filter(anonymous=False), EVERY, QUOTES - {ASKED, FAILED}, EVENTS),
    (
        "words, case ignored",
        Filter(text=" SANCTION borland "),
        {HERALD},
        {THREAT, MISTAKE},
        {"ev-visit", "ev-threat"},
    ),
    (
        "words of the title",
        Filter(text="envoy visits"),
        {POST},
        {TALKS, FAILED, REJECTED},
        {"ev-visit", "ev-rejection"},
    ),
    ("words as they stand, no pattern", Filter(text="%"), set(), set(), set()),
    ("a quotation mark is a word like others", Filter(text="'quotes\""), {UNDATED}, set(), set()),
    ("untrusted words", Filter(text="'; DROP TABLE articles; --"), set(), set(), set()),
    (
        "fields are joined by and",
        Filter(actors=("fennmark",), outlets=("Borland Herald",), event_types=("CONSULT",), anonymous=True),
        {HERALD},
        set(),
        {"ev-visit"},
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
        {TALKS},
        {"ev-visit"},
    ),
]


@pytest.mark.parametrize(("filter_", "articles", "quotes", "events"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_filter_keeps(coverage, filter_, articles, quotes, events):
    assert set(coverage.articles(filter_).article) == articles
    assert set(coverage.quotes(filter_).quote) == quotes
    assert set(coverage.events(filter_, min_confidence=0).event) == events
    # The other tables follow the articles, and take every combination.
    assert set(coverage.mentions(filter=filter_).article) == articles - {UNDATED}
    assert set(coverage.times(filter=filter_).article) == articles - {UNDATED}
    assert set(coverage.reports(filter_).event) == events
    assert coverage.per_day(filter_).units.sum() == len(articles - {UNDATED})
    assert coverage.outlets(filter_).articles.sum() == len(articles)
    coverage.companions("ada-quill", filter_)


def test_counts_of_entities_are_those_under_the_filter(coverage):
    frame = coverage.entities(Filter(outlets=("Borland Herald",), quote_kinds=("direct",))).set_index("entity")
    assert frame.loc["fennmark", ["mentions", "units"]].tolist() == [2, 1]
    assert frame.loc["ada-quill", ["mentions", "quotes", "events"]].tolist() == [1, 0, 1]


def test_reports_are_those_of_matching_articles(coverage):
    assert list(coverage.reports(Filter(outlets=("Borland Herald",)), event="ev-visit").report) == ["herald-1#e1"]


@pytest.fixture
def printed(tmp_path: Path) -> Coverage:
    """A text of an agency that two papers print on other days, two texts of one of them, and one of nobody known."""
    days = {"agency": 4, "post": 5, "herald": 6, "own": 5, "other": 5, "nobody": 5}
    names = {"own": "post", "other": "post", "nobody": None}
    articles = [
        Article(id=id_, text="Vask left.", source=names.get(id_, id_), published=date(2031, 5, day))
        for id_, day in days.items()
    ]
    vask = Mention(
        start=0, end=4, rule="test", confidence=0.9, kind="person", form="name", name="Vask", chain=0, country=None
    )
    said = {"kind": "indirect", "parts": (Span(5, 9),), "speaker_chain": 0, "speaker_name": "Vask"}
    left = Quote(start=5, end=9, rule="test", confidence=0.9, **said)
    annotations = [Annotation(article=each.id, mentions=(vask,), quotes=(left,)) for each in articles]
    resolution = Resolution(
        entities=(Entity(id="vask", name="Vask", kind="person"),),
        entity_of={(each.id, 0): "vask" for each in articles},
        original_of={"post": "agency", "herald": "agency"},
    )
    return Coverage(write_build(tmp_path, "b0123456789ab", articles, annotations, resolution, (), model="test"))


def test_texts_and_outlets_keep_one_article_of_each_text_among_those_that_match(printed: Coverage) -> None:
    for unit in ("texts", "outlets"):
        assert set(printed.articles(Filter(unit=unit))["article"]) == {"agency", "own", "other", "nobody"}
        # Where the original does not match, its first copy that does stands for the text.
        late = Filter(unit=unit, since=date(2031, 5, 5))
        assert set(printed.articles(late)["article"]) == {"post", "own", "other", "nobody"}
        assert set(printed.articles(Filter(unit=unit, outlets=("herald",)))["article"]) == {"herald"}
    assert len(printed.articles(Filter(since=date(2031, 5, 5)))) == 5


@pytest.mark.parametrize(("unit", "all_", "on_the_fifth", "late"), [("articles", 6, 4, 5), ("texts", 4, 3, 4)])
def test_every_count_is_one_of_articles_or_texts(printed: Coverage, unit, all_, on_the_fifth, late) -> None:
    _counts(printed, Filter(unit=unit), all_, on_the_fifth)
    assert printed.count_articles(Filter(unit=unit, since=date(2031, 5, 5)))["units"] == late


def test_an_outlet_counts_once_and_a_copy_for_the_outlet_whose_text_it_is(printed: Coverage) -> None:
    _counts(printed, Filter(unit="outlets"), 3, 2)
    # The copy in the Herald counts for the agency; of the Post stays its own text.
    assert printed.count_articles(Filter(unit="outlets", outlets=("post", "herald")))["units"] == 2
    assert set(printed.days_of_units(Filter(unit="outlets", outlets=("herald",)))["unit"]) == {"agency"}


def _counts(coverage: Coverage, filter_: Filter, all_: int, on_the_fifth: int) -> None:
    """Every table that counts articles, texts or outlets says the same."""
    assert coverage.count_articles(filter_)["units"] == all_
    assert (
        dict(zip(*[coverage.per_day(filter_)[each] for each in ("day", "units")], strict=True))[
            pd.Timestamp("2031-05-05")
        ]
        == on_the_fifth
    )
    assert len(coverage.days_of_units(filter_)) == all_
    assert coverage.entities(filter_)[["units", "quoted_in"]].values.tolist() == [[all_, all_]]
    assert coverage.count_sentences("vask", filter_)["units"] == all_
    assert coverage.count_quotes(filter_)["units"] == coverage.speakers(filter_)["units"].sum() == all_
