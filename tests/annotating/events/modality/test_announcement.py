"""What is announced has the type and status of announcing it."""

from __future__ import annotations

import pytest


def test_a_visit_that_is_told_to_be_to_come_is_planned(code):
    text = "Karl Brandt said he would visit Ruritania."
    assert [e.status for e in code(text) if e.mode == "visit"] == ["planned"]


TYPES = [
    # text; type, status, announced, hostile
    ("Ruritania will send food aid to Syldavia.", ("AGREE", "occurred", True, False)),
    ("Ruritania will not send food aid to Syldavia.", ("REJECT", "occurred", True, False)),
    ("Ruritania will expel two Syldavian diplomats.", ("THREATEN", "occurred", True, False)),
    ("Ruritania vowed to attack Syldavia.", ("THREATEN", "occurred", False, True)),
    ("Ruritania will not negotiate with Syldavia.", ("REJECT", "occurred", True, False)),
    ("Anna Holt will not visit Syldavia.", ("CONSULT", "refused", False, False)),
    ("Ruritania voted to attack Syldavia.", ("ASSAULT", "planned", False, False)),
    ("Ruritania voted to condemn Syldavia.", ("ACCUSE", "occurred", False, False)),
    ("Anna Holt is expected to deliver a sharp attack on Karl Brandt.", ("ACCUSE", "planned", False, False)),
    ("Anna Holt will visit Syldavia.", ("CONSULT", "planned", False, False)),
]


@pytest.mark.parametrize(("text", "expected"), TYPES)
def test_an_announced_act_is_coded_as_its_announcement(code, text: str, expected):
    (event,) = code(text)
    assert (event.type, event.status, event.announced, event.hostile) == expected
