"""Corrections in words."""

from __future__ import annotations

import pytest

from analysis.records import Correction, Place
from dashboard.format.correction_words import in_words, shortly
from tests.affair import QUILL

AT = Place(article="post-1", start=24, end=31, words="visited")
MORE = Place(article="post-1", start=24, end=40, words="visited Fennmark")


@pytest.mark.parametrize(
    ("correction", "words"),
    [
        (Correction(kind="kind", entity=QUILL, value="organisation"), "“Ada Quill” is an organisation"),
        (Correction(kind="country", entity=QUILL, value="FEN"), "“Ada Quill” belongs to FEN"),
        (Correction(kind="country", entity=QUILL), "“Ada Quill” belongs to no state"),
        (Correction(kind="identity", entity=QUILL, value="Q7"), "“Ada Quill” is Q7 in Wikidata"),
        (Correction(kind="identity", entity=QUILL), "“Ada Quill” is not in Wikidata"),
        (
            Correction(kind="role", entity=QUILL, value="envoy", days="2031-05"),
            "“Ada Quill” is called “envoy”, May 2031",
        ),
        (Correction(kind="no-role", entity=QUILL, value="spy"), "“Ada Quill” is not called “spy”"),
        (Correction(kind="no-event", place=AT), "Left out: the event told as “visited” (the Post)"),
        (Correction(kind="no-report", place=AT), "Left out: the account told as “visited” (the Post)"),
        (
            Correction(kind="event-type", place=AT, value="COERCE/arrest"),
            "The event told as “visited” (the Post) is of another kind: arrest",
        ),
        (
            Correction(kind="report-days", place=AT, days="2031-05-05"),
            "The account told as “visited” (the Post) is dated 5 May 2031",
        ),
        (Correction(kind="event-days", place=AT), "The event told as “visited” (the Post) is not dated"),
        (
            Correction(kind="event-status", place=AT, value="planned"),
            "The event told as “visited” (the Post) stands otherwise: it is planned",
        ),
        (
            Correction(kind="event-standing", place=AT, value="disputed", entity=QUILL),
            "The event told as “visited” (the Post) is answered for otherwise: somebody denies it, by “Ada Quill”",
        ),
        (
            Correction(kind="event-party", place=AT, entity=QUILL, value="none"),
            "“Ada Quill” takes no part in the event told as “visited” (the Post)",
        ),
        (
            Correction(kind="report-swap", place=AT),
            "Who acts and upon whom change places in the account told as “visited” (the Post)",
        ),
        (Correction(kind="no-quote", place=AT), "Left out: the quote “visited” (the Post)"),
        (Correction(kind="quote-speaker", place=AT, entity=QUILL), "“visited” (the Post) was said by “Ada Quill”"),
        (
            Correction(kind="quote-speaker", place=AT, value="unnamed"),
            "“visited” (the Post) was said by an unnamed source",
        ),
        (Correction(kind="quote-speaker", place=AT), "“visited” (the Post) was said by an unknown speaker"),
        (
            Correction(kind="quote-extent", place=AT, other_place=MORE),
            "The quote “visited” (the Post) reads “visited Fennmark”",
        ),
        (
            Correction(kind="quote-kind", place=AT, value="mixed"),
            "The quote “visited” (the Post) is a partial quote: some words in quotation marks",
        ),
    ],
)
def test_a_correction_is_told_in_words(correction: Correction, words: str) -> None:
    assert in_words(correction, {"post-1": "the Post"}) == words


@pytest.mark.parametrize(
    ("correction", "words"),
    [
        (Correction(kind="event-days", place=AT, days="2031-05"), "Dated May 2031"),
        (Correction(kind="report-days", place=AT), "Without a day"),
        (Correction(kind="event-party", place=AT, entity=QUILL, value="target"), "“Ada Quill” is acted upon"),
        (Correction(kind="report-swap", place=AT), "The sides the other way round"),
        (Correction(kind="event-type", place=AT, value="COERCE/arrest"), "Told as another kind of event: arrest"),
        (Correction(kind="event-status", place=AT, value="denied"), "It is denied"),
        (Correction(kind="event-standing", place=AT, value="alleged", entity=QUILL), "It is only claimed, “Ada Quill”"),
        (Correction(kind="quote-speaker", place=AT), "Said by an unknown speaker"),
        (Correction(kind="quote-extent", place=AT, other_place=MORE), "Reads “visited Fennmark”"),
        (Correction(kind="quote-kind", place=AT, value="mixed"), "Mixed quote"),
        (Correction(kind="no-role", entity=QUILL, value="spy"), "“Ada Quill” is not called “spy”"),
    ],
)
def test_beside_what_it_speaks_of_a_correction_is_told_in_few_words(correction: Correction, words: str) -> None:
    assert shortly(correction) == words
