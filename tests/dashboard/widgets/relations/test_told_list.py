"""The list of what passed between two, as HTML."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from dashboard.widgets.relations import told_list


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It hides the truth", "“It hides the truth”"),
        ("“It hides” … “the truth”", "“It hides” … “the truth”"),
        ("<i>", "“&lt;i&gt;”"),
    ],
)
def test_words_get_quotation_marks_where_they_have_none_of_their_own(text: str, shown: str) -> None:
    assert told_list._words(text) == f"<blockquote class='cq-rel-words'>{shown}</blockquote>"


def test_an_entry_that_the_build_lacks_is_passed_over() -> None:
    entry = SimpleNamespace(id="gone", tone="said")
    assert told_list._row(entry, SimpleNamespace(quotes={}, events={})) is None
