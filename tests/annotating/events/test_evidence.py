"""The evidence that the scorer of confidence weighs."""

from __future__ import annotations

from datetime import date
from math import log

import pytest

from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.columns import Columns
from analysis.annotating.events.evidence import Evidence, Weighed, group_of
from analysis.annotating.times.attachment import Attachment
from analysis.records import Criterion


@pytest.fixture
def evidence(candidates):
    """The evidence on the first event of a text."""

    def of(text: str, *criteria: Criterion):
        candidate = candidates(text)[0]
        words = candidate.token.words
        return Evidence(words, Parties(words)).of(Weighed(candidate, 0.6, criteria))

    return of


def test_it_tells_the_rule_its_words_and_the_hand_made_reasons(evidence) -> None:
    found = evidence("Ruritania condemned the ruling.", Criterion("no target", (), -0.3))
    assert found["type ACCUSE"] == found["lemma condemn"] == found["tag VBD"] == found["criterion no target"] == 1
    assert (found["by hand"], found["on none"], found["acts none"]) == (0.6, 1, 0)
    assert found["slot object NOUN"] == 1


def test_it_tells_who_the_parties_are_and_where_they_stand(evidence) -> None:
    found = evidence("Anna Holt visited Syldavia.")
    assert found["acts kind person"] == found["on kind country"] == found["both state"] == found["states differ"] == 1
    assert found["acts slot subject"] == found["acts dep nsubj"] == found["on slot object"] == 1
    assert (found["acts before"], found["on before"], found["on steps"]) == (1, 0, 1)


def test_a_party_in_another_sentence_is_elsewhere(evidence, candidates) -> None:
    (candidate, *_) = candidates("Ruritania attacked Syldavia. It rained.")
    candidate.sentence = 1
    words = candidate.token.words
    found = Evidence(words, Parties(words)).of(Weighed(candidate, 0.6, ()))
    assert found["acts elsewhere"] == found["on elsewhere"] == 1
    assert "acts slot subject" not in found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("If Ruritania attacked Syldavia, it would lose.", "under if"),
        ("Ruritania may attack Syldavia.", "under modal"),
        ("Ruritania did not attack Syldavia.", "under negation"),
        ("Holt, who attacked Syldavia, left.", "under relcl"),
    ],
)
def test_it_tells_in_which_clauses_the_event_stands(evidence, text: str, name: str) -> None:
    assert evidence(text)[name] == 1
    assert name not in evidence("Ruritania attacked Syldavia.")


def test_what_the_text_is_about_counts_apart_where_nobody_acts_for_the_public(evidence) -> None:
    firm = evidence("The Lantern Foundation attacked Gorham. Its shares rose, and shareholders took a profit.")
    assert firm["private business"] == firm["article topic business"] == firm["ASSAULT business"] > 0
    state = evidence("Ruritanian soldiers attacked Gorham. Its shares rose, and shareholders took a profit.")
    assert state["article topic business"] > 0
    assert ("private business" in state) == (state["public"] == 0)


@pytest.fixture
def on_day(candidates):
    """The evidence on the first event of a text that was published on 10 May 2031, with a day that is known."""

    def of(day: date | None):
        candidate = candidates("Ruritania condemned the ruling.", published="2031-05-10")[0]
        words = candidate.token.words
        attachment = Attachment(day, day, "day", "stated") if day else None
        return Evidence(words, Parties(words)).of(Weighed(candidate, 0.6, (), attachment))

    return of


def test_a_day_counts_by_its_ground_and_by_how_long_ago_it_was(on_day) -> None:
    fresh, old = on_day(date(2031, 5, 8)), on_day(date(2027, 5, 8))
    assert fresh["day stated"] == fresh["day known"] == fresh["day fresh"] == old["day old"] == 1
    assert (fresh["day old"], old["day fresh"]) == (0, 0)
    assert fresh["day ago"] == pytest.approx(log(3))
    assert not any(name.startswith("day ") for name in on_day(None))


def test_the_other_events_of_the_document_count(candidates) -> None:
    some = [
        Weighed(each, 0.6, ()) for each in candidates("Ruritania condemned Syldavia. Ruritania criticised Syldavia.")
    ]
    words = some[0].candidate.token.words
    assert Evidence(words, Parties(words), some).of(some[0])["others same way"] == pytest.approx(log(2))
    assert "others same way" not in Evidence(words, Parties(words)).of(some[0])


def test_a_name_says_what_it_is_about() -> None:
    names = ("acts firm", "on none", "private show", "under if", "criterion of words", "lemma visit")
    assert [group_of(each) for each in names] == ["actor", "target", "text", "reality", "reasons", "use"]


def test_a_table_holds_what_each_name_says_and_nothing_of_others(candidates) -> None:
    some = [Weighed(each, 0.6, ()) for each in candidates("Anna Holt visited Syldavia. It attacked Holt at night.")]
    words = some[0].candidate.token.words
    evidence = Evidence(words, Parties(words))
    names = ("lemma attack", "article kind person", "sentence length", "on far", "acts kind country", "never seen")
    table = evidence.table(some, Columns(names))
    assert table.shape == (2, len(names))
    for line, each in zip(table.tolist(), some, strict=True):
        assert line == pytest.approx([evidence.of(each).get(name, 0.0) for name in names])
