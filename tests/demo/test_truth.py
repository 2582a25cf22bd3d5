"""One article's truth, compiled from its header and its marks."""

from __future__ import annotations

import pytest

from analysis.demo.truth import BadTruth
from tests.demo.small_affair import BODY, affair


def test_an_articles_truth_comes_from_its_marks():
    (truth,) = affair().truths
    text = truth.article.text
    first, second = truth.annotation.quotes
    assert (first.kind, first.speaker_name, first.anonymous) == ("indirect", "aide", True)
    assert [text[p.start : p.end] for p in second.parts] == ["“It went well,”", "“We talked.”"]
    assert second.kind == "direct" and text[second.cue.start : second.cue.end] == "said"
    (report,) = truth.annotation.events
    assert text[report.trigger.start : report.trigger.end] == "visited" and report.asserted_by == "aide"
    assert [party.name for party in report.sources] == ["Anna Holt"]
    (time,) = truth.annotation.times
    assert (text[time.start : time.end], time.value, time.precision) == ("Tuesday", "2031-03-04", "day")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("@holt", "@nobody"), "nobody is called 'nobody'"),
        (("@?aide:description s1", "@?helper:description s1"), "nobody is called '?helper'"),
        ((" [visited|r1] ", " visited "), "report 1 must have a trigger"),
        (("[said|c1]", "[said|c3]"), "quote 3 has a speaker, a cue or a table, and no part"),
        (("=2031-03-04", "=2031-02-30"), "=2031-02-30"),
        (("@holt", "@holt:nickname"), "a mention is a name, role, description or pronoun"),
        (("|r1", "|z1"), "no such tag: 'z1'"),
        (("[said|c2]", "[said|c1]"), "c1 is marked twice"),
    ],
)
def test_marks_that_lead_nowhere_are_refused(change: tuple[str, str], told: str):
    assert change[0] in BODY
    with pytest.raises(BadTruth, match=r"^one: ") as wrong:
        affair(BODY.replace(change[0], change[1], 1))
    assert told in str(wrong.value)
