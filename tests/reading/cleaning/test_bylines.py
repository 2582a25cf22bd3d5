"""By-lines and agencies' credits."""

from __future__ import annotations

import pytest

from analysis.language import lexicon
from analysis.reading.cleaning.bylines import author_of, edits, found
from analysis.reading.cleaning.offsets import apply

BODY = "Borevia fined Meridian on Monday over the bridge at Ostrel.\n\nMeridian did not answer."
DATA = lexicon.toml("bylines")
GROUPS = ("by", "roles", "unnamed")


def clean(text: str) -> str:
    return apply(text, edits(text))[0]


@pytest.mark.parametrize("example", [each for group in GROUPS for each in DATA[group]["examples"]])
def test_examples_of_by_lines(example: str) -> None:
    line, _, author = example.partition(" → ")
    assert author_of(line) == author
    assert clean(f"{line}\n\n{BODY}") == BODY


@pytest.mark.parametrize("example", [each for group in GROUPS for each in DATA[group]["no_examples"]])
def test_examples_of_what_is_none(example: str) -> None:
    assert author_of(example) is None
    assert clean(f"{example}\n\n{BODY}") == f"{example}\n\n{BODY}"


@pytest.mark.parametrize(
    ("before", "left", "says"),
    [
        ("By Orin Vask\nPolitical correspondent\n\n", "", {"author": "Orin Vask"}),
        ("By Orin Vask\n@orinvask\n\n", "", {"author": "Orin Vask"}),
        (
            "Bridge closed\n\nBy Orin Vask, Associated Press\n\n",
            "Bridge closed\n\n",
            {"author": "Orin Vask", "agency": "AP"},
        ),
        ("By Orin Vask | Reuters\n\n", "", {"author": "Orin Vask", "agency": "Reuters"}),
        ("By The Associated Press\n\n", "", {"agency": "AP"}),
        ("Reuters\n\n", "", {"agency": "Reuters"}),
        ("(Reuters) - ", "", {"agency": "Reuters"}),
        ("KARSUND (Lantern Agency) — ", "KARSUND (Lantern Agency) — ", {"agency": "Lantern Agency"}),
        ("KARSUND, March 5 (The Associated Press) - ", "KARSUND, March 5 (The Associated Press) - ", {"agency": "AP"}),
        ("PORT ELLERY (AP) --\n\n", "PORT ELLERY (AP) --\n\n", {"agency": "AP"}),
    ],
)
def test_what_stands_before_the_text(before: str, left: str, says: dict[str, str]) -> None:
    assert clean(before + BODY) == left + BODY
    assert found(before + BODY) == says


@pytest.mark.parametrize(
    ("behind", "left", "says"),
    [
        ("\n\n— AP", "", {"agency": "AP"}),
        ("\n\n- Reuters.\n", "\n", {"agency": "Reuters"}),
        ("\n\nSource: Lantern News Agency", "", {"agency": "Lantern News Agency"}),
        ("\n\n(With inputs from PTI)", "", {"agency": "PTI"}),
        ("\n\n(With agency inputs)", "", {}),
        ("\n\nSOURCE: The Meridian Post", "", {}),
        ("\n\nSource: the ministry of grain", "\n\nSource: the ministry of grain", {}),
        ("\n\nBy Orin Vask", "", {"author": "Orin Vask"}),
    ],
)
def test_what_stands_behind_the_text(behind: str, left: str, says: dict[str, str]) -> None:
    assert clean(BODY + behind) == BODY + left
    assert found(BODY + behind) == says


@pytest.mark.parametrize(
    ("behind", "says"),
    [
        ("\n\n(Reporting by Orin Vask in Karsund; editing by Ada Quill)", {"author": "Orin Vask"}),
        ("\n\n© 2031 Agence France-Presse. All rights reserved.", {"agency": "AFP"}),
    ],
)
def test_other_credits_are_read_and_left_to_the_step_behind(behind: str, says: dict[str, str]) -> None:
    assert clean(BODY + behind) == BODY + behind
    assert found(BODY + behind) == says


@pytest.mark.parametrize("text", ["By Orin Vask", "“No deal.” — Orin Vask", f"{BODY}\n\n— Orin Vask", BODY])
def test_what_is_all_there_is_or_signs_a_statement_stays(text: str) -> None:
    assert clean(text) == text


def test_the_by_line_before_the_text_counts_more_than_the_credit_behind_it() -> None:
    assert found(f"By Ada Quill\n\n{BODY}\n\n(Reporting by Orin Vask)")["author"] == "Ada Quill"
