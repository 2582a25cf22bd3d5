"""Where annotating runs makes no difference to what comes out, and a bad article costs only itself."""

from analysis.engines import Here, Pool, choose_engine, in_chunks
from analysis.records import Article


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
