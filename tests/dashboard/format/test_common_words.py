"""Words without a say of their own."""

from __future__ import annotations

from dashboard.format.common_words import COMMON


def test_what_binds_words_together_is_common_and_what_names_an_act_is_not() -> None:
    assert {"that", "said", "didn’t", "has"} <= COMMON
    assert not {"detained", "seized", "spy", "geologist"} & COMMON
    assert all(each == each.lower() for each in COMMON)
