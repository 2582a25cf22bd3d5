from __future__ import annotations

import pytest

from analysis.reading.cleaning.entities import edits
from tests.reading.cleaning.steps import cleaned, is_linear


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("&quot;No,&quot; said Vask. She&#39;s late. &ldquo;Why?&rdquo;", '"No," said Vask. She\'s late. “Why?”'),
        ("Borevia&rsquo;s &mdash; &#x2019; &#8217; &#146;", "Borevia’s — ’ ’ ’"),
        ("5&nbsp;March &eacute; &AMP;", "5\xa0March é &"),
        ("Borevia&#39s envoy &amp Vask&nbsp", "Borevia's envoy & Vask\xa0"),
        ("&amp;quot;No,&amp;quot; &amp;amp;#39;", '"No," \''),
        ("Hask &amp; Vask, &amp;amp; others", "Hask & Vask, & others"),
    ],
)
def test_an_entity_becomes_its_character(text, clean):
    assert cleaned(edits, text) == clean


@pytest.mark.parametrize(
    "text",
    [
        "H&V; and R&D",
        "Hask & Vask;",
        "example.org/?a=1&copy=2&amp=3&lt5",
        "&#1;",
        "&nosuchthing;",
        "&amplitude",
    ],
)
def test_what_is_none_stays(text):
    assert list(edits(text)) == []


@pytest.mark.parametrize("piece", ["&", "&amp;", "&#1", "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "&#x"])
def test_the_time_grows_with_the_text(piece):
    assert is_linear(edits, piece)
