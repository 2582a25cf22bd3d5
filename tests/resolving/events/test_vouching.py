"""Accounts that vouch for each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analysis.records import Annotation, Criterion, ReportRef, Vouched
from analysis.resolving import resolve
from analysis.resolving.events.account import Account
from analysis.resolving.events.agglomeration import Pair
from analysis.resolving.events.clustering import Merged, merge_reports
from analysis.resolving.events.preparation import Accounts
from analysis.resolving.events.vouching import (
    VouchScorer,
    in_doubt,
    trusted,
    voices,
    vouch_scorer,
    vouched,
    with_vouched,
)
from tests.resolving.events.cast import entity_of
from tests.resolving.events.told import AFFAIR, Told, written

SCORER = VouchScorer(share=1.0, first=2.0, second=1.0, bias=1.0, base=-2.0)
SENSE = (Criterion("doubtful-sense", ("50", "use"), -0.69),)
LIKELY = {(0, 1): Pair(2.0)}

VISIT = "On Monday morning Anna Holt [travelled] to the capital of Syldavia for a day"
AGAIN = "The foreign minister of Ruritania, Anna Holt, [travelled] there with twelve aides"


def reports(*told: Told, doubtful=(0,), doubts=SENSE) -> tuple[list, list[Annotation]]:
    """The articles with their annotations; the reports of those that are named by ``doubtful`` are."""
    articles, notes = written(*told)
    notes = [
        replace(note, events=tuple(replace(each, confidence=0.45, doubts=doubts) for each in note.events))
        if n in doubtful
        else note
        for n, note in enumerate(notes)
    ]
    return articles, notes


def visit(sentence: str, at: str | None = None, **flags) -> Told:
    told = Told("2031-05-06", *AFFAIR)
    return told.says(sentence, "CONSULT", "visit", ("Anna Holt",), ("Syldavia",), day=at, **flags)


def accounts(*told: Told, **doubted) -> list[Account]:
    articles, notes = reports(*told, **doubted)
    people = Accounts(notes, entity_of(articles))
    return [
        people.account(article, n, each)
        for article, note in zip(articles, notes, strict=True)
        for n, each in enumerate(note.events)
    ]


def merged(*told: Told, **doubted) -> Merged:
    articles, notes = reports(*told, **doubted)
    return merge_reports(articles, notes, entity_of(articles))


def test_a_report_that_may_be_no_event_is_shown_where_a_sure_one_tells_the_same_elsewhere():
    found = merged(visit(VISIT), visit(AGAIN))
    assert found.vouched[ReportRef("a0", 0)].by == (ReportRef("a1", 0),)
    assert found.vouched[ReportRef("a0", 0)].confidence >= 0.55


def test_the_resolution_keeps_who_vouches_and_the_annotations_stay_as_they_are():
    articles, notes = reports(visit(VISIT), visit(AGAIN))
    assert ReportRef("a0", 0) in resolve(articles, notes).vouched
    assert notes[0].events[0].confidence == 0.45


def test_alone_it_stays_as_it_is():
    assert merged(visit(VISIT)).vouched == {}


def test_what_others_make_surer_has_a_say_in_what_the_event_is():
    (event,) = merged(visit(VISIT, at="2031-05-05"), visit(AGAIN)).events
    assert event.earliest == date(2031, 5, 5)
    kin = (*SENSE, Criterion("with kin", (), -0.25))
    (event,) = merged(visit(VISIT, at="2031-05-05"), visit(AGAIN), doubts=kin).events
    assert event.earliest is None and len(event.reports) == 2


def test_doubtful_reports_do_not_vouch_for_each_other():
    assert voices(accounts(visit(VISIT), visit(AGAIN), doubtful=(0, 1)), LIKELY, [0, 1]) == {}


def test_what_is_doubtful_for_another_reason_stays_so():
    others = (Criterion("doubtful-acts", ("50", "use"), -0.69),)
    assert merged(visit(VISIT), visit(AGAIN), doubts=others).vouched == {}


def test_a_word_that_is_known_to_have_another_sense_there_is_not_asked_for():
    (told,) = accounts(visit(VISIT), doubts=(*SENSE, Criterion("with kin", (), -0.25)))
    assert in_doubt(told.report) is None
    (told,) = accounts(visit(VISIT))
    assert in_doubt(told.report) == 0.5


def test_what_is_hardly_an_event_by_its_own_article_stays_so():
    (told,) = accounts(visit(VISIT), doubts=(Criterion("doubtful-sense", ("39", "use"), -0.94),))
    assert in_doubt(told.report) is None


def test_a_copy_of_the_sentence_is_no_other_text():
    copy = visit(VISIT.replace("a day", "two days"))
    assert voices(accounts(visit(VISIT), copy), LIKELY, [0]) == {}
    assert voices(accounts(visit(VISIT), visit(AGAIN)), LIKELY, [0]) != {}


def test_each_text_has_one_voice():
    told = accounts(visit(VISIT), visit(AGAIN), visit(AGAIN.replace("twelve", "thirteen")))
    (heard,) = voices(told, {(0, 1): Pair(1.0), (0, 2): Pair(2.0)}, [0]).values()
    assert [there for _, there in heard] == [2]


@pytest.mark.parametrize(
    ("other", "pair"),
    [
        (visit(AGAIN), Pair(2.0, vetoed=True)),
        (visit(AGAIN), Pair(-1.0)),
        (visit(AGAIN, status="planned"), Pair(2.0)),
        (Told("2031-05-06", *AFFAIR).says(AGAIN, "REQUEST", None, ("Anna Holt",), ("Syldavia",)), Pair(2.0)),
    ],
)
def test_only_what_is_likely_the_same_and_stands_alike_is_heard(other: Told, pair: Pair):
    assert voices(accounts(visit(VISIT), other), {(0, 1): pair}, [0]) == {}


def test_the_share_grows_with_the_voices_and_never_falls():
    assert SCORER.raised(0.5, ()) == 0.5
    one, two = SCORER.raised(0.5, [0.5]), SCORER.raised(0.5, [0.5, 0.4])
    assert 0.5 < one < two <= 0.98
    assert VouchScorer(1.0, 0.0, 0.0, -3.0, -2.0).raised(0.5, [0.5]) == 0.5


def test_the_confidence_grows_with_the_share_of_what_was_in_doubt():
    assert SCORER.confidence(0.4, 0.5, 0.5) == 0.4
    assert 0.4 < SCORER.confidence(0.4, 0.7, 0.9) < SCORER.confidence(0.4, 0.5, 0.9)


def test_who_vouches_is_kept():
    told = accounts(visit(VISIT), visit(AGAIN))
    assert vouched(told, LIKELY, SCORER)[0].by == (ReportRef("a1", 0),)
    assert vouched(told, {}, SCORER) == {}


def test_a_report_is_as_sure_as_others_make_it_and_the_rest_stays():
    articles, notes = reports(visit(VISIT), visit(AGAIN))
    found = with_vouched(notes, {ReportRef("a0", 0): Vouched(0.6, (ReportRef("a1", 0),))})
    assert [each.events[0].confidence for each in found] == [0.6, 0.8]
    assert found[1] is notes[1] and len(articles) == 2
    (told, _) = accounts(visit(VISIT), visit(AGAIN))
    assert trusted(told, Vouched(0.6, ())).sure and trusted(told, None) is told


def test_the_package_has_weights_by_which_voices_speak_for_a_report():
    scorer = vouch_scorer()
    assert min(scorer.share, scorer.first, scorer.second) >= 0 > scorer.base
