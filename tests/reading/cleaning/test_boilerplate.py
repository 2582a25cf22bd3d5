"""Lines that are no part of an article are taken out of its text."""

from __future__ import annotations

import pytest

from analysis.reading.cleaning.boilerplate import edits, without
from analysis.reading.cleaning.offsets import apply


def clean(text: str) -> str:
    return apply(text, edits(text))[0]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Borevia left.\n\nRelated: A bridge falls\n\nMeridian stayed.\n", "Borevia left.\n\nMeridian stayed.\n"),
        ("Borevia left.\nAdvertisement\nMeridian stayed.", "Borevia left.\nMeridian stayed."),
        ("Share\n\nBorevia left.", "Borevia left."),
        ("Borevia left.\n\nFollow us\n\nShare\n", "Borevia left.\n"),
        ("Borevia left.\n\n(Reporting by Orin Vask; editing by Ada Quill)", "Borevia left."),
        ("Borevia left. (Also read: A bridge falls)\n\nMeridian stayed.", "Borevia left.\n\nMeridian stayed."),
        ("Borevia left (Photo: Orin Vask), he said.", "Borevia left, he said."),
        ("(Photo: Orin Vask) Borevia left.", "Borevia left."),
        ("Borevia left.\n\n© 2031 Meridian Post\nAll rights reserved.", "Borevia left."),
    ],
)
def test_the_line_goes_and_the_rest_stays_as_far_apart_as_it_was(text: str, left: str) -> None:
    assert clean(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "Borevia left.\n\nMeridian stayed.\n",
        "Related: A bridge falls\n\nShare\n",
        "Borevia left.\n\nCorrection: an earlier version of this article said that it had stayed.",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert clean(text) == text


def test_spans_side_by_side_are_taken_as_one() -> None:
    text = "Borevia left.\n\nab\n\ncd\n\nMeridian stayed."
    spans = [(text.index("ab"), text.index("ab") + 2), (text.index("cd"), text.index("cd") + 2)]
    (edit,) = without(text, spans)
    assert text[: edit.start] + text[edit.end :] == "Borevia left.\n\nMeridian stayed."
