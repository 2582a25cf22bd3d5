"""Where sorts of nouns come from."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.strings import StringStore

from analysis.annotating.coreference.senses import SENSES
from training.wordnet import nouns


def test_missing_files_are_told_with_the_remedy(tmp_path) -> None:
    with pytest.raises(FileNotFoundError, match="wordnet-base"):
        nouns(tmp_path, StringStore())


def test_a_noun_has_the_sort_of_its_first_senses(tmp_path) -> None:
    (tmp_path / "data.noun").write_text("  1 licence\n00000001 18 n 01 monk\n00000002 15 n 01 village\n", "latin-1")
    (tmp_path / "index.noun").write_text(
        "  1 licence\nmonk n 1 0 1 1 00000001\nvillage n 1 0 1 1 00000002\n", "latin-1"
    )
    strings = StringStore()
    table = nouns(tmp_path, strings)
    found = table.look_up(np.array([strings["monk"], strings["village"]], dtype=np.uint64))
    assert [SENSES[each.argmax()] for each in found] == ["person", "place"]
