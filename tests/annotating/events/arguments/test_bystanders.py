"""Who is named in an event's sentence and is on one of its sides in no case."""

from __future__ import annotations

import pytest

from analysis.annotating.events.arguments.bystanders import stands_by
from analysis.annotating.events.arguments.options import Options
from analysis.annotating.events.arguments.parties import Parties

ACTS, HIT = 0, 1

SENTENCES = [
    # text; its event word; the side; those of the sentence who cannot be on it
    ("The bomb attack at the Ruritanian embassy killed ten people.", "killed", ACTS, ["Ruritanian"]),
    ("A bomb in Gorham killed ten people.", "killed", ACTS, ["Gorham"]),
    ("A bomb in Ruritania and Syldavia killed ten people.", "killed", ACTS, ["Ruritania", "Syldavia"]),
    ("A bomb outside the Lantern Embassy killed ten people.", "killed", ACTS, ["Embassy"]),
    ("In a Ruritanian raid soldiers killed ten people.", "killed", ACTS, []),
    ("Ruritania killed ten people with Syldavia.", "killed", ACTS, []),
    ("Ruritania condemned the arrest of Karl Brandt.", "arrest", ACTS, ["Ruritania"]),
    ("Ruritania and Syldavia protested against the arrest of Karl Brandt.", "arrest", ACTS, ["Ruritania", "Syldavia"]),
    ("Ruritania announced the arrest of Karl Brandt.", "arrest", ACTS, []),
    ("Karl Brandt was arrested in Gorham.", "arrested", HIT, []),
    ("Anna Holt expressed Ruritanian concern over Borduria.", "expressed", HIT, ["Ruritanian"]),
    ("Anna Holt criticised Ruritanian concern over Borduria.", "criticised", HIT, []),
    ("On behalf of Ruritania, Anna Holt condemned Borduria.", "condemned", HIT, ["Ruritania"]),
    ("On the border of Ruritania, Anna Holt condemned Borduria.", "condemned", HIT, []),
    ("Anna Holt pledged to ask parliament for money.", "pledged", HIT, ["parliament"]),
    ("Anna Holt pledged to ask Borduria for money.", "pledged", HIT, []),
    ("Syldavia pledged to ask Anna Holt for money.", "pledged", HIT, []),
    ("Ruritania pledged to ask Anna Holt for money.", "pledged", HIT, ["Holt"]),
    ("Anna Holt pledged to pay parliament.", "pledged", HIT, []),
]


@pytest.mark.parametrize(("text", "word", "side", "expected"), SENTENCES, ids=[row[0][:40] for row in SENTENCES])
def test_the_words_around_keep_somebody_off_a_side(candidates, text, word, side, expected) -> None:
    candidate = next(each for each in candidates(text) if each.token.text == word)
    some = Options(Parties(candidate.token.words)).of(candidate)
    assert [each.token.text for each in some if stands_by(candidate, each, side)] == expected
