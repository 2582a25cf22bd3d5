"""robots.txt: what it forbids, how fast it allows, and what holds without one."""

import pytest

from analysis.collecting.robots import EVERYTHING, LARGEST, Rules, rules_of, unknown
from tests.patience import cost

HOST = "https://meridianpost.example"


def rules(text: str) -> Rules:
    return rules_of(200, text.encode())


def test_rules_for_all_and_for_us_are_obeyed():
    found = rules("User-agent: *\nDisallow: /\n\nUser-agent: Communique\nDisallow: /private/\nAllow: /private/open\n")
    assert found.allow(f"{HOST}/a") and not found.allow(f"{HOST}/private/a") and found.allow(f"{HOST}/private/open/1")
    assert not rules("User-agent: *\nDisallow: /*?print=\n").allow(f"{HOST}/a?print=1")
    assert rules("User-agent: OtherBot\nDisallow: /\n").allow(f"{HOST}/a")


def test_the_pause_that_a_host_wants_is_told():
    assert rules("User-agent: *\nCrawl-delay: 7\n").pause == 7
    assert rules("User-agent: *\nRequest-rate: 1/20\n").pause == 20
    assert rules("User-agent: *\nCrawl-delay: soon\n").pause == 0 == EVERYTHING.pause


@pytest.mark.parametrize("status", [404, 403, 410, 301])
def test_a_host_without_rules_allows_all(status: int):
    assert rules_of(status, b"User-agent: *\nDisallow: /").allow(HOST)


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_host_whose_rules_cannot_be_had_allows_nothing_for_now(status: int):
    found = rules_of(status, b"")
    assert not found.allow(HOST) and found.again and str(status) in found.why_not
    assert not unknown("it cannot be reached").allow(HOST)


def test_any_bytes_are_rules():
    assert rules_of(200, b"\xef\xbb\xbfUser-agent: *\r\nDisallow: /a\r\n").allow(f"{HOST}/a") is False
    assert rules_of(200, bytes(range(256)) * 90).allow(HOST)
    assert rules_of(200, b"<html>Not found</html>").allow(HOST)
    assert rules_of(200, b"").allow(HOST)


def test_many_names_and_many_rules_cost_little():
    names = "".join(f"User-agent: bot{number}\n" for number in range(5_000))
    text = names + "User-agent: *\n" + "".join(f"Disallow: /{number}*a*b*c$\n" for number in range(5_000))
    assert len(text) < LARGEST
    assert cost(lambda: rules(text), tries=1) < 5
    found = rules(text)
    assert cost(lambda: found.allow(f"{HOST}/{'1' + 'ab' * 900}"), tries=1) < 1 and not found.allow(f"{HOST}/4999abc")
