"""What two sentences tell of one thing."""

from __future__ import annotations

from analysis.resolving.differences.found import Stated
from tests.resolving.differences.telling import sentence


def test_each_statement_is_itself_even_where_another_reads_alike() -> None:
    told = sentence("Twelve envoys toured the camp.")
    assert Stated(told, 0, 6, "Twelve", "12", None) != Stated(told, 0, 6, "Twelve", "12", None)
