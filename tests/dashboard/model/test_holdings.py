"""What files hold, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.model.holdings import (
    Columns,
    Reason,
    added_words,
    columns_of,
    figures,
    first_rows,
    headline,
    place_in,
    reasons,
    said,
    samples,
)
from tests.dashboard.handing import LINKS, MET, ODD, REFUSED, told_of


def test_the_figures_of_a_table_whose_days_cannot_be_told(tmp_path: Path) -> None:
    told = told_of(tmp_path, {"spring.csv": ODD, "note.txt": MET})
    assert figures(told["all"]) == [
        ("Articles", "3", "CSV 2, plain text 1"),
        ("Published", "Not known", "3 articles without a day"),
        ("Outlets", "0", "3 articles without one"),
        ("Languages", "English", "all of it can be analysed"),
    ]


def test_what_somebody_says_of_the_table_is_seen_in_the_figures(tmp_path: Path) -> None:
    told = told_of(tmp_path, {"spring.csv": ODD}, fields={"source": "Blatt"}, day_first=True)
    _, published, outlets, _ = figures(told["all"])
    assert published == ("Published", "3 – 4 May 2031", "each has its day")
    assert outlets == ("Outlets", "2", "The Lantern, Tarn Post")
    assert headline(told["inputs"][0]) == "2 articles · CSV · 3 – 4 May 2031"


def test_what_is_not_english_is_said(tmp_path: Path) -> None:
    french = "Le ministre a rencontré les envoyés lundi, et il a dit que les négociations continueront. " * 3
    told = told_of(tmp_path, {"a.txt": MET, "b.txt": french})
    assert figures(told["all"])[3] == (
        "Languages",
        "English, French",
        "1 article not in English: kept and counted, not analysed",
    )


def test_the_columns_tell_what_was_guessed_and_what_is_missing(tmp_path: Path) -> None:
    odd, links = told_of(tmp_path, {"spring.csv": ODD, "links.csv": LINKS})["inputs"]
    columns = columns_of(odd)
    assert columns is not None
    assert columns.names == ("Nr", "Schlagwerk", "Wortlaut", "Erschienen am", "Blatt")
    assert columns.line == (
        "Text: “Wortlaut” (guessed) · Title: “Schlagwerk” (guessed) · Day: “Erschienen am” (guessed)"
    )
    lacking = columns_of(links)
    assert lacking is not None and lacking.line == "no text · Title: “title” · no day · Address: “url”"
    rows = first_rows(odd)
    assert rows is not None and list(rows["Blatt"]) == ["The Lantern", "Tarn Post"]
    assert columns_of({"tables": []}) is None and first_rows({"tables": []}) is None


def test_reasons_are_told_beside_their_input_without_a_command_line(tmp_path: Path) -> None:
    odd, links = told_of(tmp_path, {"spring.csv": ODD, "links.csv": LINKS})["inputs"]
    (note,), left = reasons(odd, "notes")  # which columns were guessed is told with the columns
    assert left == 0
    line = note.line("spring.csv")
    assert line.startswith("Row 2: the date '03/05/2031' is not a day") and line.endswith("(and 1 like it)")
    assert "choose how such dates are read" in line and "--" not in line
    (rejection,), _ = reasons(links, "rejections")
    assert rejection.line("links.csv").startswith("Its 2 rows hold links and no texts of articles")
    assert "choose the column that holds the texts" in rejection.reason


@pytest.mark.parametrize(
    ("origin", "place"),
    [
        ("a.csv", ""),
        ("a.csv#R3", "row 3"),
        ("a.csv#L12", "line 12"),
        ("a.csv#7", "article 7"),
        ("a.csv#News!R3", "News, row 3"),
        ("a.csv/march/b.html", "march/b.html"),
        ("a.csv/b.csv#R3", "b.csv, row 3"),
        ("a.csv#https://lantern.example/1", "https://lantern.example/1"),
        ("elsewhere", "elsewhere"),
    ],
)
def test_where_in_an_input_something_stands(origin: str, place: str) -> None:
    assert place_in(origin, "a.csv") == place


def test_a_path_is_told_as_it_is() -> None:
    assert Reason("a.zip/march/b.csv#R3", "there is no text", 1).line("a.zip") == "march/b.csv, row 3: there is no text"
    assert Reason("a.zip", "it is damaged", 2).line("a.zip") == "It is damaged (and 1 like it)"


def test_articles_are_shown_as_they_are_read(tmp_path: Path) -> None:
    told = told_of(tmp_path, {"spring.csv": ODD}, fields={"source": "Blatt"}, day_first=True)
    table = samples(told["inputs"][0])
    assert list(table["Title"]) == ["Envoys of Borevia meet again", "Meridian refuses a visit"]
    assert list(table["Published"]) == ["3 May 2031", "4 May 2031"] and table["Text"][1].startswith(REFUSED[:40])


def test_only_what_differs_from_what_was_taken_or_was_guessed_is_said() -> None:
    columns = Columns(("A", "B", "C", "D"), {"text": "A", "title": "B", "url": "D"}, ("text",))
    chosen = {"text": "A", "title": "B", "published": "C", "source": None, "url": None}
    assert said(columns, chosen) == {"text": "A", "published": "C", "url": ""}


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ((0, 6, 0, 0), "6 articles were analysed. New: 2 actors, 1 quote."),
        ((6, 1, 2, 0), "1 article was added to the 6 before; 2 were here already. New: 2 actors, 1 quote."),
        (
            (6, 0, 1, 2),
            "0 articles were added to the 6 before; 1 was here already; 2 inputs could not be read. "
            "New: 2 actors, 1 quote.",
        ),
    ],
)
def test_what_came_of_adding(answer: tuple[int, int, int, int], words: str) -> None:
    before, new, already, rejected = answer
    told = {"before": before, "new": new, "already": already, "rejected": rejected}
    assert added_words(told, {"actor": 2, "quote": 1, "event": -1}) == words
