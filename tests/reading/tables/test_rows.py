"""From rows to articles, with what was guessed and left out."""

from __future__ import annotations

import json

from analysis.reading import Options
from analysis.reading.tables.rows import CELL, SAMPLE, as_bytes, read_record, read_rows
from analysis.records import Rejection
from tests.reading.tables.conftest import TEXT, apart


def rows(*cells):
    return [(f"f#R{number}", row) for number, row in enumerate(cells, start=2)]


def test_each_row_is_an_article_under_its_own_origin():
    articles, rejections = apart(read_rows(rows({"text": TEXT, "titel": "A"}, {"text": TEXT, "titel": "B"}), "f"))
    assert [(each.origin, each.title) for each in articles] == [("f#R2", "A"), ("f#R3", "B")]
    assert rejections == []


def test_a_bad_row_costs_itself_and_a_bad_field_itself():
    bad = {"text": "half \ud83d", "date": "14 March 2031"}
    articles, rejections = apart(read_rows(rows({"text": TEXT, "date": "soon"}, bad, {"text": TEXT + "."}), "f"))
    assert [each.origin for each in articles] == ["f#R2", "f#R4"]
    note, rejection = rejections
    assert note.kept and note.origin == "f#R2" and "'soon'" in note.reason
    assert not rejection.kept and rejection.origin == "f#R3" and "half of a character" in rejection.reason
    assert json.loads(rejection.content)["date"] == "14 March 2031"


def test_rejections_among_the_rows_are_handed_on_in_their_place():
    broken = Rejection(origin="f#R3", reason="broken")
    first, second = rows({"text": TEXT}, {"text": TEXT + "."})
    assert [each.origin for each in read_rows([first, broken, second], "f")] == ["f#R2", "f#R3", "f#R3"]


def test_a_row_without_a_text_is_rejected_where_others_have_one():
    _, rejections = apart(read_rows(rows({"text": "", "title": "A"}, {"text": TEXT}, {"text": None}), "f"))
    assert [each.origin for each in rejections] == ["f#R2", "f#R4"]
    assert all("text" in each.reason for each in rejections)


def test_what_a_row_has_instead_of_a_text_is_told():
    part = {"content": None, "description": "Envoys met."}
    link = {"content": None, "url": "https://l.example/2"}
    cut = {"content": "Envoys met… [+12 chars]", "url": "https://l.example/3", "description": "Envoys met."}
    _, rejections = apart(read_rows(rows({"content": TEXT}, part, link, cut), "f"))
    assert [each.reason for each in rejections] == [
        "there is no text, only a part of it in 'description'; fetch the page first",
        "there is no text, only an address; fetch the page first with communique collect",
        "only the beginning of the text is there (it ends in “[+… chars]”); fetch the page first",
    ]


def test_links_without_texts_are_one_rejection_with_the_remedy():
    links = [{"title": f"Visit {n}", "url": f"https://l.example/{n}", "media_name": "L"} for n in range(3)]
    articles, (rejection,) = apart(read_rows(rows(*links), "f"))
    assert articles == [] and rejection.origin == "f" and not rejection.kept
    assert "its 3 rows hold links and no texts of articles; fetch the pages first" in rejection.reason
    assert "--map text=COLUMN (there are 'title', 'url', 'media_name')" in rejection.reason


def test_a_single_link_has_the_remedy_of_many():
    articles, (rejection,) = apart(read_rows(rows({"title": "Visit", "url": "https://l.example/1"}), "f"))
    assert articles == [] and "fetch the page first with communique collect" in rejection.reason
    _, (rejection,) = apart(read_rows(rows({"abstract": "They met.", "url": "https://l.example/1"}), "f"))
    assert rejection.reason.endswith("fetch the page first with communique collect, or say --map text=abstract")
    _, (rejection,) = apart(read_rows(rows({"abstract": "They met.", "url": ""}), "f"))
    assert "communique collect" not in rejection.reason


def test_parts_of_texts_are_no_texts_unless_the_user_says_so():
    parts = [{"title": f"Visit {n}", "abstract": TEXT + str(n)} for n in range(3)]
    articles, (rejection,) = apart(read_rows(rows(*parts), "f"))
    assert articles == [] and "only parts of them in 'abstract'" in rejection.reason
    assert "--map text=abstract" in rejection.reason
    articles, rejections = apart(read_rows(rows(*parts), "f", Options({"text": "abstract"})))
    assert len(articles) == 3 and rejections == []


def test_beginnings_that_a_service_cut_are_never_read_as_texts():
    cut = [{"title": "Visit", "content": f"Envoys met {n}… [+1234 chars]"} for n in range(2)]
    articles, (rejection,) = apart(read_rows(rows(*cut), "f"))
    assert articles == [] and "only the beginnings of texts" in rejection.reason
    articles, rejections = apart(read_rows(rows(*cut, {"title": "Whole", "content": TEXT}), "f"))
    assert len(articles) == 1 and len(rejections) == 2 and "only the beginning of the text" in rejections[0].reason


def test_a_text_that_excel_cut_is_noted():
    cut = "a " * CELL
    articles, (note,) = apart(read_rows(rows({"text": cut[:CELL]}, {"text": cut[: CELL - 1]}), "f", cells=True))
    assert len(articles) == 2 and note.kept and note.origin == "f#R2" and "where Excel cuts" in note.reason
    assert apart(read_rows(rows({"text": cut[:CELL]}), "f"))[1] == []


def test_an_ambiguous_day_is_read_as_the_other_rows_say():
    cells = [{"text": TEXT + str(n), "date": day} for n, day in enumerate(["03/04/2031", "04/25/2031"])]
    articles, _ = apart(read_rows(rows(*cells), "f"))
    assert [str(each.published) for each in articles] == ["2031-03-04", "2031-04-25"]


def test_rows_behind_the_first_ones_are_read_as_a_stream():
    taken = 0

    def endless():
        nonlocal taken
        while True:
            taken += 1
            yield f"f#R{taken}", {"text": TEXT + str(taken)}

    found = read_rows(endless(), "f")
    assert next(found).origin == "f#R1" and taken == SAMPLE


def test_nothing_at_all_is_a_rejection():
    (rejection,) = read_rows([], "f")
    assert rejection.origin == "f" and "there is no article in it" in rejection.reason
    assert list(read_rows([], "f", empty="")) == []


def test_a_single_row_is_read_by_the_names_of_its_columns_alone():
    notes: list[str] = []
    article = read_record({"Volltext": TEXT, "Datum": "14. März 2031", "was": TEXT}, "-", notes)
    assert str(article.published) == "2031-03-14" and notes == []


def test_what_is_kept_of_a_row_is_bounded():
    assert len(as_bytes({"text": "x" * 10_000_000})) <= 100_000
    assert json.loads(as_bytes({"a": {"b": 1}, "a.b": 1, "c.d": 2})) == {"a": {"b": 1}, "c.d": 2}


def test_whoever_asks_is_told_what_a_table_was_taken_for_before_its_rows_are_read():
    told = []
    body = [{"Beitrag": TEXT + str(number), "titel": "A", "o": {"k": 1}, "o.k": 1} for number in range(5)]
    found = read_rows(rows(*body), "f", Options(on_table=told.append))
    next(found)
    (seen,) = told
    assert (seen.origin, seen.columns) == ("f", ("Beitrag", "titel", "o.k"))
    assert (seen.of["text"], seen.of["title"], seen.guessed) == ("Beitrag", "titel", ("text",))
    assert [each["Beitrag"] for each in seen.rows] == [each["Beitrag"] for each in body[:3]]
    list(found)
    assert len(told) == 1
