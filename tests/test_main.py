"""``python -m analysis`` is the command ``communique``."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.conftest import ROOT


def test_the_package_can_be_run_and_lists_its_commands() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "analysis", "--help"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "COLUMNS": "120", "NO_COLOR": "1"},
    )
    assert done.returncode == 0, done.stderr
    assert "Usage:" in done.stdout and "communique" in done.stdout
    assert [name for name in ("analyse", "annotate", "correct", "demo", "export") if name not in done.stdout] == []
