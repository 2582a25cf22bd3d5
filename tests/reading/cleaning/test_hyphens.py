"""Words that were divided at the end of a line."""

from __future__ import annotations

import pytest

from analysis.language import lexicon
from analysis.reading.cleaning.hyphens import edits
from analysis.reading.cleaning.offsets import apply


def whole(text: str) -> str:
    return apply(text, edits(text))[0]


@pytest.mark.parametrize(
    ("divided", "word"),
    [
        ("The govern-\nment left.", "government"),
        ("It was said on Mon-\nday.", "Monday"),
        ("Borevia ac-\n  cused Meridian.", "accused"),
        ("Orin Va-\nsk left.", "Vask"),
        ("The govern-\nment of Bore-\nvia left.", "Borevia"),
        ("THE GOVERN-\nMENT LEFT.", "GOVERNMENT"),
        ("The govern\u2010\nment left.", "government"),
        # over the end of a page
        ("The govern-\n\nment left.", "government"),
    ],
)
def test_a_divided_word_is_made_whole(divided: str, word: str) -> None:
    assert word in whole(divided).split() or f"{word}." in whole(divided).split()


@pytest.mark.parametrize(
    ("divided", "word"),
    [
        ("an EU-\nMeridian summit", "EU-Meridian"),
        ("a well-\nknown envoy", "well-known"),
        ("the two-\nyear plan", "two-year"),
        ("a state-\nowned mill", "state-owned"),
        ("up-to-\ndate maps", "up-to-date"),
        ("from 2029-\n30 on", "2029-30"),
        ("a 12-\nday visit", "12-day"),
        ("the secretary-\ngeneral left", "secretary-general"),
        ("the China-\nbacked bank", "China-backed"),
        ("a border-\nreform plan", "border-reform"),
    ],
)
def test_the_hyphen_of_a_compound_stays(divided: str, word: str) -> None:
    assert word in whole(divided).split()
    # In a text in which words are divided, too.
    assert word in whole(f"The govern-\nment of Bore-\nvia wants {divided}").split()


def test_what_the_text_writes_elsewhere_decides() -> None:
    assert whole("The riverboat left. The river-\nboat came back.").endswith("The riverboat came back.")
    assert whole("The river-boat left. The river-\nboat came back.").endswith("The river-boat came back.")


def test_what_cannot_be_told_is_divided_where_other_words_are() -> None:
    assert whole("the zinc-\nlike ore") == "the zinc-like ore"
    assert whole("the zinc-\nlike ore of the govern-\nment") == "the zinclike ore of the government"


@pytest.mark.parametrize(
    "text", ["a dash -\nand more", "Options:\n-\nnone", "St. Orlen-\n\nNEVIS   12", "a-b", "-\n", ""]
)
def test_a_dash_is_no_hyphen(text: str) -> None:
    assert whole(text) == text


def test_examples() -> None:
    for example in lexicon.toml("layout")["compounds"]["examples"]:
        before, after = example.split("|")
        joined = whole(f"{before}\n{after}")
        assert joined in (before + after, before.removesuffix("-") + after)
        assert ("-" in joined) == ("govern" not in joined)


def test_every_part_of_the_lexicon_keeps_its_hyphen() -> None:
    compounds = lexicon.toml("layout")["compounds"]
    text = "The govern-\nment has "
    assert [each for each in compounds["first"] if f"{each}-minister" not in whole(f"{text}{each}-\nminister")] == []
    assert [each for each in compounds["second"] if f"council-{each}" not in whole(f"{text}council-\n{each}")] == []
    assert [each for each in compounds["endings"] if f"xor{each}" not in whole(f"a xor-\n{each} of it")] == []
