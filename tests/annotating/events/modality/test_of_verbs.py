"""The status of an event that a verb tells."""

from __future__ import annotations

import pytest

from analysis.annotating.events.modality.of_verbs import reality_of_verb

STATUS = [
    ("Anna Holt visited Syldavia.", "occurred"),
    ("Anna Holt is visiting Syldavia.", "ongoing"),
    ("Anna Holt will visit Syldavia.", "planned"),
    ("Anna Holt is expected to visit Syldavia.", "planned"),
    ("Anna Holt to visit Syldavia", "planned"),
    ("Anna Holt wants to visit Syldavia.", "requested"),
    ("Anna Holt may visit Syldavia.", "hypothetical"),
    ("If Anna Holt visits Syldavia, prices rise.", "hypothetical"),
    ("Anna Holt did not visit Syldavia.", "denied"),
    ("Syldavia never accepted the visit of Anna Holt.", "occurred"),
    ("Anna Holt will not visit Syldavia.", "refused"),
    ("Anna Holt's visit to Syldavia was postponed.", "stalled"),
    ("Anna Holt's visit to Syldavia has stalled.", "stalled"),
    ("Anna Holt's planned visit to Syldavia pleased her.", "planned"),
    ("Anna Holt's visit to Syldavia continues.", "ongoing"),
    ("Anna Holt failed to visit Syldavia.", "denied"),
    ("Did Anna Holt visit Syldavia?", "hypothetical"),
    ("Had Anna Holt not visited Syldavia, prices would have risen.", "hypothetical"),
    ("Anna Holt began to visit Syldavia.", "occurred"),
    ("Ruritania gave Anna Holt a week to visit Syldavia.", "requested"),
    ("Let Anna Holt visit Syldavia.", "requested"),
    ("The belief that Anna Holt wants to visit Syldavia is wrong.", "hypothetical"),
]


@pytest.mark.parametrize(("text", "status"), STATUS, ids=[row[0] for row in STATUS])
def test_whether_it_came_about(code, text, status):
    visits = [e for e in code(text) if e.mode == "visit"]
    assert [e.status for e in visits] == [status]


REALITY = [
    # text; the verb; status, modality, whether it is negated
    ("Ruritania will visit Syldavia.", "visit", ("planned", "future", False)),
    ("Ruritania would visit Syldavia.", "visit", ("hypothetical", "would", False)),
    ("Ruritania must visit Syldavia.", "visit", ("requested", "obligation", False)),
    ("Ruritania will not visit Syldavia.", "visit", ("refused", "future", True)),
    ("Ruritania has yet to visit Syldavia.", "visit", ("denied", "", True)),
    ("Ruritania to visit Syldavia, sources say", "visit", ("planned", "future", False)),
    ("Ruritania wants Borduria to visit Syldavia.", "visit", ("requested", "", False)),
    ("Ruritania did not rule out that Borduria had visited Syldavia.", "visited", ("hypothetical", "", False)),
    ("Ruritania did not say that Borduria had visited Syldavia.", "visited", ("occurred", "", False)),
    ("Borduria will wait until Ruritania visits Syldavia.", "visits", ("planned", "", False)),
    ("Borduria waits when Ruritania visits Syldavia.", "visits", ("occurred", "", False)),
    ("Borduria will say that Ruritania visits Syldavia.", "visits", ("occurred", "", False)),
    ("Ruritania has no plans to attack or visit Syldavia.", "visit", ("refused", "", True)),
    ("There were rumours that Ruritania had visited Syldavia.", "visited", ("hypothetical", "", False)),
    ("There was proof that Ruritania had visited Syldavia.", "visited", ("occurred", "", False)),
    ("Ruritania will meet Borduria before visiting Syldavia.", "visiting", ("planned", "", False)),
    ("Ruritania met Borduria before visiting Syldavia.", "visiting", ("occurred", "", False)),
    ("Ruritania used a ship to visit Syldavia.", "visit", ("occurred", "", False)),
    ("Ruritania left without visiting Syldavia.", "visiting", ("denied", "", True)),
]


@pytest.mark.parametrize(("text", "form", "expected"), REALITY)
def test_modality_and_negation_are_told_apart(word, text: str, form: str, expected):
    found = reality_of_verb(word(text, form))
    assert (found.status, found.modality, found.negated) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Holt is going to visit Syldavia.", "planned"),
        ("Holt is not going to visit Syldavia.", "refused"),
        ("Brandt said that Holt was going to visit Syldavia.", "planned"),
        ("Holt was going to visit Syldavia.", "stalled"),
        ("Holt is going to Borduria to visit Syldavia.", "planned"),
        ("Holt regretted the decision to visit Syldavia.", "planned"),
        ("Holt regretted the refusal to visit Syldavia.", "refused"),
        ("Holt announced plans on Monday to visit Syldavia.", "planned"),
        ("Holt took a train on Monday to visit Syldavia.", "occurred"),
    ],
)
def test_what_is_to_come_and_what_was_decided(word, text, status):
    assert reality_of_verb(word(text, "visit")).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Holt cancelled her tour after visiting Syldavia.", "occurred"),
        ("Holt will rest before visiting Syldavia.", "planned"),
        ("Holt refrained from visiting Syldavia.", "denied"),
    ],
)
def test_what_was_done_before_something_was_called_off_was_done(word, text, status):
    assert reality_of_verb(word(text, "visiting")).status == status
