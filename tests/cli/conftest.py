"""The command line in this process, and a folder with one build."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from analysis.cli.app import app
from tests.conftest import SEED_FILE

COMMANDS = [
    "collect",
    "analyse",
    "watch",
    "annotate",
    "correct",
    "export",
    "search",
    "read",
    "builds",
    "demo",
    "look-up",
]


def run(*arguments, input=None, **environment):
    """`communique …` in this process: exit code, standard output, standard error."""
    result = CliRunner().invoke(app, [str(each) for each in arguments], input=input, env=environment)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    folder = tmp_path_factory.mktemp("builds")
    code, out, _ = run("analyse", SEED_FILE.parent, "--out", folder)
    assert code == 0 and Path(out.strip()).parent == folder
    return folder
