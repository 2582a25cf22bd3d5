"""Mailboxes: each message as if it lay alone."""

from __future__ import annotations

import io
import mailbox
from pathlib import Path

import pytest

from analysis.reading import mailboxes, messages
from analysis.reading.mailboxes import looks
from tests.reading.samples import DAY, PARAGRAPHS, articles, read, reasons
from tests.reading.test_messages import message


def written(folder: Path, *texts: str) -> bytes:
    """A mailbox as the standard library writes it."""
    box = mailbox.mbox(folder / "a.mbox")
    for number, text in enumerate(texts):
        made = message(f"Envoy {number}")
        made.set_content(text)
        box.add(made)
    box.close()
    return (folder / "a.mbox").read_bytes()


TEXT = "\n\n".join(PARAGRAPHS)


def test_each_message_is_an_article_with_its_own_fields(tmp_path: Path):
    raw = written(tmp_path, TEXT, f"{TEXT}\n\nFrom Kesh she went on.\n")
    found = read(raw, "saved.bin")
    assert [(each.title, each.published, each.source) for each in articles(found)] == [
        ("Envoy 0", DAY, "The Meridian Post"),
        ("Envoy 1", DAY, "The Meridian Post"),
    ]
    assert [each.origin for each in found] == ["saved.bin#1", "saved.bin#2"]
    assert articles(found)[0].format == "mailbox"
    assert articles(found)[1].text.strip().endswith("\n\nFrom Kesh she went on.")


@pytest.mark.parametrize(
    "line",
    [
        b"From news@post.example Fri Mar 14 10:00:00 2031\n",
        b"From - Fri Mar 14 10:00:00 2031\r\n",
        b"From 1790012345678901234@xxx Fri Mar 14 10:00:00 +0000 2031\n",
    ],
)
def test_the_line_before_a_message_is_known_as_programs_write_it(line: bytes):
    raw = line + message().as_bytes() + b"\n" + line + message("Another").as_bytes()
    assert looks(raw)
    found = read(raw.replace(b"\n\n", b"\n\n" + TEXT.encode() + b"\n", 1), "a.mbox")
    assert len(articles(found)) == 1 and "a.mbox#2" in {each.origin for each in found}


def test_a_line_within_a_message_begins_none():
    head = b"From - Fri Mar 14 10:00:00 2031\nSubject: x\n"
    within = b"\nShe left.\nFrom here on, at 10:00 in 2031,\n\n>From Kesh 10:00 in 2031\n>>From\n>> From Orin\n"
    first, second = mailboxes._messages(io.BytesIO(head + within + b"\n" + head))
    assert first == b"Subject: x\n" + within.replace(b"\n>From", b"\nFrom") + b"\n" and second == b"Subject: x\n"


def test_a_message_that_is_none_costs_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    raw = written(tmp_path, TEXT, "x" * 50 + "\n" + "long " * 3_000, TEXT + " Again.")
    monkeypatch.setattr(messages, "LIMIT", 9_000)
    found = read(raw, "a.mbox")
    assert len(articles(found)) == 2 and [each.origin for each in found][1] == "a.mbox#2"
    assert "split" in reasons(found)[0] or "larger than" in reasons(found)[0]


def test_what_holds_no_message_is_told():
    assert reasons(read(b"", "a.mbox")) and reasons(read(b"The envoy left.\n", "a.mbox"))
    assert not looks(b"From the start, 10:00 was the hour in 2031.\nThe envoy left.\n")


def test_no_more_of_a_message_is_held_than_tells_that_it_is_too_large(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(messages, "LIMIT", 100_000)
    head = b"From - Fri Mar 14 10:00:00 2031\nSubject: x\n\n"
    (raw,) = mailboxes._messages(io.BytesIO(head + b"x" * 5_000_000))
    assert len(raw) < 200_000
