"""Lines that were broken to fit a width are joined, and no others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language import lexicon
from analysis.reading.cleaning.offsets import apply
from analysis.reading.cleaning.wrapping import edits
from tests.reading.cleaning.forms import PARAGRAPHS, PLAIN, words, wrapped


def joined(text: str) -> str:
    return apply(text, edits(text))[0]


@pytest.mark.parametrize("width", [38, 60, 66, 72, 78, 100])
def test_a_wrapped_article_comes_out_as_it_was(width: int) -> None:
    assert joined(wrapped(width)) == PLAIN


@pytest.mark.parametrize("width", [60, 72])
def test_a_margin_goes_with_the_lines_end(width: int) -> None:
    assert words(joined(wrapped(width, margin="     "))) == words(PLAIN)


@pytest.mark.parametrize("width", [60, 66, 72, 78])
def test_paragraphs_are_told_by_their_indent(width: int) -> None:
    assert words(joined(wrapped(width, between="\n", indent="    "))) == words(PLAIN)


@pytest.mark.parametrize("width", [60, 66, 72, 78])
def test_paragraphs_are_told_by_their_short_last_lines(width: int) -> None:
    assert words(joined(wrapped(width, between="\n"))) == words(PLAIN)


def test_one_empty_line_does_not_mark_all_paragraphs() -> None:
    # Each paragraph's last line is full; but for short paragraphs nothing tells that it ends there.
    line = "Borevia has taken three ships of Meridian at Ostrel."
    text = f"{line}\nThe ships were full.\n{line}\nNobody answered.\n\n{line}\nIt rained.\n{line}\n"
    assert joined(text + wrapped(52, between="\n")).startswith(text)


def test_empty_lines_between_all_lines_are_no_ends_of_paragraphs() -> None:
    spaced = wrapped(60, between="\n\n").replace("\n", "\n\n")
    assert words(joined(spaced)) == words(PLAIN)


def test_a_page_that_ends_in_mid_sentence_goes_on() -> None:
    text = wrapped(72).replace("disputed\n", "disputed\n\n\n", 1)
    assert text != wrapped(72)
    assert joined(text) == PLAIN


@pytest.mark.parametrize("text", [PLAIN, "\n".join(PARAGRAPHS), PLAIN.strip(), "\r\n\r\n".join(PARAGRAPHS), "", "\n\n"])
def test_a_clean_text_stays_as_it_is(text: str) -> None:
    assert not list(edits(text))


@pytest.mark.parametrize(
    "text",
    [
        "The foreign minister of Borevia, Ada\nQuill, said on Monday that the talks\nwith Meridian had failed.",
        "“Nobody in Kesh expects a word from that\ncommission,” the foreign minister said.",
        "The premier met the Borevian foreign\nminister in Karsund on Monday.",
        "The United\nNations and the European\nUnion signed an agreement\non Monday.",
        "The envoy, Mr.\nVask, left.",
        # a given name ends a line: in the other lines the sentence runs on
        "The lawyers Johan Van der\nOstrel met the envoy Orin van\nder Vask. United\nNations envoy Ada\nQuill spoke.",
        "BOREVIA HAS ARRESTED A MERIDIAN\nGEOLOGIST IN THE PROVINCE OF\nSARNOVA ON CHARGES OF SPYING\n"
        "FOR A FOREIGN STATE AND OF\nPHOTOGRAPHING A BARRACKS THERE\nON MONDAY.",
    ],
)
def test_a_few_lines_are_joined_where_the_sentence_runs_on(text: str) -> None:
    assert joined(text) == text.replace("\n", " ")


@pytest.mark.parametrize(
    "text",
    [
        "Vask steps down\nBorevia waits for a new minister",
        "Borevia expels envoy\n\nBorevia expelled an envoy on Monday.",
        # a list, with and without marks
        "Three things were found:\n- a map of the border\n- two cameras\n- three stones of the",
        "flour\nsugar\ntwo eggs\nmilk",
        # verse
        "The snow lies deep on Ostrel hill,\nThe river runs below it still\nAnd he who went to look for gold\n"
        "Came home again at night and cold",
        # turns of a transcript, and a live blog
        "VASK: We shall wait for\nQUILL: For whom\nVASK: the council of the\nQUILL: And then",
        "14:10 They are off, and at the front walks\n14:25 the sister of the geologist",
        # headings and addresses of pages
        "Tags\nbridge, ferry and border are told of here.",
        "All about the iNews\niNews is a paper of Meridian that came out in 2029.",
        "See the full text under\nhttps://example.org/text\nand nowhere else",
        # a table, and lines of an address
        "Grain   12   14\nTin   3   4\nCoal   7   8",
        # furniture, and headlines in capitals
        "Story continues below the picture\nand a bridge was built.",
        "BRIDGE OF OSTREL FALLS IN A STORM\nFERRY OF KARSUND SINKS IN PORT\nLEAGUE FINES BOREVIA OVER GRAIN",
        "Port Ellery 2.65 -- 3.70 --\nKarsund 2.99 -- -- --\nOstrel 1.80 -- 4.98 3.12",
        "Orin Vask\n12 Harbour Street\nKarsund\nBorevia",
        "KARSUND:\nDead: 12\nHurt: 40\nSent home: 7",
    ],
)
def test_what_somebody_ended_stays_apart(text: str) -> None:
    assert joined(text) == text


@pytest.mark.parametrize("width", [60, 72])
@pytest.mark.parametrize(
    "block",
    [
        "Observers may\n- ask for a list of the camps in the\n- ask for lunch\n- ask for a car",
        "VASK: We shall wait.\nQUILL: For whom?\nVASK: The council.",
        "Grain   12   14\nTin     3    4\nCoal    7    8",
        "The snow lies deep on Ostrel hill,\nThe river runs below it still\nAnd he who went to look for gold\n"
        "Came home again at night and cold",
        "Advertisement\nStory continues below",
    ],
)
def test_in_a_wrapped_text_lists_tables_turns_and_verse_stay(width: int, block: str) -> None:
    first, _, rest = wrapped(width).partition("\n\n")
    assert block in joined(f"{first}\n\n{block}\n\n{rest}")


def test_verse_stays_though_its_lines_are_as_wide_as_the_text() -> None:
    verse = (
        "The snow lies deep on Ostrel hill,\nThe river runs below it still\nAnd he who went to look for gold\nCame home"
    )
    text = f"{wrapped(38)}\n{verse}\n"
    assert joined(text) == f"{PLAIN}\n{verse}\n"


def test_lines_of_a_proportional_font_differ_in_width() -> None:
    ragged = "\n\n".join(_ragged(each, (72, 64, 70, 66)) for each in PARAGRAPHS) + "\n"
    assert joined(ragged) == PLAIN


def _ragged(paragraph: str, widths: tuple[int, ...]) -> str:
    lines = [""]
    for word in paragraph.split():
        if len(lines[-1]) + len(word) >= widths[len(lines) % len(widths)]:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def test_a_line_that_is_a_little_short_may_have_been_wrapped() -> None:
    text = wrapped(72) + "\nThe bridges over the rivers was opened by Prime Minister\nOrin Vask.\n"
    assert joined(text).endswith("by Prime Minister Orin Vask.\n")


def test_a_wrapped_block_among_whole_paragraphs_is_joined_and_they_are_not() -> None:
    block = (
        "The ministry said early on Monday\nthat it would sell the old ships.\nVask will go to the port that is\nopen."
    )
    last = "Nobody in Ostrel answered at all.\nThe ferry left."
    text = "\n".join(PARAGRAPHS) + f"\n\n{block}\n\n{last}"
    assert joined(text) == text.replace(block, block.replace("\n", " "))


def test_a_whole_paragraph_among_many_wrapped_ones_is_not_joined_to_the_next() -> None:
    text = wrapped(40) * 3 + f"\n{PARAGRAPHS[0]}\nNobody answered.\n"
    assert joined(text).endswith(f"\n\n{PARAGRAPHS[0]}\nNobody answered.\n")


def test_an_item_that_was_wrapped_is_joined() -> None:
    item = "- each may send 14 observers to the other, who have to be let in within a day\n  of their asking"
    text = f"{wrapped(78)}\n{item}\n- each may send a car\n"
    assert joined(text).endswith(item.replace("\n ", "") + "\n- each may send a car\n")


def test_a_headline_stays_above_its_text() -> None:
    text = f"Geologist held in Sarnova\n{wrapped(72)}"
    assert joined(text) == f"Geologist held in Sarnova\n{PLAIN}"


def test_a_dash_or_stroke_at_the_end_of_a_line_takes_no_space() -> None:
    assert joined("The council of Borevia—\nwhich had met—left and/\nor stayed.") == (
        "The council of Borevia—which had met—left and/or stayed."
    )


def test_hyphens_are_left_to_the_step_behind() -> None:
    assert joined("The govern-\nment of Borevia\nleft.") == "The govern-\nment of Borevia left."


@pytest.mark.parametrize("example", lexicon.toml("layout")["ends"]["examples"])
def test_examples_of_lines_that_run_on(example: str) -> None:
    assert joined(example.replace("|", "\n")) == example.replace("|", " ")


@pytest.mark.parametrize(
    "example", [*lexicon.toml("layout")["ends"]["no_examples"], *lexicon.toml("layout")["items"]["examples"]]
)
def test_examples_of_lines_that_do_not(example: str) -> None:
    assert joined(example.replace("|", "\n")) == example.replace("|", "\n")


@given(st.text(alphabet="aA .,“”-–>1\n\t:(", max_size=300))
def test_any_text_can_be_asked_and_loses_nothing_but_white_space(text: str) -> None:
    assert "".join(joined(text).split()) == "".join(text.split())
