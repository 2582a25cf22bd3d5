"""Events that an article tells again, or whose parties it tells elsewhere."""

from __future__ import annotations

import pytest

from tests.annotating.conftest import side
from tests.annotating.events.test_events import MAY


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


def test_a_meeting_may_be_the_one_to_which_somebody_was_welcomed(code):
    *_, last = code("Anna Holt welcomed Karl Brandt to Gorham. The meeting lasted an hour.")
    assert {*side(last.sources), *side(last.targets)} == {"Anna Holt", "Karl Brandt"}


ARTICLES = [
    # what is told: the text; the word of the event asked about; its sources' and targets' states
    (
        "who holds somebody is told once",
        "Ruritania arrested Karl Brandt on Monday. Karl Brandt was beaten by guards in May.",
        "beaten",
        ({"RUR"}, {"SYL"}),
    ),
    (
        "a name is of the state that stands beside it elsewhere",
        "The Lantern Foundation of Syldavia met on Monday. Ruritania accused the Lantern Foundation of fraud.",
        "accused",
        ({"RUR"}, {"SYL"}),
    ),
    (
        "who is condemned without being named is who did it",
        "Ruritania imposed sanctions on Syldavia. Syldavia condemned the decision.",
        "condemned",
        ({"SYL"}, {"RUR"}),
    ),
    (
        "sanctions are lifted on whom they were laid",
        "Ruritania imposed sanctions on Syldavia. In June Ruritania lifted the sanctions.",
        "lifted",
        ({"RUR"}, {"SYL"}),
    ),
    (
        "who accuses a foreigner holds him",
        "Ruritania accused Karl Brandt of spying. Karl Brandt was arrested near the river.",
        "arrested",
        ({"RUR"}, {"SYL"}),
    ),
    (
        "who is asked to free somebody holds him",
        "Syldavia urged Ruritania to free Karl Brandt. Borduria demanded the release of Karl Brandt.",
        "demanded",
        ({"BOR"}, {"RUR"}),
    ),
    (
        "who is invited visits who invites",
        "Ruritania invited Karl Brandt in May. The visit was postponed.",
        "visit",
        ({"SYL"}, {"RUR"}),
    ),
    (
        "the mission is of those who visit",
        "Ruritanian officials visited Gorham. The mission wants to visit Karl Brandt.",
        "visit",
        ({"RUR"}, {"SYL"}),
    ),
    (
        "the sanctions are those that were threatened",
        "Ruritania threatened to impose sanctions on Syldavia. The sanctions were discussed on Monday.",
        "sanctions",
        ({"RUR"}, {"SYL"}),
    ),
    (
        "what is dismissed is what was claimed",
        "Syldavia accused Borduria of theft. Ruritania dismissed it.",
        "dismissed",
        ({"RUR"}, {"SYL"}),
    ),
    (
        "a meeting is named by those who meet",
        "The Ruritania-Syldavia meeting was short.",
        "meeting",
        ({"RUR", "SYL"}, {"RUR", "SYL"}),
    ),
    (
        "ministers of two states are two parties",
        "The foreign ministers of Ruritania and Syldavia met on Monday.",
        "met",
        ({"RUR", "SYL"}, {"RUR", "SYL"}),
    ),
]


@pytest.mark.parametrize(
    ("text", "word", "states"), [case[1:] for case in ARTICLES], ids=[case[0] for case in ARTICLES]
)
def test_parties_that_the_article_tells_elsewhere(code, text: str, word: str, states):
    (event,) = (each for each in code(text) if text[each.trigger.start : each.trigger.end] == word)
    assert ({p.country for p in event.sources}, {p.country for p in event.targets}) == states
