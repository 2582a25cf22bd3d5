"""Where: places of one happening that lie apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from analysis.records import Mention
from analysis.resolving.differences.places import LIKE, placed, where
from analysis.resolving.differences.sentences import Sentence
from tests.resolving.differences.telling import DAY, differing, sentence

STATES = {"Kesh": "BOR", "Nerodin": "MER", "Lowmark": "BOR", "Borevia": "BOR", "Meridian": "MER"}
BLAST = "Orin Vask was hurt when a bomb exploded at a crowded market in {}"


def told(text: str, id_: str = "a", *days: tuple[str, date], published: date | None = DAY) -> Sentence:
    """A sentence in which the names of `STATES` are places."""
    made = sentence(text, id_, *days, published=published)
    places = [
        Mention(
            start=start,
            end=start + len(name),
            rule="test",
            confidence=1,
            kind="place",
            form="name",
            name=name,
            chain=0,
            country=state,
        )
        for name, state in STATES.items()
        for start in range(made.start, made.end)
        if made.article.text.startswith(name, start)
    ]
    return replace(made, places=tuple(sorted(places, key=lambda each: each.start)))


def differ(one: Sentence, other: Sentence, likeness: float = 0.6) -> list[tuple[str, str]]:
    mine, theirs = placed(one), placed(other)
    assert mine and theirs
    return [(each.one.words, each.other.words) for each in where(one, mine, other, theirs, likeness)]


def test_two_places_of_one_happening_differ() -> None:
    one, other = told(BLAST.format("Kesh"), "a"), told(BLAST.format("Nerodin, Meridian"), "b")
    assert differ(one, other) == [("in Kesh", "in Nerodin, Meridian")]
    assert differ(one, other, LIKE - 0.01) == []


@pytest.mark.parametrize(
    "other",
    [
        BLAST.format("Borevia"),  # its own country
        BLAST.format("Lowmark"),  # nobody knows whether it is a part of the other
        BLAST.format("Nerodin, far from Kesh"),  # it knows the other place
        "Orin Vask was hurt when a lorry turned over in Nerodin",  # another happening
        "Edda Marlow was hurt when a bomb exploded at a crowded market in Nerodin",  # somebody else
        "Orin Vask was hurt when a bomb exploded at a crowded market by a bridge in Nerodin",  # another spot
        "It is untrue that Orin Vask was hurt when a bomb exploded at a crowded market in Nerodin",  # not told to be so
    ],
)
def test_other_happenings_and_places_that_may_be_one_do_not(other: str) -> None:
    assert differ(told(BLAST.format("Kesh"), "a"), told(other, "b")) == []


def test_what_happened_on_another_day_or_was_told_later_is_another_happening() -> None:
    one = told(BLAST.format("Kesh") + " on 2 June", "a", ("2 June", DAY - timedelta(days=1)))
    text = BLAST.format("Nerodin") + " on 9 May"
    assert differ(one, told(text, "b", ("9 May", DAY - timedelta(days=25)))) == []
    assert differ(one, told(BLAST.format("Nerodin"), "b", published=DAY + timedelta(days=9))) == []
    assert differ(one, told(BLAST.format("Nerodin"), "b", published=DAY + timedelta(days=2)))


@pytest.mark.parametrize(
    "text",
    [
        "A bomb exploded in Kesh and in Nerodin on the way of Orin Vask",  # two
        "Orin Vask told reporters in Kesh of a bomb at a crowded market",  # where it was said
        "Orin Vask was hurt in the Kesh market when a bomb exploded",  # which market
        "Orin Vask may be seen at a crowded market in Kesh",  # nobody knows
        "Orin Vask travelled to Kesh after a bomb exploded there",  # where to
        "Orin Vask gave them four million in credit to Kesh",  # whom to
    ],
)
def test_a_sentence_of_no_one_place_is_not_asked(text: str) -> None:
    assert placed(told(text)) is None


def test_reports_with_numbers_of_their_own_tell_of_two_happenings() -> None:
    text = "Orin Vask was hurt when bombs exploded at {} crowded markets in {}"
    one, other = told(text.format(12, "Kesh"), "a"), told(text.format(14, "Nerodin"), "b")
    assert differ(one, other) == []
    assert differ(one, told(text.format(12, "Nerodin"), "b"))


def test_other_people_or_another_spot_make_another_happening() -> None:
    text = "{} was there, and a guard was hurt when a bomb exploded at a crowded market in {}"
    one = told(text.format("Orin Vask", "Kesh"), "a")
    assert differ(one, told(text.format("Edda Marlow", "Nerodin"), "b")) == []
    assert differ(one, told(text.format("Orin Vask", "Nerodin"), "b"))
    text = "Orin Vask was hurt when a bomb exploded at the {} market in {}"
    one = told(text.format("Tulip", "Kesh"), "a")
    assert differ(one, told(text.format("Poplar", "Nerodin"), "b")) == []
    assert differ(one, told(text.format("Tulip", "Nerodin"), "b"))


def test_without_a_name_in_common_more_words_must_be() -> None:
    short, long = "A bomb exploded in {}", "A bomb exploded at a crowded fish market early in the morning in {}"
    assert differ(told(short.format("Kesh"), "a"), told(short.format("Nerodin"), "b")) == []
    assert differ(told(long.format("Kesh"), "a"), told(long.format("Nerodin"), "b"))


def test_it_is_found_over_articles_of_one_affair() -> None:
    about = "Borevia and Meridian, Orin Vask and Edda Marlow are told of here. "
    texts = [about + f"Orin Vask and Edda Marlow signed the treaty on grain ships in {each}." for each in STATES][-2:]
    assert [each.kind for each in differing(*texts).differences] == []  # both name both states
    texts = [
        f"Edda Marlow and Orin Vask are told of here. Orin Vask and Edda Marlow signed the treaty on ships in {each}."
        for each in ("Borevia", "Meridian")
    ]
    (found,) = differing(*texts).differences
    assert (found.kind, {each.value for each in found.versions}) == ("where", {"in Borevia", "in Meridian"})
