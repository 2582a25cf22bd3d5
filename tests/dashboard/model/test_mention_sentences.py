"""Sentences that mention somebody: found, counted, cut and marked; whatever the text holds is escaped."""

from __future__ import annotations

import pytest

from analysis.coverage import Coverage, Filter
from dashboard.model.mention_sentences import sentences_of
from tests import affair

EVERYTHING = Filter()


def test_newest_first_with_offsets_of_the_sentence_alone(small_coverage: Coverage) -> None:
    part = sentences_of(small_coverage, EVERYTHING, "fennmark", "", "", 1)
    assert (part.total, part.mentions, part.units, part.paging.parts) == (5, 5, 2, 1)
    texts = {"post-1": affair.POST.text, "herald-1": affair.HERALD.text}
    shown = [texts[each.article][each.start : each.end] for each in part.sentences]
    assert shown[0] == "Fennmark will sanction Borland if its ships enter the Strait of Tarn, Orin Vask said on Friday."
    assert shown[2].startswith("Borland’s envoy")
    assert all(each == each.strip() for each in shown)


def test_sentences_of_two_count_those_that_mention_both(small_coverage: Coverage) -> None:
    part = sentences_of(small_coverage, EVERYTHING, "borland", "orin-vask", "", 1)
    assert [each.html.count("<mark>") for each in part.sentences] == [2, 2, 2]
    assert part.total == 3


@pytest.mark.parametrize(
    ("actor", "other", "written"), [("nobody", "", ""), ("borland", "nobody", ""), ("borland", "", "?")]
)
def test_nothing_found_is_an_empty_part(small_coverage: Coverage, actor: str, other: str, written: str) -> None:
    part = sentences_of(small_coverage, EVERYTHING, actor, other, written, 7)
    assert (part.total, part.paging.number, part.paging.parts, part.sentences) == (0, 1, 1, ())
