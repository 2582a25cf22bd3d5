from __future__ import annotations

import pytest

from analysis.reading.cleaning.mojibake import edits
from tests.reading.cleaning.steps import cleaned, is_linear


def misread(text: str, charset: str) -> str:
    return text.encode().decode(charset)


WORDS = "“We’re late”, said José Zürn — for £5"


@pytest.mark.parametrize("charset", ["latin-1", "mac-roman", "cp437", "cp850"])
def test_words_that_were_read_in_a_wrong_character_set(charset):
    assert cleaned(edits, misread(WORDS, charset)) == WORDS


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("â€œWe will not wait,â€\x9d Vask said. Itâ€™s over.", "“We will not wait,” Vask said. It’s over."),
        ("Ã¢â‚¬Å“NoÃ¢â‚¬Â\x9d", "“No”"),
        ("It was “over”, JosÃ© said", "It was “over”, José said"),
        ("â€œWe will not wait,â€ Vask said", "“We will not wait,” Vask said"),
        ("â€œNo,â€ Vask said; â€œnever,â€\ufffd", "“No,” Vask said; “never,”"),
        ("JosA\u0303©, FranA\u0303\x83Â§ois", "José, François"),
        ("Ã la Orin", "à la Orin"),
        ("on 5Â\xa0March", "on 5\xa0March"),
        ("on 5Â March", "on 5 March"),
    ],
)
def test_also_beside_right_ones_twice_and_where_a_byte_was_lost(text, clean):
    assert cleaned(edits, text) == clean


@pytest.mark.parametrize(
    "text",
    [
        "“‘No,’ he said,” José told “São’s” Ångström—naïve…",
        "Київ, Москва и 陸文照, معرض",
        "Jose\u0301’s, Zu\u0308rn—",
        "ÂNGELA SÃO CÂMARA",
        "Â",
        "“É…” – «Ça»",
        "5′ 10″ — 20 °C ±1 €5 £5",
    ],
)
def test_letters_with_accents_and_other_scripts_stay(text):
    assert list(edits(text)) == []


def test_each_character_has_an_edit_of_its_own():
    assert [tuple(each) for each in edits("(â€œJosÃ© itâ€™s)")] == [(1, 4, "“"), (7, 9, "é"), (12, 15, "’")]


@pytest.mark.parametrize("piece", ["â€œ", "Ã ", "Â ", "é", "â€ "])
def test_the_time_grows_with_the_text(piece):
    assert is_linear(edits, piece)
