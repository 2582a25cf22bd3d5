"""A pool of processes answers like one process, and says when one of them dies."""

import multiprocessing

import pytest

from analysis import engines
from analysis.engines import Pool, WorkerLost, annotate_all
from tests.engines.conftest import articles


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
