"""What a person sees on a terminal."""

import io

from rich.console import Console

from analysis.cli import terminal
from analysis.records import Rejection
from tests.cli.conftest import run
from tests.conftest import SEED_FILE


def test_on_a_terminal_the_stages_and_the_result_are_shown(tmp_path, monkeypatch):
    screen = io.StringIO()
    monkeypatch.setattr(terminal, "errors", Console(file=screen, force_terminal=True, width=200, highlight=False))
    assert run("analyse", SEED_FILE, "--out", tmp_path)[0] == 0
    assert run("analyse", SEED_FILE, "--out", tmp_path, "--title", "Again")[0] == 0
    assert "1 article (1 annotated before), 0 rejected" in screen.getvalue()
    assert all(stage in screen.getvalue() for stage in ("reading", "loading the model", "annotating", "writing"))
    assert "1 article, 0 rejected" in screen.getvalue()


def test_what_is_lost_is_listed_before_what_is_only_noted(monkeypatch):
    screen = io.StringIO()
    monkeypatch.setattr(terminal, "errors", Console(file=screen, width=200, highlight=False))
    notes = [Rejection(origin=f"a.csv#R{n}", reason="no day", kept=True) for n in range(3)]
    terminal.list_rejections([*notes, Rejection(origin="scan.pdf", reason="no text")], limit=2)
    assert screen.getvalue().splitlines() == [
        "rejected scan.pdf: no text",
        "noted a.csv#R0: no day",
        "and 2 more; `communique export rejections` and `communique export notes` list all",
    ]
