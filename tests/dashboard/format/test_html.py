"""HTML of untrusted words."""

from __future__ import annotations

from dashboard.format.html import anchor, facts, tag, text


def test_words_and_addresses_are_escaped() -> None:
    assert text("<b>&") == "&lt;b&gt;&amp;"
    assert anchor("<i>", 'a?b="c"&d') == '<a href="a?b=&quot;c&quot;&amp;d">&lt;i&gt;</a>'
    assert tag("p", "x", "k") == '<p class="k">x</p>'


def test_facts_that_are_empty_are_left_out() -> None:
    assert facts(("one", "", None, "<two>")) == '<p class="cq-facts">one · &lt;two&gt;</p>'
    assert facts(("", None)) == ""
