"""The public verbs, one after the other, as somebody would use them from Python."""

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
    assert list(dict.fromkeys(stages)) == ["reading", "loading the model", "annotating", "resolving", "writing"]
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
