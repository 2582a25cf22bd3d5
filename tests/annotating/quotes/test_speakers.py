"""Whose words they are: names after pronouns and short forms, unnamed sources, and nobody where nobody can tell."""

from __future__ import annotations

import pytest

SPEAKERS = [
    # text; then for each quote, in order: name, unnamed source
    ("Karl Brandt left on Monday. “I am tired,” he said.", [("Karl Brandt", False)]),
    ("Karl Brandt met Mara Lind. “I am tired,” she said.", [("Mara Lind", False)]),
    ("“I am tired,” Karl Brandt said. Later he added that the town was quiet.", [("Karl Brandt", False)] * 2),
    ("Karl Brandt spoke on Monday. Brandt said the border was open.", [("Karl Brandt", False)]),
    ("Mr. Karl Brandt and Mrs. Mara Lind met. “It is late,” she said.", [("Mara Lind", False)]),
    ("The foreign ministry closed. It said the border was open.", [("foreign ministry", False)]),
    ("A Ruritanian official said the border was open.", [("Ruritanian official", True)]),
    (
        "A Ruritanian diplomat said the border was open. “It will stay open,” the diplomat said.",
        [("Ruritanian diplomat", True)] * 2,
    ),
    ("Two officials said the border was open.", [("Two officials", True)]),
    ("A statement by the Ruritanian ministry said the border was open.", [("Ruritanian ministry", False)]),
    ("Karl Brandt issued a statement saying the border was open.", [("Karl Brandt", False)]),
    ("Karl Brandt and Mara Lind said the border was open.", [("Karl Brandt and Mara Lind", False)]),
    ("Karl Brandt, who said the border was open, left the town.", [("Karl Brandt", False)]),
    ("A spokesman for Karl Brandt said the border was open.", [("spokesman for Karl Brandt", True)]),
    ("Karl Brandt said Mara Lind was late. “We began without her,” he said.", [("Karl Brandt", False)] * 2),
    ("His sister, Mara Lind, opened the door. “Come in,” she said.", [("Mara Lind", False)]),
    ("The rights group Open Doors said it was late.", [("Open Doors", False)]),
    ("Mara Lind and Foreign Minister Karl Brandt said it was late.", [("Mara Lind and Karl Brandt", False)]),
    (
        "Foreign Minister Karl Brandt left on Monday with Mara Lind. It was late, the minister noted.",
        [("Karl Brandt", False)],
    ),
    ("It was late, Karl Brandt said. “We shall go home now.”", [("Karl Brandt", False)] * 2),
    ("Karl Brandt reportedly left the country.", [(None, False)]),
    ("A waiter said it was late. “Very late,” the waiter said.", [("waiter", True)] * 2),
    ("Rights groups said it was late.", [("Rights groups", True)]),
    ("“It is late,” gushed Mara Lind. “Very late,” she said.", [("Mara Lind", False)] * 2),
    ("“Come in,” says his sister Mara.", [("Mara", False)]),
    # who is named in a quote does not speak it
    (
        "Robert Holm saw it from the bridge. Karl Brandt left on Monday. “Brandt was tired,” he said.",
        [("Robert Holm", False)],
    ),
    # but before an indirect one may stand the speaker's name
    ("Robert Holm met Peter Dahl. Karl Brandt was tired, he said on Monday.", [("Karl Brandt", False)]),
    # the one who speaks already goes on, however long the quote was
    (
        "“It is late,” Mara Lind said.\n“We left. We ran. We fell. We rose. We sat. We ate. We slept,” she said.",
        [("Mara Lind", False)] * 2,
    ),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_the_speaker_is_named(annotate_text, text, expected):
    quotes = annotate_text(text).quotes
    assert [(quote.speaker_name, quote.anonymous) for quote in quotes] == expected
    assert not [quote for quote in quotes if quote.anonymous and quote.speaker_chain is not None]


def test_with_two_who_fit_nobody_is_named(annotate_text):
    text = "Robert Holm and Peter Dahl met on Monday in the town. Nobody else came. “It is late,” he said."
    (quote,) = annotate_text(text).quotes
    assert quote.speaker_name is None and text[quote.speaker.start : quote.speaker.end] == "he"


LAYOUT = [
    # text; rule; (words, name) of each quote
    (
        "INTERVIEWER: Why now?\nKARL BRANDT: It is time.\nINTERVIEWER: And then?\nKARL BRANDT: We shall see.",
        "transcript",
        ["Why now?", "It is time.", "And then?", "We shall see."],
    ),
    (
        "Mara Lind has written three novels.\n\nQ: Why three?\nA: Two were not enough.",
        None,
        ["Why three?", "Two were not enough."],
    ),
    ("Minister: no deal on border\n\nThe talks failed on Monday.", "headline", ["no deal on border"]),
    ("“We will never give up the bridge.” — Karl Brandt", "signed", ["“We will never give up the bridge.”"]),
    ("Karl Brandt was blunt: “There is no deal.”", "announced", ["“There is no deal.”"]),
    (
        "Karl Brandt said in a letter:\n\nThe border is open to all.\n\nHe left.",
        "colon",
        ["The border is open to all."],
    ),
    (
        "“The border is open,” Karl Brandt said.\n\n“It will stay open for all who come in peace.”\n\nHe left.",
        "after a quotation",
        ["“The border is open,”“It will stay open for all who come in peace.”"],
    ),
    (
        "Mara Lind was in tears last night. “He was so young. He was a good man.”",
        "told before",
        ["“He was so young. He was a good man.”"],
    ),
    (
        "09:12 Good morning to all.\n10:31 Mara Lind has resigned.\n10:34 “I have asked to go home.”",
        "told before",
        ["“I have asked to go home.”"],
    ),
    ("HARTON, March 6 - The border is open, Karl Brandt said.", "after a clause", ["The border is open"]),
]


@pytest.mark.parametrize(("text", "rule", "expected"), LAYOUT)
def test_layout_attributes_words(annotate_text, text, rule, expected):
    quotes = annotate_text(text).quotes
    assert ["".join(text[p.start : p.end] for p in quote.parts) for quote in quotes] == expected
    assert rule is None or {quote.rule for quote in quotes} == {rule}


def test_answers_are_those_of_the_one_person_who_is_introduced(annotate_text):
    text = "Mara Lind has written three novels.\n\nQ: Why three?\nA: Two were not enough.\nQ: Four?\nA: Perhaps."
    assert [quote.speaker_name for quote in annotate_text(text).quotes] == [None, "Mara Lind", None, "Mara Lind"]


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
