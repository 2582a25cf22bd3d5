"""Learning how likely an event is to have happened, on invented events."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.annotating.events.modality.scorer import unpack
from tests.training.test_facts import event
from training import reality
from training.facts import Options, learn
from training.factuality import CORPORA, FOLDS, READINGS
from training.gold import REALITY
from training.reality import as_of, chosen, cross_validated, from_others, labelled, scorer_of
from training.reality_card import Asked

FEW = Options(least=1, rounds=30)


@pytest.fixture(scope="module")
def every():
    """Events of all corpora and folds: those with the fact "real" happened."""
    return [
        event(["real"] if n % 2 else ["unreal"], 3.0 * (n % 2), corpus=corpus, fold=fold)
        for corpus in CORPORA
        for fold in range(FOLDS)
        for n in range(4)
    ]


def test_our_own_count_more_often_and_what_the_rules_deny_does_not() -> None:
    some = [event(["a"], 3.0, corpus=READINGS), event(["b"], 3.0), event(["c"], 3.0, rules="denied")]
    assert [each.facts for each in labelled(some)] == [
        ["a", f"corpus={READINGS}"],
        ["b", "corpus=uw"],
        ["a", f"corpus={READINGS}"],
    ]


@pytest.mark.parametrize("ask", [cross_validated, from_others])
def test_every_event_is_judged_once_by_what_has_not_seen_it(every, ask, monkeypatch) -> None:
    taught: list[set[tuple[str, int]]] = []

    def spy(some, options):
        taught.append({(each.corpus, each.fold) for each in some})
        return learn(some, options)

    monkeypatch.setattr(reality, "learn", spy)
    said = ask(every, FEW)
    assert len(said) == len(every)
    assert all((each.share > 0.5) == bool(each.event.real) for each in said)
    folds = [{fold for _, fold in some} for some in taught]
    assert all(len(some) == FOLDS - 1 for some in folds)
    if ask is from_others:
        assert all(len({corpus for corpus, _ in some}) == len(CORPORA) - 1 for some in taught)


def test_the_threshold_is_the_lowest_that_lets_few_pass() -> None:
    shares = [0.52, 0.58, 0.62, *[0.3] * 5]
    said = [Asked(event([], 0.0, corpus="factbank"), share) for share in shares]
    said.append(Asked(event([], 0.0, corpus="uw"), 0.9))
    said.append(Asked(event([], 0.0, corpus="factbank", known=False), 0.9))
    assert chosen(said) == 0.6
    assert chosen([*said, *said[:2], Asked(event([], 0.0, corpus="factbank"), 0.99)]) == 0.65


def test_the_scorer_answers_as_the_readers_of_our_own(every) -> None:
    strict = [event(["real"], 0.0, corpus=READINGS) for _ in range(40)]
    by = learn(labelled([*every, *strict]), FEW)
    scorer = scorer_of(by, 0.7)
    own, other = by(as_of([every[1]], READINGS)), by(as_of([every[1]], "uw"))
    assert own[0] < other[0]
    got = 1 / (1 + np.exp(-scorer.bias - scorer.facts["real"]))
    assert got == pytest.approx(own[0], abs=1e-4)
    assert not any(fact.startswith("corpus=") for fact in scorer.facts)
    assert scorer.sure == 0.7


def test_the_command_writes_weights_and_their_card(every, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(reality, "events", lambda gold, nlp: every)
    monkeypatch.setattr(reality, "load_pipeline", lambda: None)
    for folder in ("gold", "coverage"):
        (tmp_path / folder).mkdir()
    for name in REALITY:
        (tmp_path / "gold" / name).touch()
    monkeypatch.setattr("sys.argv", ["reality", "--gold", str(tmp_path / "gold"), "--out", str(tmp_path)])
    reality.main()
    first = (tmp_path / "reality.npz").read_bytes()
    with np.load(tmp_path / "reality.npz") as held:
        assert unpack(dict(held)).facts
    assert "| readings, triggers | 12 | 12 |" in (tmp_path / "reality.md").read_text(encoding="utf-8")
    reality.main()
    assert (tmp_path / "reality.npz").read_bytes() == first
