"""Numbers that tell one thing of a happening, held against each other."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from analysis.records import Difference
from analysis.resolving.differences.facts import Fact, Facts
from analysis.resolving.differences.finder import facts_of, find_differences
from tests.resolving.differences.telling import DAY, ENTITIES, annotation, article, differing, entity_of, sentence

KILLED = "The blast in Borevia killed two envoys, as Edda Marlow told Meridian."
OTHER = "In Borevia, Edda Marlow told Meridian, the blast killed four envoys."


def told(*texts: str) -> list[tuple[str, list[str]]]:
    return [_words(each) for each in differing(*texts).differences]


def over_days(*texts: tuple[str, date | None]) -> list[tuple[str, list[str]]]:
    """The same for articles of the days that stand beside them."""
    articles = [article(text, id_, published=day) for (text, day), id_ in zip(texts, "abcdef", strict=False)]
    found = find_differences(articles, [annotation(each) for each in articles], ENTITIES, entity_of(*articles), {})
    return [_words(each) for each in found.differences]


def _words(difference: Difference) -> tuple[str, list[str]]:
    return difference.kind, sorted(each.value for each in difference.versions)


def test_two_tolls_of_one_happening_differ() -> None:
    assert told(KILLED, OTHER) == [("how many", ["killed four envoys", "killed two envoys"])]
    assert told(KILLED, OTHER.replace("four", "two")) == []


def test_dead_and_hurt_are_two_things() -> None:
    assert told(KILLED, OTHER.replace("killed", "wounded")) == []


def test_what_an_article_counts_later_is_a_course() -> None:
    later = DAY + timedelta(days=1)
    assert over_days((KILLED, DAY), (OTHER, later)) == [("later count", ["killed four envoys", "killed two envoys"])]
    assert over_days((KILLED, DAY), (OTHER, DAY + timedelta(days=20))) == []
    assert [kind for kind, _ in over_days((KILLED, None), (OTHER, None))] == ["how many"]


def test_what_is_measured_on_another_day_is_another_thing() -> None:
    one, other = (f"The quake in Borevia that Edda Marlow felt had a magnitude of {each}." for each in ("6.1", "5.2"))
    assert told(one, other) == [("how much", ["5.2", "6.1"])]
    assert over_days((one, DAY), (other, DAY + timedelta(days=1))) == []


def test_an_age_may_be_a_birthday_off_unless_both_tell_it_within_a_week() -> None:
    one, other = (f"In Borevia, Edda Marlow, {each}, told Meridian of the mill." for each in (60, 61))
    assert over_days((one, None), (other, None)) == []
    assert over_days((one, DAY), (other, DAY + timedelta(days=20))) == []
    assert over_days((one, DAY), (other, DAY + timedelta(days=2))) == [("how much", ["60", "61"])]
    assert over_days((one, None), (other.replace("61", "71"), None)) == [("how much", ["60", "71"])]


def test_who_tells_both_numbers_somewhere_differs_from_nobody() -> None:
    assert told(KILLED, f"{OTHER} At first the blast was said to have killed two envoys.") == []


def test_what_may_be_is_no_toll() -> None:
    assert told(KILLED, OTHER.replace("killed", "could have killed")) == []


@pytest.mark.parametrize("place", ["Nerodin", "Ostrel"])
def test_a_happening_elsewhere_is_another_one(place: str) -> None:
    assert told(KILLED, f"In {place}, long before Edda Marlow came, a blast killed four envoys.") == []


def test_a_happening_of_a_year_that_the_other_article_does_not_know_is_another_one() -> None:
    assert told(KILLED, OTHER.replace("blast killed", "blast of 1998 killed")) == []
    assert len(told(KILLED, OTHER.replace("blast killed", "blast of 2031 killed"))) == 1


def test_sentences_that_share_no_name_must_be_more_alike() -> None:
    for names, least in (("Edda Marlow", 0.12), ("an old guard", 0.2)):
        some = [sentence(f"The fire that {names} saw killed {each} envoys.", each) for each in ("two", "four")]
        facts = Facts(dict(enumerate(map(facts_of, some))), some)
        for likeness, number in ((least - 0.01, 0), (least + 0.01, 1)):
            assert len(list(facts.differing([(0, 1, likeness)], lambda *_: True))) == number


def test_two_disputes_about_one_number_are_one() -> None:
    texts = (
        "The blast in Borevia killed two envoys, as Edda Marlow told Meridian.",
        "In Borevia, Edda Marlow told Meridian, the blast killed four envoys.",
        "Two envoys were killed when Orin Vask and Borevia saw the mill of Meridian burn.",
        "Four envoys were killed when Orin Vask and Borevia saw the mill of Meridian burn.",
    )
    assert len(told(*texts)) == 1


def test_the_largest_of_several_magnitudes_is_that_of_the_quake() -> None:
    one, other = (f"The quake in Borevia that Edda Marlow felt had a magnitude of {each}." for each in ("6.1", "5.2"))
    small = "A quake in Borevia had a magnitude of 3.1 on the day before, Edda Marlow told."
    assert told(f"{one} {small}", other) == [("how much", ["5.2", "6.1"])]


def test_two_pairs_that_differ_in_one_thing_are_one_difference() -> None:
    again = "Two envoys were killed by the blast in Borevia, Edda Marlow told Meridian."
    ((_, versions),) = told(KILLED, OTHER, again)
    assert len(versions) == 2


def test_offers_of_two_firms_are_two_offers() -> None:
    one = "In Borevia, Edda Marlow told Meridian of an offer of $40 million for the mill."
    other = "In Borevia, Edda Marlow told Meridian of an offer of $90 million for the mill."
    assert told(one, other) == [("how much", ["$40 million", "$90 million"])]
    firms = one.replace("offer", "Kestrel Works offer"), other.replace("offer", "Tarn Brothers offer")
    both = " Kestrel Works and Tarn Brothers want it."
    assert told(firms[0] + both, firms[1] + both) == []


def test_those_of_one_kind_are_no_more_than_all() -> None:
    assert told(KILLED, OTHER.replace("four envoys", "four people")) == []
    more = told(KILLED.replace("two", "nine"), OTHER.replace("four envoys", "four people"))
    assert more == [("how many", ["killed four people", "killed nine envoys"])]
    assert told(KILLED, OTHER.replace("four envoys", "four women")) == []


def test_rounded_measures_agree() -> None:
    assert Fact(0, 1, 100, 100, "depth", "depth", slack=12).agrees(Fact(0, 1, 110, 110, "depth", "depth", slack=12))
    assert not Fact(0, 1, 2, 2, "toll", "toll").agrees(Fact(0, 1, 3, 3, "toll", "toll"))
