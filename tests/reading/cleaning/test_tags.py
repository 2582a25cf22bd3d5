from __future__ import annotations

import pytest

from analysis.reading.cleaning.tags import edits
from tests.reading.cleaning.steps import cleaned, is_linear


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("<p>“No,” said <b>Orin Vask</b>.</p><p>“They <em>know</em>.”</p>", "“No,” said Orin Vask.\n\n“They know.”"),
        ("<P CLASS='a'>One.</P>\n  <P>Two.</P>\n", "One.\n\nTwo."),
        ("One.\n<P>\nTwo. <P>Three.", "One.\n\nTwo.\n\nThree."),
        ("One.<br>Two.<br/>\nThree.<br /><br />Four.", "One.\nTwo.\nThree.\n\nFour."),
        ('<a href="https://example.org?a=1">Borevia</a> waits', "Borevia waits"),
        ("<div\n  class=lead>One.</div>Two.", "One.\n\nTwo."),
        ("<ul><li>One</li><li>Two</li></ul>", "One\nTwo"),
        ("<tr><td>One</td><td>Two</td></tr>", "One Two"),
        ("He said <q>no</q>.<p><q>Yes</q></p>", "He said “no”.\n\n“Yes”"),
        ("One<!-- <p>not this</p> --> two", "One two"),
        ("One<script type=x>if (a<b) {}</script> two<style>p {}</style>", "One two"),
        ("One.<figure><img src=a><figcaption>Vask in May</figcaption></figure>Two.", "One.\n\nTwo."),
        ("<!DOCTYPE html><html><head><title>T</title></head><body>One.</body></html>", "One."),
        ("<![CDATA[One <i>two</i>]]>", "One two"),
        ("<nyt_text>One</nyt_text> <o:p>two</o:p>", "One two"),
        ('It was over. <a href="https://exam', "It was over. "),
        ("<video controls>One</video><input disabled>", "One"),
    ],
)
def test_a_tag_goes_and_leaves_what_it_makes(text, clean):
    assert cleaned(edits, text) == clean


@pytest.mark.parametrize(
    "text",
    [
        "a < b and c > d",
        "a <b and c> d",
        "a <i> b",
        "he <br oke> it",
        "a < b ]]> c",
        "We <3 Borevia",
        "Orin Vask <orin@example.org>, <https://example.org/a>",
        "<redacted> said <time flies>",
        "Lantern Steel Co <DD> and Orin Coal <P>, <UL>.\nHalvek <EM> fell",
        "-> here <- there <<>>",
        "an unclosed <!-- comment",
        "x ]]> y",
    ],
)
def test_what_is_no_tag_stays(text):
    assert list(edits(text)) == []


@pytest.mark.parametrize(
    "piece",
    [
        "<p ",
        "<p>",
        "<",
        "<!--",
        "<script>",
        "</p>   ",
        "<div   ",
        "<a href=",
        "<a =",
        "<q>",
        "<b> ",
        "<![CDATA[",
        " ",
        "<p hidden ",
    ],
)
def test_the_time_grows_with_the_text(piece):
    assert is_linear(edits, piece)
