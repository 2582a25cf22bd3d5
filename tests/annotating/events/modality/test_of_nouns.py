"""The status of an event that a noun tells."""

from __future__ import annotations

import pytest

from analysis.annotating.events.modality import has_happened, reality

STATUS = [
    ("The visit was cancelled.", "refused"),
    ("The visit was never cancelled.", "planned"),
    ("The planned visit was cancelled.", "refused"),
    ("The talks are in a stalemate.", "stalled"),
    ("There will be no visit.", "refused"),
    ("Officials left without a visit.", "denied"),
    ("The visit is to begin on Monday.", "planned"),
    ("The visit went well.", "occurred"),
    ("A visit would please Syldavia.", "hypothetical"),
    ("The visit would please Syldavia.", "occurred"),
    ("Talks would please Syldavia.", "hypothetical"),
    ("Their talks would please Syldavia.", "occurred"),
    ("The talks will continue.", "ongoing"),
    ("The talks will not continue.", "refused"),
    ("Ruritania did not rule out a visit.", "hypothetical"),
    ("Ruritania ruled out a visit.", "refused"),
    ("The talks put off the vote.", "occurred"),  # what is put off is the vote
    ("The talks have stalled.", "stalled"),
    ("Ruritania supports talks.", "hypothetical"),
    ("Ruritania supports the talks.", "occurred"),
    ("Ruritania approved a visit.", "planned"),
    ("The visit, which has been postponed, was discussed.", "stalled"),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_what_is_said_of_a_noun_is_its_status(word, text: str, status: str):
    noun = word(text, next(form for form in ("talks", "Talks", "visit") if form in text))
    assert reality(noun).status == status


@pytest.mark.parametrize(("text", "happened"), [("The visit went well.", True), ("The visit will go well.", False)])
def test_what_is_told_in_the_past_has_happened(word, text: str, happened: bool):
    assert has_happened(word(text, "visit")) is happened


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The talks will focus on trade.", "planned"),
        ("Holt said the talks would include trade.", "planned"),
        ("The talks will please nobody.", "planned"),
        ("The talks would please Holt.", "occurred"),
        ("The talks focused on trade.", "occurred"),
        ("Holt, due tomorrow for talks, left.", "planned"),
        ("Holt, known for talks, left.", "occurred"),
    ],
)
def test_what_a_meeting_will_do_is_ahead_and_so_is_it(word, text, status):
    assert reality(word(text, "talks")).status == status
