"""Records as JSON objects: the fields that other tools rely on."""

import json
from dataclasses import replace
from datetime import date

from analysis.cli.rows import annotation_row, article_row, as_it_came_in
from analysis.reading.cleaning.offsets import Edit, apply
from analysis.records import Article, Original

TEXT = "Ruritania expelled two envoys of Syldavia on Friday. “It is over,” said Anna Holt, the premier."


def test_an_article_is_a_row_that_can_be_read_again():
    article = Article(id="a-1", text="It rained.", published=date(2031, 3, 5), source="Lantern", origin="a.txt")
    article = replace(article, dated_by="field", country="QBO")
    assert article_row(article) == {
        "id": "a-1",
        "origin": "a.txt",
        "title": None,
        "published": "2031-03-05",
        "dated_by": "field",
        "source": "Lantern",
        "country": "QBO",
        "url": None,
        "language": "en",
        "author": None,
        "text": "It rained.",
    }


def test_an_annotation_is_a_row_of_plain_values(annotate_text):
    annotation = annotate_text(TEXT, "2031-03-05")
    row = annotation_row(annotation)
    assert json.loads(json.dumps(row)) == row
    assert [len(row[name]) for name in ("times", "quotes", "events")] == [1, 1, 1]
    assert {TEXT[each["start"] : each["end"]] for each in row["names"]} >= {"Anna Holt"}
    (time,), (quote,), (event,) = row["times"], row["quotes"], row["events"]
    assert (time["type"], time["value"], time["earliest"]) == ("DATE", "2031-02-28", "2031-02-28")
    assert TEXT[quote["cue"]["start"] : quote["cue"]["end"]] == "said"
    assert (event["type"], event["mode"], event["date_basis"]) == ("SANCTION", "expel", "stated")
    assert TEXT[event["trigger"]["start"] : event["trigger"]["end"]] == "expelled"


def test_roles_and_pronouns_are_no_names(annotate_text):
    annotation = annotate_text("Anna Holt said she had left. The premier slept.")
    forms = {each.form for each in annotation.mentions}
    assert forms - {"name"}, "the text has to have others, or nothing is left out"
    assert len(annotation_row(annotation)["names"]) == sum(each.form == "name" for each in annotation.mentions)


def test_offsets_lead_to_the_text_as_it_came_in() -> None:
    came = "Bore&shy;via waits."
    clean, offsets = apply(came, [Edit(4, 9)])
    article = Article(id="1", text=clean, original=Original(text=came, offsets=offsets.pack(), mended=()))
    row = {"id": "1", "names": [{"start": 0, "end": 7, "parts": [{"start": 8, "end": 13}], "name": "Borevia"}]}
    (name,) = as_it_came_in(row, article)["names"]
    assert came[name["start"] : name["end"]] == "Bore&shy;via"
    assert [came[part["start"] : part["end"]] for part in name["parts"]] == ["waits"]
    assert as_it_came_in(row, Article(id="1", text=clean)) is row
