from __future__ import annotations

from analysis.reading.cleaning.ligatures import edits
from tests.reading.cleaning.steps import cleaned, is_linear


def test_letters_in_other_shapes_become_plain_ones():
    assert (
        cleaned(edits, "The oﬃcial ﬂed; ＢＯＲＥＶＩＡ ５; 𝗕𝗼𝗿𝗲𝘃𝗶𝗮 𝑙𝑎𝑡𝑒")
        == "The official fled; BOREVIA 5; Borevia late"
    )


def test_letters_of_their_own_stay():
    assert list(edits("œuvre, Æthel, straße, ½, ²")) == []


def test_the_time_grows_with_the_text():
    assert is_linear(edits, "ﬁ")
