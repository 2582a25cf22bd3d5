"""What a build tells of itself."""

import pytest

from tests.coverage.queries.conftest import rows


def test_rejections(coverage):
    assert rows(coverage.rejections(), "origin", "reason") == [
        ("news/<b>empty</b>.txt", "The file holds no text."),
        ("news/broken.pdf", "This is a PDF; give its text instead."),
    ]


def test_what_was_only_noted_is_told_with_the_article_that_it_is_about(coverage):
    assert rows(coverage.notes(), "origin", "article", "reason") == [
        ("news", None, "the column “when” was taken for the day; say --map published=COLUMN"),
        ("news/herald.txt", "herald-1", "the author is a number, and was left out; give a name"),
    ]


def test_notes_on_one_article(coverage):
    assert list(coverage.notes("herald-1")["article"]) == ["herald-1"]
    assert coverage.notes("post-1").empty


def test_options_are_what_occurs(coverage):
    assert coverage.options() == {
        "event_types": ["CONSULT", "PROTEST", "REJECT", "THREATEN"],
        "statuses": ["hypothetical", "occurred", "refused"],
        "quote_kinds": ["direct", "indirect", "mixed"],
        "outlets": ["Borland Herald", "Tarn <i>Gazette</i>", "The Fennmark Post"],
    }


def test_a_whole_table_in_the_builds_order(coverage):
    table = coverage.table("articles", ["article", "source"])
    assert table.column_names == ["article", "source"]
    assert table["article"].to_pylist() == ["gazette-1", "herald-1", "post-1", "undated"]
    with pytest.raises(KeyError):
        coverage.table("no such")
