"""One event's words, and where its accounts differ."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from dashboard.event_card import between, differences, differences_html


def account(**told: Any) -> dict[str, Any]:
    party = {"name": "Fennmark", "entity": "fennmark"}
    return {
        "source": "Post",
        "earliest": pd.NaT,
        "latest": pd.NaT,
        "precision": None,
        "status": "occurred",
        "type": "CONSULT",
        "mode": None,
        "sources": [party],
        "targets": [],
        "place": None,
        "asserted_by_name": None,
    } | told


@pytest.mark.parametrize(
    ("accounts", "found"),
    [
        ([account(), account(source="Herald")], {}),
        (
            [account(), account(source="Herald", status="denied", asserted_by_name="Orin Vask")],
            {
                "Status": {"occurred": ["Post"], "denied": ["Herald"]},
                "On whose word": {"the article’s own": ["Post"], "Orin Vask": ["Herald"]},
            },
        ),
        # One entity under two names is one party.
        ([account(), account(source="Herald", sources=[{"name": "the Fennmarkers", "entity": "fennmark"}])], {}),
        (
            [account(), account(source="Herald", sources=[{"name": "Borland", "entity": "borland"}])],
            {"Who": {"Fennmark": ["Post"], "Borland": ["Herald"]}},
        ),
        # Who is silent contradicts nobody.
        ([account(place="Tarn"), account(source="Herald", sources=[])], {}),
        # Several accounts of one outlet count once.
        (
            [account(mode="visit"), account(mode="visit"), account(source=None, mode="meet")],
            {"What": {"Consult · visit": ["Post"], "Consult · meet": ["outlet not known"]}},
        ),
    ],
)
def test_accounts_differ_where_they_contradict_each_other(
    accounts: list[dict[str, Any]], found: dict[str, dict[str, list[str]]]
) -> None:
    assert differences(pd.DataFrame(accounts, dtype="object")) == found


def test_differences_are_escaped() -> None:
    shown = differences_html({"Where": {"<b>Tarn</b>": ["<i>Post</i>"], "Rovia": ["Herald"]}})
    assert "&lt;b&gt;Tarn&lt;/b&gt; <small>&lt;i&gt;Post&lt;/i&gt;</small>" in shown


def test_one_outlet_that_tells_it_in_two_ways_is_not_named() -> None:
    assert "<small>" not in differences_html({"Where": {"Tarn": ["Post"], "Rovia": ["Post"]}})


@pytest.mark.parametrize(
    ("sources", "targets", "words"),
    [
        (["Ada Quill"], ["Fennmark"], "Ada Quill → Fennmark"),
        (["Ada Quill"], [], "Ada Quill"),
        ([], ["Fennmark"], "somebody → Fennmark"),
        ([], [], ""),
        (["A", "B", "C", "D", "E"], [], "A, B, C and 2 more"),
    ],
)
def test_parties_in_words(sources: list[str], targets: list[str], words: str) -> None:
    assert between(sources, targets) == words
