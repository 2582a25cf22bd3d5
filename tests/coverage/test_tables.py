"""Rows of a build that are worked out of several records."""

from __future__ import annotations

from analysis.coverage.tables import _about
from analysis.records import Quote, Span

QUOTE = Quote(start=0, end=40, rule="", confidence=1, kind="direct", parts=(Span(0, 40),), speaker_chain=4)


def test_a_quote_is_about_those_whom_it_names_and_not_about_its_speaker_who_says_i():
    mentions = [(1, 2, "anna-quill", 4), (10, 18, "fennmark", -1), (20, 22, "karl-brandt", 5)]
    assert _about(QUOTE, mentions) == ["fennmark", "karl-brandt"]
    assert _about(QUOTE, [(1, 11, "anna-quill", -1)]) == ["anna-quill"], "who says his own name is told of"
