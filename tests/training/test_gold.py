"""What is said where labelled texts are missing."""

from __future__ import annotations

import argparse

import pytest

from training.gold import COREFERENCE, require


def test_a_folder_that_lacks_files_is_named_with_them(tmp_path, capsys) -> None:
    (tmp_path / COREFERENCE[0]).touch()
    with pytest.raises(SystemExit) as ended:
        require(argparse.ArgumentParser("training"), tmp_path, COREFERENCE)
    told = capsys.readouterr().err
    assert ended.value.code == 2
    assert str(tmp_path) in told and COREFERENCE[1] in told and COREFERENCE[0] not in told


def test_a_folder_that_has_all_is_taken(tmp_path) -> None:
    folder = tmp_path / "gold"
    for name in COREFERENCE:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()
    require(argparse.ArgumentParser("training"), folder, COREFERENCE)
