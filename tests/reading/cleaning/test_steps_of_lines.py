"""The steps that mend lines, together."""

from __future__ import annotations

import pytest

from analysis.reading.cleaning import LINES, clean
from tests.patience import cost
from tests.reading.cleaning.forms import PLAIN, wrapped

DIRTY = (
    "> By Orin Vask, Political Correspondent\n>\n> The govern-\n> ment of Borevia has fined Meri-\n> dian over the\n"
    "> bridge of Ostrel, the council said.\n>\n> Related: A ferry sinks\n>\n> Meridian's govern-\n> ment did not\n"
    "> answer.\n>\n> Correction: It was fined on Monday.\n>\n> (Reporting by Ada Quill)\n"
)
CLEAN = (
    "The government of Borevia has fined Meridian over the bridge of Ostrel, the council said.\n\n"
    "Meridian's government did not answer.\n\nCorrection: It was fined on Monday.\n"
)


def test_all_are_mended_counted_and_told_with_the_way_back() -> None:
    cleaned = clean(DIRTY)
    assert cleaned.text == CLEAN
    assert dict(cleaned.mended).keys() >= {
        "marks of quoted mail",
        "wrapped lines",
        "divided words",
        "by-lines",
        "teasers, furniture and credits",
    }
    assert cleaned.found == {"author": "Orin Vask", "correction": "Correction: It was fined on Monday."}
    start = CLEAN.index("government of")
    first, last = cleaned.offsets.original(start, start + len("government"))
    assert DIRTY[first:last] == "govern-\n> ment"


def test_a_clean_text_comes_out_byte_for_byte() -> None:
    cleaned = clean(PLAIN)
    assert (cleaned.text, cleaned.mended, cleaned.offsets.pack()) == (PLAIN, (), b"")


def test_cleaning_twice_changes_nothing_more() -> None:
    assert clean(wrapped(66)).text == PLAIN and not clean(clean(wrapped(66)).text).mended


PIECES = (
    *("\n", " \n", "a\n", "a-\n", "the\n", "> ", "1\n\n", "Page 1\n", "By ", "By Orin Vask, ", "(Photo: ", "Share "),
    *("related ", "(Also read: ", "A/A ", "AP/", "KARSUND, ", "- a\n", "A: b\n", "ab\n\tcd\n", "Follow a on ", "@"),
    *("((", "\t"),
)


@pytest.mark.parametrize("piece", PIECES)
def test_each_step_is_linear_in_its_input(piece: str) -> None:
    def work(times: int) -> None:
        text = "Borevia fined the\nport.\n" + piece * times + "\nend of it"
        for step in LINES:
            list(step.edits(text))
            step.found(text)

    work(10)  # the lexicon is read once
    # Ten times the text may cost ten times as much, and some more for what a processor's memory does not hold. A
    # quadratic step costs a hundred times as much.
    assert cost(lambda: work(100_000), tries=1) < 35 * cost(lambda: work(10_000), tries=1) + 0.5
