"""Who is acted upon by a verb, as the parse tells it."""

from __future__ import annotations

import pytest

from analysis.annotating.voice import is_passive


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("Brandt was arrested by police.", "arrested", True),
        ("Police arrested Brandt.", "arrested", False),
        ("Brandt, arrested by police, is a lawyer.", "arrested", True),
        ("Brandt was beaten and then shot.", "shot", True),
        ("Incumbent Governor Karl Brandt backed by the party has said he cannot come.", "backed", True),
        ("Brandt criticized for remarks on harbours", "criticized", True),
        ("The minister criticized for his remarks resigned.", "criticized", True),
        ("The minister criticized in May and arrested two men.", "criticized", False),
        ("Ruritanian soldiers attacked near the border were taken to hospital.", "attacked", True),
        ("Soldiers attacked near the border.", "attacked", False),
        ("Minister Urged To Resign Over Harbour Fire", "Urged", True),
        ("He criticized in May what others praised.", "criticized", False),
    ],
)
def test_what_is_done_to_its_subject_is_passive(word, text: str, verb: str, passive: bool):
    assert is_passive(word(text, verb)) is passive
