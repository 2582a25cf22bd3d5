"""A user's own actors: a table read with care, and used like the gazetteers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analysis.annotating import annotate, load_pipeline
from analysis.reading.actors import COLUMNS, BadActors, digest_of, read_actors
from analysis.records import Annotation, Article
from analysis.resolving import resolve

TABLE = """name,kind,country,also,adjective,people,capital,seat
Ruritania,country,QRU,Kingdom of Ruritania,Ruritanian,Ruritanians,Strelsau,Elphberg Palace
Ruritanian Grain Board,organisation,QRU,RGB;the Board,,,,
"Holt, Anna",person,QRU,,,,,
"""
TEXT = (
    "Strelsau said on Monday that it would close the border. Ruritanian officials flew to Strelsau. "
    "The RGB and Elphberg Palace did not comment. The Kingdom of Ruritania signed the treaty."
)


def written(folder: Path, text: str) -> Path:
    path = folder / "actors.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_table_is_read_row_by_row(tmp_path: Path):
    state, board, person = read_actors(written(tmp_path, TABLE))
    assert (state.name, state.kind, state.country, state.capital) == ("Ruritania", "country", "QRU", ("Strelsau",))
    assert board.also == ("RGB", "the Board")
    assert person.name == "Holt, Anna"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "a column name or kind is missing"),
        ("name,kind\n", "there is no actor in it"),
        ("name,sort\nA,b\n", "it has a column 'sort'"),
        ("name,kind\nRuritania,state\n", "line 2: kind is 'state'; it must be one of country, "),
        ("name,kind\nRuritania,country\n", "line 2: a country needs its code"),
        ("name,kind,country\nRuritania,country,ru\n", "line 2: country is 'ru'"),
        (
            "name,kind,capital\nThe Pact,organisation,Strelsau\n",
            "line 2: only a country has something in the column cap",
        ),
        ("name,kind\n ,person\n", "line 2: there is no name"),
        ("name,kind\nHolt, Anna,person\n", "line 2: more cells than columns"),
    ],
)
def test_a_table_that_is_wrong_says_where_and_what_to_do(tmp_path: Path, text: str, told: str):
    path = written(tmp_path, text)
    with pytest.raises(BadActors) as wrong:
        read_actors(path)
    assert told in str(wrong.value) and str(path) in str(wrong.value)


def test_a_missing_file_is_named(tmp_path: Path):
    with pytest.raises(BadActors, match=r"nowhere\.csv"):
        read_actors(tmp_path / "nowhere.csv")


def test_the_digest_changes_with_what_the_rows_say(tmp_path: Path):
    one = read_actors(written(tmp_path, TABLE))
    other = read_actors(written(tmp_path, TABLE.replace("QRU", "QRV")))
    assert digest_of(()) == "" and len(digest_of(one)) == 16 and digest_of(one) != digest_of(other)
    assert digest_of(one) == digest_of(
        read_actors(written(tmp_path, f"{','.join(COLUMNS)}\n" + TABLE.split("\n", 1)[1]))
    )


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> tuple[Article, Annotation]:
    actors = read_actors(written(tmp_path_factory.mktemp("actors"), TABLE))
    article = Article(id="a", text=TEXT, published=date(2031, 3, 4))
    return article, next(annotate([article], load_pipeline(actors=actors)))


def test_own_actors_are_found_like_those_of_the_gazetteers(known: tuple[Article, Annotation]):
    article, annotation = known
    found = {(article.text[m.start : m.end], m.kind, m.name, m.country) for m in annotation.mentions}
    assert ("Strelsau", "country", "Ruritania", "QRU") in found, "a capital that acts is its government"
    assert ("Strelsau", "place", "Strelsau", "QRU") in found, "and else a place"
    assert ("RGB", "organisation", "Ruritanian Grain Board", "QRU") in found
    assert ("Kingdom of Ruritania", "country", "Ruritania", "QRU") in found
    assert any(words == "Elphberg Palace" and country == "QRU" for words, _, _, country in found)
    assert any(words.startswith("Ruritanian officials") and country == "QRU" for words, _, _, country in found)


def test_own_states_are_entities_with_their_code(known: tuple[Article, Annotation]):
    article, annotation = known
    resolution = resolve([article], [annotation])
    (state,) = (entity for entity in resolution.entities if entity.kind == "country")
    assert (state.id, state.name, state.country) == ("ruritania", "Ruritania", "QRU")
