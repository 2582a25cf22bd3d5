"""Annotations as corrections make them."""

from __future__ import annotations

from dataclasses import replace

from analysis.records import ReportRef, Resolution
from analysis.resolving.corrections.applied import as_corrected, blank_quote, blank_report
from tests.affair import ANNOTATIONS


def test_reports_and_quotes_are_changed_in_their_places_and_articles_without_changes_stay_as_they_are():
    post, *others = ANNOTATIONS
    gone = blank_report(post.events[1])
    quote = replace(post.quotes[0], kind="mixed")
    found = as_corrected(ANNOTATIONS, Resolution(reports={ReportRef("post-1", 1): gone}, quotes={("post-1", 0): quote}))
    assert found[0].events == (post.events[0], gone) and found[0].quotes == (quote, *post.quotes[1:])
    assert all(one is other for one, other in zip(found[1:], others, strict=True))


def test_what_is_left_out_tells_nothing():
    post = ANNOTATIONS[0]
    report, quote = blank_report(post.events[1]), blank_quote(post.quotes[0])
    assert (report.sources, report.targets, report.asserted_by, report.doubtful) == ((), (), None, True)
    assert (quote.speaker_name, quote.stance, quote.span) == (None, None, post.quotes[0].span)
    assert sum(part.end - part.start for part in quote.parts) == 0
