"""What the parse tells of verbs and nouns."""

from __future__ import annotations

import pytest

from analysis.annotating.syntax import clause, headline_subject, owners, subjects, told_by

SUBJECTS = [
    ("Ruritania and Syldavia left.", "left", ["Ruritania", "Syldavia"]),
    ("Holt, who visited Syldavia, is a lawyer.", "visited", ["Holt"]),
    ("Ruritania condemned and expelled them.", "expelled", ["Ruritania"]),
    ("Holt sent Brandt to negotiate.", "negotiate", ["Brandt"]),
    ("Ruritania plans to leave.", "leave", ["Ruritania"]),
    ("Holt kept Brandt from leaving.", "leaving", ["Brandt"]),
    ("The arrested man left.", "arrested", ["man"]),
    ("Brandt's success in uniting the parties pleased Holt.", "uniting", ["Brandt"]),
    ("Karl Brandt, the only senator to endorse Holt, left.", "endorse", ["Brandt"]),
    ("It was a hard war to win.", "win", []),
    ("WRAPUP 1-Brazil attacks China, Russia warns of war", "attacks", ["Brazil"]),
    (
        "Prime Minister Anna Holt, a former foreign minister, and President Karl Brandt had cleared the way.",
        "cleared",
        ["Holt", "Brandt"],
    ),
    ("Of the victims, three were stabbed, Brandt said.", "stabbed", ["three"]),
    ("Brandt said Holt would veto the bill but offered to pay.", "offered", ["Brandt"]),
    ("Holt sent a letter to Brandt, demanding a reply.", "demanding", ["Holt"]),
    ("Ruritania attacked the port of Borduria and Syldavia is considering a protest.", "considering", ["Syldavia"]),
    ("Anna Holt arrested Karl Brandt and Orin Vask condemned Syldavia.", "condemned", ["Vask"]),
    ("Brandt thanked Local 12 and 15 reneged on it.", "reneged", ["Brandt"]),
    (
        "Raids continue in the northern region of Borduria as Ruritania and Syldavia support the government.",
        "support",
        ["Ruritania", "Syldavia"],
    ),
    ("Holt gave her blessing to Ruritania and Borduria to meet.", "meet", ["Ruritania", "Borduria"]),
]


@pytest.mark.parametrize(("text", "verb", "expected"), SUBJECTS)
def test_the_subject_is_followed_through_the_sentence(word, text: str, verb: str, expected: list[str]):
    assert [each.text for each in subjects(word(text, verb))] == expected


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Holt's request was long.", "request", ["Holt"]),
        ("A request by Holt was long.", "request", ["Holt"]),
        ("A police raid followed.", "raid", ["police"]),
        ("A state visit followed.", "visit", []),
    ],
)
def test_whose_a_thing_is(word, text: str, noun: str, expected: list[str]):
    assert [each.text for each in owners(word(text, noun))] == expected


def test_the_clause_and_who_tells_it(word):
    assert clause(word("Holt said that the guards left Gorham.", "Gorham")).text == "left"
    assert [each.text for each in told_by(word("Holt said that the guards left Gorham.", "left"))] == ["Holt"]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Ruritania to attack Syldavia, sources say", "attack", "Ruritania"),
        ("Anna Holt to visit Syldavia next week", "visit", "Holt"),
        ("Ruritania to be sanctioned by Syldavia", "sanctioned", "Ruritania"),
        ("For Ruritania to attack Syldavia would be wrong.", "attack", None),
        ("Ruritania voted to attack Syldavia.", "attack", None),
        ("Holt wants Ruritania to attack Syldavia.", "attack", None),
        ("A plan to attack Syldavia failed.", "attack", None),
    ],
)
def test_of_whom_a_headline_tells_what_will_be(word, text: str, verb: str, expected: str | None):
    found = headline_subject(word(text, verb))
    assert (found.text if found is not None else None) == expected


def test_the_one_of_whom_a_headline_tells_acts(word):
    assert [each.text for each in subjects(word("Brazil to expel Chinese envoy", "expel"))] == ["Brazil"]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Brazil, China to sign pact", "sign", ["Brazil", "China"]),
        ("Anna Holt, Karl Brandt to meet in Gorham next week.", "meet", ["Holt", "Brandt"]),
        ("Holt, a lawyer, to meet Brandt", "meet", ["Holt"]),
    ],
)
def test_names_of_a_headline_with_a_comma_between_them_all_act(word, text: str, verb: str, expected: list[str]):
    assert [each.text for each in subjects(word(text, verb))] == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Ruritania, Syldavia sign defence pact", "sign", ["Ruritania", "Syldavia"]),
        ("Ruritania police arrest Karl Brandt", "arrest", ["police"]),
        ("In Ruritania, Syldavia signed a pact.", "signed", ["Syldavia"]),
    ],
)
def test_who_acts_in_a_headline(word, text: str, verb: str, expected: list[str]):
    assert [each.text for each in subjects(word(text, verb))] == expected
