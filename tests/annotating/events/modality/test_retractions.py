"""What is told only to be taken back."""

from __future__ import annotations

import pytest

from analysis.annotating.events.modality.retractions import is_retracted

TEXTS = [
    ("Reports that Ruritania attacked Syldavia were wrong.", True),
    ("Reports that Ruritania attacked Syldavia were not wrong.", False),
    ("Reports that Ruritania attacked Syldavia were right.", False),
    ("False reports that Ruritania attacked Syldavia worried Holt.", True),
    ("Recent reports that Ruritania attacked Syldavia worried Holt.", False),
    ("Reports that Ruritania attacked Syldavia turned out to be false.", True),
    ("Reports that Ruritania attacked Syldavia turned out to be a hoax.", True),
    ("Holt said on Monday that reports that Ruritania had attacked Syldavia were false.", True),
    ("Holt said on Monday that reports that Ruritania had attacked Syldavia were right.", False),
    ("Reports that Ruritania had attacked Syldavia were untrue, Holt said.", True),
    ("A video that shows that Ruritania attacked Syldavia is fake.", True),
    ("A video that shows that Ruritania attacked Syldavia is new.", False),
    ("Holt rejected claims that Ruritania had attacked Syldavia.", True),
    ("Holt repeated claims that Ruritania had attacked Syldavia.", False),
    ("It is untrue that Ruritania attacked Syldavia.", True),
    ("It is true that Ruritania attacked Syldavia.", False),
    ("It is not true that Ruritania attacked Syldavia.", True),
    ("The Lantern retracted its report that Ruritania attacked Syldavia.", True),
    ("The Lantern did not retract its report that Ruritania attacked Syldavia.", False),
    ("The Lantern wrongly reported that Ruritania attacked Syldavia.", True),
    ("The Lantern rightly reported that Ruritania attacked Syldavia.", False),
    ("An earlier version of this article said that Ruritania attacked Syldavia. It did not do so.", True),
    ("An earlier version of this article said that Ruritania attacked Syldavia on Monday. It was Friday.", False),
    ("A new version of this article said that Ruritania attacked Syldavia. It did not end.", False),
    ("Posts claim that Ruritania attacked Syldavia. This is false.", True),
    ("Posts claim that Ruritania attacked Syldavia. The claims are untrue.", True),
    ("Posts claim that Ruritania attacked Syldavia. This is worse.", False),
    ("Posts claim that Ruritania attacked Syldavia. The table is wrong.", False),
    ("Posts claim that Ruritania attacked Syldavia. That is not true, Holt said.", False),
    ("Ruritania attacked Syldavia. This is wrong.", False),
    ("It was wrong because Ruritania attacked Syldavia.", False),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[row[0] for row in TEXTS])
def test_whether_it_is_taken_back(word, text: str, expected: bool) -> None:
    assert is_retracted(word(text, "attacked")) is expected
