"""Where rules and scorer disagree on whether an event happened."""

from __future__ import annotations

import pytest

from analysis.annotating.document import document_of
from analysis.annotating.events.coder import Coder
from analysis.annotating.events.modality import verdict
from analysis.annotating.events.modality.features import levels
from analysis.annotating.events.modality.verdict import judge, unreal_status
from analysis.records import SHOWN_CONFIDENCE


class Fixed:
    """A scorer that says the same of every event."""

    unreal, sure = 0.4, 0.7

    def __init__(self, share: float) -> None:
        self.share = share

    def __call__(self, seen, words):
        import numpy as np

        return np.full(len(seen), self.share, dtype=np.float32)


@pytest.fixture
def judged(given, monkeypatch):
    """The candidates of a text, judged by a scorer that says ``share`` of each."""

    def run(text: str, share: float):
        monkeypatch.setattr(verdict, "scorer", lambda: Fixed(share))
        words = document_of(given(text))
        found = Coder(words).candidates()
        judge(found, words)
        return found

    return run


def test_what_is_unlikely_has_not_happened(judged) -> None:
    assert [each.status for each in judged("Ruritania attacked Syldavia.", 0.39)] == ["hypothetical"]
    assert [each.status for each in judged("Ruritania attacked Syldavia.", 0.41)] == ["occurred"]


def test_how_likely_it_happened_stays_with_it(judged) -> None:
    assert [each.real for each in judged("Ruritania attacked Syldavia.", 0.69)] == [pytest.approx(0.69)]
    assert [each.real for each in judged("Ruritania will attack Syldavia.", 0.69)] == [None]


def test_what_is_planned_by_its_date_is_in_no_doubt(code, monkeypatch) -> None:
    monkeypatch.setattr(verdict, "scorer", lambda: Fixed(0.5))
    text = "Anna Holt visits Syldavia on 5 May 2031."
    (event,) = code(text, dated={"5 May 2031": ("2031-05-05", "2031-05-05")}, published="2031-05-01")
    assert event.status == "planned"
    assert event.confidence >= SHOWN_CONFIDENCE


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ruritania said it would boycott talks with Syldavia.", "occurred"),  # the announcement has been made
        ("Anna Holt may visit Syldavia.", "hypothetical"),
        ("Anna Holt will visit Syldavia.", "planned"),
        ("Anna Holt managed to visit Syldavia.", "occurred"),
    ],
)
def test_what_is_settled_otherwise_stays(judged, text: str, status: str) -> None:
    assert judged(text, 0.1)[0].status == status


STATUSES = [
    ("Holt spoke of attacking Syldavia.", "attacking", "hypothetical"),
    ("Holt wants the attack.", "attack", "requested"),
    ("Holt spoke of plans for the attack.", "attack", "planned"),
    ("Troops came to attack Syldavia.", "attack", "planned"),
    ("This could lead to an attack.", "attack", "hypothetical"),
    ("This will lead to an attack.", "attack", "planned"),
    ("Nothing led to an attack.", "attack", "denied"),
    ("If this leads to an attack, Holt leaves.", "attack", "hypothetical"),
    ("Holt refused the visit.", "visit", "refused"),
    ("This would not lead to an attack.", "attack", "refused"),
]


@pytest.mark.parametrize(("text", "form", "status"), STATUSES, ids=[row[0] for row in STATUSES])
def test_the_status_fits_what_it_hangs_on(word, text: str, form: str, status: str) -> None:
    assert unreal_status(levels(word(text, form))) == status


def test_what_two_tell_of_each_other_is_judged_once(judged) -> None:
    found = judged("Ruritania attacked Syldavia.", 0.9)
    found[0].absorbed.append(found[0])
    judge(found, document_of(found[0].token.words.doc))
    assert found[0].status == "occurred"
