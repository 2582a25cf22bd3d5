"""Files that were handed over: where they lie, what they are called, how many there may be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dashboard.model import handed_over
from dashboard.model.handed_over import HandedOver, Refused, ending_of, shown_name

TRICKS = [
    "../../etc/cron.d/x",
    "..\\..\\boot.ini",
    "/etc/passwd",
    "a/b/../c.csv",
    "\x00.csv",
    ".",
    "..",
    "",
    "con.txt\n.sh",
]


@pytest.mark.parametrize("name", TRICKS)
def test_no_name_leads_out_of_the_folder_or_is_used_as_it_is(name: str) -> None:
    files = HandedOver()
    taken = files.take(name, b"x")
    assert taken.path.parent == files.take("b", b"y").path.parent
    assert taken.path.name == f"1{ending_of(name)}" and taken.path.read_bytes() == b"x"
    assert "/" not in taken.name and "\\" not in taken.name and taken.name.isprintable() and taken.name


@pytest.mark.parametrize(
    ("name", "shown", "ending"),
    [
        ("Spring.CSV", "Spring.CSV", ".csv"),
        ("photos/2031/a.jsonl.gz", "a.jsonl.gz", ".jsonl.gz"),
        ("evil\u202efdp.exe", "evil fdp.exe", ".exe"),
        ("no ending", "no ending", ""),
        ("über.zip", "über.zip", ".zip"),
        ("x.c/s;v", "s;v", ""),
    ],
)
def test_what_is_shown_of_a_name_and_what_its_ending_is(name: str, shown: str, ending: str) -> None:
    assert (shown_name(name), ending_of(name)) == (shown, ending)


def test_a_long_name_is_cut_and_keeps_its_end() -> None:
    shown = shown_name("x" * 300 + ".csv")
    assert len(shown) == 120 and shown.endswith("x.csv")


def test_the_folder_is_gone_with_the_files() -> None:
    files = HandedOver()
    folder = files.take("a.txt", b"x").path.parent
    assert folder.is_dir()
    del files
    assert not folder.exists()


def test_the_same_file_is_taken_once() -> None:
    files = HandedOver()
    files.take("a.txt", b"x")
    with pytest.raises(Refused, match=r"the same file as a\.txt"):
        files.take("b.txt", b"x")
    assert len(files.files) == 1


def test_no_more_is_taken_than_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handed_over, "MOST_BYTES", 10)
    monkeypatch.setattr(handed_over, "MOST_FILES", 3)
    files = HandedOver()
    files.take("a", b"123456")
    with pytest.raises(Refused, match="communique analyse FOLDER"):
        files.take("b", b"12345")
    files.take("b", b"12")
    files.take("c", b"1")
    with pytest.raises(Refused, match="3 files already"):
        files.take("d", b"")
    files.drop(1)
    files.take("e", b"12345")
    assert files.size == 8


def test_a_file_that_is_let_go_is_deleted() -> None:
    files = HandedOver()
    taken = files.take("a.txt", b"x")
    files.drop(taken.number)
    files.drop(taken.number)
    assert not taken.path.exists() and files.files == ()


def test_a_pasted_text_is_known_by_what_it_holds_unless_something_is_said_of_it() -> None:
    files = HandedOver()
    alone = files.paste("text;title\nA visit;Visit\n")
    assert (alone.name, alone.path.suffix) == ("pasted text 1", ".txt")
    assert alone.path.read_text() == "text;title\nA visit;Visit\n"
    said = files.paste("A visit", title=" Visit ", published="2031-05-04")
    assert said.path.suffix == ".jsonl"
    assert json.loads(said.path.read_text()) == {"text": "A visit", "title": "Visit", "published": "2031-05-04"}


@pytest.mark.parametrize(("text", "why"), [(" \n", "no text"), ("x" * 2_000_001, "Save it in a file")])
def test_a_pasted_text_that_is_none_or_too_long_is_refused(text: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        HandedOver().paste(text)


def test_what_is_said_of_columns_changes_the_mark_and_stands_in_the_request() -> None:
    files = HandedOver()
    taken = files.take("a.csv", b"x")
    before = files.mark()
    files.say(taken.number, {"text": "Wortlaut"}, True)
    files.say(99, {"text": "nowhere"}, None)
    assert files.mark() != before
    asked = json.loads(files.request(Path("builds/b0.duckdb"), "Spring").read_text())
    assert asked["base"] == "builds/b0.duckdb" and asked["title"] == "Spring"
    (one,) = asked["inputs"]
    assert one == {"path": str(taken.path), "name": "a.csv", "fields": {"text": "Wortlaut"}, "day_first": True}


def test_a_file_for_which_there_is_no_room_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    files = HandedOver()
    folder = files.take("a.txt", b"x").path.parent

    def full(path: Path, content: bytes) -> None:
        with path.open("wb") as out:
            out.write(content[:1])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(Refused, match="No space left on device"):
        files.take("b.txt", b"much")
    assert len(files.files) == 1 and [each.name for each in folder.iterdir()] == ["1.txt"]
