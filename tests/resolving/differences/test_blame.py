"""Whom a deed is laid at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from analysis.language import lexicon
from analysis.resolving.differences.blame import blamed, laid
from analysis.resolving.differences.found import Found
from analysis.resolving.differences.sentences import Sentence
from tests.resolving.differences.telling import DAY, ENTITIES, differing, sentence

KNOWN = {each.id: each for each in ENTITIES}
ONE = "Edda Marlow blamed Borevia for the blast at the harbour of Kesh"
OTHER = "The blast at the harbour of Kesh was carried out by Meridian forces"
EXAMPLES = lexicon.toml("differences")["blame"]["example"]


def told(made: Sentence) -> list[str]:
    found = []
    for each in laid(made, KNOWN):
        by = f", by {each.by}" if each.by else ""
        found.append(f"{each.culprit}: {' '.join(sorted(each.deed))}{by}")
    return found


def differ(*sentences: Sentence) -> list[Found]:
    return list(blamed(sentences, KNOWN, lambda a, b: a.article.id != b.article.id, lambda a, b: 0.4))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each["text"][:40])
def test_the_deeds_of_each_example_are_found(example: dict) -> None:
    assert told(sentence(example["text"])) == example["laid"]


def test_one_deed_that_is_laid_at_two_differs() -> None:
    (found,) = differ(sentence(ONE, "a"), sentence(OTHER, "b"))
    assert (found.kind, found.one.words, found.other.words) == ("who", "Borevia", "Meridian")
    assert (found.one.teller, found.other.teller) == ("Edda Marlow", None)


@pytest.mark.parametrize(
    "other",
    [
        "The blast at the harbour of Kesh was carried out by Borevia",  # the same
        "The blast near the canal was carried out by Meridian forces",  # another blast
        "The ambush at the harbour of Kesh was carried out by Meridian forces",  # another deed in one place
        "The ambush near the canal was carried out by Meridian forces",  # another deed
        "The repair of the harbour of Kesh was carried out by Meridian forces",  # nobody is sought for it
        "The blast at the harbour of Kesh was not carried out by Meridian forces",
        "The blast at the harbour of Kesh may be carried out by Meridian forces",
        "The blast at the harbour of Kesh was the work of Orin Vask",  # one of several
    ],
)
def test_another_deed_or_what_is_open_does_not(other: str) -> None:
    assert differ(sentence(ONE, "a"), sentence(other, "b")) == []


def test_nothing_is_laid_at_people_who_may_be_several() -> None:
    assert told(sentence("The blast at the harbour was the work of Orin Vask")) == []


def test_weeks_or_days_apart_it_is_another_deed() -> None:
    assert differ(sentence(ONE, "a"), sentence(OTHER, "b", published=DAY + timedelta(days=20))) == []
    days = ("2 June", date(2031, 6, 2)), ("3 May", date(2031, 5, 3))
    dated = sentence(ONE + " on 2 June", "a", days[0]), sentence(OTHER + " on 3 May", "b", days[1])
    assert differ(*dated) == []


def test_an_article_that_tells_of_the_quarrel_differs_from_nobody() -> None:
    also = sentence("Others held Borevia responsible for the blast at the harbour of Kesh", "b")
    assert differ(sentence(ONE, "a"), sentence(OTHER, "b"), also) == []


def test_a_body_that_may_act_for_the_state_is_nobody_else() -> None:
    known = {**KNOWN, "meridian": replace(KNOWN["meridian"], kind="organisation", country=KNOWN["borevia"].country)}
    pair = sentence(ONE, "a"), sentence(OTHER, "b")
    assert not list(blamed(pair, known, lambda a, b: True, lambda a, b: 0.4))


def test_it_is_found_over_articles_of_one_affair() -> None:
    about = "Orin Vask and Edda Marlow are told of here. "
    (found,) = differing(about + ONE + ".", about + OTHER + ".").differences
    assert (found.kind, {each.value for each in found.versions}) == ("who", {"Borevia", "Meridian"})
