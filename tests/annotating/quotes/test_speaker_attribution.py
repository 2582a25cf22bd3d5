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
    ("Today’s statement said the border was open.", [("Today’s statement", False)]),
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


def test_a_relative_pronoun_stands_for_its_antecedent(annotate_text):
    text = "The council heard Mara Lind, who said that the border was open, and left."
    (quote,) = annotate_text(text).quotes
    assert text[quote.speaker.start : quote.speaker.end] == "who" and quote.speaker_name == "Mara Lind"


def test_a_quote_that_goes_on_after_indirect_speech_inherits_its_speaker(annotate_text):
    first, second = annotate_text("It was late, Karl Brandt said. “We shall go home now.”").quotes
    assert first.speaker_chain == second.speaker_chain is not None and second.rule == "floating"


def test_a_condition_makes_a_known_description_an_unnamed_source(annotate_text):
    told = annotate_text("The clerk said on condition of anonymity that the border was open.").quotes[0]
    plain = annotate_text("The council said that the border was open.").quotes[0]
    assert told.anonymous and not plain.anonymous and told.speaker_chain is None
