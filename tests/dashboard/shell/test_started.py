"""Whose analysis it is."""

from __future__ import annotations

import pytest

from dashboard.shell import jobs, started
from tests.dashboard.handing import Standing


def test_a_session_knows_its_own_analysis_from_that_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    here: dict[str, object] = {}
    there: dict[str, object] = {}
    monkeypatch.setattr(started.st, "session_state", here)
    work = started.begin(lambda: Standing())  # type: ignore[arg-type, return-value]
    assert started.own() is work and started.others() is None
    monkeypatch.setattr(started.st, "session_state", there)
    assert started.own() is None and started.others() is work
    with pytest.raises(jobs.Busy):
        started.begin(lambda: Standing())  # type: ignore[arg-type, return-value]
    assert started.own() is None
    # another one begins before the first session looked: that one still lands on its own
    work.finished = True  # type: ignore[misc]
    second = started.begin(lambda: Standing())  # type: ignore[arg-type, return-value]
    monkeypatch.setattr(started.st, "session_state", here)
    assert started.own() is work and started.others() is second
    started.landed(work)
    assert started.own() is None and jobs.running() is second
