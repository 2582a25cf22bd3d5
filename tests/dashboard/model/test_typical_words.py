"""Words that are typical of a part."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from analysis.coverage import Coverage, Filter
from analysis.coverage.identity import build_id
from analysis.coverage.writer import write_build
from analysis.records import Annotation, Article, Resolution
from analysis.resolving import complete
from dashboard.model.compare import columns_of
from dashboard.model.typical_words import ENOUGH, ranked, typical_words_of


def test_a_word_that_one_part_uses_far_more_often_is_typical_of_it() -> None:
    own, others = {"seized": 15, "ship": 18, "that": 20}, {"detained": 15, "ship": 17}
    assert [each.word for each in ranked(own, 20, others, 20)] == ["seized"]


def test_of_few_articles_nothing_is_typical() -> None:
    assert ranked({"seized": 5}, ENOUGH - 1, {}, 100) == []
    assert ranked({"seized": 5}, 100, {}, 0) == []


def test_each_word_stands_in_a_sentence_of_its_part(tmp_path: Path) -> None:
    articles = [
        Article(
            id=f"{outlet}-{nth}",
            text=f"Borland Line sails again. Its ship was {verb} on Monday.",
            source=outlet,
            published=date(2031, 5, 1 + nth),
        )
        for outlet, verb in (("Post", "seized"), ("Herald", "detained"))
        for nth in range(12)
    ]
    annotations = [Annotation(article=each.id) for each in articles]
    path = write_build(
        tmp_path,
        build_id(articles, (), "m"),
        articles,
        annotations,
        complete(Resolution(), articles, annotations),
        (),
        model="m",
    )
    with Coverage(path) as coverage:
        columns = columns_of(coverage, Filter(), "outlets", ("Post", "Herald"))
        (post,), (herald,) = typical_words_of(coverage, Filter(), columns)
    assert (post.word, herald.word) == ("seized", "detained")
    assert post.sentence == "Its ship was seized on Monday."
    assert (post.articles, post.size, post.others, post.rest) == (12, 12, 0, 12)
    assert articles[0].text[post.start : post.end] == "seized"
