"""What the Search page shows."""

from __future__ import annotations

import csv
import io
import pickle

import pytest

from analysis.coverage import Coverage, Filter, open_coverage
from dashboard.model.search import (
    csv_of,
    examples_of,
    help_of,
    hits_of,
    kind_of,
    order_of,
    part_of,
    understood_of,
)
from tests import affair
from tests.dashboard.conftest import write_affair


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Coverage:
    folder = tmp_path_factory.mktemp("searched")
    write_affair(folder)
    return open_coverage(folder)


def test_what_an_address_asks_for() -> None:
    assert (kind_of("quotes"), kind_of(""), kind_of("nonsense")) == ("quotes", "articles", "articles")
    assert (order_of("newest"), order_of("told")) == ("newest", "best")


def test_articles_come_with_the_sentences_in_which_the_words_stand(searched: Coverage) -> None:
    part = part_of(searched, Filter(), "visits fennmark", "articles", "best", 1)
    assert dict(part.counts) == {"articles": 2, "quotes": 0, "events": 1}
    thing = next(each for each in part.things if each.row.article == "post-1")
    first = thing.excerpts[0]
    assert affair.POST.text[first.start : first.end] == first.words
    assert [first.words[start:end] for start, end in first.hits] == ["visited", "Fennmark"]
    assert [thing.row.headline[start:end] for start, end in thing.title_hits] == ["visits", "Fennmark"]
    assert thing.hits == 4 and not hasattr(thing.row, "text")
    pickle.dumps(part)  # it is cached


def test_a_question_is_told_as_it_was_understood(searched: Coverage) -> None:
    told = understood_of(searched, Filter(), "speaker:vask talks (")
    assert told.told == "“talks”, said by Orin Vask"
    assert told.notes
    plain = understood_of(searched, Filter(), "quill")
    assert (plain.told, plain.people) == ("", (("ada-quill", "Ada Quill"),))
    assert understood_of(searched, Filter(), "").node is None


def test_where_nothing_is_found_there_is_help(searched: Coverage) -> None:
    found = help_of(searched, Filter(), "fishermann visit")
    assert found.corrected == (("fishermann", "fisherman", "fisherman visit"),)
    assert found.fewer == (("fishermann", "visit", 2),)
    assert help_of(searched, Filter(outlets=("Borland Herald",)), "fisherman").unfiltered == 1


def test_hits_of_an_article(searched: Coverage) -> None:
    in_title, in_text = hits_of(searched, Filter(), "visit", "post-1")
    assert [affair.POST.title[start:end] for start, end in in_title] == ["visits"]
    assert [affair.POST.text[start:end] for start, end in in_text] == ["visited"]
    assert hits_of(searched, Filter(), "visit", "no such") == ([], [])


def test_a_file_holds_a_row_a_thing_with_its_link(searched: Coverage) -> None:
    raw = csv_of(searched, Filter(), "mistake", "quotes", "best", lambda each: f"there#{each.start}")
    (row,) = csv.DictReader(io.StringIO(raw.decode().removeprefix("\ufeff")))
    assert row["quote"] == "herald-1#q1" and row["outlet"] == "Borland Herald" and row["hits"] == "1"
    assert row["link"] == f"there#{affair.HERALD.text.index('the threat “')}"


def test_examples_find_something(searched: Coverage) -> None:
    examples = examples_of(searched, Filter(), 3)
    assert examples
    for question, _ in examples:
        assert any(part_of(searched, Filter(), question, "articles", "best", 1).counts.values())
