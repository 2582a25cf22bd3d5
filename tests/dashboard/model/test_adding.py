"""Who may add articles to a dashboard."""

from __future__ import annotations

import pytest

from dashboard.model import adding

BROWSER = {"host": "localhost:8501", "origin": "http://localhost:8501"}


@pytest.fixture(autouse=True)
def nothing_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COMMUNIQUE_READ_ONLY", raising=False)


@pytest.mark.parametrize(
    ("remote", "headers"),
    [
        (None, {}),
        (None, BROWSER),
        ("127.0.0.1", {"host": "127.0.0.1:8501"}),
        ("::1", {"host": "[::1]:8501", "origin": "http://[::1]:8501"}),
        (None, {"host": "news.localhost:8501"}),
    ],
)
def test_a_browser_on_the_same_machine_may(remote: str | None, headers: dict[str, str]) -> None:
    assert adding.why_not(remote, headers) is None


@pytest.mark.parametrize(
    ("remote", "headers"),
    [
        ("192.0.2.7", {"host": "192.0.2.1:8501"}),
        # it writes its headers itself
        ("192.0.2.7", BROWSER),
        # through a proxy on the same machine: one that says so, and one that only hands on
        (None, BROWSER | {"x-forwarded-for": "192.0.2.7"}),
        (None, BROWSER | {"forwarded": "for=192.0.2.7"}),
        (None, {"host": "127.0.0.1:8501", "origin": "https://news.example"}),
        # another site's name that leads to this machine
        (None, {"host": "localhost.attacker.example:8501"}),
    ],
)
def test_one_elsewhere_may_not(remote: str | None, headers: dict[str, str]) -> None:
    assert adding.why_not(remote, headers) == adding.ELSEWHERE


def test_a_host_can_forbid_it_to_all_and_allow_it_to_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_READ_ONLY", "1")
    assert adding.why_not(None, BROWSER) == adding.OFF
    monkeypatch.setenv("COMMUNIQUE_READ_ONLY", "0")
    assert adding.why_not("192.0.2.7", {"host": "news.example"}) is None
    monkeypatch.setenv("COMMUNIQUE_READ_ONLY", " ")
    assert adding.why_not("192.0.2.7", {"host": "news.example"}) == adding.ELSEWHERE
