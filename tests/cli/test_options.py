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


@pytest.mark.parametrize("command", ["read", "analyse"])
@pytest.mark.parametrize("wrong", ["title", "=Kopf", "title=", "headline=Kopf"])
def test_a_mapping_names_a_field_and_a_column(command, wrong):
    code, _, err = run(command, SEED_FILE, "--map", wrong)
    assert code == 2 and "write FIELD=COLUMN" in err


def test_outlets_that_cannot_be_used_are_told(tmp_path):
    (tmp_path / "o.csv").write_text("land\nX\n", encoding="utf-8")
    code, _, err = run("read", SEED_FILE, "--outlets", tmp_path / "o.csv")
    assert code == 2 and "has a column 'land'" in err
