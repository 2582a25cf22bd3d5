"""The records of the earlier stages as rows: ids, entities, and the words that the offsets show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from analysis.coverage.schema import CONTENT_KEPT
from analysis.coverage.tables import HEADLINE_LENGTH, _about, build_tables, headline, note_rows
from analysis.records import (
    Article,
    Criterion,
    Days,
    Mention,
    Quote,
    Rejection,
    ReportRef,
    Resolution,
    Span,
    Vouched,
)
from tests import affair
from tests.affair import HERALD, POST

BUILD = {"id": "b0123456789ab", "schema": 1, "model": affair.MODEL}


def rows(resolution: Resolution = affair.RESOLUTION, **changed: Any) -> dict[str, list[dict[str, Any]]]:
    """Every table's rows, of the invented affair with what the test changes in it."""
    articles = changed.get("articles", affair.ARTICLES)
    annotations = changed.get("annotations", affair.ANNOTATIONS)
    rejections = changed.get("rejections", affair.REJECTIONS)
    made = build_tables(articles, annotations, resolution, rejections, BUILD)
    return {name: table.to_pylist() for name, table in made}


@pytest.mark.parametrize(
    ("title", "text", "shown"),
    [
        ("Envoys meet", "Borland said no.", "Envoys meet"),
        (None, "\n  Borland \t said no. \nMore.", "Borland said no."),
        ("", "Borland said no.", "Borland said no."),
        (None, "", ""),
        (None, "word " * 18, "word " * 17 + "word"),
        (None, "word " * 19, "word " * 16 + "word …"),
        (None, "Fennmark, " * 10, "Fennmark, " * 7 + "Fennmark …"),
    ],
)
def test_a_headline_is_the_title_or_the_first_words(title: str | None, text: str, shown: str) -> None:
    made = headline(Article(id="a", title=title, text=text))
    assert made == shown and len(made) <= HEADLINE_LENGTH + 1


def test_a_mention_stands_in_its_sentence_and_for_its_entity() -> None:
    found = {(row["article"], row["text"], row["start"]): row for row in rows()["mentions"]}
    quill = found["post-1", "Quill", affair.span(POST, "Quill", 2).start]
    assert (quill["entity"], quill["name"], quill["chain"], quill["sentence"]) == ("ada-quill", "Ada Quill", 1, 1)
    diplomat = found["post-1", "A European diplomat", affair.span(POST, "A European diplomat").start]
    assert (diplomat["entity"], diplomat["form"]) == (None, "description")


def test_the_words_of_a_broken_quote_are_joined_and_its_parts_kept() -> None:
    (talks, failed, rejected) = [row for row in rows()["quotes"] if row["article"] == "post-1"]
    assert talks["quote"] == "post-1#q0"
    assert talks["text"] == "“The talks with Fennmark were open,” … “We will come back in June.”"
    assert [POST.text[part["start"] : part["end"]] for part in talks["parts"]] == talks["text"].split(" … ")
    assert (talks["speaker_text"], talks["speaker_entity"], talks["speaker_named"]) == ("Quill", "ada-quill", True)
    assert (failed["anonymous"], failed["speaker_entity"], failed["speaker_named"]) == (True, None, False)
    assert (rejected["cue_text"], rejected["cue_start"]) == ("said", affair.span(POST, "said", 3).start)


def test_a_quote_is_about_those_who_are_named_in_its_parts_and_nobody_beside_them() -> None:
    about = {row["quote"]: row["about_entities"] for row in rows()["quotes"]}
    assert about["post-1#q0"] == ["fennmark"]  # Quill stands between the parts
    assert about["post-1#q1"] == []
    assert about["post-1#q2"] == ["fennmark", "borland", "strait-of-tarn"]
    assert about["herald-1#q0"] == ["fennmark", "borland", "strait-of-tarn"]


def test_a_mention_that_only_reaches_into_a_quote_is_not_in_it() -> None:
    post, herald, *others = affair.ANNOTATIONS
    longer = replace(herald.mentions[0], end=HERALD.text.index("Borland") + 3, chain=9)
    quote = replace(herald.quotes[0], parts=(Span(0, longer.end - 1),))
    changed = replace(herald, mentions=(longer,), quotes=(quote,))
    made = rows(
        replace(affair.RESOLUTION, entity_of={("herald-1", 9): "fennmark"}, events=()),
        annotations=(post, changed, *others),
    )
    assert [row["about_entities"] for row in made["quotes"] if row["article"] == "herald-1"] == [[]]


def test_a_report_has_its_event_its_parties_and_the_reason_in_words() -> None:
    (visit, *others) = affair.RESOLUTION.events
    why = ((Criterion("first-account"),), (Criterion("same-people", ("ada-quill",)),))
    made = rows(replace(affair.RESOLUTION, events=(replace(visit, criteria=why), *others)))
    reports = {row["report"]: row for row in made["reports"]}
    first, second = reports["post-1#e0"], reports["herald-1#e1"]
    assert (first["event"], second["event"]) == ("ev-visit", "ev-visit")
    assert (first["reason"], second["reason"]) == ("first account", "same people (Ada Quill)")
    assert second["criteria"] == [{"kind": "same-people", "values": ["ada-quill"], "weight": 0.0}]
    assert [(party["name"], party["entity"]) for party in first["sources"]] == [("Ada Quill", "ada-quill")]
    assert (first["trigger_text"], first["sentence"]) == ("visited", affair._SENTENCE)
    assert POST.text[first["time_start"] : first["time_end"]] == "Monday"
    assert reports["post-1#e1"]["reason"] is None and reports["post-1#e1"]["criteria"] == []


def test_a_report_shows_the_days_that_it_has_from_another_account() -> None:
    joined = {ReportRef("herald-1", 1): Days(date(2031, 5, 3), date(2031, 5, 4), "week")}
    made = rows(replace(affair.RESOLUTION, joined=joined))
    (found,) = [row for row in made["reports"] if row["date_basis"] == "joined"]
    assert (found["report"], found["earliest"], found["latest"]) == ("herald-1#e1", date(2031, 5, 3), date(2031, 5, 4))
    assert found["precision"] == "week"


def test_a_report_is_as_sure_as_others_make_it_and_says_who_they_are() -> None:
    before = {row["report"]: row for row in rows()["reports"]}
    vouched = {ReportRef("herald-1", 1): Vouched(0.61, (ReportRef("post-1", 0),))}
    made = rows(replace(affair.RESOLUTION, vouched=vouched))
    reports = {row["report"]: row for row in made["reports"]}
    found = reports["herald-1#e1"]
    assert found["confidence"] == pytest.approx(0.61) != before["herald-1#e1"]["confidence"]
    assert (found["vouched_by"], found["doubts"][0]) == (
        ["post-1#e0"],
        "1 other article tells of what is likely the same event",
    )
    assert reports["post-1#e0"] == before["post-1#e0"] and before["post-1#e0"]["vouched_by"] == []


def test_a_state_that_somebody_set_right_stands_beside_mentions_and_parties() -> None:
    made = rows(replace(affair.RESOLUTION, stated={"ada-quill": "FEN", "fennmark": None}))
    states = {(row["entity"], row["country"]) for row in made["mentions"] if row["entity"]}
    assert ("ada-quill", "FEN") in states and ("fennmark", None) in states and ("borland", "BOR") in states
    (visit,) = [row for row in made["reports"] if row["report"] == "post-1#e0"]
    assert [party["country"] for party in visit["sources"]] == ["FEN"]
    assert [party["country"] for party in visit["targets"]] == [None]


def test_links_and_suggestions_tell_their_reasons_as_data_and_in_words() -> None:
    made = rows()
    assert [row["reasons"] for row in made["links"]] == [
        ["same full name"],
        ["short name, in another spelling", "same state"],
    ]
    assert [each["kind"] for each in made["suggestions"][0]["criteria"]] == ["one-letter-apart", "same-office"]


def test_of_what_could_not_be_read_no_more_is_kept_than_a_build_may_hold() -> None:
    large = Rejection(origin="news/scan.pdf", reason="This is a PDF.", content=b"x" * (CONTENT_KEPT + 5))
    (row,) = rows(rejections=(large,))["rejections"]
    assert (row["origin"], len(row["content"])) == ("news/scan.pdf", CONTENT_KEPT)


def test_a_note_at_an_origin_of_several_articles_is_about_none_of_them() -> None:
    note = Rejection(origin="news/two.txt", reason="the title is a number", kept=True)
    two = [replace(affair.HERALD, id=id_, origin="news/two.txt") for id_ in ("a", "b")]
    assert note_rows(two, [note, *affair.REJECTIONS[:2]]) == [
        {"origin": "news/two.txt", "article": None, "reason": "the title is a number"}
    ]
    assert note_rows(two[:1], [note])[0]["article"] == "a"


def test_an_article_tells_whose_text_it_is_and_an_original_why_it_is_one() -> None:
    told = replace(affair.RESOLUTION, original_of={"herald-1": "undated"}, original_by={"undated": "agency"})
    found = {row["article"]: (row["copy_of"], row["text_of"], row["original_by"]) for row in rows(told)["articles"]}
    assert found == {
        "post-1": (None, "The Fennmark Post", None),
        "herald-1": ("undated", "undated", None),
        "gazette-1": (None, "Tarn <i>Gazette</i>", None),
        "undated": (None, "undated", "agency"),
    }


def test_articles_and_annotations_must_stand_side_by_side() -> None:
    with pytest.raises(ValueError, match="shorter"):
        rows(annotations=affair.ANNOTATIONS[:-1])


def test_a_chain_without_an_entity_has_none_in_any_table() -> None:
    lone = Mention(
        start=0, end=4, rule="test", confidence=0.9, kind="person", form="name", name="Vask", chain=0, country="FEN"
    )
    article = Article(id="a", text="Vask spoke.")
    annotation = replace(affair.ANNOTATIONS[3], article="a", mentions=(lone,))
    (row,) = rows(Resolution(), articles=(article,), annotations=(annotation,), rejections=())["mentions"]
    assert (row["entity"], row["country"], row["text"]) == (None, "FEN", "Vask")


def test_a_quote_is_about_those_whom_it_names_and_not_about_its_speaker_who_says_i():
    quote = Quote(start=0, end=40, rule="", confidence=1, kind="direct", parts=(Span(0, 40),), speaker_chain=4)
    mentions = [(1, 2, "anna-quill", 4), (10, 18, "fennmark", -1), (20, 22, "karl-brandt", 5)]
    assert _about(quote, mentions) == ["fennmark", "karl-brandt"]
    assert _about(quote, [(1, 11, "anna-quill", -1)]) == ["anna-quill"], "who says his own name is told of"
