"""The command line as a whole: help, wrong usage, pipes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import COMMANDS, run
from tests.conftest import ROOT, SEED_FILE


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example_and_its_exit_codes(command):
    code, out, _ = run(command, "--help", COLUMNS="200")
    assert code == 0
    assert f"communique {command}" in out.split("Usage:")[1].split("\n", 1)[1], "no example"
    assert "Exit codes: 0" in out


def test_help_names_all_commands_and_version_is_the_installed_one():
    from importlib.metadata import version

    code, out, _ = run("--help")
    assert code == 0 and all(command in out for command in COMMANDS)
    assert run("--version")[:2] == (0, f"communique {version('communique')}\n")


def test_help_loads_no_language_model():
    code = (
        "import sys\nfrom analysis.cli import main\nsys.argv = ['communique', '--help']\n"
        "try:\n    main()\nexcept SystemExit:\n    sys.exit('spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "arguments",
    [["frobnicate"], ["analyse"], ["export", "sheep"], ["export", "quotes", "--format", "xls"], ["read", "--nope"]],
)
def test_wrong_usage_exits_with_2(arguments):
    assert run(*arguments)[0] == 2


def test_a_reader_that_leaves_early_is_no_error(tmp_path):
    source = tmp_path / "many.jsonl"
    source.write_text("".join(json.dumps({"text": f"Text {n}. " * 50}) + "\n" for n in range(5000)), encoding="utf-8")
    command = [sys.executable, "-m", "analysis", "read", str(source)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.wait() == 0 and process.stderr.read() == b""


def test_the_console_script_is_quiet_and_plain_when_piped(tmp_path):
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "analysis", "analyse", str(SEED_FILE), "--out", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert Path(done.stdout.strip()).is_file()
