"""Who said what, in every shape that news gives it. Brackets mark the expectation: see `read_example`."""

from __future__ import annotations

import pytest

from analysis.records import Quote
from tests.annotating.quotes.test_lexicon import read_example

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


def words(text: str, span) -> str | None:
    return text[span.start : span.end] if span else None


def parts(text: str, quote: Quote) -> list[str]:
    return [text[part.start : part.end] for part in quote.parts]


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


SILENT = [
    "Karl Brandt reads the “Northern Post” every day.",
    "Her latest novel, “The Long Winter”, sold well in Ruritania.",
    "Karl “the Bear” Brandt opened the border.",
    "The word “border” has six letters.",
    "The inmates had “graduated” from the camp.",
    "The so-called “people’s court” met on Monday.",
    "The ministers' plan and the voters' hopes met in the town.",
    'A 10" pipe broke in the 5\'10" cellar.',
    "",
    " \n\n ",
    "“",
]


@pytest.mark.parametrize("text", SILENT)
def test_quoted_phrases_titles_and_nicknames_are_nobodys_statement(annotate_text, text):
    assert not annotate_text(text).quotes


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


POLARITY = [
    ("Karl Brandt did not say that the border was open.", "negated"),
    ("Karl Brandt never said that the border was open.", "negated"),
    ("Karl Brandt would say that the border was open.", "hypothetical"),
    ("If Karl Brandt says the border is open, people will come.", "hypothetical"),
    ("Nobody said that the border was open.", "negated"),
    ("A spokeswoman for the ministry declined to comment.", "negated"),
    ("Karl Brandt said the border was not open.", "asserted"),
]


@pytest.mark.parametrize(("text", "mark"), POLARITY)
def test_what_was_not_said_is_marked_and_less_sure(annotate_text, text, mark):
    (quote,) = annotate_text(text).quotes
    assert quote.modality == mark and (quote.confidence < 0.5) == (mark != "asserted")
    assert "," not in quote.rule


def test_the_component_works_by_itself():
    from analysis.annotating.pipeline import DEFAULT_MODEL, _load
    from analysis.annotating.quotes import NAME

    nlp = _load(DEFAULT_MODEL)
    nlp.add_pipe(NAME)
    (quote,) = nlp("“No,” Karl Brandt said.")._.quotes
    assert quote.speaker_name == "Karl Brandt"
