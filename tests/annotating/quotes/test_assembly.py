"""From drafts to quotes: what another says is cut off, a quote inside a quote stands, what goes on is joined."""

from __future__ import annotations

import pytest

from tests.annotating.quotes.marked import parts


def test_a_quote_inside_reported_speech_has_its_own_speaker(annotate_text):
    text = "Karl Brandt said that Mara Lind had called the bridge “a gift to the town” last week."
    quotes = annotate_text(text).quotes
    assert {quote.speaker_name for quote in quotes} == {"Karl Brandt", "Mara Lind"}
    inner = next(quote for quote in quotes if quote.speaker_name == "Mara Lind")
    assert "a gift to the town" in text[inner.start : inner.end]


def test_a_participle_after_a_quote_is_its_speakers(annotate_text):
    text = "Karl Brandt said the bridge was safe, adding that the road was not."
    first, second = annotate_text(text).quotes
    assert text[first.start : first.end] == "the bridge was safe"
    assert text[second.start : second.end] == "that the road was not"
    assert first.speaker_name == second.speaker_name == "Karl Brandt"


def test_a_quote_of_several_paragraphs_is_one_quote(annotate_text):
    text = "“The border is open.\n\n“It will stay open,” Karl Brandt said."
    (quote,) = annotate_text(text).quotes
    assert parts(text, quote) == ["“The border is open.", "“It will stay open,”"]
    assert quote.speaker_name == "Karl Brandt"


def test_a_quote_goes_on_over_paragraphs_of_a_few_words(annotate_text):
    text = (
        "Karl Brandt said: “The walk was long. It went on and on.\n\n“It was cold.\n\n“We froze.”\n\nHe left the hall."
    )
    (quote,) = annotate_text(text).quotes
    assert parts(text, quote) == [
        "“The walk was long. It went on and on.",
        "“It was cold.",
        "“We froze.”",
    ]


def test_a_stray_mark_costs_its_paragraph_at_most(annotate_text):
    text = "The “ sign hung there for years.\n\n“The border is open,” Karl Brandt said."
    quotes = annotate_text(text).quotes
    assert [parts(text, quote) for quote in quotes] == [["“The border is open,”"]]


KINDS = [
    ("“The border is open,” Karl Brandt said.", "direct"),
    ("Karl Brandt said the border was open.", "indirect"),
    ("Karl Brandt said the border was “open” to all.", "mixed"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_the_kind_is_told_by_what_stands_in_quotation_marks(annotate_text, text, kind):
    assert [quote.kind for quote in annotate_text(text).quotes] == [kind]


def test_an_answer_in_the_next_paragraph_is_not_joined_to_the_question(annotate_text):
    text = "“Why is the border closed?” Mara Lind asked.\n\n“Nobody knows why the border is closed.”"
    assert parts(text, annotate_text(text).quotes[0]) == ["“Why is the border closed?”"]


def test_a_line_that_is_no_part_of_the_article_is_nobodys_and_no_gap(annotate_text):
    text = (
        "“We will not wait,” Mara Lind said.\n\nADVERTISEMENT\n\n“It is over.”\n\n"
        "Story continues below advertisement\n\n“Nobody will come,” she added.\n\n"
        "Read more: Karl Brandt says the bridge is closed"
    )
    found = annotate_text(text).quotes
    assert [parts(text, quote) for quote in found] == [
        ["“We will not wait,”", "“It is over.”"],
        ["“Nobody will come,”"],
    ]
    assert [quote.speaker_name for quote in found] == ["Mara Lind", "Mara Lind"]


def test_a_note_in_which_the_desk_corrects_itself_is_no_quote(annotate_text):
    text = "The bridge is open.\n\nCorrection: An earlier version of this article said that Karl Brandt had sold it."
    assert not annotate_text(text).quotes
