"""Reading labelled events, from invented files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from training import factuality, readings
from training.factuality import CORPORA, READINGS, events

TEXTS = {
    "factbank": [("Borevia attacked Meridian.", [("attacked", 3.0)])],
    "uw": [
        ("Borevia  attacked Meridian!", [("attacked", 2.4)]),
        ("Orin Vask may visit Meridian.", [("visit", 1.0), ("isit", 0.0)]),
    ],
    "meantime": [("Orin Vask did not visit Meridian.", [("visit", -3.0)])],
}


def write(folder: Path) -> None:
    """The files of `TEXTS`."""
    for corpus, rows in TEXTS.items():
        with (folder / f"factuality_{corpus}.jsonl").open("w", encoding="utf-8") as file:
            for text, labels in rows:
                told = [{"start": text.index(word), "end": 0, "value": value} for word, value in labels]
                file.write(json.dumps({"text": text, "events": told}) + "\n")


def judgement(text: str, word: str, status: str, *, sense: bool = True) -> readings.Judgement:
    side = {"acts": "right", "on": "right"}
    told = {"start": text.index(word), "end": text.index(word) + len(word), "type": "CONSULT", "told": "occurred"}
    rest = {
        "type_right": True,
        "status_right": True,
        "day": "none",
        "days": "",
        "verdict": "right",
        "cause": "",
    }
    return readings.Judgement(
        **told, **side, **rest, sources=(), targets=(), sense=sense, status=status, confidence=0.6
    )


@pytest.fixture
def gold(tmp_path, monkeypatch) -> Path:
    """A folder with labelled events; three were read beside."""
    write(tmp_path)
    text = "Orin Vask met Lena Orlo and greeted her. They want to talk."
    told = (
        judgement(text, "met", "occurred"),
        judgement(text, "greeted", "occurred", sense=False),
        judgement(text, "talk", "planned"),
    )
    article = readings.Article(id="one", text=text)
    monkeypatch.setattr(readings, "read", lambda folder: [readings.Judged("ecb", article, told)])
    return tmp_path


def test_every_label_that_is_a_word_is_an_event(gold, nlp) -> None:
    found = events(gold, nlp)
    assert [(event.corpus, event.real) for event in found] == [
        ("factbank", True),
        ("uw", True),
        ("uw", None),
        ("meantime", False),
        (READINGS, True),
        (READINGS, False),
    ]
    assert {event.corpus for event in found} == set(CORPORA)


def test_what_the_rules_say_and_what_is_read_stands_beside(gold, nlp) -> None:
    attack, _, visit, denied, *_ = events(gold, nlp)
    assert (attack.rules, visit.rules, denied.rules) == ("occurred", "hypothetical", "denied")
    assert (attack.told, visit.told) == (True, False)
    assert "0:tag=VBD" in attack.facts
    assert attack.known and attack.found
    assert attack.vectors.shape == (1, 300)


def test_one_sentence_is_in_one_fold_however_it_is_printed(gold, nlp) -> None:
    factbank, uw, *_ = events(gold, nlp)
    assert factbank.fold == uw.fold


def test_sentences_of_one_text_are_in_one_fold() -> None:
    sentences = [("factbank", {"text": f"Orin Vask met the {n} ministers of Meridian."}) for n in range(30)]
    apart = factuality._folds(sentences, [])
    assert len(set(apart.values())) > 1
    whole = "".join(factuality._letters(row["text"]) for _, row in sentences)
    assert len(set(factuality._folds(sentences, [(whole, "one text")]).values())) == 1


def test_an_event_that_was_read_is_known_by_its_place(gold, nlp) -> None:
    places = [event.place for event in events(gold, nlp) if event.corpus == "readings"]
    assert places[0] == ("ecb", "one", "Orin Vask met".index("met"))
