"""Pairs of actors that may be one: what helps to decide, the decision, the next pair."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

from analysis.records import Correction
from tests.affair import QUILL, VASK
from tests.dashboard.conftest import Open
from tests.dashboard.curating import button, keys, said, waits
from tests.dashboard.screen import captions, headings, links, sentences, titles


def test_a_suggestion_shows_both_sides_with_all_that_helps_to_decide(open_app: Open, own_shelf: Path) -> None:
    app = open_app("curate", builds=own_shelf)
    assert titles(app) == ["Set right what was found"]
    assert "Possible: names that differ in one letter, same office" in captions(app)
    assert "person · Borland · 3 mentions in 2 articles" in captions(app)
    assert "Also Quill, 阿達" in captions(app) and "Called envoy" in captions(app)
    assert "As one, they are called “Ada Quill”." in captions(app)
    shown = sentences(app)
    assert any("<mark>Ada Quill</mark>, who visited Fennmark" in each for each in shown)
    assert any("<mark>Orin Vask</mark>" in each for each in shown)
    assert [label for label, found in links(app) if found.get("on") == ["actors"]] == ["Ada Quill", "Orin Vask"]


@pytest.mark.parametrize("kind", ["same", "different"])
def test_what_is_decided_waits_and_can_be_undone(
    open_app: Open, own_shelf: Path, kind: Literal["same", "different"]
) -> None:
    app = open_app("curate", builds=own_shelf)
    button(app, f"curate_{kind}_0").click().run()
    assert waits(own_shelf) == [Correction(kind=kind, entity=QUILL, other=VASK)]
    words = {"same": "“Ada Quill” and “Orin Vask” are one", "different": "“Ada Quill” and “Orin Vask” are two"}
    assert words[kind] in said(app) and "**1 change waits**" in said(app)
    assert "Nothing to decide" in headings(app)
    button(app, "curate_undo_0").click().run()
    assert waits(own_shelf) == [] and f"curate_{kind}_0" in keys(app)


def test_whose_name_both_have_can_be_chosen(open_app: Open, own_shelf: Path) -> None:
    app = open_app("curate", builds=own_shelf)
    button(app, "curate_swap_0").click().run()
    assert "As one, they are called “Orin Vask”." in captions(app)
    button(app, "curate_same_0").click().run()
    assert waits(own_shelf) == [Correction(kind="same", entity=VASK, other=QUILL)]


def test_a_skipped_suggestion_comes_back(open_app: Open, own_shelf: Path) -> None:
    app = open_app("curate", builds=own_shelf)
    button(app, "curate_skip_0").click().run()
    assert "All suggestions are skipped" in headings(app) and waits(own_shelf) == []
    app.button(key="curate_unskip").click().run()
    assert "curate_same_0" in keys(app)


def test_the_filters_narrow_what_is_suggested(open_app: Open, own_shelf: Path) -> None:
    assert "curate_same_0" in keys(open_app("curate", builds=own_shelf, actors="orin-vask"))
    app = open_app("curate", builds=own_shelf, actors="borland")
    assert "Nothing to decide under these filters" in headings(app)
    app.button(key="curate_clear_filters").click().run()
    assert "curate_same_0" in keys(app)
