"""The index of a build's words: what it finds, where it stands, and that nobody reads half of one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from analysis.coverage.search import text_index
from analysis.coverage.search.question import Term
from analysis.coverage.search.text_index import FOLDER, TextIndex, open_index, stems_of, tokens_of

TEXTS = (
    ("Talks in Meridian", "The talks went on. Vásk’s visit to Zürich was long."),
    ("A visit", "They talked and talked about a universe."),
    (None, "The university of Borevia talks\0to nobody; 𝒳 too."),
)


def documents() -> Mapping:
    return {
        "articles": [(nth, title, text) for nth, (title, text) in enumerate(TEXTS)],
        "quotes": [(0, "Orin Vask", "We shall talk")],
        "events": [],
        "names": [(4, "Orin Vásk", "阿達 | the minister"), (7, "Vask Ltd", "")],
    }


@pytest.fixture
def index(tmp_path: Path) -> TextIndex:
    return open_index(tmp_path / "b0123456789ab.duckdb", documents())


def rows(index: TextIndex, term: Term) -> list[int]:
    return index.rows("articles", index.expression(term) or "").tolist()


@pytest.mark.parametrize(
    ("term", "found"),
    [
        (Term("talk"), [0, 1, 2]),
        (Term("talked"), [0, 1, 2]),
        (Term("talked", exact=True), [1]),
        (Term("VASK"), [0]),
        (Term("zurich"), [0]),
        (Term("visit to zürich", exact=True), [0]),
        (Term("visit zürich", exact=True), []),
        (Term("talks", title=True), [0]),
        (Term("universit", begins=True), [2]),
        (Term("went o", exact=True, begins=True), [0]),
        (Term("visit-to"), [0]),
    ],
)
def test_a_term_finds(index: TextIndex, term: Term, found: list[int]) -> None:
    assert rows(index, term) == found


def test_what_holds_no_word_asks_for_nothing(index: TextIndex) -> None:
    assert index.expression(Term("%")) is None


def test_a_word_in_the_title_counts_more_and_a_rare_form_no_more_than_a_usual_one(index: TextIndex) -> None:
    found, scores = index.scored("articles", Term("talk"))
    assert found.tolist() == [0, 1, 2]
    assert scores[0] < scores[2]
    visits, worth = index.scored("articles", Term("visit"))
    assert visits.tolist() == [0, 1] and worth[1] < worth[0]


def test_words_that_are_spelled_alike_are_offered(index: TextIndex) -> None:
    assert index.spelled_like("Universitty")[:1] == ["university"]
    assert index.spelled_like("abc") == []
    assert index.occurs("talking") and not index.occurs("talkshow")


def test_actors_are_found_by_words_of_their_names(index: TextIndex) -> None:
    assert index.named(["vask"]) == [4, 7]
    assert index.named(["vask", "minister"]) == [4]
    assert index.named(["阿達"]) == [4] and index.named(["nobody"]) == []


def test_words_inside_other_words_are_found_for_the_filter(index: TextIndex) -> None:
    assert index.rows("articles", index.holding("ERSIT") or "").tolist() == [2]
    assert index.rows("articles", index.holding("alks went o") or "").tolist() == [0]
    assert index.holding("%") is None


def test_it_is_made_once_beside_the_build_and_opened_from_then_on(tmp_path: Path) -> None:
    build = tmp_path / "b0123456789ab.duckdb"
    open_index(build, documents()).close()
    again = open_index(build, {})
    assert again.path.parent == tmp_path / FOLDER
    assert rows(again, Term("nobody")) == [2]
    assert [each.name for each in (tmp_path / FOLDER).iterdir()] == [again.path.name]


def test_the_same_documents_make_the_same_file(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        made.append(open_index(tmp_path / name / "b0123456789ab.duckdb", documents()).path.read_bytes())
    assert made[0] == made[1]


def test_one_that_cannot_be_read_is_made_anew(tmp_path: Path) -> None:
    build = tmp_path / "b0123456789ab.duckdb"
    path = open_index(build, documents()).path
    path.write_bytes(path.read_bytes()[:5000])
    assert rows(open_index(build, documents()), Term("nobody")) == [2]


def test_nothing_is_left_half_written_where_making_it_fails(tmp_path: Path) -> None:
    def broken():
        yield 0, "", "text"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        open_index(tmp_path / "b0123456789ab.duckdb", documents() | {"articles": broken()})
    assert list((tmp_path / FOLDER).iterdir()) == []


def test_indexes_of_builds_that_are_gone_go_too(tmp_path: Path) -> None:
    gone = open_index(tmp_path / "b0123456789ab.duckdb", documents()).path
    open_index(tmp_path / "b0123456789ac.duckdb", documents())
    assert not gone.exists()


def test_where_the_folder_cannot_be_written_it_lives_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_index, "_remove_orphans", lambda _: (_ for _ in ()).throw(PermissionError()))
    index = open_index(tmp_path / "b0123456789ab.duckdb", documents())
    assert rows(index, Term("nobody")) == [2]
    assert not index.path.is_relative_to(tmp_path)
    index.close()
    assert not index.path.exists()


def test_tokens_and_stems() -> None:
    assert tokens_of("Vásk's U.S. co-operation") == ("vask", "s", "u", "s", "co", "operation")
    assert stems_of(["talks", "visited", "x"]) == ["talk", "visit", "x"]
