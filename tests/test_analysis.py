"""The public verbs, one after the other, as somebody would use them from Python."""

import dataclasses

import duckdb
import pytest

import analysis
from analysis.records import Article, Rejection
from tests.conftest import SEED_FILE


def test_the_verbs_lead_from_files_to_tables(tmp_path):
    articles = [each for each in analysis.read([SEED_FILE]) if isinstance(each, Article)]
    annotations = list(analysis.annotate(articles))
    resolution = analysis.resolve(articles, annotations)
    stages = []
    built = analysis.build([SEED_FILE], tmp_path, progress=lambda stage, done, total: stages.append(stage))
    coverage = analysis.open_coverage(tmp_path)

    assert (built.id, built.articles, built.existed, built.rejections) == (coverage.id, 1, False, ())
    steps = ["reading", "loading the model", "looking up", "annotating", "resolving", "writing"]
    assert list(dict.fromkeys(stages)) == steps
    assert len(coverage.mentions()) == len(annotations[0].mentions)
    assert {each.id for each in resolution.entities} >= set(coverage.entities().entity)
    assert "Ilham Tohti" in set(coverage.entities().name)
    assert analysis.build([SEED_FILE], tmp_path).existed


def test_an_article_that_cannot_be_annotated_is_listed_and_the_rest_is_built(tmp_path, monkeypatch):
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"Article {name}.", encoding="utf-8")

    class Faulty:
        label = "en_test 1.0"

        def annotate(self, chunks):
            for chunk in chunks:
                yield [
                    Rejection(origin=each.origin, reason="it broke")
                    if "two" in each.text
                    else analysis.Annotation(article=each.id)
                    for each in chunk
                ]

    monkeypatch.setattr("analysis.engines.choose_engine", lambda model, processes, actors: Faulty())
    built = analysis.build([tmp_path], tmp_path / "builds")
    assert [each.reason for each in built.rejections] == ["it broke"]
    coverage = analysis.open_coverage(tmp_path / "builds")
    assert [coverage.article(id_).text for id_ in coverage.articles().article] == ["Article one."]
    assert list(coverage.rejections().reason) == ["it broke"]


def test_nothing_to_analyse(tmp_path):
    with pytest.raises(analysis.NothingToAnalyse) as raised:
        analysis.build([tmp_path / "nowhere"], tmp_path / "builds")
    assert "no such file" in raised.value.rejections[0].reason


TEXTS = {
    "one": "Ada Quill, the foreign minister of Borevia, met envoys in France on Monday. “We agreed,” she said.",
    "two": "Meridian refused the visit, Orin Vask said in Geneva on 3 May 2031. He had asked for it in April.",
    "three": "Police arrested Orin Vask on Tuesday. The United States condemned the arrest.",
}


def told(name, text=None):
    return Article(id=name, text=text or TEXTS[name], origin=f"{name}.txt", source="The Meridian Post")


def tables(path):
    with duckdb.connect(path, read_only=True) as connection:
        names = [name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
        return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in names}


def test_a_build_of_what_was_known_is_the_very_build_of_annotating_all_anew(tmp_path):
    analysis.build_articles([told("one"), told("two")], tmp_path / "known")
    moved = dataclasses.replace(told("one"), id="moved", origin="moved.txt")
    given = [told("one"), moved, told("two", TEXTS["two"] + " It rained."), told("three")]
    known = analysis.build_articles(given, tmp_path / "known")
    fresh = analysis.build_articles(given, tmp_path / "fresh", fresh=True)
    assert (known.known, known.trouble, fresh.known) == (2, None, 0)
    assert known.id == fresh.id
    ours, theirs = tables(known.path), tables(fresh.path)
    assert len(ours["articles"]) == 4 and ours["mentions"] and ours["events"] and ours["quotes"]
    assert ours == theirs
    assert not (tmp_path / "fresh" / ".annotations").exists()


def test_a_users_own_actors_and_a_model_that_is_another_are_not_answered_from_what_is_known(tmp_path):
    actors = tmp_path / "actors.csv"
    actors.write_text("name,kind,country\nBorevia,country,QBO\n", encoding="utf-8")
    first = analysis.build_articles([told("one")], tmp_path / "builds")
    second = analysis.build_articles([told("one")], tmp_path / "builds", actors=actors)
    assert (first.known, second.known) == (0, 0)
    with analysis.open_coverage(second.path) as coverage:
        assert "Borevia" in set(coverage.entities().name)
    third = analysis.build_articles([told("one"), told("three")], tmp_path / "builds", actors=actors)
    assert third.known == 1


def test_who_chooses_the_engine_is_handed_over(tmp_path, nlp):
    from analysis.engines import Here

    engine, asked = Here("no_such_model"), []
    engine.nlp = nlp
    built = analysis.build_articles([told("one")], tmp_path, choose=lambda *what: asked.append(what) or engine)
    assert built.articles == 1 and asked == [("en_core_web_md", 1, ())]


def test_annotations_that_cannot_be_kept_stop_nothing_and_are_told(tmp_path):
    (tmp_path / ".annotations").write_text("no folder", encoding="utf-8")
    built = analysis.build_articles([told("one")], tmp_path)
    assert built.articles == 1 and ".annotations" in built.trouble


def test_what_an_interrupted_analysis_annotated_is_known_to_the_next(tmp_path, monkeypatch):
    class Interrupted(Exception):
        pass

    def stop(stage, done, total):
        if (stage, done) == ("annotating", 2):
            raise Interrupted

    monkeypatch.setattr("analysis.engines.CHUNK", 1)
    given = [told(name) for name in TEXTS]
    with pytest.raises(Interrupted):
        analysis.build_articles(given, tmp_path, progress=stop)
    assert list(tmp_path.glob("*.duckdb")) == []
    assert analysis.build_articles(given, tmp_path).known == 2
