"""Which ids were read already, and where."""

from __future__ import annotations

import tracemalloc

from analysis.reading.seen import Seen


def test_the_first_origin_of_an_id_is_known():
    with Seen() as seen:
        assert seen.first("a-1") is None
        seen.add("a-1", "news.jsonl#L1")
        assert seen.first("a-1") == "news.jsonl#L1" and seen.first("A-1") is None and seen.first("a-1 ") is None


def test_half_a_character_in_a_name_is_no_trouble():
    with Seen() as seen:
        seen.add("a", "news-\udcff.txt")
        assert "news-" in str(seen.first("a"))


def test_many_ids_take_no_memory():
    tracemalloc.start()
    try:
        with Seen() as seen:
            for number in range(20_000):
                seen.add(f"article-{number}", f"news.jsonl#L{number}")
            held, _ = tracemalloc.get_traced_memory()
        assert held < 500_000
    finally:
        tracemalloc.stop()
