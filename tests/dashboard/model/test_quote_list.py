"""Which quotes stand on the page: grouped, in parts, as CSV."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from pathlib import Path
from typing import Any

from analysis.coverage import NOBODY, Coverage, Filter, QuoteChoice
from analysis.coverage.identity import build_id
from analysis.coverage.writer import write_build
from analysis.records import Annotation, Article, Quote, Resolution, Span
from dashboard.model import quote_list

EVERYTHING = Filter()
TALKS = "“The talks with Fennmark were open,” … “We will come back in June.”"
SANCTION = "Fennmark will sanction Borland if its ships enter the Strait of Tarn"
REJECTED = "that Fennmark rejected Borland’s demand for access to the Strait of Tarn"
MISTAKE = "the threat “a mistake”"
FAILED = "the talks had failed"
ASKED = "“They never asked us,”"


def words(link: Any) -> str:
    return re.sub(r"^:primary\[(.*)\]$", r"\1", link.label).replace("\\", "")


def write_long(folder: Path, quotes: int = 45) -> Path:
    """A build of one article with many quotes: the nth says “Number n.”; every third speaker is unnamed."""
    text, found = "", []
    for number in range(quotes):
        start = len(text)
        text += f"“Number {number}.”"
        end = len(text)
        text += " someone told us.\n"
        who = Span(end + 1, end + 8)
        found.append(
            Quote(
                start=start,
                end=end,
                kind="direct",
                parts=(Span(start, end),),
                speaker=who,
                speaker_name=None if number % 5 == 4 else f"someone {number % 15}",
                anonymous=number % 3 == 0 and number % 5 != 4,
                addressee=Span(end + 14, end + 16) if number == 40 else None,
                rule="test",
                confidence=0.9,
            )
        )
    article = Article(id="long", text=text, title="Many words", published=date(2031, 5, 1), source="The Long Read")
    articles, annotations = (article,), (Annotation(article="long", quotes=tuple(found)),)
    id_ = build_id(articles, (), "en_test 1.0")
    return write_build(folder, id_, articles, annotations, Resolution(), (), model="en_test 1.0")


def test_quotes_by_nobody_known_are_a_group_of_their_own(tmp_path: Path) -> None:
    with Coverage(write_long(tmp_path)) as coverage:
        part = quote_list.grouped_part_of(coverage, EVERYTHING, QuoteChoice(), "newest", 1)
        assert part.speakers.iloc[0][["key", "name", "quotes"]].tolist() == [NOBODY, "Speaker not known", 9]
        assert quote_list.quotes_part_of(coverage, EVERYTHING, QuoteChoice(speaker=NOBODY), "newest", 1).total == 9
        second = quote_list.grouped_part_of(coverage, EVERYTHING, QuoteChoice(), "newest", 2)
        assert (second.paging.number, second.paging.parts, len(second.speakers)) == (2, 2, 3)
        assert set(second.quotes["key"]) == set(second.speakers["key"])


def test_the_csv_holds_all_that_match_and_no_formula(small_coverage: Coverage) -> None:
    data = quote_list.csv_of(small_coverage, EVERYTHING, QuoteChoice(stance="states"), "oldest")
    rows = list(csv.DictReader(io.StringIO(data.decode())))
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
