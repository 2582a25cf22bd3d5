"""What an import costs: reading a build, and showing it, must never load a language model.

Each runs in a process of its own, for others of these tests load one into this process. An import contract alone does
not see what a package's own ``__init__`` brings along.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.conftest import ROOT
from tests.dashboard.conftest import write_affair

MODELS = ("spacy", "thinc", "torch")


@pytest.fixture(scope="module", autouse=True)
def builds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A build that app.py shows: it runs when it is imported."""
    folder = tmp_path_factory.mktemp("builds")
    write_affair(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COMMUNIQUE_BUILDS", str(folder))
        yield


def loaded_by(module: str) -> set[str]:
    """The top packages that are loaded in a fresh process after the import."""
    script = f"import {module}, sys; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "module",
    [
        "analysis",
        "analysis.records",
        "analysis.resolving",
        "analysis.coverage",
        "analysis.coverage.writer",
        "analysis.job",
        "dashboard",
        "dashboard.shell.frame",
        "dashboard.widgets.event_card",
        "app",
    ],
)
def test_it_is_imported_without_a_language_model(module: str) -> None:
    loaded = loaded_by(module)
    assert module.partition(".")[0] in loaded
    assert not loaded & set(MODELS)


@pytest.mark.parametrize("module", ["dashboard.model.event_list", "dashboard.charts.timeline_drawing"])
def test_what_is_worked_out_and_drawn_needs_no_streamlit(module: str) -> None:
    assert "streamlit" not in loaded_by(module)


def test_the_look_into_a_fresh_process_sees_a_model_that_is_loaded() -> None:
    assert "spacy" in loaded_by("analysis.annotating")
