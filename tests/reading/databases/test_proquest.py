"""What the layouts of ProQuest have in common."""

from __future__ import annotations

import pytest

from analysis.reading.databases import proquest
from analysis.reading.databases.words import section


@pytest.mark.parametrize(
    ("field", "key"), [(field, key) for field in proquest.FIELDS for key in section("proquest")[field]]
)
def test_each_key_has_its_field(field, key):
    assert proquest.key(f"{key}: one: two") == (field, "one: two")
    assert proquest.key(f" {key.replace(' ', '').upper()} :") == (field, "")


@pytest.mark.parametrize("key", section("proquest")["others"])
def test_other_keys_are_known_and_left_out(key):
    assert proquest.key(f"{key}: one") == ("", "one")


@pytest.mark.parametrize("line", ["Vask: one", "Title", "The Title: one", ": one", "http://example.org", ""])
def test_other_lines_have_no_key(line):
    assert proquest.key(line) is None


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Vask, Orin", "Orin Vask"),
        ("Vask, Orin; Adeyn, Mara", "Orin Vask, Mara Adeyn"),
        ("Orin Vask", "Orin Vask"),
        ("Vask, Orin, Port Ellery", "Vask, Orin, Port Ellery"),
        ("", ""),
    ],
)
def test_people_are_named_as_they_are_called(author, names):
    assert proquest.record([("author", author)], "", []).author == names


@pytest.mark.parametrize(
    ("written", "info", "published"),
    [
        ("Mar 14, 2031", "", "Mar 14, 2031"),
        ("Mar 14, 2 031", "", "Mar 14, 2031"),
        ("Mar 14, 2031", "Mar 14, 2031.", "Mar 14, 2031"),
        ("2031", "The Post; Meridian [Meridian]. 14 Mar 2031: A.1.", "2031-03-14"),
        ("", "The Post ; Meridian. 14 Mar 2031: A.1.", "2031-03-14"),
        ("Spring 2031", "", "Spring 2031"),
    ],
)
def test_a_day_is_put_together_or_found_in_the_line_about_the_issue(written, info, published):
    made = proquest.record([("published", written), ("info", info)], "", [])
    assert made.published == published
    assert made.source == ("The Post" if "Post" in info else "")


def test_where_a_paper_comes_out_is_no_part_of_its_name():
    assert proquest.record([("source", "The Post, Late; Meridian")], "", []).source == "The Post, Late"


@pytest.mark.parametrize("note", section("proquest")["notes"])
def test_notes_are_no_paragraphs(note):
    assert proquest.record([], "", ["It rained.", f"{note.upper()} x)"]).paragraphs == ["It rained."]


@pytest.mark.parametrize("words", section("proquest")["missing"])
def test_a_text_that_is_not_there_is_none(words):
    assert proquest.record([], "", [f"{words.title()}."]).paragraphs == []
    assert proquest.record([], "", ["It rained.", words]).paragraphs == ["It rained.", words]


def test_the_title_stands_in_a_field_or_above_them():
    assert proquest.record([("title", "Rain")], "Snow", []).title == "Rain"
    assert proquest.record([], "Snow", []).title == "Snow"


@pytest.mark.parametrize(
    ("keys", "known"),
    [
        (("Full text", "Publication title", "Subject"), True),
        (("ProQuest document ID", "Title", "Subject"), True),
        (("Title", "Subject", "Author"), False),
        (("Full text", "Title", "Author"), False),
        (("Full text", "Publication title"), False),
    ],
)
def test_a_file_is_known_by_three_keys(keys, known):
    assert proquest.known([f"{key}: x" for key in keys]) is known
