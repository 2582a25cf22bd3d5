"""Curate: suggestions to decide, an actor and an event set right, what waits, what was applied, and the files."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal
from zlib import crc32

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from analysis import correct, open_coverage
from analysis.coverage import Coverage, Filter, list_builds
from analysis.reading.corrections import read_corrections, write_corrections
from analysis.records import Correction, EntityRef
from dashboard.format.correction_words import in_words
from dashboard.model.curation import may_be_one_event, pair_of, suggested_pairs
from dashboard.model.waiting import waiting_file
from dashboard.shell import jobs
from tests.dashboard import affair
from tests.dashboard.conftest import Open, query, write_affair
from tests.dashboard.test_actors import captions, headings, links, sentences, target, titles

QUILL = EntityRef(id="ada-quill", name="Ada Quill", kind="person", country="BOR")
VASK = EntityRef(id="orin-vask", name="Orin Vask", kind="person", country="FEN")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A shelf that the test may change."""
    write_affair(tmp_path)
    return tmp_path


def said(app: AppTest) -> list[str]:
    return [each.value.replace("\\", "") for each in app.markdown]


def waits(folder: Path) -> list[Correction]:
    """What waits for the only build of the folder."""
    (build,) = list_builds(folder)
    file = waiting_file(folder, build.stem)
    return list(read_corrections(file)) if file.is_file() else []


def place(key: str) -> str:
    """A button's key without the mark of what it is for."""
    return re.sub(r"_[0-9]{5,}$", "", key)


def keys(app: AppTest) -> set[str]:
    return {place(each.key) for each in app.button if each.key}


def button(app: AppTest, key: str) -> Button:
    """The button at a place of the page, whatever it is for."""
    return next(each for each in app.button if each.key and place(each.key) == key)


# --- suggestions ----------------------------------------------------------------------------------------------------


def test_a_suggestion_shows_both_sides_with_all_that_helps_to_decide(open_app: Open, own: Path) -> None:
    app = open_app("curate", builds=own)
    assert titles(app) == ["Set right what was found"]
    assert "Score 0.45 · names that differ in one letter, same office" in captions(app)
    assert "person · Borland · 3 mentions in 2 articles" in captions(app)
    assert "Also Quill, 阿達" in captions(app) and "Called envoy" in captions(app)
    assert "As one, they are called “Ada Quill”." in captions(app)
    shown = sentences(app)
    assert any("<mark>Ada Quill</mark>, who visited Fennmark" in each for each in shown)
    assert any("<mark>Orin Vask</mark>" in each for each in shown)
    assert [label for label, found in links(app) if found.get("on") == ["actors"]] == ["Ada Quill", "Orin Vask"]


@pytest.mark.parametrize("kind", ["same", "different"])
def test_what_is_decided_waits_and_can_be_undone(open_app: Open, own: Path, kind: Literal["same", "different"]) -> None:
    app = open_app("curate", builds=own)
    button(app, f"curate_{kind}_0").click().run()
    assert waits(own) == [Correction(kind=kind, entity=QUILL, other=VASK)]
    words = {"same": "“Ada Quill” and “Orin Vask” are one", "different": "“Ada Quill” and “Orin Vask” are two"}
    assert words[kind] in said(app) and "**1 change waits**" in said(app)
    assert "Nothing to decide" in headings(app)
    button(app, "curate_undo_0").click().run()
    assert waits(own) == [] and f"curate_{kind}_0" in keys(app)


def test_whose_name_both_have_can_be_chosen(open_app: Open, own: Path) -> None:
    app = open_app("curate", builds=own)
    button(app, "curate_swap_0").click().run()
    assert "As one, they are called “Orin Vask”." in captions(app)
    button(app, "curate_same_0").click().run()
    assert waits(own) == [Correction(kind="same", entity=VASK, other=QUILL)]


def test_what_waits_is_there_for_the_next_window(open_app: Open, own: Path) -> None:
    button(open_app("curate", builds=own), "curate_same_0").click().run()
    app = open_app("curate", builds=own)
    assert "“Ada Quill” and “Orin Vask” are one" in said(app)
    app.button(key="curate_discard").click().run()
    assert waits(own) == [] and "curate_same_0" in keys(app)


def test_a_reason_can_be_noted_with_what_is_said(open_app: Open, own: Path) -> None:
    app = open_app("curate", builds=own)
    button(app, "curate_same_0").click().run()
    mark = crc32(repr(Correction(kind="same", entity=QUILL, other=VASK)).encode())
    app.session_state[f"curate_note_{mark}"] = True
    app.run()
    app.text_input(key=f"curate_why_{mark}").set_value(" one   signature *").run()
    assert waits(own) == [Correction(kind="same", entity=QUILL, other=VASK, note="one signature *")]
    assert "“Ada Quill” and “Orin Vask” are one (one signature *)" in said(app)


def test_a_skipped_suggestion_comes_back(open_app: Open, own: Path) -> None:
    app = open_app("curate", builds=own)
    button(app, "curate_skip_0").click().run()
    assert "All suggestions are skipped" in headings(app) and waits(own) == []
    app.button(key="curate_unskip").click().run()
    assert "curate_same_0" in keys(app)


def test_the_filters_narrow_what_is_suggested(open_app: Open, own: Path) -> None:
    assert "curate_same_0" in keys(open_app("curate", builds=own, actors="orin-vask"))
    app = open_app("curate", builds=own, actors="borland")
    assert "Nothing to decide under these filters" in headings(app)
    app.button(key="curate_clear_filters").click().run()
    assert "curate_same_0" in keys(app)


def test_the_fuller_name_is_kept_and_a_state_before_all(small_coverage: Coverage) -> None:
    ((one, other, score),) = suggested_pairs(small_coverage, Filter())
    assert (one, other, score) == ("ada-quill", "orin-vask", 0.45)
    assert suggested_pairs(small_coverage, Filter(outlets=("Tarn <i>Gazette</i>",))) == []
    for ends in ((one, other), (other, one)):
        assert pair_of(small_coverage, Filter(), *ends).kept.entity.id == "ada-quill"
    assert pair_of(small_coverage, Filter(), "borland", "fennmark") is None


# --- one actor ------------------------------------------------------------------------------------------------------


def test_the_profile_and_an_event_lead_to_what_can_be_set_right(open_app: Open) -> None:
    profile = open_app("actors", actor="ada-quill")
    assert target(profile, "Curate")["actor"] == ["ada-quill"]
    timeline = open_app("timeline", event="ev-visit")
    assert target(timeline, "Why one event, and set it right")["event"] == ["ev-visit"]


def test_the_form_says_what_was_changed_and_no_more(open_app: Open, own: Path) -> None:
    app = open_app("curate", builds=own, actor="ada-quill", on="curate")
    assert titles(app) == ["Ada Quill"]
    app.text_input(key="curate_rename").set_value("Ada Q. Quill")
    app.selectbox(key="curate_country").set_value("FEN")
    app.button(key="FormSubmitter:curate_form-Save").click().run()
    assert waits(own) == [
        Correction(kind="rename", entity=QUILL, value="Ada Q. Quill"),
        Correction(kind="country", entity=QUILL, value="FEN"),
    ]
    assert app.text_input(key="curate_rename").value == "Ada Q. Quill"
    app.text_input(key="curate_rename").set_value("Ada Quill")
    app.selectbox(key="curate_country").set_value("")
    app.button(key="FormSubmitter:curate_form-Save").click().run()
    assert waits(own) == [Correction(kind="country", entity=QUILL, value=None)]


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("rename", " ", "An actor needs a name."),
        ("identity", "142", "A Wikidata item is a Q with a number, such as Q142."),
    ],
)
def test_what_makes_no_sense_in_the_form_is_told(open_app: Open, own: Path, field: str, value: str, told: str) -> None:
    app = open_app("curate", builds=own, actor="ada-quill", on="curate")
    app.text_input(key=f"curate_{field}").set_value(value)
    app.button(key="FormSubmitter:curate_form-Save").click().run()
    assert [each.value for each in app.error] == [told] and waits(own) == []


def test_an_actor_is_joined_with_one_who_is_looked_for(open_app: Open, own: Path) -> None:
    app = open_app("curate", builds=own, actor="ada-quill", on="curate")
    app.text_input(key="curate_merge_ada-quill").set_value("vas").run()
    button(app, "curate_join_0").click().run()
    assert waits(own) == [Correction(kind="same", entity=QUILL, other=VASK)]
    assert "curate_join_0" not in keys(app)


def test_an_actor_is_hidden(open_app: Open, own: Path) -> None:
    app = open_app("curate", builds=own, actor="ada-quill", on="curate")
    button(app, "curate_hide").click().run()
    assert waits(own) == [Correction(kind="hide", entity=QUILL)] and "curate_hide" not in keys(app)


def test_the_articles_of_an_actor_stand_least_sure_first_and_can_be_parted_from_it(open_app: Open, own: Path) -> None:
    app = open_app("curate", builds=own, actor="ada-quill", on="curate")
    told = [each for each in captions(app) if "score" in each]
    assert told == [
        "Borland Herald · 9 May 2031 · 1 mention · score 0.70: short name, in another spelling, same state",
        "The Fennmark Post · 7 May 2031 · 2 mentions · score 0.94: same full name",
    ]
    app.session_state["else_0"] = True
    app.run()
    button(app, "curate_own_0").click().run()
    (detached,) = waits(own)
    at = affair.span(affair.HERALD, "Ada Quill")
    assert (detached.kind, detached.other) == ("detach", None)
    assert (detached.place.article, detached.place.start, detached.place.end) == ("herald-1", at.start, at.end)
    assert "“Ada Quill” in Borland Herald, 9 May 2031 is not “Ada Quill”" in said(app)


def test_an_actor_is_found_by_name_over_all_kinds(open_app: Open) -> None:
    app = open_app("curate", view="find", on="curate")
    assert target(app, "Strait of Tarn")["actor"] == ["strait-of-tarn"]
    app.text_input(key="curate_words").set_value("阿達").run()
    assert [label for label, found in links(app) if "actor" in found] == ["Ada Quill"]
    assert query(app, "words") == ["阿達"]


def test_a_link_to_nobody_says_so(open_app: Open) -> None:
    for selection in ({"actor": "nobody"}, {"event": "nothing"}):
        app = open_app("curate", on="curate", **selection)
        assert "This build has no such" in app.warning[0].value


# --- one event ------------------------------------------------------------------------------------------------------


def test_an_account_is_taken_out_of_an_event(open_app: Open, own: Path) -> None:
    app = open_app("curate", builds=own, event="ev-visit", on="curate")
    button(app, "curate_out_1").click().run()
    (out,) = waits(own)
    assert (out.kind, out.place.article, out.place.words) == ("different-event", "herald-1", "visited")
    assert (out.other_place.article, out.other_place.words) == ("post-1", "visited")
    assert "will be taken out" in captions(app) and "curate_out_1" not in keys(app)


def test_an_event_is_joined_with_one_that_is_like_it(open_app: Open, own: Path) -> None:
    app = open_app("curate", builds=own, event="ev-rejection", on="curate")
    app.text_input(key="curate_event_words_ev-rejection").set_value("sanction").run()
    button(app, "curate_one_0").click().run()
    (same,) = waits(own)
    assert (same.kind, same.place.words, same.other_place.article) == ("same-event", "rejected", "herald-1")
    assert "curate_one_0" not in keys(app)


def test_the_events_most_like_one_share_its_parties_and_come_first(small_coverage: Coverage) -> None:
    assert list(may_be_one_event(small_coverage, Filter(), "ev-rejection", "")["event"]) == ["ev-threat", "ev-visit"]
    assert list(may_be_one_event(small_coverage, Filter(), "ev-rejection", "fishermen")["event"]) == ["ev-protest"]
    assert may_be_one_event(small_coverage, Filter(), "nothing", "").empty


# --- applied --------------------------------------------------------------------------------------------------------


def test_applying_makes_a_build_that_is_shown_and_leaves_the_old_one(open_app: Open, own: Path) -> None:
    (old,) = list_builds(own)
    app = open_app("curate", builds=own, actor="ada-quill", on="curate")
    app.text_input(key="curate_rename").set_value("Ada Q. Quill")
    app.button(key="FormSubmitter:curate_form-Save").click().run()
    app.button(key="curate_apply").click().run()
    assert not app.exception
    new = next(each for each in list_builds(own) if each != old)
    assert query(app, "build") == [new.stem] and titles(app) == ["Ada Q. Quill"]
    assert "This is the new build, with 1 correction." in app.success[0].value
    assert open_coverage(old).entity("ada-quill").name == "Ada Quill"
    assert not waiting_file(own, old.stem).exists() and (own / "current").read_text().strip() == new.stem
    assert titles(open_app("actors", builds=own, build=old.stem, actor="ada-quill")) == ["Ada Quill"]


def corrected(folder: Path, *corrections: Correction) -> Path:
    return correct(folder, corrections).path


def test_the_record_tells_what_became_of_each_correction_and_undoes_it(open_app: Open, own: Path) -> None:
    lost = Correction(kind="hide", entity=EntityRef(name="<b>Nobody</b>"), note="left over")
    renamed = Correction(kind="rename", entity=QUILL, value="Ada *Q.* Quill")
    build = corrected(own, renamed, lost)
    app = open_app("curate", builds=own, view="record", on="curate")
    assert headings(app)[:2] == ["Not applied · 1", "In this build · 1"]
    assert "nobody is called “<b>Nobody</b>” here · left over" in captions(app)
    assert "“Ada Quill” is called “Ada *Q.* Quill”" in said(app)
    assert target(app, "See the same coverage without corrections")["build"] != [build.stem]
    button(app, "curate_take_back_lost_0").click().run()
    assert list(read_corrections(waiting_file(own, build.stem))) == [renamed]
    assert "No longer: “<b>Nobody</b>” is no actor" in said(app)
    button(app, "curate_take_back_lost_0").click().run()
    assert not waiting_file(own, build.stem).exists()


def test_what_was_set_right_is_told_where_somebody_reads(open_app: Open, own: Path) -> None:
    corrected(
        own,
        Correction(kind="rename", entity=QUILL, value="Ada Q. Quill"),
        Correction(kind="hide", entity=EntityRef(name="Nobody")),
    )
    overview = open_app(builds=own)
    assert target(overview, "2 corrections by hand, 1 of them not applied")["view"] == ["record"]
    assert "1 correction by hand" in captions(open_app("actors", builds=own, actor="ada-quill"))
    assert "1 correction by hand" not in captions(open_app("actors", builds=own, actor="borland"))
    suggestions = open_app("curate", builds=own)
    assert any("1 correction does not apply in this build." in each for each in captions(suggestions))
    app = open_app("curate", builds=own, actor="ada-quill", on="curate")
    assert "Set right in this build" in headings(app)
    button(app, "curate_take_back_about_0").click().run()
    assert "No longer: “Ada Quill” is called “Ada Q. Quill”" in said(app)


def test_a_build_that_is_undone_to_its_end_is_the_first_one(open_app: Open, own: Path) -> None:
    first = corrected(own)  # resolved by today's rules, without corrections
    build = corrected(own, Correction(kind="hide", entity=VASK))
    app = open_app("curate", builds=own, view="record", on="curate")
    button(app, "curate_take_back_applied_0").click().run()
    app.button(key="curate_apply").click().run()
    assert query(app, "build") == [first.stem] != [build.stem]
    assert "This is the build without corrections." in app.success[0].value


def test_a_file_of_corrections_is_taken_in_and_one_with_a_fault_is_told(open_app: Open, own: Path) -> None:
    app = open_app("curate", builds=own, view="record", on="curate")
    assert "No corrections in this build" in headings(app)
    app.file_uploader(key="curate_upload").set_value(("mine.jsonl", b'{"kind": "hide"}\n', "text/plain")).run()
    assert app.error[0].value.replace("\\", "") == (
        "mine.jsonl, line 1: a correction of kind hide needs the field entity."
    )
    file = own / "mine.jsonl"
    write_corrections(file, [Correction(kind="hide", entity=VASK), Correction(kind="hide", entity=QUILL)])
    app.file_uploader(key="curate_upload").set_value(("mine.jsonl", file.read_bytes(), "text/plain")).run()
    button(app, "curate_add_file").click().run()
    assert [each.entity for each in waits(own)] == [VASK, QUILL]
    assert "All 2 corrections of the file are here." in captions(app)


def test_a_spoiled_file_of_what_waits_is_told_and_can_be_let_go(open_app: Open, own: Path) -> None:
    (build,) = list_builds(own)
    waiting_file(own, build.stem).write_text("spoiled\n", encoding="utf-8")
    app = open_app("curate", builds=own)
    assert re.search(r"waiting-b.*line 1: this is no JSON", app.error[0].value.replace("\\", ""))
    app.button(key="curate_forget").click().run()
    assert not app.error and waits(own) == []


def test_an_application_that_fails_keeps_what_waits(open_app: Open, own: Path, monkeypatch) -> None:
    def fail(build: Path, corrections: Path):
        raise jobs.AnalysisFailed("No space left.")
        yield

    monkeypatch.setattr(jobs, "correct", fail)
    app = open_app("curate", builds=own)
    button(app, "curate_same_0").click().run()
    app.button(key="curate_apply").click().run()
    assert "No space left." in [each.value for each in app.text]
    assert app.code[0].value.startswith("communique correct --build ")
    assert len(waits(own)) == 1


def test_a_read_only_dashboard_shows_and_changes_nothing(open_app: Open, own: Path, monkeypatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_READ_ONLY", "1")
    for selection in ({}, {"actor": "ada-quill"}, {"event": "ev-visit"}, {"view": "record"}):
        app = open_app("curate", builds=own, **({"on": "curate"} | selection))
        assert "Curation is off on this dashboard" in app.info[0].value
        assert not {each for each in keys(app) if each.startswith("curate_")}
        assert not app.get("file_uploader") and not app.get("popover")
    assert "Score 0.45 · names that differ in one letter, same office" in captions(open_app("curate", builds=own))


# --- in words -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("correction", "words"),
    [
        (Correction(kind="kind", entity=QUILL, value="organisation"), "“Ada Quill” is an organisation"),
        (Correction(kind="country", entity=QUILL, value="FEN"), "“Ada Quill” belongs to FEN"),
        (Correction(kind="country", entity=QUILL), "“Ada Quill” belongs to no state"),
        (Correction(kind="identity", entity=QUILL, value="Q7"), "“Ada Quill” is Q7 in Wikidata"),
        (Correction(kind="identity", entity=QUILL), "“Ada Quill” is not in Wikidata"),
    ],
)
def test_a_correction_is_told_in_words(correction: Correction, words: str) -> None:
    assert in_words(correction, {}) == words
