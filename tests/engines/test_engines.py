"""Where annotating runs makes no difference to what comes out, and a bad article costs only itself."""

import multiprocessing

import pytest

from analysis import engines
from analysis.engines import Here, Pool, WorkerLost, annotate_all, choose_engine, in_chunks
from analysis.records import Annotation, Article, Rejection


def articles(count):
    return [
        Article(
            id=f"a{n}", text=f"Ada Quill met {n} envoys in France on Monday. She said they agreed.", origin=f"f#L{n}"
        )
        for n in range(count)
    ]


@pytest.fixture
def here(nlp):
    engine = Here()
    engine.nlp = nlp
    return engine


def test_a_pool_answers_like_one_process_in_the_same_order(here):
    given = articles(3 * engines.CHUNK + 5)
    alone = list(annotate_all(given, here))
    assert [each.article for each in alone] == [each.id for each in given]
    assert any(mention.name == "Ada Quill" for mention in alone[0].mentions)
    assert list(annotate_all(given, Pool(2))) == alone


def test_a_process_that_dies_ends_the_run_with_a_message():
    def chunks():
        yield articles(2)
        for process in multiprocessing.active_children():
            process.kill()
        yield articles(2)

    with pytest.raises(WorkerLost, match="--processes 1"):
        list(Pool(2).annotate(chunks()))


def test_the_number_of_processes_chooses_the_engine():
    assert isinstance(choose_engine(processes=1), Here)
    assert isinstance(choose_engine(processes=3), Pool)
    assert choose_engine(processes=3).processes == 3


def test_chunks_keep_the_order_and_bound_articles_and_characters():
    lengths = [10] * 70 + [300_000, 10, 200_000, 60_000]
    given = [Article(id=str(n), text="x" * length) for n, length in enumerate(lengths)]
    chunks = list(in_chunks(given))
    assert [len(chunk) for chunk in chunks] == [32, 32, 6, 1, 2, 1]
    assert [article for chunk in chunks for article in chunk] == given


def test_an_article_that_fails_costs_only_itself(here, monkeypatch):
    from analysis.engines import here as module

    annotate = module.annotate

    def faulty(given, nlp, **more):
        given = list(given)
        if any(each.id == "a3" for each in given):
            raise ZeroDivisionError("no rule for this")
        return annotate(given, nlp, **more)

    monkeypatch.setattr(module, "annotate", faulty)
    answers = list(annotate_all(articles(6), here))
    assert [type(each) for each in answers] == [*[Annotation] * 3, Rejection, *[Annotation] * 2]
    assert answers[3].origin == "f#L3" and "ZeroDivisionError: no rule for this" in answers[3].reason


def test_an_article_that_is_too_long_is_rejected_and_says_by_how_much(here, monkeypatch):
    monkeypatch.setattr(here.nlp, "max_length", 50)
    short, long = Article(id="s", text="Envoys met.", origin="s"), Article(id="l", text="Met. " * 11, origin="l")
    first, second = annotate_all([short, long], here)
    assert isinstance(first, Annotation) and first.article == "s"
    assert isinstance(second, Rejection) and "55 characters, more than the 50" in second.reason


def test_nothing_in_nothing_out(here):
    assert list(annotate_all([], here)) == []
