"""Where annotating runs makes no difference to what comes out, and a bad article costs only itself."""

from analysis.engines import Here, Pool, SameAgain, choose_engine, in_chunks
from analysis.records import Actor, Article


def test_the_number_of_processes_chooses_the_engine():
    assert isinstance(choose_engine(processes=1), Here)
    assert isinstance(choose_engine(processes=3), Pool)
    assert choose_engine(processes=3).processes == 3


def test_chunks_keep_the_order_and_bound_articles_and_characters():
    lengths = [10] * 70 + [300_000, 10, 200_000, 60_000]
    given = [Article(id=str(n), text="x" * length) for n, length in enumerate(lengths)]
    chunks = list(in_chunks(given))
    assert [len(chunk) for chunk in chunks] == [*[8] * 8, 6, 1, 2, 1]
    assert [article for chunk in chunks for article in chunk] == given


def test_an_engine_that_stays_loaded_is_handed_out_again_for_the_same_model_and_actors():
    choose, actors = SameAgain(), (Actor(name="Borevia", kind="country", country="QBO"),)
    first = choose("en_a", 1, ())
    assert choose("en_a", 1, []) is first
    assert isinstance(choose("en_a", 3, ()), Pool)
    assert choose("en_a", 1, ()) is first
    other = choose("en_a", 1, actors)
    assert other is not first and other.actors == actors and choose("en_b", 1, actors) is not other
