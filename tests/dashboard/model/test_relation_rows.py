"""What passed between two sides, taken along."""

import csv
import io
from pathlib import Path

from analysis.coverage import Filter
from dashboard.format.csv_file import Links, linked
from dashboard.model.relation_rows import COLUMNS, csv_of
from dashboard.model.relations import listed, relation_of
from tests.dashboard import relating


def test_each_entry_is_a_row_with_its_words_and_the_link_to_them(tmp_path: Path) -> None:
    with relating.opened(tmp_path) as coverage:
        found = relation_of(coverage, Filter(), (relating.BOREVIA,), (relating.VELDRIA,))
        with linked(Links(link=lambda page, picked: f"{page}?{sorted(picked)}", urls={})):
            made = csv_of(coverage, Filter(), found, listed(found, "", ""))
    table = list(csv.DictReader(io.StringIO(made.decode("utf-8-sig"))))
    assert set(COLUMNS) < set(table[0])
    rows = {each["event"] or each["quote"]: each for each in table}
    assert len(rows) == 7
    expelled, said = rows["expelled"], rows["said#q0"]
    assert (expelled["from_day"], expelled["between"]) == ("2031-04-11", "Borevia → Veldria")
    assert expelled["what"] == "conflict" and expelled["status_in_words"] == "happened"
    assert expelled["told"].startswith("Borevia expelled") and expelled["how_sure"] == "one account"
    assert expelled["permalink"] == "event?['event']"
    assert (said["words"], said["when"]) == ('Veldria "hides the truth"', "published 13 April 2031")
    assert said["permalink"] == "article?['article', 'end', 'quote', 'start']"
    assert rows["some-day"]["from_day"] == ""
