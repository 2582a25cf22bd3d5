"""Articles, their times, days and outlets."""

import pandas as pd

from analysis.coverage import Filter
from tests.coverage.conftest import ARTICLES
from tests.coverage.queries.conftest import rows


def test_articles_newest_first_with_a_headline_each(coverage):
    odd = "<script>alert(1)</script> $5 & *fish* [free](https://bad.example) :red[now]"
    assert rows(coverage.articles(), "article", "headline", "mentions", "quotes", "reports") == [
        ("gazette-1", odd, 2, 1, 1),
        ("herald-1", "Fennmark threatens sanctions", 6, 2, 2),
        ("post-1", "Borland envoy visits Fennmark", 11, 3, 2),
        ("undated", "=1+1 is a formula; 'quotes\" and \u0000 too. No one is named.", 0, 0, 0),
    ]
    assert coverage.articles()["title"].tolist()[3] is None


def test_articles_come_in_parts(coverage):
    assert list(coverage.articles(limit=2)["article"]) == ["gazette-1", "herald-1"]
    assert list(coverage.articles(limit=2, offset=2)["article"]) == ["post-1", "undated"]
    assert coverage.articles(limit=2, offset=4).empty


def test_articles_are_counted_with_outlets_and_days(coverage):
    found = coverage.count_articles()
    assert (found["articles"], found["outlets"], found["copies"]) == (4, 3, 0)
    assert (str(found["first"]), str(found["last"])) == ("2031-05-07", "2031-05-12")
    assert coverage.count_articles(Filter(text="no such words")) == {
        "articles": 0,
        "units": 0,
        "outlets": 0,
        "copies": 0,
        "first": None,
        "last": None,
    }
    assert coverage.count_articles(Filter(text="sanction"), "herald-1")["articles"] == 1
    assert coverage.count_articles(Filter(text="sanction"), "post-1")["articles"] == 0


def test_one_article_comes_back_as_it_was_written(coverage):
    for article in ARTICLES:
        assert coverage.article(article.id) == article
    assert coverage.article("no such") is None


def test_times(coverage):
    (row,) = coverage.times(article="post-1").itertuples()
    assert (row.text, row.type, row.value, row.earliest, row.precision) == (
        "Monday",
        "DATE",
        "2031-05-05",
        pd.Timestamp(2031, 5, 5),
        "day",
    )


def test_days_and_outlets(coverage):
    assert rows(coverage.per_day(), "day", "units") == [
        (pd.Timestamp(2031, 5, 7), 1),
        (pd.Timestamp(2031, 5, 9), 1),
        (pd.Timestamp(2031, 5, 12), 1),
    ]
    assert rows(coverage.outlets(), "source", "articles") == [
        ("Borland Herald", 1),
        ("Tarn <i>Gazette</i>", 1),
        ("The Fennmark Post", 1),
        (None, 1),
    ]


def test_each_outlet_has_its_days_and_each_article_its_address(coverage):
    days = coverage.per_day_and_outlet()
    assert days["articles"].sum() == coverage.articles()["published"].notna().sum()
    urls = coverage.articles().dropna(subset=["url"])
    assert coverage.urls() == dict(zip(urls["article"], urls["url"], strict=True))
    assert coverage.article_ids() == frozenset(coverage.articles()["article"])
