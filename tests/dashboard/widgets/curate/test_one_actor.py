"""One actor set right: what it is, who else it is, and which articles are about somebody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.records import Correction
from tests import affair
from tests.affair import QUILL, VASK
from tests.dashboard.conftest import Open
from tests.dashboard.curating import button, keys, said, waits
from tests.dashboard.screen import captions, titles


def test_the_form_says_what_was_changed_and_no_more(open_app: Open, own_shelf: Path) -> None:
    app = open_app("curate", builds=own_shelf, actor="ada-quill", on="curate")
    assert titles(app) == ["Ada Quill"]
    app.text_input(key="curate_rename").set_value("Ada Q. Quill")
    app.selectbox(key="curate_country").set_value("FEN")
    app.button(key="FormSubmitter:curate_form-Save").click().run()
    assert waits(own_shelf) == [
        Correction(kind="rename", entity=QUILL, value="Ada Q. Quill"),
        Correction(kind="country", entity=QUILL, value="FEN"),
    ]
    assert app.text_input(key="curate_rename").value == "Ada Q. Quill"
    app.text_input(key="curate_rename").set_value("Ada Quill")
    app.selectbox(key="curate_country").set_value("")
    app.button(key="FormSubmitter:curate_form-Save").click().run()
    assert waits(own_shelf) == [Correction(kind="country", entity=QUILL, value=None)]


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("rename", " ", "An actor needs a name."),
        ("identity", "142", "A Wikidata item is a Q with a number, such as Q142."),
    ],
)
def test_what_makes_no_sense_in_the_form_is_told(
    open_app: Open, own_shelf: Path, field: str, value: str, told: str
) -> None:
    app = open_app("curate", builds=own_shelf, actor="ada-quill", on="curate")
    app.text_input(key=f"curate_{field}").set_value(value)
    app.button(key="FormSubmitter:curate_form-Save").click().run()
    assert [each.value for each in app.error] == [told] and waits(own_shelf) == []


def test_an_actor_is_joined_with_one_who_is_looked_for(open_app: Open, own_shelf: Path) -> None:
    app = open_app("curate", builds=own_shelf, actor="ada-quill", on="curate")
    app.text_input(key="curate_merge_ada-quill").set_value("vas").run()
    button(app, "curate_join_0").click().run()
    assert waits(own_shelf) == [Correction(kind="same", entity=QUILL, other=VASK)]
    assert "curate_join_0" not in keys(app)


def test_an_actor_is_hidden(open_app: Open, own_shelf: Path) -> None:
    app = open_app("curate", builds=own_shelf, actor="ada-quill", on="curate")
    button(app, "curate_hide").click().run()
    assert waits(own_shelf) == [Correction(kind="hide", entity=QUILL)] and "curate_hide" not in keys(app)


def test_the_articles_of_an_actor_stand_least_sure_first_and_can_be_parted_from_it(
    open_app: Open, own_shelf: Path
) -> None:
    app = open_app("curate", builds=own_shelf, actor="ada-quill", on="curate")
    told = [each for each in captions(app) if "score" in each]
    assert told == [
        "Borland Herald · 9 May 2031 · 1 mention · score 0.70: short name, in another spelling, same state",
        "The Fennmark Post · 7 May 2031 · 2 mentions · score 0.94: same full name",
    ]
    app.session_state["else_0"] = True
    app.run()
    button(app, "curate_own_0").click().run()
    (detached,) = waits(own_shelf)
    at = affair.span(affair.HERALD, "Ada Quill")
    assert (detached.kind, detached.other) == ("detach", None)
    assert (detached.place.article, detached.place.start, detached.place.end) == ("herald-1", at.start, at.end)
    assert "“Ada Quill” in Borland Herald, 9 May 2031 is not “Ada Quill”" in said(app)
