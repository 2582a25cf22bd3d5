"""What passed between two sides, taken along."""

import csv
import io
from pathlib import Path

from analysis.coverage import Filter
from dashboard.model.relation_rows import COLUMNS, csv_of
from dashboard.model.relations import listed, relation_of
from tests.dashboard import relating


def test_each_entry_is_a_row_with_its_words_and_the_links_to_them(tmp_path: Path) -> None:
    with relating.opened(tmp_path) as coverage:
        found = relation_of(coverage, Filter(), (relating.BOREVIA,), (relating.VELDRIA,))
        made = csv_of(coverage, Filter(), found, listed(found, "", ""), lambda page, picked: f"{page}?{sorted(picked)}")
    table = list(csv.DictReader(io.StringIO(made.decode())))
    assert tuple(table[0]) == COLUMNS
    rows = {each["id"]: each for each in table}
    assert len(rows) == 7
    expelled, said = rows["expelled"], rows["said#q0"]
    assert (expelled["from_day"], expelled["between"], expelled["what"]) == (
        "2031-04-11",
        "Borevia → Veldria",
        "conflict",
    )
    assert expelled["told"].startswith("Borevia expelled") and expelled["how_sure"] == "one account"
    assert expelled["link"] == "event?['event']"
    assert expelled["text_link"] == "article?['article', 'end', 'report', 'start']"
    assert (said["words"], said["when"]) == ('Veldria "hides the truth"', "published 13 April 2031")
    assert said["link"] == said["text_link"] == "article?['article', 'end', 'quote', 'start']"
    assert rows["some-day"]["from_day"] == ""
