"""Which quotes stand on the page: grouped, in parts, as CSV."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

from analysis.coverage import NOBODY, Coverage, Filter, QuoteChoice
from dashboard.model import quote_list
from dashboard.model.quote_cuts import tellings_of
from tests.coverage import differing
from tests.dashboard.quotes import write_long

EVERYTHING = Filter()
TALKS = "“The talks with Fennmark were open,” … “We will come back in June.”"
SANCTION = "Fennmark will sanction Borland if its ships enter the Strait of Tarn"
REJECTED = "that Fennmark rejected Borland’s demand for access to the Strait of Tarn"
MISTAKE = "the threat “a mistake”"
FAILED = "the talks had failed"
ASKED = "“They never asked us,”"


def words(link: Any) -> str:
    return re.sub(r"^:primary\[(.*)\]$", r"\1", link.label).replace("\\", "")


def test_quotes_by_nobody_known_are_a_group_of_their_own(tmp_path: Path) -> None:
    with Coverage(write_long(tmp_path)) as coverage:
        part = quote_list.grouped_part_of(coverage, EVERYTHING, QuoteChoice(), "newest", 1)
        assert part.speakers.iloc[0][["key", "name", "quotes"]].tolist() == [NOBODY, "No speaker named", 9]
        assert quote_list.quotes_part_of(coverage, EVERYTHING, QuoteChoice(speaker=NOBODY), "newest", 1).total == 9
        second = quote_list.grouped_part_of(coverage, EVERYTHING, QuoteChoice(), "newest", 2)
        assert (second.paging.number, second.paging.parts, len(second.speakers)) == (2, 2, 3)
        assert set(second.quotes["key"]) == set(second.speakers["key"])


def test_the_csv_holds_all_that_match_and_no_formula(small_coverage: Coverage) -> None:
    data = quote_list.csv_of(small_coverage, EVERYTHING, QuoteChoice(stance="states"), "oldest")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert [row["text"] for row in rows] == [TALKS, FAILED, REJECTED, ASKED]
    assert rows[0] | {"start": "", "end": ""} == {
        "quote": "post-1#q0",
        "kind": "direct",
        "text": TALKS,
        "speaker_name": "Ada Quill",
        "speaker_text": "Quill",
        "anonymous": "false",
        "cue_text": "said",
        "stance": "states",
        "addressee_name": "",
        "published": "2031-05-07",
        "source": "The Fennmark Post",
        "headline": "Borland envoy visits Fennmark",
        "article": "post-1",
        "start": "",
        "end": "",
    }


def test_what_only_tells_again_stands_on_the_card_of_the_fullest(tmp_path: Path) -> None:
    with differing.build(tmp_path) as coverage:
        part = quote_list.quotes_part_of(coverage, EVERYTHING, QuoteChoice(), "newest", 1)
        assert (part.total, part.again, list(part.quotes["quote"])) == (2, 1, ["post#q0"])
        (other,) = tellings_of(part.tellings, "post#q0")
        assert (other.article, other.pieces) == ("herald", (("kept", differing.WORDS), ("cut", "begins")))
        herald = quote_list.quotes_part_of(coverage, Filter(outlets=("The Herald",)), QuoteChoice(), "newest", 1)
        assert (herald.again, list(herald.quotes["quote"])) == (0, ["herald#q0"])
        assert len(coverage.quotes()) == 2
