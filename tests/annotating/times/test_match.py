"""What a match tells of the words around it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from analysis.annotating.times.match import Match, lowered
from analysis.annotating.times.meaning import Meaning


@pytest.fixture
def match(nlp: Language):
    def run(text: str, words: str) -> Match:
        start = text.index(words)
        return Match(nlp.make_doc(text), text, lowered(text), start, start + len(words), Meaning())

    return run


AROUND = [
    # text, words of the match, the word in front, the word behind
    ("They met in May and parted.", "May", "in", "and"),
    ("They met in\nMay\nand parted.", "May", "in", "and"),
    ("May, they said.", "May", "", ""),
    ("It rained. May came", "May", "rained.", "came"),
    ("They met (May) there.", "May", "", ""),
    ("They met pre-May, they said.", "May", "pre-", ""),
]


@pytest.mark.parametrize(("text", "words", "before", "after"), AROUND)
def test_the_words_in_front_and_behind(match, text: str, words: str, before: str, after: str):
    found = match(text, words)
    assert (found.before, found.after) == (before, after)


def test_the_tokens_around_a_match(match):
    found = match("They met in May and parted.", "May")
    assert (found.preceding.text, found.following.text) == ("in", "and")
    assert found.token_at(found.start).text == "May" and found.token_at(0) is None
    only = match("May", "May")
    assert only.preceding is only.following is None


def test_the_head_of_a_line(match):
    assert match("It rained.\n[20310305] A fire", "20310305").opens_line
    assert match("20310305 A fire", "20310305").opens_line
    assert not match("On 20310305 a fire", "20310305").opens_line


def test_lower_case_keeps_every_character_in_its_place():
    for text in ("May", "İzmir in MAY", "STRAßE"):
        assert len(lowered(text)) == len(text)
    assert lowered("MAY İ") == "may İ"


def test_white_space_in_front_of_a_line_is_nothing(times):
    text = "Live\n    14:10 Borevia expels an envoy.\n    14:25 Meridian answers."
    assert [words for words, _ in times(text)] == ["14:10", "14:25"]
