"""Which corrections speak of what is on a card, and who can be picked there."""

from __future__ import annotations

from types import SimpleNamespace

from analysis.coverage import EVERYTHING, Coverage
from analysis.records import Correction, EntityRef, Place
from dashboard.model import set_right
from tests.affair import POST, QUILL, VASK, span


def at(words: str) -> Place:
    found = span(POST, words)
    return Place(article="post-1", start=found.start, end=found.end, words=words)


VISITED, REJECTED, FAILED = at("visited"), at("rejected"), at("the talks had failed")


def test_a_card_knows_the_corrections_that_speak_of_it() -> None:
    none, status = Correction(kind="no-event", place=VISITED), Correction(kind="report-swap", place=VISITED)
    other = Correction(kind="event-swap", place=REJECTED)
    some = (none, status, other, Correction(kind="hide", entity=QUILL))
    assert set_right.about_event(some, {set_right.key_of(VISITED)}) == [none]
    assert set_right.about_account(some, set_right.key_of(VISITED)) == [status]


def test_a_quote_that_has_other_words_now_is_known_by_those_it_had() -> None:
    now = at("the talks")
    some = [Correction(kind="quote-extent", place=FAILED, other_place=now), Correction(kind="no-quote", place=FAILED)]
    assert set_right.about_quote(some, set_right.key_of(now)) == some
    assert set_right.about_quote(some, set_right.key_of(VISITED)) == []
    assert set_right.key_of_quote(some, set_right.key_of(now)) == set_right.key_of(FAILED)


def test_the_accounts_of_an_event_and_those_who_are_named_in_its_articles(small_coverage: Coverage) -> None:
    places = set_right.event_places(small_coverage, EVERYTHING, "ev-visit")
    assert {article for article, *_ in places} == {"post-1", "herald-1"} and set_right.key_of(VISITED) in places
    articles = set_right.event_articles(small_coverage, EVERYTHING, "ev-visit")
    named = set_right.actors_named(small_coverage, EVERYTHING, articles)
    assert set(named.values()) == {"Ada Quill", "Borland", "Fennmark", "Orin Vask"}
    assert next(iter(named)) == "fennmark"  # named five times


def test_who_stands_where_before_and_after() -> None:
    event = SimpleNamespace(source_entities=["ada-quill", "borland"], target_entities=["borland"])
    before = set_right.sides_of(event)
    assert before == {"ada-quill": "source", "borland": "both"}
    told = SimpleNamespace(sources=[{"entity": "ada-quill"}, {"entity": None}], targets=[])
    assert set_right.sides_of(told) == {"ada-quill": "source"}
    after = {"ada-quill": "none", "borland": "both", "orin-vask": "target"}
    refs = {"ada-quill": QUILL, "orin-vask": VASK, "borland": EntityRef(name="Borland")}
    made = set_right.party_corrections("event", VISITED, before, after, refs)
    assert [(each.kind, each.entity, each.value) for each in made] == [
        ("event-party", QUILL, "none"),
        ("event-party", VASK, "target"),
    ]


def test_actors_and_places_are_named_as_corrections_name_them(small_coverage: Coverage) -> None:
    assert set_right.refs_of(small_coverage, EVERYTHING, ("ada-quill", "nobody")) == {"ada-quill": QUILL}
    assert set_right.quote_place(small_coverage, EVERYTHING, "post-1", FAILED.start, FAILED.end) == FAILED
    assert set_right.quote_place(small_coverage, EVERYTHING, "gone", 0, 4) == Place(article="gone", start=0, end=4)


def test_words_are_found_nearest_to_where_the_quote_stands() -> None:
    text = "He said it. Then he  said\nit again."
    assert set_right.found_words(text, "said it", 20) == (21, 28)
    assert set_right.found_words(text, " said  it ", 0) == (3, 10)
    assert set_right.found_words(text, "never said", 0) is None and set_right.found_words(text, " ", 0) is None
