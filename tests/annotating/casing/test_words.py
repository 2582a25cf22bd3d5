"""Words, what stands between them, and how they are written."""

from __future__ import annotations

import pytest

from analysis.annotating.casing.words import LOWER, TITLE, UPPER, is_ending, way_of, words_of, written


def begins(text: str) -> list[str]:
    return [text[word.start : word.end] for word in words_of(text) if word.begins]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("IT RAINED. VASK LEFT! WHY?\nNOBODY KNOWS", ["IT", "VASK", "WHY", "NOBODY"]),
        ("MR. VASK MET GEN. J. HALVEK.", ["MR"]),
        ("THE U.N. COUNCIL MET. IT RAINED", ["THE", "IT"]),
        ("“NO.” HE LEFT", ["NO", "HE"]),
        ("HE SAID, “NO”: IT RAINED; VASK LEFT", ["HE"]),
        ("ON MARCH 5. VASK LEFT", ["ON", "VASK"]),
    ],
)
def test_where_sentences_begin(text, first):
    assert begins(text) == first


def test_what_stands_around_a_word():
    words = words_of("VASK’S E.U. “ENVOY” (LATE)")
    assert [word.lower for word in words] == ["vask", "s", "e", "u", "envoy", "late"]
    assert [word.gap for word in words] == ["^", "'", " ", ".", '. "', '" (']
    assert [word.after for word in words] == ["'", " ", ".", ".", '"', ")"]
    assert [word.dotted for word in words] == [False, False, True, True, False, False]
    assert [is_ending(word) for word in words] == [False, True, False, False, False, False]


@pytest.mark.parametrize(
    ("word", "way"),
    [
        ("waits", LOWER),
        ("iVask", LOWER),
        ("Borevia", TITLE),
        ("McVask", TITLE),
        ("NATO", UPPER),
        ("I", UPPER),
        ("Éva", TITLE),
    ],
)
def test_how_a_word_is_written(word, way):
    assert way_of(word) == way


def test_a_word_is_written_anew_as_long_as_it_was():
    (word,) = words_of("BOREVIA")
    assert [written(word, way) for way in (LOWER, TITLE, UPPER)] == ["borevia", "Borevia", "BOREVIA"]
    assert written(words_of("MCVASKER")[0], TITLE) == "McVasker"
    assert written(words_of("STRAßE")[0], UPPER) == "straße"
