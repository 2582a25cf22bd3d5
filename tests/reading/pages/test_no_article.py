"""Pages that are no article, and those that only look like one."""

import pytest

from analysis.language import lexicon
from analysis.reading import feeds
from analysis.reading.pages import no_article
from tests.reading.samples import PARAGRAPHS, articles, page, read, reasons

WORDS = lexicon.toml("reading/pages")
TESTS = {
    "error": no_article.is_error,
    "script": no_article.needs_script,
    "wall": no_article.is_wall,
    "feed": feeds.is_cut,
}


@pytest.mark.parametrize(("section", "text"), [(name, each) for name in TESTS for each in WORDS[name]["examples"]])
def test_the_examples_of_the_lexicon(section, text):
    assert TESTS[section](text)


@pytest.mark.parametrize(("section", "text"), [(name, each) for name in TESTS for each in WORDS[name]["not"]])
def test_what_the_lexicon_says_is_none(section, text):
    assert not TESTS[section](text)


def reason(markup: str) -> str:
    (found,) = reasons(read(markup.encode(), "a.html"))
    return found


def test_an_error_a_wall_and_a_page_for_scripts_are_rejected():
    assert "what a server sent instead" in reason(page("<p>Sorry, it is not here.</p>", title="404 Not Found"))
    assert "log in or subscribe" in reason(page("<p>Subscribe to continue reading this article.</p>"))
    assert "JavaScript" in reason(
        page("<noscript>You need to enable JavaScript to run this app.</noscript><div>.</div>")
    )
    assert "no text of an article" in reason(page("<p>14:05</p>", title="Clock"))


def test_an_article_about_errors_and_walls_is_one():
    text = "".join(f"<p>{each}</p>" for each in (*PARAGRAPHS, "He asked her to log in to continue, she said.") * 4)
    assert articles(read(page(text, title="Access denied to Borevia's ports, envoy says").encode(), "a.html"))


def leads(count: int) -> str:
    return "".join(
        f'<h2><a href="/{n}">The envoy of Borevia leaves talk number {n}</a></h2>'
        f"<p>Nobody in the hall expected her to come back soon, said a man who was number {n} there.</p>"
        for n in range(count)
    )


def test_a_front_is_rejected():
    assert "a list of articles" in reason(page(leads(12), title="World"))


def test_an_article_with_others_beside_it_is_none():
    around = f"<aside>{leads(12)}</aside>"
    (article,) = articles(read(page(around=around).encode(), "a.html"))
    assert "number 3" not in article.text
    # ... and neither is what says for machines that it is an article
    head = '<meta property="og:type" content="article">'
    assert articles(read(page(leads(12), head=head).encode(), "a.html"))


def test_the_beginning_before_a_wall_is_read_with_a_note():
    text = "".join(f"<p>{each}</p>" for each in (*PARAGRAPHS, "Subscribe to continue reading this article."))
    found = read(page(text).encode(), "a.html")
    assert len(articles(found)) == 1 and any("ends where the page asks" in each for each in reasons(found))


def test_a_short_text_for_subscribers_is_noted():
    head = (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A","isAccessibleForFree":false}</script>'
    )
    assert any("for subscribers" in each for each in reasons(read(page(head=head).encode(), "a.html")))
