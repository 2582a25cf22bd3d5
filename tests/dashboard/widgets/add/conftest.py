"""The Add coverage page, with files looked into in this process."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.shell import jobs
from tests.dashboard.conftest import Open
from tests.dashboard.handing import look_here


@pytest.fixture
def adding(open_app: Open, own_shelf: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page over a shelf that the test may change."""
    monkeypatch.setattr(jobs, "look", look_here)
    return open_app("add", builds=own_shelf)
