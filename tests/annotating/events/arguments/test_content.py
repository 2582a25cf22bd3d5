"""Whom what is asked, promised or refused is about."""

from __future__ import annotations

import pytest

from analysis.annotating.events.arguments.content import concerned
from analysis.records import Party
from tests.annotating.conftest import side

CONTENT = [
    ("Ruritania demanded in a note to Syldavia that the crew be freed.", ["Syldavia"]),
    ("Ruritania refused to send soldiers to Borduria.", ["Borduria"]),
    ("Ruritania threatened to expel Karl Brandt.", ["Karl Brandt"]),
    ("Ruritania vowed to rest in Gorham.", []),
    ("Ruritania vowed to rest in Borduria.", ["Borduria"]),
    ("Ruritania demanded that Syldavia close the camp.", ["Syldavia"]),
    ("Ruritania demanded that the camp be closed by Syldavia.", ["Syldavia"]),
    ("Ruritania demanded that Borduria be invited.", []),
    ("Ruritania opened an inquiry into whether Borduria took it.", ["Borduria"]),
    ("Anna Holt launched a mediation effort to end the quarrel between Syldavia and Borduria.", ["Syldavia"]),
    ("Ruritania raised ten million dollars to pay for food in Syldavia.", ["Syldavia"]),
    ("Ruritania condemned an attack by Borduria on Syldavia.", ["Borduria"]),
    ("Ruritania condemned an attack on Syldavia.", []),
    ("Ruritania alleged that Borduria had seized a ship in Syldavia.", ["Borduria"]),
]


@pytest.mark.parametrize(("text", "targets"), CONTENT)
def test_the_target_stands_in_what_is_said(code, text: str, targets: list[str]):
    assert side(code(text)[0].targets) == targets


def test_between_states_whom_it_concerns_is_mostly_meant():
    ruritania, syldavia = Party(0, 9, "Ruritania", "RUR", 0), Party(20, 28, "Syldavia", "SYL", 1)
    assert concerned((ruritania,), (syldavia,)) == 0
    assert concerned((ruritania,), (Party(20, 26, "guards"),)) < concerned((), (syldavia,)) < 0
