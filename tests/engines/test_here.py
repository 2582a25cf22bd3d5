"""Annotating in this process: a bad article costs only itself."""

from analysis.engines import annotate_all
from analysis.records import Annotation, Article, Rejection
from tests.engines.conftest import articles


def test_an_article_that_fails_costs_only_itself(here, monkeypatch):
    from analysis.engines import here as module

    annotate = module.annotate

    def faulty(given, nlp, **more):
        given = list(given)
        if any(each.id == "a3" for each in given):
            raise ZeroDivisionError("no rule for this")
        return annotate(given, nlp, **more)

    monkeypatch.setattr(module, "annotate", faulty)
    answers = list(annotate_all(articles(6), here))
    assert [type(each) for each in answers] == [*[Annotation] * 3, Rejection, *[Annotation] * 2]
    assert answers[3].origin == "f#L3" and "ZeroDivisionError: no rule for this" in answers[3].reason


def test_an_article_that_is_too_long_is_rejected_and_says_by_how_much(here, monkeypatch):
    monkeypatch.setattr(here.nlp, "max_length", 50)
    short, long = Article(id="s", text="Envoys met.", origin="s"), Article(id="l", text="Met. " * 11, origin="l")
    first, second = annotate_all([short, long], here)
    assert isinstance(first, Annotation) and first.article == "s"
    assert isinstance(second, Rejection) and "55 characters, more than the 50" in second.reason


def test_nothing_in_nothing_out(here):
    assert list(annotate_all([], here)) == []


def test_nothing_is_found_in_an_article_that_is_not_in_english(here):
    text = "Envoys of Borevia met Orin Vask on Friday."
    articles = [Article(id="en", text=text), Article(id="fr", text=text, language="fr")]
    english, french = annotate_all(articles, here)
    assert isinstance(english, Annotation) and english.mentions
    assert french == Annotation(article="fr")
