"""JSON-LD as pages write it."""

import json

from analysis.reading.pages.structured import Structured, structured, text_in
from analysis.reading.pages.trees import tree_of


def read(*blocks: str) -> Structured:
    scripts = "".join(f'<script type="application/ld+json">{each}</script>' for each in blocks)
    return structured(tree_of(f"<html><head>{scripts}</head><body><p>x</p></body></html>"))


ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Envoy leaves &amp; talks stall",
    "datePublished": "2031-03-14T09:31:00+01:00",
    "author": [{"@type": "Person", "name": "Lena Oduya"}, {"@type": "Person", "name": "Orin Vask"}],
    "publisher": {"@type": "Organization", "name": "The Meridian Post"},
    "inLanguage": "en-GB",
    "isAccessibleForFree": "False",
}


def test_the_fields_of_an_article():
    said = read(json.dumps(ARTICLE))
    assert said.headline == "Envoy leaves & talks stall" and said.author == "Lena Oduya, Orin Vask"
    assert (said.published, said.outlet) == ("2031-03-14T09:31:00+01:00", "The Meridian Post")
    assert (said.language, said.open_to_all, said.is_article, said.is_list) == ("en-GB", False, True, False)


def test_an_article_in_a_graph_whose_publisher_stands_elsewhere_in_it():
    site = {"@type": "Organization", "@id": "#org", "name": "Lantern News"}
    graph = {"@graph": [site, {**ARTICLE, "publisher": {"@id": "#org"}, "@type": ["ReportageNewsArticle"]}]}
    assert read(json.dumps(graph)).outlet == "Lantern News"


def test_mistakes_that_pages_make():
    raw = "\n".join(
        ["<!--", '{"@type": "NewsArticle", "headline": "Talks\nstall", "datePublished": "2031-03-14",}', "-->"]
    )
    assert read("{broken", raw).headline == "Talks stall"
    assert read("[" * 100_000, '{"@graph":' * 5_000) == Structured()


def test_a_list_of_articles_says_so():
    assert read('{"@type": "CollectionPage", "name": "World"}').is_list
    assert not read('{"@type": "WebPage"}').is_list


def test_words_of_values_of_any_form():
    assert text_in([{"name": "A"}, "B", "A", [["C"]]]) == "A, B"
    assert text_in({"url": "https://post.example"}) == "https://post.example"
    assert text_in(3) is None and text_in("  ") is None
