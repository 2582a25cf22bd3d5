"""Options that several commands take mean the same in each, and may stand in the environment."""

import pytest

from tests.cli.conftest import run
from tests.conftest import SEED_FILE


def test_the_folder_of_builds_may_stand_in_the_environment(shelf):
    code, out, _ = run("export", "articles", "--format", "jsonl", COMMUNIQUE_BUILDS=str(shelf))
    assert code == 0 and out == run("export", "articles", "--format", "jsonl", "--build", shelf)[1]


@pytest.mark.parametrize("command", [("annotate",), ("analyse", SEED_FILE)], ids=["annotate", "analyse"])
def test_the_model_may_stand_in_the_environment(command, tmp_path):
    out = ("--out", tmp_path) if command[0] == "analyse" else ()
    code, _, err = run(*command, *out, input='{"text": "It rained."}\n', COMMUNIQUE_MODEL="no_such_model")
    assert code == 3 and "no_such_model" in err


def test_there_are_no_fewer_than_no_processes(tmp_path):
    code, _, err = run("analyse", SEED_FILE, "--out", tmp_path, "--processes", -1)
    assert code == 2 and "--processes" in err
