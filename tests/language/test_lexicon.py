"""The data files are read as they stand."""

from __future__ import annotations

from analysis.language import lexicon


def test_no_cell_of_the_tables_has_spaces_at_its_ends():
    for table in ("names/states", "names/organisations"):
        for row in lexicon.table(table):
            assert None not in row and all(value == value.strip() for value in row.values()), row
