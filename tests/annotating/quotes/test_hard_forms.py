"""Where what was said begins and ends in sentences that a parser often gets wrong, and the rarer shapes of news."""

from __future__ import annotations

import pytest

from tests.annotating.quotes.test_lexicon import read_example
from tests.annotating.quotes.test_quotes import parts, words

ENDS = [
    # every quote of the text in order: its words
    (
        "Karl Brandt said the bridge was open, while Mara Lind said it was closed.",
        ["the bridge was open", "it was closed"],
    ),
    (
        "Karl Brandt said the bridge was open, but Mara Lind warned that it would close.",
        ["the bridge was open", "that it would close"],
    ),
    (
        "His aides say it is too early to discuss a bridge but noted that the old one will not last.",
        ["it is too early to discuss a bridge", "that the old one will not last"],
    ),
    ("Karl Brandt said he had met Mara Lind, who heads the harbour office.", ["he had met Mara Lind"]),
    (
        "The council pledged to ban all flights ― some 1,600 of them ― from the north.",
        ["to ban all flights ― some 1,600 of them ― from the north"],
    ),
    ("The border is open, says Karl Brandt; it is closed, says Mara Lind.", ["The border is open", "it is closed"]),
    ("It had felt, Mara Lind replied, “like the whole of May”.", ["It had felt“like the whole of May”"]),
    ("Telling him in a debate that he should resign, Mara Lind left the hall.", ["that he should resign"]),
]


@pytest.mark.parametrize(("text", "expected"), ENDS)
def test_words_end_where_somebody_else_speaks_or_the_author_adds_something(annotate_text, text, expected):
    assert ["".join(parts(text, quote)) for quote in annotate_text(text).quotes] == expected


SHAPES = [
    "[s Karl Brandt] [c demanded] on arrival [q that the council first lift its ban “to the last comma.”]",
    "[c Asked] by [s Mara Lind] [q whether the border would open], Karl Brandt said nothing.",
    "[q The “small answer”], [c sneered] [s Mara Lind], to the ban of Wednesday.",
    "[q “And my hammer back”] were [s his] [c words] in the town.",
    "[q “We play them every spring and we shall play them next year.”] So [c said] [s Karl Brandt].",
    "[q The guilt had been proved “to the last line”], [s the chairman of the court] [c found].",
    "[q The kitchen was asked to stop buying bread], [s a diplomat] [c remembered].",
    "[q It was too early to say if Mara Lind had been beaten], [s a doctor on board] [c said], declining to be named.",
    "On the paper, [s a member of the council] [c told] [a the Courier], [q there are three points and no date].",
    "But as [s I] [c told] the envoy of Ruritania yesterday evening, [q eleven people are not an inspection].",
]


@pytest.mark.parametrize("example", SHAPES)
def test_a_rarer_shape_of_reported_speech(annotate_text, example):
    text, spans = read_example(example)
    (quote,) = annotate_text(text).quotes
    assert parts(text, quote) == [text[start:end] for start, end in spans["q"]]
    assert words(text, quote.cue) == text[slice(*spans["c"][0])]
    assert words(text, quote.speaker) == text[slice(*spans["s"][0])]


def test_a_paragraph_of_a_transcript_goes_on_with_its_turn_and_questions_are_nobodys(annotate_text):
    text = (
        "KARL BRANDT: Good afternoon. I have one announcement.\nOn 7 March we lost a bridge.\n"
        "QUESTION: When was that?\nMARA LIND: In the spring.\nQUESTION: And then?\nKARL BRANDT: Nothing.\nThe end."
    )
    found = [(quote.speaker_name, parts(text, quote)) for quote in annotate_text(text).quotes]
    assert found == [
        ("Karl Brandt", ["Good afternoon. I have one announcement.", "On 7 March we lost a bridge."]),
        ("Mara Lind", ["In the spring."]),
        ("Karl Brandt", ["Nothing."]),
    ]


def test_a_live_blog_names_the_speaker_before_the_colon(annotate_text):
    text = (
        "15:20 Mara Lind speaks from the roof of a van. “My brother is not a symbol. He snores.\n"
        "“I want him back exactly as he was.”\n15:22 More from her: “We will come every Saturday.”"
    )
    first, second = annotate_text(text).quotes
    assert parts(text, first) == ["“My brother is not a symbol. He snores.", "“I want him back exactly as he was.”"]
    assert parts(text, second) == ["“We will come every Saturday.”"]
    assert first.speaker_name == second.speaker_name == "Mara Lind"


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
    (
        "Karl Brandt wrote in his book:\n\n> The bridge is a lie.\n> Nobody believes it.\n\nHe left.",
        "colon",
        "Karl Brandt",
        "The bridge is a lie.\n> Nobody believes it.",
    ),
    (
        "“The bridge is open, Karl Brandt said on Monday.\n\n“It will stay open,” Mara Lind said.",
        "after a quotation",
        "Karl Brandt",
        "“The bridge is open",
    ),
    ("The claim that the bridge is safe was made by Karl Brandt.", "noun", "Karl Brandt", "that the bridge is safe"),
]


@pytest.mark.parametrize(("text", "rule", "speaker", "expected"), LINES)
def test_headlines_tweets_block_quotes_and_missing_marks_name_who_speaks(annotate_text, text, rule, speaker, expected):
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
