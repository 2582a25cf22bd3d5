"""The data files are read as they stand."""

from __future__ import annotations

import re

from analysis.language import lexicon


def test_no_cell_of_the_tables_has_spaces_at_its_ends():
    for table in ("names/states", "names/organisations"):
        for row in lexicon.table(table):
            assert None not in row and all(value == value.strip() for value in row.values()), row


def test_of_alternatives_the_longest_is_met_and_marks_are_no_signs():
    found = re.match(lexicon.alternatives(("read", "read more", "a.b")), "read more here")
    assert found is not None and found[0] == "read more"
    assert re.fullmatch(lexicon.alternatives(("a.b",)), "axb") is None
