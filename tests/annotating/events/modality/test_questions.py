"""What is only asked has not come about; what a question takes for so has."""

from __future__ import annotations

import pytest

ASKED = [
    ("Did Borduria attack Syldavia?", "hypothetical"),
    ("Is it true you attacked Syldavia?", "hypothetical"),
    ("“Is it true that Borduria attacked Syldavia?” Anna Holt asked.", "hypothetical"),
    ("“Did Borduria attack Syldavia?” she asked.", "hypothetical"),
    ("Can you confirm that Borduria attacked Syldavia?", "hypothetical"),
    ("Borduria attacked Syldavia?", "hypothetical"),
    ("Why did Borduria attack Syldavia?", "occurred"),
    ("Borduria attacked Syldavia, but who knew?", "occurred"),
    ("Do you regret that Borduria attacked Syldavia?", "occurred"),
    ("It is true that Borduria attacked Syldavia.", "occurred"),
]


@pytest.mark.parametrize(("text", "status"), ASKED, ids=[row[0] for row in ASKED])
def test_what_is_asked(code, text, status):
    assert [e.status for e in code(text) if e.type == "ASSAULT"] == [status]
