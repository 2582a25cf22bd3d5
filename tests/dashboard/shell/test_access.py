"""Whether whoever looks may add something, asked of their connection."""

from __future__ import annotations

import pytest
from streamlit import config

from dashboard.model import adding
from dashboard.shell import access


def test_the_connection_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COMMUNIQUE_READ_ONLY", raising=False)
    assert access.may_add()  # no connection: a program of this machine

    class Elsewhere:
        ip_address = "192.0.2.7"
        headers = {"Host": "192.0.2.1:8501"}  # noqa: RUF012

    monkeypatch.setattr(access.st, "context", Elsewhere())
    assert access.why_not() == adding.ELSEWHERE and not access.may_add()


def test_where_nobody_may_add_the_server_takes_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    before = config.get_option("server.maxUploadSize")
    try:
        monkeypatch.setenv("COMMUNIQUE_READ_ONLY", "0")
        access.close_uploads()
        assert config.get_option("server.maxUploadSize") == before > 0
        monkeypatch.setenv("COMMUNIQUE_READ_ONLY", "1")
        access.close_uploads()
        assert config.get_option("server.maxUploadSize") == 0
    finally:
        config.set_option("server.maxUploadSize", before)
