"""What was found in an article before is used again; the answers are those of annotating everything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from analysis.engines import CHUNK, Here
from analysis.engines.here import annotate_chunk
from analysis.engines.known import Known, key_of
from analysis.records import Annotation, Article, Rejection
from tests.engines.conftest import articles


class Memory:
    """A store that lasts as long as the test; it counts what is kept together."""

    def __init__(self) -> None:
        self.kept: dict[bytes, Annotation] = {}
        self.times: list[int] = []

    def fetch(self, keys: Sequence[bytes]) -> dict[bytes, Annotation]:
        return {key: self.kept[key] for key in keys if key in self.kept}

    def keep(self, found: Sequence[tuple[bytes, Annotation]]) -> None:
        self.kept.update(found)
        self.times.append(len(found))


class Counting:
    """An engine without a language model, which remembers what it was given."""

    label = "en_test 1.0"

    def __init__(self) -> None:
        self.given: list[str] = []

    def annotate(self, chunks):
        for chunk in chunks:
            self.given += [each.id for each in chunk]
            yield [
                Rejection(origin=each.origin, reason="it broke")
                if "broken" in each.text
                else Annotation(article=each.id)
                for each in chunk
            ]


def test_only_what_is_new_or_changed_is_annotated_and_each_answer_stands_in_its_place():
    store, engine = Memory(), Counting()
    given = articles(6)
    list(Known(given[:4], store).annotate(engine))
    changed = replace(given[1], text="Another text.")
    later = replace(given[2], published=date(2031, 5, 7))
    engine.given = []
    work = Known([given[0], changed, later, *given[3:]], store)
    answers = list(work.annotate(engine))
    assert work.count == 2 and engine.given == ["a1", "a2", "a4", "a5"]
    assert [each.article for each in answers] == ["a0", "a1", "a2", "a3", "a4", "a5"]


def test_a_text_that_moved_to_another_id_and_outlet_is_known_and_gets_its_new_id():
    store, engine = Memory(), Counting()
    (one,) = articles(1)
    list(Known([one], store).annotate(engine))
    moved = replace(one, id="elsewhere", source="The Meridian Post", title="A title", origin="g#L1")
    assert list(Known([moved], store).annotate(engine)) == [Annotation(article="elsewhere")]
    assert engine.given == ["a0"]


def test_copies_are_annotated_once_also_without_a_store_and_a_refused_copy_names_its_own_origin():
    engine = Counting()
    one = Article(id="a", text="Envoys met.", origin="a")
    broken = Article(id="c", text="It is broken.", origin="c")
    given = [one, replace(one, id="b", origin="b"), broken, replace(broken, id="d", origin="d")]
    answers = list(Known(given).annotate(engine))
    assert engine.given == ["a", "c"]
    assert answers[:2] == [Annotation(article="a"), Annotation(article="b")]
    assert [each.origin for each in answers[2:]] == ["c", "d"]


def test_what_failed_is_not_kept_and_is_tried_again():
    store, engine = Memory(), Counting()
    broken = Article(id="c", text="It is broken.", origin="c")
    for _ in range(2):
        (answer,) = Known([broken], store).annotate(engine)
        assert isinstance(answer, Rejection)
    assert engine.given == ["c", "c"] and store.kept == {}


def test_each_chunk_is_kept_before_its_first_answer_is_given():
    store = Memory()
    answers = Known(articles(2 * CHUNK), store).annotate(Counting())
    next(answers)
    assert store.times == [CHUNK]


def test_progress_begins_with_what_was_known():
    store, told = Memory(), []
    given = articles(3)
    list(Known(given[:2], store).annotate(Counting()))
    list(Known(given, store, lambda *what: told.append(what)).annotate(Counting()))
    assert told == [("looking up", 3, 3), ("annotating", 2, 3), ("annotating", 3, 3)]


def test_annotating_reads_nothing_of_an_article_that_its_key_leaves_out(here: Here):
    class Only:
        """Has what the key holds, and beside it only what names the article."""

        text, published, language = "Ada Quill met envoys in France on Monday.", date(2031, 5, 7), "en"
        id, origin = "a", "f"

    (found,) = annotate_chunk([Only()], here.nlp)  # another field would be an AttributeError, and a rejection
    assert isinstance(found, Annotation) and found.mentions
    same = Article(id="b", text=Only.text, published=Only.published, title="A title", source="The Meridian Post")
    assert key_of(same) == key_of(Only())
    others = (replace(same, published=None), replace(same, language="de"), replace(same, text=same.text + " "))
    assert len({key_of(each) for each in (same, *others)}) == 4


@pytest.mark.parametrize("size", [1, 3])
def test_what_is_found_in_an_article_does_not_depend_on_those_beside_it(here: Here, size: int):
    texts = [
        "Ada Quill met envoys of Borevia in France on Monday. “We agreed,” she said.",
        "The minister resigned.",
        "Orin Vask, who led the talks for ten years, told reporters on 3 May 2031 that Meridian had refused the visit "
        "and that its ambassador would be summoned. " * 5,
    ] * 3
    given = [Article(id=str(n), text=text, published=date(2031, 5, 7)) for n, text in enumerate(texts)]
    together = annotate_chunk(given, here.nlp)
    apart = [each for n in range(0, len(given), size) for each in annotate_chunk(given[n : n + size], here.nlp)]
    assert apart == together


def test_texts_that_no_character_set_can_write_have_a_key():
    assert key_of(Article(id="a", text="\ud800")) != key_of(Article(id="a", text="\udfff"))
