"""Who denies an event, in which words."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pandas as pd

from dashboard.model.event_denials import denials_of, outlets_of

SAID: list[dict[str, Any]] = [
    {"text": "that the geologist had been beaten", "stance": "denies", "cue_text": "denied"},
    {"text": "that he had stolen a boat", "stance": "denies", "cue_text": "denied"},
    {"text": "The geologist was beaten by nobody", "stance": "states", "cue_text": "said"},
    {"text": "There was no beating", "stance": "states", "cue_text": "said", "kind": "direct"},
]


class Told:
    """A coverage in which one person says these things."""

    def said_by(self, speakers: list[str], since: Any, until: Any) -> pd.DataFrame:
        assert speakers == ["Irina Vask"] and (until - since).days == 90
        common = {
            "quote": "q",
            "article": "a",
            "start": 0,
            "end": 9,
            "kind": "indirect",
            "speaker": "Irina Vask",
            "published": None,
            "source": "Borland Herald",
            "copy_of": None,
        }
        return pd.DataFrame([common | each for each in SAID])


ACCOUNTS = pd.DataFrame({"published": [pd.Timestamp("2031-03-08")], "trigger_text": ["beaten"]})


def event(standing: str) -> SimpleNamespace:
    return SimpleNamespace(standing=standing, standing_by=["Irina Vask"], type="ASSAULT")


def test_a_denial_stands_in_the_words_of_who_denies() -> None:
    found = denials_of(Told(), event("disputed"), ACCOUNTS)  # type: ignore[arg-type]
    assert [each.words for each in found] == [
        "Irina Vask denied that the geologist had been beaten",
        "Irina Vask said: There was no beating",
    ]
    assert outlets_of(found) == {"Borland Herald"}


def test_what_nobody_disputes_has_no_denials() -> None:
    assert denials_of(Told(), event("reported"), ACCOUNTS) == ()  # type: ignore[arg-type]
