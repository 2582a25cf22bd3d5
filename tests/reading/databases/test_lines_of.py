"""Which database wrote a text."""

from __future__ import annotations

import pytest

from analysis.reading.databases.lines_of import layout
from tests.reading.databases.test_factiva_text import CODED, ORDERED
from tests.reading.databases.test_lexisnexis_text import article as lexisnexis
from tests.reading.databases.test_nexis_uni import article as nexis_uni
from tests.reading.databases.test_proquest_text import article as proquest


@pytest.mark.parametrize(
    ("text", "database"),
    [
        (CODED, "Factiva"),
        (ORDERED, "Factiva"),
        (lexisnexis(), "LexisNexis"),
        ("\n".join(nexis_uni()), "Nexis Uni"),
        (proquest(), "ProQuest"),
    ],
)
def test_the_lines_of_each_database_are_known(text, database):
    found = layout(text)
    assert found is not None and found.database == database
    (record,) = found.articles(iter(text.split("\n")))
    assert record.title == "Treaty on fish signed" and record.paragraphs[0].startswith("Borevia and Meridian signed")


def test_other_texts_have_no_layout():
    assert layout("Orin Vask left.\n\nHe is gone.") is None
