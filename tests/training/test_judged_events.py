"""Judgements laid beside the events that the code finds today."""

from __future__ import annotations

from collections import Counter
from math import isnan, nan
from types import SimpleNamespace

import pytest

from analysis.annotating import load_pipeline
from analysis.annotating.document import document_of
from analysis.annotating.events.coder import Coder
from analysis.records import Party
from training import judged_events
from training.judged_events import Line, is_same, of_text, weighted, whole
from training.readings import Judgement, TrueParty

TEXT = "Anna Holt visited France on Monday."
HOLT, FRANCE = (0, 9, None), (18, 24, "FRA")

JUDGED = {
    **{"start": 10, "end": 17, "type": "CONSULT", "sources": (HOLT,), "targets": (FRANCE,), "told": "occurred"},
    **{"confidence": 0.7, "sense": True, "type_right": True, "acts": "right", "on": "right", "status": "occurred"},
    **{"status_right": True, "day": "none", "days": "", "verdict": "right", "cause": ""},
}


def judgement(**changed) -> Judgement:
    return Judgement(**{**JUDGED, **changed})


def event(sources=(HOLT,), targets=(FRANCE,), status="occurred", kind="CONSULT"):
    sides = [tuple(Party(start, end, "", country) for start, end, country in side) for side in (sources, targets)]
    return SimpleNamespace(type=kind, status=status, sources=sides[0], targets=sides[1])


def labels_of(candidate, told: Judgement, parties=None) -> tuple[float, ...]:
    """The labels; the document is asked only where somebody read who the parties are."""
    return judged_events.labels_of(candidate, told, parties)


def test_what_is_as_it_was_keeps_its_judgement() -> None:
    assert labels_of(event(), judgement()) == (1, 1, 1, 1, 1)
    found = labels_of(event(), judgement(type_right=False, status_right=False, acts="empty", on="false"))
    assert found == (1, 0, 0, 0, 0)
    assert labels_of(event(), judgement(on="empty"))[4] == 1  # nothing false is said


def test_of_no_event_nothing_else_is_asked() -> None:
    sense, *others = labels_of(event(), judgement(sense=False))
    assert sense == 0 and all(map(isnan, others))


def test_a_status_that_was_mended_is_right() -> None:
    told = judgement(status="planned", status_right=False)
    assert labels_of(event(status="planned"), told)[2] == 1
    assert labels_of(event(status="ongoing"), told)[2] == 0  # as occurred is
    assert labels_of(event(status="hypothetical"), judgement(status="generic", status_right=False))[2] == 1


def test_a_side_that_is_another_now_is_unknown_and_a_false_one_that_went_is_empty() -> None:
    other = (30, 34, "DEU")
    assert isnan(labels_of(event(targets=(other,)), judgement())[4])
    assert labels_of(event(targets=()), judgement(on="false"))[4] == 1
    assert labels_of(event(sources=()), judgement(acts="false"))[3] == 0.5
    assert labels_of(event(sources=()), judgement())[3] == 0


def test_parties_are_the_same_at_the_same_place_with_the_same_state() -> None:
    parties = event().targets
    assert is_same(parties, (FRANCE,))
    assert is_same(parties, ((14, 24, "FRA"),))  # its first words went
    assert not is_same(parties, ((18, 24, "DEU"),))
    assert not is_same(parties, ())


def test_the_whole_is_as_the_reader_said_while_nothing_changed() -> None:
    told = judgement(verdict="partly", day="wrong")
    assert whole(event(), told, labels_of(event(), told)) == (0, 0)
    mended = event(status="planned")
    told = judgement(verdict="wrong", status="planned", status_right=False)
    assert whole(mended, told, labels_of(mended, told)) == (1, 0)
    changed = event(targets=((30, 34, None),))
    assert all(map(isnan, whole(changed, judgement(), labels_of(changed, judgement()))))


@pytest.fixture(scope="module")
def doc():
    nlp = load_pipeline()
    with nlp.select_pipes(disable=["events"]):
        return nlp(TEXT)


def test_a_judged_event_is_found_again_by_its_trigger(doc) -> None:
    found, population = of_text(doc, "ecb", "one", [judgement(), judgement(start=0)], {})
    (line,) = found
    assert (line.corpus, line.text, line.shown) == ("ecb", "one", True)
    assert line.traits["lemma visit"] == 1 and line.traits["by hand"] == line.by_hand
    assert population.total() == 1


def test_whether_it_happened_is_told_by_one_who_has_not_seen_the_text(doc) -> None:
    told = judgement()
    place = ("ecb", "one", told.start)
    (unlikely,), (likely,) = (of_text(doc, "ecb", "one", [told], {place: share})[0] for share in (0.1, 0.9))
    assert unlikely.traits["real"] < 0 < likely.traits["real"]


def test_a_side_that_changed_is_judged_by_who_is_really_there(doc) -> None:
    parties = Coder(document_of(doc))
    parties.candidates()
    true = judgement(
        sources=(), acts="empty", on="false", acts_true=(TrueParty((0, 9), None),), on_true=(TrueParty((18, 24), None),)
    )
    of = lambda **sides: labels_of(event(**sides), true, parties.parties)[3:]  # noqa: E731
    assert of(sources=(HOLT,)) == (1, 0)  # it was found; the target is as it was, of a false state
    assert of(sources=(FRANCE,), targets=(HOLT,)) == (0, 0)
    assert of(sources=(), targets=()) == (0, 1)
    assert isnan(of(targets=((18, 24, "DEU"),))[1])  # nobody read whose state it is
    nobody = judgement(acts="false", acts_true=(), on_true=())
    assert labels_of(event(sources=()), nobody, parties.parties)[3] == 1


def test_an_event_that_lost_what_was_false_is_no_longer_wrong() -> None:
    told = judgement(acts="false", verdict="wrong")
    lacking = event(sources=())
    assert whole(lacking, told, (1.0, 1.0, 1.0, 0.0, 1.0)) == (0, 0)
    assert whole(event(), told, labels_of(event(), told)) == (0, 1)


def test_a_line_stands_for_the_events_of_its_sort() -> None:
    line = Line("ecb", "one", {}, (1.0,) * 6, 1.0, 0.0, True, 0.6)
    (one, two) = weighted([line, line], Counter({("ecb", True): 10, ("ecb", False): 50}))
    assert one.weight == two.weight == 5


def test_what_is_missing_is_asked_of_what_is_right_by_all_other_questions() -> None:
    assert judged_events._rest((1.0, 1.0, 1.0, 1.0, 1.0), 0.0) == 0
    assert judged_events._rest((1.0, 1.0, nan, 1.0, 1.0), 1.0) == 1
    assert isnan(judged_events._rest((1.0, 1.0, 1.0, 0.0, 1.0), 0.0))
