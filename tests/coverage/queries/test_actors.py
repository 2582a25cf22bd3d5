"""Entities: who is mentioned how often, with whom, and why articles are about the same."""

import pytest

from analysis.coverage import EVERYTHING, Filter
from tests.coverage.conftest import RESOLUTION
from tests.coverage.queries.conftest import rows


def test_one_entity_comes_back_as_it_was_written(coverage):
    for entity in RESOLUTION.entities:
        assert coverage.entity(entity.id) == entity
    assert coverage.entity("no such") is None


def test_entities_most_mentioned_first_with_their_counts(coverage):
    assert rows(coverage.entities(), "entity", "mentions", "units", "quotes", "events") == [
        ("fennmark", 5, 2, 0, 2),
        ("ada-quill", 3, 2, 2, 1),
        ("borland", 3, 2, 0, 1),  # another event of it is below the confidence that is shown
        ("orin-vask", 3, 2, 2, 0),
        ("strait-of-tarn", 2, 2, 0, 0),
        ("tarn", 1, 1, 0, 0),
    ]
    assert list(coverage.entities(kinds=["person"]).entity) == ["ada-quill", "orin-vask"]
    assert coverage.entities().aliases.tolist()[1] == ["Quill", "阿達"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("quill", ["ada-quill"]),
        (" VASK ", ["orin-vask"]),
        ("阿", ["ada-quill"]),
        ("%", []),
        ("tarn", ["strait-of-tarn", "tarn"]),
    ],
)
def test_entities_are_found_by_name_and_alias(coverage, words, found):
    assert list(coverage.entities(words=words)["entity"]) == found
    assert sum(coverage.count_entities(words=words).values()) == len(found)


def test_entities_come_in_order_and_in_parts(coverage):
    assert list(coverage.entities(order="quotes", limit=3)["entity"]) == ["ada-quill", "orin-vask", "fennmark"]
    assert list(coverage.entities(order="name", limit=2, offset=4)["entity"]) == ["strait-of-tarn", "tarn"]
    assert coverage.count_entities() == {"country": 2, "person": 2, "place": 2}
    assert coverage.most_mentions(kinds=["person"]) == 3
    assert coverage.most_mentions(words="nobody") == 0


def test_who_stands_before_and_after(coverage):
    found = coverage.neighbours("borland", order="mentions")
    assert (found["place"], found["total"], found["before"], found["after"]) == (3, 6, "ada-quill", "orin-vask")
    assert coverage.neighbours("fennmark", EVERYTHING)["before"] is None
    assert coverage.neighbours("fennmark", Filter(outlets=("Tarn <i>Gazette</i>",))) == {}


def test_who_appears_with_whom(coverage):
    # In the Post Quill stands with Borland, Fennmark and Vask, then with Fennmark; in the Herald with Fennmark.
    assert rows(coverage.companions("ada-quill"), "entity", "sentences", "units") == [
        ("fennmark", 3, 2),
        ("borland", 1, 2),
        ("orin-vask", 1, 2),
        ("strait-of-tarn", 0, 2),
    ]
    assert list(coverage.companions("ada-quill", kinds=["country"]).entity) == ["fennmark", "borland"]
    assert coverage.companions("ada-quill", kinds=["group"]).empty
    assert coverage.companions("no such").empty


def test_why_articles_were_tied_to_an_actor_the_surest_first(coverage):
    table = coverage.links("ada-quill")
    assert table[["article", "score", "text"]].values.tolist() == [
        ["post-1", 0.94, "Ada Quill"],
        ["herald-1", 0.7, "Ada Quill"],
    ]
    assert table["reasons"].map(list).tolist() == [
        ["same full name"],
        ["short name, in another spelling", "same state"],
    ]
    for row in table.itertuples():
        assert coverage.article(row.article).text[row.start : row.end] == row.text


def test_chains_least_sure_first_in_parts_with_what_they_are_called(coverage):
    assert list(coverage.chains("ada-quill")["article"]) == ["herald-1", "post-1"]
    assert list(coverage.chains("ada-quill", limit=1, offset=1)["article"]) == ["post-1"]
    assert rows(coverage.chain_names("ada-quill"), "name", "chains") == [("Ada Quill", 2)]


def test_who_may_be_one_is_found_from_both_sides(coverage):
    for one, other in (("ada-quill", "orin-vask"), ("orin-vask", "ada-quill")):
        (row,) = coverage.suggestions(one).to_dict("records")
        assert (row["entity"], row["other"], row["score"], row["other_kind"]) == (one, other, 0.45, "person")
    assert len(coverage.suggestions()) == 1 and coverage.suggestions("borland").empty


def test_who_acts_on_whom_is_counted_by_type(coverage):
    found = coverage.acts(each=1)
    assert ("ada-quill", "fennmark", "CONSULT", 1, ["ev-visit"]) in [
        (row.source, row.target, row.type, row.events, list(row.told)) for row in found.itertuples()
    ]
    assert set(coverage.acts(kinds=["country"], each=1).source_kind) == {"country"}
    assert coverage.acts(Filter(event_types=("AID",)), each=1).empty
