"""What the screens get: every table, with its evidence, and single things by id."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pandas as pd

from analysis.coverage import Filter, QuoteChoice
from tests.coverage.conftest import HERALD, MODEL, POST, RESOLUTION, UNDATED


def rows(frame, *columns):
    return list(frame[list(columns)].itertuples(index=False, name=None))


def test_the_build_says_what_it_is(coverage, shelf):
    info = coverage.info
    assert (info.model, info.articles, info.outlets, info.rejections) == (MODEL, 3, 2, 1)
    assert (info.first_published, info.last_published) == (date(2031, 5, 7), date(2031, 5, 9))
    assert info.path == shelf / f"{info.id}.duckdb"
    assert abs(info.created.timestamp() - info.path.stat().st_mtime) < 0.001


def test_articles_newest_first_with_a_headline_each(coverage):
    assert rows(coverage.articles(), "article", "title", "headline", "mentions", "quotes", "reports") == [
        ("herald-1", None, "Ada Quill went to Fennmark this week.", 4, 1, 2),
        ("post-1", "Borland envoy visits", "Borland envoy visits", 6, 2, 1),
        ("undated", None, "=1+1 is a formula; 'quotes\" and \u0000 too. No one is named.", 0, 0, 0),
    ]


def test_one_article_comes_back_as_it_was_written(coverage):
    for article in (POST, HERALD, UNDATED):
        assert coverage.article(article.id) == article
    assert coverage.article("no such") is None


def test_one_entity_comes_back_as_it_was_written(coverage):
    for entity in RESOLUTION.entities:
        assert coverage.entity(entity.id) == entity
    assert coverage.entity("no such") is None


def test_entities_most_mentioned_first_with_their_counts(coverage):
    assert rows(coverage.entities(), "entity", "mentions", "articles", "quotes", "events") == [
        ("fennmark", 4, 2, 0, 1),
        ("ada-quill", 3, 2, 1, 1),
        ("borland", 2, 2, 0, 0),  # its only event is below the confidence that is shown
    ]
    assert list(coverage.entities(kinds=["person"]).entity) == ["ada-quill"]
    assert coverage.entities().aliases.tolist()[1] == ["Quill", "阿達"]


def test_mentions_carry_their_words_sentence_and_entity(coverage):
    frame = coverage.mentions(article="post-1")
    assert rows(frame, "text", "form", "entity", "entity_name", "sentence") == [
        ("Borland", "name", "borland", "Borland", 0),
        ("Ada Quill", "name", "ada-quill", "Ada Quill", 0),
        ("Fennmark", "name", "fennmark", "Fennmark", 0),
        ("Fennmark", "name", "fennmark", "Fennmark", 1),
        ("she", "pronoun", "ada-quill", "Ada Quill", 1),
        ("A diplomat", "description", None, None, 2),
    ]
    assert set(coverage.mentions(entity="ada-quill").article) == {"post-1", "herald-1"}


def test_offsets_are_those_of_the_text(coverage):
    texts = {article.id: article.text for article in (POST, HERALD)}
    for frame in (coverage.mentions(), coverage.times()):
        assert [texts[row.article][row.start : row.end] for row in frame.itertuples()] == frame.text.tolist()
    for row in coverage.reports().itertuples():
        assert texts[row.article][row.start : row.end] == row.sentence
        assert texts[row.article][row.trigger_start : row.trigger_end] == row.trigger_text


def test_times(coverage):
    (row,) = coverage.times(article="post-1").itertuples()
    assert (row.text, row.type, row.value, row.earliest, row.precision) == (
        "Monday",
        "DATE",
        "2031-05-05",
        pd.Timestamp(2031, 5, 5),
        "day",
    )


def test_quotes_with_speaker_and_whom_they_are_about(coverage):
    frame = coverage.quotes()
    assert rows(frame, "quote", "kind", "text", "speaker_text", "speaker_name", "anonymous", "about_entities") == [
        (
            "herald-1#q0",
            "indirect",
            "Fennmark will sanction Borland",
            "the minister",
            None,
            False,
            ["fennmark", "borland"],
        ),
        ("post-1#q0", "direct", "“The talks with Fennmark were open,”", "she", "Ada Quill", False, ["fennmark"]),
        ("post-1#q1", "indirect", "they failed", "A diplomat", "a diplomat", True, []),
    ]
    assert list(coverage.quotes(choice=QuoteChoice(speaker="ada-quill")).quote) == ["post-1#q0"]
    assert list(coverage.quotes(choice=QuoteChoice(about="borland")).quote) == ["herald-1#q0"]
    assert list(coverage.quotes(article="post-1").quote) == ["post-1#q0", "post-1#q1"]


def test_missing_offsets_are_masked_and_missing_text_is_none(coverage):
    frame = coverage.quotes()
    assert str(frame.cue_start.dtype) == "Int64" and frame.cue_start.isna().tolist() == [True, False, False]
    assert frame.speaker_name.tolist()[0] is None
    assert frame.published.dtype.kind == "M"


def test_an_event_stands_with_the_evidence_of_its_first_report(coverage):
    (event,) = coverage.events().itertuples()
    assert (event.event, event.type, event.status, event.articles, event.outlets) == (
        "visit",
        "CONSULT",
        "occurred",
        2,
        2,
    )
    assert (event.source_names, event.target_names) == (["Ada Quill"], ["Fennmark"])
    assert (event.article, event.first_report) == ("post-1", "post-1#e0")  # published before the Herald
    assert event.sentence == "Borland’s envoy Ada Quill visited Fennmark on Monday."
    assert (event.confidence, event.date_basis, event.place) == (0.8, "stated", "Fennmark")


def test_doubtful_events_are_shown_only_to_those_who_ask(coverage):
    events = coverage.events(min_confidence=0)
    assert list(events.event) == ["visit", "sanction"]  # by their days
    doubtful = events.iloc[1]
    assert doubtful.source_names == ["Fennmark"] and doubtful.source_entities == []  # named, not resolved
    assert doubtful.asserted_by == "the minister" and pd.isna(doubtful.latest)


def test_reports_of_one_event_keep_each_account(coverage):
    frame = coverage.reports(event="visit")
    assert rows(frame, "report", "source", "trigger_text") == [
        ("post-1#e0", "The Fennmark Post", "visited"),
        ("herald-1#e0", "Borland Herald", "went"),
    ]
    (party,) = frame.sources.tolist()[0]
    assert party == {
        "start": 16,
        "end": 25,
        "name": "Ada Quill",
        "country": "BOR",
        "entity": "ada-quill",
        "sector": None,
    }
    assert list(coverage.reports(article="herald-1").report) == ["herald-1#e0", "herald-1#e1"]


def test_who_appears_with_whom(coverage):
    # In the Post Quill stands with Borland and Fennmark, then with Fennmark; in the Herald with Fennmark.
    assert rows(coverage.companions("ada-quill"), "entity", "sentences", "articles") == [
        ("fennmark", 3, 2),
        ("borland", 1, 2),
    ]
    assert list(coverage.companions("ada-quill", kinds=["person", "country"]).entity) == ["fennmark", "borland"]
    assert coverage.companions("ada-quill", kinds=["person"]).empty
    assert coverage.companions("no such").empty


def test_why_articles_were_tied_to_an_actor_the_surest_first(coverage):
    table = coverage.links("ada-quill")
    assert table[["article", "score"]].values.tolist() == [["post-1", 0.94], ["herald-1", 0.7]]
    assert table["reasons"].map(list).tolist() == [
        ["same full name"],
        ["short name, in another spelling", "same state"],
    ]
    for row in table.itertuples():
        assert coverage.article(row.article).text[row.start : row.end] == row.text


def test_who_may_be_one_is_found_from_both_sides(coverage):
    for one, other in (("borland", "fennmark"), ("fennmark", "borland")):
        (row,) = coverage.suggestions(one).to_dict("records")
        assert (row["entity"], row["other"], row["score"], row["other_kind"]) == (one, other, 0.45, "country")
    assert len(coverage.suggestions()) == 1 and coverage.suggestions("ada-quill").empty


def test_days_outlets_and_rejections(coverage):
    assert rows(coverage.per_day(), "day", "articles") == [
        (pd.Timestamp(2031, 5, 7), 1),
        (pd.Timestamp(2031, 5, 9), 1),
    ]
    assert rows(coverage.outlets(), "source", "articles") == [
        ("Borland Herald", 1),
        ("The Fennmark Post", 1),
        (None, 1),
    ]
    assert rows(coverage.rejections(), "origin", "reason") == [("news/scan.pdf", "files of this kind are not read")]


def test_options_are_what_occurs(coverage):
    assert coverage.options() == {
        "event_types": ["CONSULT", "SANCTION"],
        "statuses": ["occurred", "planned"],
        "quote_kinds": ["direct", "indirect"],
        "outlets": ["Borland Herald", "The Fennmark Post"],
    }


def test_many_threads_may_ask_at_once(coverage):
    questions = [coverage.articles, coverage.entities, coverage.mentions, coverage.quotes, coverage.events] * 20
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda ask: len(ask()), questions))
    assert answers == [3, 3, 10, 3, 1] * 20


def test_reading_a_build_loads_no_language_model(shelf):
    code = (
        "import sys; from analysis.coverage import open_coverage; "
        f"open_coverage({str(shelf)!r}).events(); import analysis; "
        "sys.exit(any(name in sys.modules for name in ('spacy', 'thinc', 'streamlit')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_filter_of_everything_changes_nothing(coverage):
    assert Filter().is_empty and Filter(date_kind="event").is_empty and not Filter(text="x").is_empty
    pd.testing.assert_frame_equal(coverage.events(Filter()), coverage.events())
