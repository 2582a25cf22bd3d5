"""Files that somebody hands over: what they hold, and the build that they make, alone or with that of another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analysis import NothingToAnalyse, additions, build_articles, correct, open_coverage
from analysis.additions import BadRequest, Request, add, look, read_request
from analysis.coverage.inputs import inputs_of
from analysis.reading import Input, Options
from analysis.records import Actor, Article, Correction, EntityRef

MET = "Ada Quill, the foreign minister of Borevia, met envoys in France on Monday. “We agreed,” she said."
REFUSED = "Meridian refused the visit, Orin Vask said in Geneva on 3 May 2031. He had asked for it in April."
ODD = f'Schlagzeug,Wortlaut,Tag\nVisit,"{MET * 3}",2031-05-04\nRefusal,"{REFUSED * 3}",2031-05-05\n'


def handed(tmp_path: Path, name: str, content: str, number: int = 1, **options: object) -> Input:
    """A file as it lies on the disk, and what somebody calls it."""
    path = tmp_path / f"{number}{Path(name).suffix}"
    path.write_text(content, encoding="utf-8")
    return Input(path, name, Options(**options))  # type: ignore[arg-type]


def test_a_request_is_read_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "request.json"
    one = {"path": "/tmp/1.csv", "name": "news.csv", "fields": {"text": "Wortlaut"}, "day_first": True}
    file.write_text(json.dumps({"inputs": [one, {"path": "2.txt", "name": "b"}], "base": "x/b.duckdb", "title": " A "}))
    found = read_request(file)
    assert found.inputs[0] == Input(Path("/tmp/1.csv"), "news.csv", Options({"text": "Wortlaut"}, True))
    assert found.inputs[1] == Input(Path("2.txt"), "b", Options({}, None))
    assert (found.base, found.title) == (Path("x/b.duckdb"), "A")


@pytest.mark.parametrize("content", ["", "[]", '{"inputs": [{"name": "a"}]}', '{"inputs": [1]}'])
def test_what_is_no_request_says_so(tmp_path: Path, content: str) -> None:
    (tmp_path / "request.json").write_text(content)
    with pytest.raises(BadRequest, match=r"request\.json cannot be read"):
        read_request(tmp_path / "request.json")


def test_each_file_is_looked_into_by_itself_and_all_together(tmp_path: Path) -> None:
    table = handed(tmp_path, "spring.csv", ODD, 1)
    note = handed(tmp_path, "note.txt", MET, 2)
    broken = handed(tmp_path, "broken.xyz", "?", 3)
    told = look(Request((table, note, broken)))
    assert json.loads(json.dumps(told)) == told
    assert (told["all"]["articles"], told["all"]["rejected"]) == (3, 1)
    assert (told["all"]["first"], told["all"]["last"]) == ("2031-05-04", "2031-05-05")
    first, second, third = told["inputs"]
    assert (first["name"], first["articles"], first["formats"]) == ("spring.csv", 2, {"CSV": 2})
    assert (second["name"], second["articles"], second["tables"]) == ("note.txt", 1, [])
    assert (third["articles"], third["rejected"]) == (0, 1)
    assert second["samples"][0]["text"] == MET
    (seen,) = first["tables"]
    assert seen["columns"] == ["Schlagzeug", "Wortlaut", "Tag"]
    assert seen["of"] == {"text": "Wortlaut", "published": "Tag"} and set(seen["guessed"]) == {"text", "published"}
    assert seen["rows"][0][0] == "Visit" and len(seen["rows"][0][1]) == additions.CELL


def test_what_somebody_says_of_a_table_counts_for_it_alone(tmp_path: Path) -> None:
    said = handed(tmp_path, "a.csv", ODD, 1, fields={"title": "Schlagzeug"})
    other = handed(tmp_path, "b.csv", ODD.replace("Monday", "Tuesday"), 2)
    first, second = look(Request((said, other)))["inputs"]
    assert [each["title"] for each in first["samples"]] == ["Visit", "Refusal"]
    assert [each["title"] for each in second["samples"]] == ["", ""]


def test_the_answer_is_short_however_wide_a_table_and_however_many_there_are(tmp_path: Path) -> None:
    names = ",".join(f"c{number}" for number in range(300)) + ",text"
    wide = handed(tmp_path, "wide.csv", f'{names}\n{"x," * 300}"{REFUSED}"\n')
    (seen,) = look(Request((wide,)))["inputs"][0]["tables"]
    assert len(seen["columns"]) == additions.COLUMNS and seen["columns"][-1] == "text"
    assert seen["left_out"] == 301 - additions.COLUMNS


@pytest.fixture(scope="module")
def spring(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build with a user's own actors and a correction."""
    shelf = tmp_path_factory.mktemp("builds")
    actors = [Actor(name="Borevia", kind="country", country="QBO", people=("Borevians",))]
    articles = [Article(id="met", text=MET, origin="met.txt")]
    first = build_articles(articles, shelf, actors=actors, title="Spring")
    with open_coverage(first.path) as coverage:
        row = coverage.entities().query("name == 'Ada Quill'").iloc[0]
    ref = EntityRef(id=row["entity"], name=row["name"], kind=row["kind"], country=row["country"])
    return correct(first.path, [Correction(kind="rename", entity=ref, value="Adela Quill")]).path


def test_a_build_that_is_added_to_keeps_its_articles_actors_and_corrections(tmp_path: Path, spring: Path) -> None:
    same = handed(tmp_path, "again.jsonl", json.dumps({"id": "met", "text": MET}) + "\n", 1)
    other = handed(tmp_path, "other.txt", REFUSED, 2)
    broken = handed(tmp_path, "broken.xyz", "?", 3)
    twice = handed(tmp_path, "twice.txt", REFUSED, 4)  # is noted, and no input that could not be read
    added = add(Request((same, other, broken, twice), spring, "Spring"), spring.parent)
    assert (added.before, added.new, added.already, added.rejected) == (1, 1, 1, 1)
    with open_coverage(added.built.path) as coverage:
        inputs = inputs_of(coverage)
        assert {each.text for each in inputs.articles} == {MET, REFUSED}
        assert [each.name for each in inputs.actors] == ["Borevia"]
        assert {"Adela Quill", "Borevia", "Orin Vask"} <= set(coverage.entities()["name"])
        assert coverage.info.title == "Spring"
    with open_coverage(spring) as before:
        assert before.info.articles == 1


def test_another_article_under_an_id_that_the_build_has_gets_one_of_its_own(
    tmp_path: Path, spring: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[Article] = []
    monkeypatch.setattr(additions, "build_articles", lambda articles, *_, **__: kept.extend(articles))
    other = handed(tmp_path, "other.jsonl", json.dumps({"id": "met", "text": REFUSED}) + "\n")
    assert add(Request((other,), spring), spring.parent).new == 1
    assert [each.text for each in kept] == [MET, REFUSED]
    assert kept[0].id == "met" != kept[1].id


def test_a_build_of_a_model_that_is_not_here_is_analysed_with_the_one_that_is(tmp_path: Path) -> None:
    asked = []

    def make(articles: object, shelf: object, *, model: str | None, **others: object) -> str:
        from analysis.annotating import ModelNotFound

        asked.append(model)
        if model:
            raise ModelNotFound(model)
        return "built"

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(additions, "build_articles", make)
        known = additions._Base(model="en_none")
        assert additions._built(Request(()), known, [], [], tmp_path, lambda *_: None) == "built"  # type: ignore[comparison-overlap]
    assert asked == ["en_none", None]


def test_where_nothing_can_be_read_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(NothingToAnalyse):
        add(Request((handed(tmp_path, "a.xyz", "?"),)), tmp_path / "builds")
    assert not (tmp_path / "builds").exists()
