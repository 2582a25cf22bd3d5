"""What a page says of its article, and which of several places counts."""

from datetime import date

import pytest

from analysis.language import lexicon
from analysis.reading.pages.metadata import Metadata, metadata_of
from analysis.reading.pages.trees import tree_of
from tests.reading.samples import DAY, page


def read(head: str = "", address: str | None = None, **rest: str) -> Metadata:
    return metadata_of(tree_of(page(head=head, **rest)), address)


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


JSON_LD = (
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Envoy walks out","datePublished":"%s",'
    '"author":{"name":"%s"},"publisher":{"name":"%s"}}</script>'
)


def test_json_ld_counts_before_meta_elements_and_these_before_the_page():
    head = JSON_LD % ("2031-03-14", "Lena Oduya", "The Meridian Post") + meta("og:title", "Other")
    found = read(head + meta("article:published_time", "2031-03-15"))
    assert (found.title, found.author, found.published) == ("Envoy walks out", "Lena Oduya", DAY)
    assert (found.outlet, found.dated_by, found.language) == ("The Meridian Post", "page", "en-GB")
    assert read(meta("og:title", "Other")).title == "Other"
    assert read(title="Envoy leaves").title == "Envoy leaves"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (meta("article:published_time", "2031-03-14T23:31:00+02:00"), DAY),
        (meta("parsely-pub-date", "2031-03-14T10:00:00Z"), DAY),
        (meta("date", "14 March 2031"), DAY),
        # the day of a change is none of publication
        (meta("article:modified_time", "2031-03-20T10:00:00Z") + meta("date", "2031-03-14"), DAY),
        (meta("date", "March 2031"), None),
        (meta("date", "03/04/2031"), None),
    ],
)
def test_the_day_of_publication_stands_in_meta_elements(head, published):
    assert read(head).published == published


def test_the_day_may_stand_in_a_time_element_or_the_address():
    body = '<time class="published-date" datetime="2031-03-14T10:00Z">14 March</time><p>Text.</p>'
    assert read(body=body).published == DAY
    found = read(address="https://post.example/world/2031/03/14/envoy-leaves")
    assert (found.published, found.dated_by) == (DAY, "URL")
    assert read(address="https://post.example/2031/mar/14/envoy").published == DAY


def test_a_day_of_the_text_is_no_day_of_publication():
    assert read(body="<p>The envoy left on 14 March 2031, and came back on 2 April 2031.</p>").published is None


def test_an_author_is_no_account_no_address_and_not_the_outlet():
    assert read(meta("author", "By Lena Oduya")).author == "Lena Oduya"
    for name in ("admin", "https://post.example/lena", "desk@post.example"):
        assert read(meta("author", name)).author is None, name
    assert read(meta("author", "Lantern News") + meta("og:site_name", "Lantern News")).author is None
    assert all(
        read(meta("author", each.title())).author is None for each in lexicon.words("reading/pages", "author", "not")
    )


def test_a_by_line_of_the_page_is_an_author():
    body = (
        '<p class="byline"><span class="author-name">Lena Oduya</span></p><p>The envoy of Borevia left the talks.</p>'
    )
    assert read(body=body).author == "Lena Oduya"


def test_the_outlet_is_the_one_that_its_address_is_called_after():
    head = JSON_LD % ("2031-03-14", "Lena Oduya", "Lantern Agency") + meta("og:site_name", "The Meridian Post")
    assert read(head, "https://www.meridianpost.example/a").outlet == "The Meridian Post"
    assert read(head, "https://www.lanternagency.example/a").outlet == "Lantern Agency"
    assert read(address="https://www.lantern.example/a").outlet == "lantern.example"
    assert read().outlet is None


def test_the_outlet_behind_a_title_is_left_out():
    site = meta("og:site_name", "The Meridian Post")
    assert read(site + meta("og:title", "Talks: a stall | Meridian Post")).title == "Talks: a stall"
    assert (
        read(meta("og:title", "Envoy leaves talks - News - Post"), title="Envoy leaves talks").title
        == "Envoy leaves talks"
    )
    assert read(site + meta("og:title", "Borevia - a state")).title == "Borevia - a state"


def test_the_canonical_address_counts_before_the_one_that_was_fetched():
    link = '<link rel="canonical" href="/world/envoy">'
    assert read(link, "https://post.example/x?utm=1").url == "https://post.example/world/envoy"
    assert (
        read('<link rel="canonical" href="http://[broken">', "https://post.example/x").url == "https://post.example/x"
    )
    assert read('<link rel="canonical" href="javascript:x()">').url is None


def test_a_date_of_another_century_is_read_without_looking_at_the_clock():
    assert read(meta("date", "1987-06-01")).published == date(1987, 6, 1)
