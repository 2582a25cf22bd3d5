"""Which columns hold what of an article."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.language import lexicon
from analysis.reading import Options
from analysis.reading.tables.columns import columns_of, field_named, flat, is_empty, looks_like_an_article, shown
from tests.reading.tables.conftest import TEXT

DATA = lexicon.toml("reading/columns")
NAMES = [(name, alias) for name, aliases in DATA["fields"].items() for alias in aliases]


def nested(alias: str, value: str) -> dict[str, object]:
    first, _, rest = alias.partition(".")
    return {first: nested(rest, value) if rest else value}


@pytest.mark.parametrize(("name", "alias"), NAMES)
def test_a_field_is_known_by_each_of_its_names(name, alias):
    value = "2031-03-14" if name == "published" else "a value"
    row = flat(nested(alias, value))
    found = columns_of([row], guess=False).fields(row)
    # An object that names an outlet or an author is taken whole; `fields` reads the name in it.
    assert found[name] == value or (name in ("source", "author") and isinstance(found[name], dict))


@pytest.mark.parametrize("name", ["Published At", "published_at", "publishedAt", "PUBLISHED-AT", "fields.publishedAt"])
def test_case_spaces_and_marks_of_a_name_do_not_count(name):
    assert columns_of([{name: "2031-03-14"}]).of["published"] == (name,)


@pytest.mark.parametrize("container", DATA["others"]["containers"])
def test_an_object_may_contain_the_article(container):
    row = flat({container: {"headline": "Visit"}})
    assert columns_of([row], guess=False).fields(row)["title"] == "Visit"


def test_an_outlet_is_no_container():
    row = flat({"source": {"uri": "lantern.example", "title": "The Lantern"}, "title": "Visit", "uri": "17"})
    fields = columns_of([row]).fields(row)
    assert (fields["title"], fields["id"], fields["source"]["title"]) == ("Visit", "17", "The Lantern")


def test_the_first_name_that_holds_something_counts():
    rows = [{"body": "b", "text": "a"}, {"body": "b", "text": " "}, {"body": "b", "text": None}]
    columns = columns_of(rows)
    assert [columns.fields(row)["text"] for row in rows] == ["a", "b", "b"]


def test_a_name_that_holds_something_else_does_not_count():
    row = {"headline": {"main": "Visit"}, "title": ["a list"], "text": ["One.", "Two."]}
    fields = columns_of([flat(row)]).fields(flat(row))
    assert fields["title"] == "Visit" and fields["text"] == "One.\n\nTwo."


@pytest.mark.parametrize("name", DATA["others"]["summaries"])
def test_a_part_of_a_text_never_stands_for_it(name):
    row = flat(nested(name, TEXT))
    columns = columns_of([row])
    assert "text" not in columns.of and columns.summary(row) in (name, name.partition(".")[0])


@pytest.mark.parametrize("name", DATA["others"]["ids_beside_text"])
def test_an_id_beside_a_text_is_no_text(name):
    assert columns_of([{name: "a-1", "text": TEXT}]).fields({name: "a-1", "text": ""}) == {"text": "", "id": "a-1"}
    assert columns_of([{name: TEXT}]).of == {"text": (name,)}


@pytest.mark.parametrize("name", DATA["others"]["epochs"])
def test_seconds_since_1970_count_only_where_the_name_says_so(name):
    for value in (1931234567, "1931234567", 1931234567000, 1931234567.25):
        row = {name: value, "published": None}
        columns = columns_of([row], Options({"published": name}))
        assert columns.fields(row)["published"] == date(2031, 3, 14)
    assert columns_of([{"published": 1931234567}]).fields({"published": 1931234567})["published"] == 1931234567


@pytest.mark.parametrize("name", DATA["others"]["snapshots"])
def test_files_with_pages_are_known(name):
    assert columns_of([{name: "page.html"}]).snapshots == (name,)


ROWS = [
    {"k": f"k{n}", "Überkopf": f"Envoys meet for the {n}. time", "wann": f"{n + 10}.3.2031", "wo": f"https://l.example/{n}",
     "bild": f"https://l.example/{n}.jpg", "was": TEXT + str(n), "rubrik": "Politik"}
    for n in range(10)
]  # fmt: skip


def test_what_no_name_tells_is_guessed_from_what_stands_there_and_told():
    columns = columns_of(ROWS)
    assert columns.of == {"text": ("was",), "published": ("wann",), "url": ("wo",), "title": ("Überkopf",)}
    assert len(columns.notes) == 4
    assert (
        "the text was taken from the column 'was', by what stands in it; if that is wrong, say --map text=COLUMN"
        in (columns.notes)
    )
    assert any(note.startswith("the date was taken from the column 'wann'") for note in columns.notes)


def test_an_address_of_a_picture_is_not_that_of_an_article():
    assert columns_of([{"bild": f"https://l.example/{n}.jpg?w=1"} for n in range(9)]).of == {}


def test_nothing_is_guessed_from_short_cells_or_for_a_single_line():
    assert columns_of([{"a": "short", "b": "shorter"}]).of == {}
    assert columns_of(ROWS[:1], guess=False).of == {}


def test_longer_texts_beside_what_is_called_text_are_told_of():
    rows = [{"text": "Envoys met.", "was": TEXT * 5}]
    assert columns_of(rows).of["text"] == ("text",)
    (note,) = columns_of(rows).notes
    assert "'was' holds longer texts" in note and "--map text=was" in note
    assert columns_of([{"text": TEXT * 5, "was": TEXT * 50}]).notes == ()
    assert columns_of(rows, Options({"text": "was"})).notes == ()


def test_the_user_has_the_last_word():
    columns = columns_of(ROWS, Options({"title": "rubrik", "text": "WAS", "url": "none"}))
    assert columns.of["title"] == ("rubrik",) and columns.of["text"] == ("was",)
    assert any("there is no column 'none' for the address; its columns are 'k', 'Überkopf'" in e for e in columns.notes)


def test_the_order_of_day_and_month_is_that_of_other_rows():
    rows = [{"date": "03/04/2031"}, {"date": "25/04/2031"}]
    assert columns_of(rows).day_first is True
    assert columns_of(rows[:1]).day_first is None
    assert columns_of(rows, Options(day_first=False)).day_first is False


def test_what_communique_wrote_of_a_day_is_kept():
    row = {"text": TEXT, "dated_by": "URL"}
    assert columns_of([row]).fields(row)["dated_by"] == "URL"
    assert "dated_by" not in columns_of([row]).fields({"text": TEXT, "dated_by": "a guess"})


@pytest.mark.parametrize("value", [None, "", " \n", [], {}, float("nan")])
def test_nothing_is_nothing(value):
    assert is_empty(value)
    assert not is_empty(0) and not is_empty("a") and not is_empty(False)


def test_objects_in_objects_are_named_with_dots_but_not_without_end():
    deep: dict[str, object] = {"a": 1}
    for _ in range(200):
        deep = {"a": deep}
    assert max(flat(deep), key=len).count(".") < 10
    assert flat({"a": {"b": 1}}) == {"a": {"b": 1}, "a.b": 1}


@pytest.mark.parametrize(
    ("record", "is_one"),
    [
        ({"body": "Text."}, True),
        ({"title": "Visit", "link": "https://l.example"}, True),
        ({"fields": {"bodyText": "Text."}}, True),
        ({"title": "Visit"}, False),
        ({"status": "ok", "articles": []}, False),
        ({"text": ["a"]}, False),
    ],
)
def test_an_article_is_known_by_its_fields(record, is_one):
    assert looks_like_an_article(record) is is_one


def test_names_of_columns_are_cut_short_for_a_message():
    assert shown(["a", "b" * 60]) == f"'a', '{'b' * 39}…'"
    assert shown(str(n) for n in range(20)).endswith("'14' and 5 more")


def test_a_name_of_a_column_may_be_anything():
    assert field_named("t" * 100_000) is None
    assert field_named("...") is None


def test_a_field_that_a_user_says_is_in_no_column_is_neither_named_nor_guessed():
    rows = [{"Story": TEXT + str(number), "Line": f"Envoys of Borevia meet again, day {number}"} for number in range(9)]
    assert columns_of(rows).of["title"] == ("Line",)
    assert columns_of(rows).guessed == ("title",)
    said = columns_of(rows, Options({"title": ""}))
    assert "title" not in said.of and said.guessed == () and said.notes == ()
    assert "text" not in columns_of(rows, Options({"text": ""})).of
