"""Words with what is meant marked in them."""

from __future__ import annotations

from dashboard.format.marked import marked, marked_title


def test_words_are_marked_and_escaped() -> None:
    assert marked("a <b> talk\n& more", [(6, 10)]) == "a &lt;b&gt; <mark>talk</mark> &amp; more"


def test_a_long_text_is_cut_around_the_first_mark() -> None:
    text = "word " * 100 + "talks " + "word " * 100
    shown = marked(text, [(500, 505)], 90)
    assert "<mark>talks</mark>" in shown
    assert shown.startswith("… word") and shown.endswith("word …") and len(shown) < 140
    assert marked("word " * 100, [], 90).startswith("word") and marked("short", [], 90) == "short"


def test_a_mark_at_the_start_keeps_the_start() -> None:
    assert marked("talks " + "word " * 100, [(0, 5)], 60).startswith("<mark>talks</mark> word")


def test_a_headline_stays_words_and_has_its_hits_on_a_ground() -> None:
    assert marked_title("The *talks* stall", [(5, 10)]) == r"The \*:orange-background[talks]\* stall"
    assert marked_title("Visits", [(0, 6)]) == ":orange-background[Visits]"
    assert marked_title("big [talks] now", [(0, 3), (5, 10)]) == (
        r":orange-background[big] \[:orange-background[talks]\] now"
    )
    assert marked_title("No hits", []) == "No hits"
