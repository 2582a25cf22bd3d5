"""The order of ties."""

from __future__ import annotations

from analysis.annotating.times.attachment.ties import Tie


def test_the_closest_tie_comes_first() -> None:
    assert sorted(Tie, reverse=True)[-1] is Tie.TRIGGER
    assert max(Tie) is Tie.SENTENCE
    assert Tie.CLAUSE < Tie.GOVERNOR < Tie.REPORT
