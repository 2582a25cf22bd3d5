"""Notes in which a desk corrects itself."""

from __future__ import annotations

from analysis.reading.cleaning.notes_of_correction import edits, found

TEXT = "Borevia left.\n\nCorrection: Borevia\nstayed."


def test_the_note_is_told_and_stays() -> None:
    assert found(TEXT) == {"correction": "Correction: Borevia"}
    assert not list(edits(TEXT))


def test_several_are_told_one_after_the_other() -> None:
    text = "Borevia left.\n\nCorrection: It stayed.\n\nThis article was amended on 5 March."
    assert found(text) == {"correction": "Correction: It stayed. This article was amended on 5 March."}
    assert found("Borevia left.") == {}
