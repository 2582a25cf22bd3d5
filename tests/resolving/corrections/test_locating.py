"""What a correction speaks of is found again by id, name, kind and state, or said to be lost."""

from __future__ import annotations

import pytest

from analysis.records import Criterion, Entity, EntityRef, Place
from analysis.resolving.corrections.locating import Lost, Register, check_words, quote_at
from tests import affair
from tests.resolving.corrections.three_articles import POST

QUILL = Entity(id="ada-quill", name="Ada Quill", kind="person", country="BOR", aliases=("A. Quill", "阿達"))
OTHER = Entity(id="ada-quill-fen", name="Ada Quill", kind="person", country="FEN")
SENATE = Entity(id="senate", name="Senate", kind="organisation", country="BOR")


def register(*entities: Entity) -> Register:
    return Register(entities, [POST[0]], [POST[1]])


@pytest.mark.parametrize(
    ("ref", "found"),
    [
        (EntityRef(id="ada-quill", name="Ada Quill"), "ada-quill"),
        (EntityRef(id="gone", name="ada  QUILL", kind="person", country="BOR"), "ada-quill"),
        (EntityRef(name="阿達"), "ada-quill"),
        # The ids of two of one name changed places: the state tells which is meant.
        (EntityRef(id="ada-quill", name="Ada Quill", kind="person", country="FEN"), "ada-quill-fen"),
        # A state stood beside the name, and must not any more.
        (EntityRef(name="Senate (Borland)", country="BOR"), "senate"),
        # It had the name from a correction that is no more.
        (EntityRef(id="senate", name="Upper House", kind="organisation"), "senate"),
    ],
)
def test_an_entity_is_found_again(ref: EntityRef, found: str):
    assert register(QUILL, OTHER, SENATE).find(ref) == found


@pytest.mark.parametrize(
    ("ref", "why"),
    [
        (EntityRef(name="Orin Vask"), Criterion("nobody-called", ("Orin Vask",))),
        (EntityRef(name="Ada Quill"), Criterion("several-called", ("2", "Ada Quill"))),
        (EntityRef(id="senate", name="Upper House", kind="person"), Criterion("nobody-called", ("Upper House",))),
    ],
)
def test_what_is_not_there_or_could_be_two_is_lost(ref: EntityRef, why: Criterion):
    with pytest.raises(Lost) as lost:
        register(QUILL, OTHER, SENATE).find(ref)
    assert lost.value.why == why
    assert register(QUILL, OTHER, SENATE).shown(ref) is None


def test_one_that_was_joined_is_found_under_the_other():
    people = register(QUILL, SENATE)
    people.joined.join("ada-quill", "senate")
    assert people.find(EntityRef(id="senate", name="Senate")) == "ada-quill"


def test_one_that_is_hidden_is_lost():
    people = register(QUILL)
    people.known["ada-quill"].hidden = True
    with pytest.raises(Lost, match="hidden-before"):
        people.find(EntityRef(id="ada-quill"))


def test_a_mention_is_found_where_it_stands_and_where_a_part_of_it_stands():
    article = POST[0]
    start = article.text.index("Ada Quill")
    people = register(QUILL)
    for end in (start + len("Ada Quill"), start + len("Ada")):
        assert people.chain_at(Place(article="post", start=start, end=end)) == ("post", 1)
    with pytest.raises(Lost, match="nobody-there"):
        people.chain_at(Place(article="post", start=len(article.text) - 1, end=len(article.text)))


def test_an_article_that_changed_or_went_is_lost():
    articles = {POST[0].id: POST[0]}
    check_words(articles, Place(article="post", start=0, end=7, words="Borland"))
    with pytest.raises(Lost, match=r"other-words-there.*Fennmark"):
        check_words(articles, Place(article="post", start=0, end=7, words="Fennmark"))
    with pytest.raises(Lost, match="no-such-article"):
        check_words(articles, Place(article="other", start=0, end=7))


def test_a_quote_is_found_by_its_span_or_the_words_it_shares_with_one_alone():
    articles = {each.id: each for each in affair.ARTICLES}
    annotations = {each.article: each for each in affair.ANNOTATIONS}

    def at(words: str) -> int:
        found = affair.span(affair.POST, words)
        return quote_at(articles, annotations, Place(article="post-1", start=found.start, end=found.end))

    assert (at("the talks had failed"), at("had failed.\nVask")) == (1, 1)
    for words in ("Borland’s envoy", "failed.\nVask said that Fennmark rejected"):
        with pytest.raises(Lost):
            at(words)
