"""Events as a calendar: all-day entries, folded and escaped as RFC 5545 asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from dashboard.format.icalendar_file import Entry, icalendar_file

ENTRY = Entry(
    uid="ev-visit@b0",
    first=date(2031, 5, 5),
    last=date(2031, 5, 5),
    summary="Ada Quill visited Fennmark",
    description="told by The Fennmark Post",
)


def lines(*entries: Entry, name: str = "News") -> list[str]:
    made = icalendar_file(entries, name=name, made=datetime(2031, 6, 1, 12, 30, 5)).decode()
    assert made.endswith("\r\n") and "\n" not in made.replace("\r\n", "")
    return made.removesuffix("\r\n").split("\r\n")


def unfolded(found: list[str]) -> list[str]:
    return "\r\n".join(found).replace("\r\n ", "").split("\r\n")


def test_a_calendar_has_its_frame_and_an_entry_its_days() -> None:
    found = lines(ENTRY)
    assert found[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"] and found[-1] == "END:VCALENDAR"
    for line in (
        "UID:ev-visit@b0",
        "DTSTAMP:20310601T123005Z",
        "DTSTART;VALUE=DATE:20310505",
        "DTEND;VALUE=DATE:20310506",  # not inclusive
        "SUMMARY:Ada Quill visited Fennmark",
        "STATUS:CONFIRMED",
    ):
        assert line in found


def test_uncertain_days_are_a_span_and_what_has_not_come_about_is_tentative() -> None:
    found = lines(replace(ENTRY, first=date(2031, 3, 1), last=date(2031, 3, 31), sure=False))
    assert "DTSTART;VALUE=DATE:20310301" in found and "DTEND;VALUE=DATE:20310401" in found
    assert "STATUS:TENTATIVE" in found
    assert not [line for line in lines(replace(ENTRY, last=date.max)) if line.startswith("DTEND")]


def test_what_has_a_meaning_in_the_format_is_escaped() -> None:
    found = unfolded(lines(replace(ENTRY, summary="a, b; c\\d", description="one\r\ntwo\x00\rEND:VEVENT")))
    assert "SUMMARY:a\\, b\\; c\\\\d" in found
    assert "DESCRIPTION:one\\ntwo \\nEND:VEVENT" in found
    assert found.count("END:VEVENT") == 1


def test_long_lines_are_folded_by_bytes_and_no_letter_is_divided() -> None:
    words = "Zażółć gęślą jaźń 中国外交部 " * 12
    found = lines(replace(ENTRY, description=words))
    assert max(len(line.encode()) for line in found) <= 75
    assert f"DESCRIPTION:{words}" in unfolded(found)


def test_an_address_cannot_begin_a_line_of_its_own() -> None:
    found = unfolded(lines(replace(ENTRY, url="http://127.0.0.1/e?x=1\r\nSUMMARY:other")))
    assert "URL:http://127.0.0.1/e?x=1SUMMARY:other" in found
