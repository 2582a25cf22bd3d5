"""What waits to be applied: kept beside the builds, one word on each matter, and nothing where there is nothing new."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from analysis.reading.corrections import BadCorrections
from analysis.records import Correction, EntityRef, Place
from dashboard.model import waiting
from dashboard.model.waiting import (
    add,
    carry_over,
    changes,
    copy_over,
    forget,
    keep,
    put_in_place,
    take_back,
    waiting_file,
    wanted,
)

BUILD = "b0123456789ab"
QUILL, VASK, TARN = (EntityRef(id=name.lower(), name=name) for name in ("Quill", "Vask", "Tarn"))
SAME = Correction(kind="same", entity=QUILL, other=VASK)
DIFFERENT = Correction(kind="different", entity=VASK, other=QUILL)
RENAMED = Correction(kind="rename", entity=TARN, value="Tarn Town")
HIDDEN = Correction(kind="hide", entity=TARN)


def test_what_is_said_waits_until_it_is_taken_back(tmp_path: Path):
    assert add(tmp_path, BUILD, (), [SAME, RENAMED]) == 2
    assert wanted(tmp_path, BUILD, ()) == (SAME, RENAMED)
    assert wanted(tmp_path, "bffffffffffff", ()) == ()
    take_back(tmp_path, BUILD, (), SAME)
    assert wanted(tmp_path, BUILD, ()) == (RENAMED,)
    take_back(tmp_path, BUILD, (), RENAMED)
    assert list(tmp_path.iterdir()) == []


def test_the_last_word_on_a_matter_is_the_only_one(tmp_path: Path):
    add(tmp_path, BUILD, (), [SAME])
    add(tmp_path, BUILD, (), [DIFFERENT])
    add(tmp_path, BUILD, (), [RENAMED, Correction(kind="rename", entity=TARN, value="Tarnby")])
    assert [each.kind for each in wanted(tmp_path, BUILD, ())] == ["different", "rename"]
    assert wanted(tmp_path, BUILD, ())[1].value == "Tarnby"
    assert add(tmp_path, BUILD, (), [DIFFERENT]) == 0


def test_what_a_build_has_is_kept_undone_and_kept_again_in_its_place(tmp_path: Path):
    applied = (SAME, RENAMED)
    take_back(tmp_path, BUILD, applied, SAME)
    add(tmp_path, BUILD, applied, [HIDDEN])
    now = changes(applied, wanted(tmp_path, BUILD, applied))
    assert (now.new, now.undone, now.count) == ((HIDDEN,), (SAME,), 2)
    keep(tmp_path, BUILD, applied, SAME)
    assert wanted(tmp_path, BUILD, applied) == (SAME, RENAMED, HIDDEN)


def test_a_note_is_put_to_what_waits_in_its_place(tmp_path: Path):
    add(tmp_path, BUILD, (), [SAME, RENAMED])
    noted = replace(SAME, note="the same signature")
    put_in_place(tmp_path, BUILD, (), noted)
    assert wanted(tmp_path, BUILD, ()) == (noted, RENAMED)


def test_what_replaces_a_correction_of_the_build_is_one_change_and_not_two(tmp_path: Path):
    add(tmp_path, BUILD, (SAME,), [DIFFERENT])
    now = changes((SAME,), wanted(tmp_path, BUILD, (SAME,)))
    assert (now.new, now.undone, now.count) == ((DIFFERENT,), (), 1)
    take_back(tmp_path, BUILD, (SAME,), DIFFERENT)
    assert changes((SAME,), wanted(tmp_path, BUILD, (SAME,))).undone == (SAME,)


def test_two_places_of_one_article_are_two_matters(tmp_path: Path):
    said = [
        Correction(kind="detach", entity=QUILL, place=Place(article="post", start=start, end=start + 5))
        for start in (0, 40)
    ]
    add(tmp_path, BUILD, (), said)
    assert wanted(tmp_path, BUILD, ()) == tuple(said)


def test_what_is_said_while_a_build_is_made_waits_for_the_new_one(tmp_path: Path):
    add(tmp_path, BUILD, (), [SAME])
    applied = wanted(tmp_path, BUILD, ())
    add(tmp_path, BUILD, (), [RENAMED])  # somebody else, in another window
    carry_over(tmp_path, BUILD, "bffffffffffff", applied)
    assert wanted(tmp_path, BUILD, ()) == ()
    now = changes(applied, wanted(tmp_path, "bffffffffffff", applied))
    assert (now.new, now.undone) == ((RENAMED,), ())


def test_all_can_be_forgotten_also_what_somebody_spoiled(tmp_path: Path):
    waiting_file(tmp_path, BUILD).write_text("no correction\n", encoding="utf-8")
    with pytest.raises(BadCorrections, match="line 1"):
        wanted(tmp_path, BUILD, ())
    with pytest.raises(BadCorrections):
        add(tmp_path, BUILD, (), [SAME])
    forget(tmp_path, BUILD)
    forget(tmp_path, BUILD)
    assert wanted(tmp_path, BUILD, ()) == ()


@pytest.mark.parametrize(("value", "off"), [("", False), ("0", False), ("no", False), ("1", True), ("yes", True)])
def test_a_dashboard_can_be_made_read_only(value: str, off: bool, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("COMMUNIQUE_READ_ONLY", value)
    assert waiting.read_only() is off


def test_what_waits_for_a_build_waits_for_the_one_with_more_articles_too(tmp_path: Path):
    add(tmp_path, BUILD, (SAME,), [RENAMED])
    take_back(tmp_path, BUILD, (SAME,), SAME)
    copy_over(tmp_path, BUILD, "b999999999999", (SAME,))
    assert wanted(tmp_path, "b999999999999", (SAME,)) == (SAME, RENAMED)
    assert wanted(tmp_path, BUILD, (SAME,)) == (RENAMED,)
    copy_over(tmp_path, "b888888888888", "b777777777777", ())
    assert not waiting_file(tmp_path, "b777777777777").exists()
