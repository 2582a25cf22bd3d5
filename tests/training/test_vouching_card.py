"""The card of the weights of vouching."""

from __future__ import annotations

from dataclasses import replace

from analysis.resolving.events.vouching import VouchScorer
from tests.training.test_vouching import FALSE, TOLD
from training.vouching_card import card, raised

SURE = VouchScorer(share=1.0, first=5.0, second=0.0, bias=2.0, base=-2.0)


def test_only_what_may_be_no_event_is_raised():
    assert raised(TOLD, SURE) > 0.55
    assert raised(replace(TOLD, share=0.8), SURE) == TOLD.sure
    assert raised(replace(TOLD, share=0.39), SURE) == TOLD.sure
    assert raised(replace(TOLD, voices=()), SURE) == TOLD.sure


def test_the_card_tells_how_right_those_are_that_are_newly_shown():
    some = [TOLD, replace(TOLD, right=0.0), replace(FALSE, voices=()), replace(TOLD, sure=0.6)]
    text = card(some, SURE, {"ecb": SURE})
    assert "| 0.40-0.55 | 2 | 100 % | 50 % | 1 | 0 % | 0 % |" in text
    assert "| ECB+ | 2 | 50 % | " in text and text.splitlines()[-1].startswith("| all | 2 | 50 % | ")
    assert text.splitlines()[-1].endswith("| 1 | 100 % |")
