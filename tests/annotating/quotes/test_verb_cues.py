"""Quotes that a verb introduces, in every shape that news gives them."""

from __future__ import annotations

import pytest

from tests.annotating.quotes.marked import parts, read_example, words

# [s speaker], [c cue], [q a part of what was said], [a addressee]; kind
SHAPES = [
    # direct
    ("[q “The border is open,”] [s Karl Brandt] [c said].", "direct"),
    ("[q “The border is open,”] [c said] [s Karl Brandt].", "direct"),
    ("[q “The border is open,”] [s she] [c said]. [q “It will stay open.”]", "direct"),
    ("[q “The border,”] [s Karl Brandt] [c said], [q “is open.”]", "direct"),
    ("[s Karl Brandt] [c said], [q “The border is open.”]", "direct"),
    ("[s Karl Brandt] [c said]: [q “The border is open. It will stay open.”]", "direct"),
    ("[q “Is the border open?”] [s Mara Lind] [c asked].", "direct"),
    ('[q "The border is open,"] [s Karl Brandt] [c said].', "direct"),
    ("[q ‘The border isn’t open,’] [s Karl Brandt] [c said].", "direct"),
    ("[q 'The border isn't open,'] [s Karl Brandt] [c said].", "direct"),
    ("[q ''The border is open,''] [s Karl Brandt] [c said].", "direct"),
    ("[q «The border is open»], [s Karl Brandt] [c said].", "direct"),
    ("[q 「The border is open」], [s Karl Brandt] [c said].", "direct"),
    ("[q “The border is open”], [s Karl Brandt] [c said].", "direct"),
    ("[q “He told me ‘never’ and left,”] [s Mara Lind] [c said].", "direct"),
    # mixed
    ("[s Karl Brandt] [c said] [q the border was “open” to all visitors from the north].", "mixed"),
    ("[q The border was “open to all,”] [s Karl Brandt] [c said].", "mixed"),
    ("[s Mara Lind] [c called for] [q an “independent and full inquiry” into the crash].", "mixed"),
    ("The plan was [c called] [q “a gift to the town”] by [s the mayor].", "direct"),
    # indirect
    ("[q The border was open], [s Karl Brandt] [c said] on Tuesday.", "indirect"),
    ("[q The border], [s Karl Brandt] [c said], [q was open to all visitors].", "indirect"),
    ("[s Karl Brandt] [c told] [a reporters] [q that the border was open].", "indirect"),
    ("[c According to] [s the ministry], [q the border was open].", "indirect"),
    ("[q The border was open], [c according to] [s the ministry].", "indirect"),
    ("[s Ruritania] [c denied] [q any part in the attack].", "indirect"),
    ("In a letter to [a the council], [s Karl Brandt] [c warned] [q that the dam could break].", "indirect"),
    ("Karl Brandt opened the border, [c saying] [q the winter was over].", "indirect"),
    (
        "[q There were no soldiers in the town], [s the ambassador of Ruritania, Karl Brandt], [c stated] on Sunday.",
        "indirect",
    ),
    ("[q The miners had lost nine kilos], [s Open Doors, a prisoners’ rights group], [c said].", "indirect"),
    ("[q The police wanted the game called off], [s a fan] who had come on the night bus [c claimed].", "indirect"),
    ("[q Karl Brandt had eaten when the bell rang], [s a source in his office] [c whispers].", "indirect"),
    ("[q It was too early to tell], [s a doctor at the camp] [c said], asking not to be named.", "indirect"),
    ("[s Rights groups] [c allege] [q more than a million men and women are held in the camps].", "indirect"),
    ("[s Ruritania] [c said] [q it has since 2019 invited envoys to visit Elbonia, where snow fell].", "indirect"),
    ("The council was [c told] by [s Karl Brandt] [q that the border was open].", "indirect"),
]


@pytest.mark.parametrize(("example", "kind"), SHAPES)
def test_a_quote_has_its_parts_its_speaker_and_its_cue(annotate_text, example, kind):
    text, spans = read_example(example)
    found = annotate_text(text).quotes
    assert len(found) == 1, [parts(text, quote) for quote in found]
    (quote,) = found
    assert parts(text, quote) == [text[start:end] for start, end in spans["q"]]
    assert words(text, quote.cue) == text[slice(*spans["c"][0])]
    if "s" in spans:
        assert words(text, quote.speaker) == text[slice(*spans["s"][0])]
    assert quote.kind == kind
    if "a" in spans:
        assert words(text, quote.addressee) == text[slice(*spans["a"][0])]


STANCES = [
    ("The union insisted that the road be opened.", "demands"),
    ("The union insisted that the road would be opened.", "claims"),
    ("Mara Lind asked the council to open the road.", "demands"),
    ("Mara Lind asked whether the road was open.", "asks"),
    ("Mara Lind called the road a disgrace.", "states"),
    ("Mara Lind called for a new road.", "demands"),
    ("Mara Lind complained that the road was bad.", "criticises"),
    ("Mara Lind admitted that the road was bad.", "states"),
    ("The miners threatened that the pit would close.", "warns"),
    ("The court ruled that the road was public.", "states"),
]


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_the_stance_is_what_the_cue_does_with_these_words(annotate_text, text, stance):
    (quote,) = annotate_text(text).quotes
    assert quote.stance == stance


def test_after_a_preposition_a_whole_clause_may_be_demanded(annotate_text):
    text, spans = read_example(
        "[s Mara Lind] [c demanded] on arrival [q that the council first lift its ban “to the last comma.”]"
    )
    (quote,) = annotate_text(text).quotes
    assert parts(text, quote) == [text[start:end] for start, end in spans["q"]]


def test_a_block_quote_is_the_paragraph_after_a_colon(annotate_text):
    text = "Karl Brandt wrote in his book:\n\n> The bridge is a lie.\n> Nobody believes it.\n\nHe left."
    quote = annotate_text(text).quotes[0]
    assert (quote.rule, parts(text, quote)) == ("colon", ["The bridge is a lie.\n> Nobody believes it."])


def test_a_mail_that_is_quoted_is_the_senders(annotate_text):
    text = "On Monday, Orin Vask <vask@example.org> wrote:\n> The bridge is closed."
    (quote,) = annotate_text(text).quotes
    assert parts(text, quote) == ["The bridge is closed."] and quote.speaker_name == "Orin Vask"
