"""Events that an article tells of again."""

from __future__ import annotations

from analysis.annotating.events.anaphora import keys, tell_again
from analysis.records import SHOWN_CONFIDENCE
from tests.annotating.conftest import MAY, side


def test_an_event_noun_that_points_back_has_the_parties_of_the_event(code):
    first, second = code("Anna Holt met Karl Brandt. The meeting lasted an hour.")
    assert side(second.sources) == side(first.sources) == ["Anna Holt"]
    assert second.confidence < first.confidence


def test_an_event_that_is_told_again_has_its_date_by_inference(code):
    first, second = code("Anna Holt met Karl Brandt on May 3. The meeting lasted an hour.", {"May 3": MAY})
    assert (first.earliest, first.date_basis) == (second.earliest, "stated")
    assert second.date_basis == "running" and second.time is None


def test_what_is_told_in_the_past_is_not_the_one_that_is_planned(code):
    text = "Anna Holt plans a meeting with Karl Brandt. Ruritania met Borduria last week. The meeting went well."
    *_, last = code(text)
    assert (side(last.sources), side(last.targets), last.status) == (["Ruritania"], ["Borduria"], "occurred")


def test_what_is_to_come_is_not_the_one_that_has_been(code):
    text = "Anna Holt plans a meeting with Karl Brandt. Ruritania met Borduria last week."
    *_, last = code(f"{text} The planned meeting drew critics.")
    assert {*side(last.sources), *side(last.targets)} == {"Anna Holt", "Karl Brandt"}


def test_another_word_means_what_was_told_last_where_the_same_word_lies_far_back(code):
    text = (
        "Anna Holt met Borduria. It rained. It rained again. The sun came out. Snow fell. "
        "Ruritania held a summit with Syldavia. The meeting changed little."
    )
    *_, last = code(text)
    assert (side(last.sources), side(last.targets)) == (["Ruritania"], ["Syldavia"])


def test_a_new_meeting_with_a_person_is_not_the_one_with_his_state(code):
    talks, meeting = code("Ruritania will hold talks with Syldavia. A meeting with Karl Brandt is planned.")
    assert side(talks.sources) == ["Ruritania"]
    assert (side(meeting.sources), side(meeting.targets)) == ([], ["Karl Brandt"])


def test_meetings_that_nothing_points_to_are_not_what_a_later_one_means(code):
    text = "Anna Holt met Karl Brandt. Ruritania and Borduria hold talks. Talks are cheap. The meeting lasted an hour."
    *_, last = code(text)
    assert {*side(last.sources), *side(last.targets)} == {"Anna Holt", "Karl Brandt"}


def test_accusations_that_nothing_points_to_may_be_anybodys(candidates):
    text = "Ruritania accused Syldavia of theft. Allegations of fraud are cheap."
    accused, allegations = candidates(text)
    told = dict.fromkeys(keys(accused), accused)
    tell_again(allegations, told, frozenset())
    assert allegations.again is None


def test_a_meeting_may_be_the_one_to_which_somebody_was_welcomed(code):
    *_, last = code("Anna Holt welcomed Karl Brandt to Gorham. The meeting lasted an hour.")
    assert {*side(last.sources), *side(last.targets)} == {"Anna Holt", "Karl Brandt"}


def test_two_persons_of_one_state_are_two(code):
    text = "Anna Holt met Karl Brandt. The Ruritanian minister's meeting was longer."
    assert [side(e.sources) for e in code(text)] == [["Anna Holt"], ["Ruritanian minister"]]


def test_a_meeting_that_is_new_has_no_parties_of_another(code):
    events = code("Anna Holt met Karl Brandt. A meeting can be dull.")
    assert [e for e in events[1:] if e.confidence >= SHOWN_CONFIDENCE] == []


def test_what_later_nouns_find_an_event_by(candidates):
    (met,) = candidates("Anna Holt met Karl Brandt.")
    word, rule, act = keys(met)
    assert (word.values, rule.values, act.values) == (("meet",), ("meet", "CONSULT"), ("CONSULT", "meet"))
    assert not any(key.is_open for key in (word, rule, act))


def test_a_verb_whose_pronoun_nobody_resolves_repeats_what_was_told(code):
    first, second = code("Ruritania visited Borduria in May. They visited it in June.")
    assert second.anaphoric and side(second.targets) == side(first.targets)
