"""What an answer means."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from analysis.collecting.fetching import Answer
from analysis.collecting.outcome import location, may_pass, refusal, why_no_page


def answer(status: int, body: bytes = b"<html>x", kind: str | None = "text/html", **headers: str) -> Answer:
    pairs = [(name.replace("_", "-"), value) for name, value in headers.items()]
    pairs += [("Content-Type", kind)] if kind is not None else []
    return Answer("https://kesh.example/a", status, "", tuple(pairs), body, datetime(2031, 3, 14, tzinfo=UTC))


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504, 522])
def test_errors_that_may_pass(status: int):
    assert may_pass(answer(status)) and "later run" in refusal(answer(status))


@pytest.mark.parametrize("status", [204, 206, 300, 400, 401, 402, 403, 404, 405, 410, 418, 451])
def test_answers_that_stay_as_they_are_and_are_no_page(status: int):
    assert not may_pass(answer(status))
    assert str(status) in why_no_page(answer(status)) == refusal(answer(status))


@pytest.mark.parametrize("kind", ["text/html; charset=utf-8", "application/xhtml+xml", None])
def test_a_page_is_one_by_what_the_server_calls_it(kind: str | None):
    assert why_no_page(answer(200, kind=kind)) == why_no_page(answer(203, kind=kind)) == ""
    assert "image/png" in why_no_page(answer(200, kind="image/png"))


def test_where_a_redirection_leads_is_read_as_it_was_written():
    assert location(answer(302, Location="/caf\xc3\xa9")) == "/café"
    assert location(answer(302, Location="/caf\xe9")) == "/caf\xe9" and location(answer(302)) == ""
