"""What the accounts of an event contradict each other in, in words."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from dashboard.model.differing import differ_in_words, differences_of, html_of, words_for, words_html

DAY = pd.Timestamp(2031, 5, 5)
JUNE = pd.Timestamp(2031, 6, 1), pd.Timestamp(2031, 6, 30)


def account(aspect: str, way: int, **told: Any) -> dict[str, Any]:
    """A row of `Coverage.differences`."""
    return {
        "event": "e",
        "kind": aspect,
        "about": None,
        "way": way,
        "value": None,
        "source": "Post",
        "earliest": pd.NaT,
        "latest": pd.NaT,
        "precision": None,
        "status": "occurred",
        "sources": [],
        "targets": [],
        "place": None,
        "asserted_by_name": None,
    } | told


@pytest.mark.parametrize(
    ("accounts", "found"),
    [
        ([], {}),
        (
            [
                account("whether", 1),
                account("whether", 2, source="Herald", status="denied", asserted_by_name="Orin Vask"),
            ],
            {"Whether it happened": {"it happened": ["Post"], "denied": ["Orin Vask in Herald"]}},
        ),
        # Several accounts of one outlet that tell it alike count once.
        (
            [
                account("how many", 1, about="envoys", value="12 envoys"),
                account("how many", 1, about="envoys", value="12 envoys"),
                account("how many", 1, about="envoys", value="12 envoys", source="Herald"),
                account("how many", 2, about="envoys", value="ten envoys", source=None),
            ],
            {"How many envoys": {"12 envoys": ["Post", "Herald"], "ten envoys": ["outlet not known"]}},
        ),
        (
            [
                account("when", 1, earliest=DAY, latest=DAY, precision="day"),
                account(
                    "when", 2, earliest=pd.Timestamp(2031, 6, 1), latest=pd.Timestamp(2031, 6, 30), precision="month"
                ),
            ],
            {"When": {"5 May 2031": ["Post"], "June 2031": ["Post"]}},
        ),
        (
            [
                account("whom", 1, targets=[{"name": "Fennmark"}, {"name": "Fennmark"}]),
                account("whom", 2, targets=[{"name": "Borland"}]),
            ],
            {"Towards whom": {"Fennmark": ["Post"], "Borland": ["Post"]}},
        ),
        (
            [account("where", 1, place="Tarn"), account("where", 2, place="Rovia")],
            {"Where": {"Tarn": ["Post"], "Rovia": ["Post"]}},
        ),
    ],
)
def test_differences_are_told_with_who_tells_what(accounts: list[dict[str, Any]], found: dict[str, Any]) -> None:
    assert differences_of(pd.DataFrame(accounts, dtype="object")) == found


def test_differences_are_escaped() -> None:
    shown = html_of({"Where": {"<b>Tarn</b>": ["<i>Post</i>"], "Rovia": ["Herald"]}})
    assert "&lt;b&gt;Tarn&lt;/b&gt; <small>&lt;i&gt;Post&lt;/i&gt;</small>" in shown
    assert "<p" not in html_of({"Where": {"Tarn": ["Post"]}}, heading="")


def test_on_what_accounts_differ_in_a_line() -> None:
    assert differ_in_words(["when"]) == "accounts differ on when"
    assert differ_in_words(["when", "who", "whether"]) == "accounts differ on when, who and whether it happened"


def test_the_words_for_it_are_told_with_the_outlets_that_use_them() -> None:
    told = [("Post", "arrested"), ("Herald", "arrested"), ("Lantern", "Snatched"), ("Lantern", "arrested")]
    reports = pd.DataFrame(told, columns=["source", "trigger_text"])
    assert words_for(reports) == {"arrested": ["Post", "Herald", "Lantern"], "snatched": ["Lantern"]}
    assert "snatched <small>Lantern</small>" in words_html(words_for(reports))


def test_one_word_or_one_outlet_tells_nothing_of_words() -> None:
    assert words_for(pd.DataFrame([("Post", "met"), ("Herald", "met")], columns=["source", "trigger_text"])) == {}
    assert words_for(pd.DataFrame([("Post", "met"), ("Post", "saw")], columns=["source", "trigger_text"])) == {}
