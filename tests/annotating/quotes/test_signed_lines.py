"""Headlines and tweets that end with their speaker."""

from __future__ import annotations

import pytest

from tests.annotating.quotes.marked import parts

LINES = [
    # text; rule, speaker's name and words of its first quote
    (
        "No deal on the bridge, says Brandt\n\nKarl Brandt spoke on Monday.",
        "headline",
        "Karl Brandt",
        "No deal on the bridge",
    ),
    ("Talks on the bridge have failed – Karl Brandt", "headline", "Karl Brandt", "Talks on the bridge have failed"),
    (
        "The bridge is a disgrace. — Mara Lind (@maralind) March 4, 2031\n\nShe was not alone.",
        "tweet",
        "Mara Lind",
        "The bridge is a disgrace.",
    ),
]


@pytest.mark.parametrize(("text", "rule", "speaker", "expected"), LINES)
def test_headlines_and_tweets_name_who_speaks(annotate_text, text, rule, speaker, expected):
    quote = annotate_text(text).quotes[0]
    assert (quote.rule, quote.speaker_name, "".join(parts(text, quote))) == (rule, speaker, expected)


NO_SPEECH = [
    "The bridge - a gift to the town\n\nIt opened in May.",
    "Harton 2 - Arvenne 1",
    "The bridge closes in winter, the town council meets",
]


@pytest.mark.parametrize("text", NO_SPEECH)
def test_a_line_with_a_dash_or_a_comma_is_not_yet_a_headline_with_a_speaker(annotate_text, text):
    assert not annotate_text(text).quotes
