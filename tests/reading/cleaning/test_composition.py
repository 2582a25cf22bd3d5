from __future__ import annotations

import unicodedata

import pytest

from analysis.reading.cleaning.composition import edits
from tests.reading.cleaning.steps import cleaned, is_linear


@pytest.mark.parametrize("text", ["José Zürn", "Tiê\u0301n", "한국", "Å", "Київ й"])
def test_letters_in_parts_become_whole(text):
    assert cleaned(edits, unicodedata.normalize("NFD", text)) == unicodedata.normalize("NFC", text)


def test_only_the_letter_is_replaced():
    assert [tuple(each) for each in edits("José Jose\u0301 ok")] == [(8, 10, "é")]


def test_whole_letters_stay():
    assert list(edits("José, Київ, 陸文照")) == []


@pytest.mark.parametrize("piece", ["e\u0301", "\u0301", "陸e\u0301"])
def test_the_time_grows_with_the_text(piece):
    assert is_linear(edits, piece)
