"""Feeds: which pages they name."""

import gzip
from datetime import UTC, datetime

import pytest

from analysis.collecting.fetching import Answer
from analysis.collecting.listings.feeds import MOST, is_feed, links, named_in, read
from analysis.collecting.requests import BadList

BASE = "https://meridianpost.example/feeds/world.xml"


def rss(items: str) -> bytes:
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title>{items}</channel></rss>'.encode()


def answer(body: bytes, **headers: str) -> Answer:
    pairs = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Answer(BASE, 200, "OK", pairs, body, datetime(2031, 3, 14, tzinfo=UTC))


def test_entries_of_rss_are_told_with_title_and_day():
    item = (
        "<item><title>Envoy &lt;b&gt;leaves&lt;/b&gt; talks</title><link>/envoy</link>"
        "<pubDate>Fri, 14 Mar 2031 09:00:00 GMT</pubDate></item>"
    )
    (link,) = links(rss(item), BASE)
    assert link.url == "https://meridianpost.example/envoy" and link.title == "Envoy leaves talks"
    assert link.published == "Fri, 14 Mar 2031 09:00:00 GMT"


def test_entries_of_atom_are_told_and_never_with_the_day_of_an_update():
    body = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>Envoy</title>'
        '<link rel="self" href="/api/7"/><link rel="alternate" href="https://meridianpost.example/7"/>'
        "<updated>2031-03-14T09:00:00Z</updated></entry></feed>"
    )
    (link,) = links(body.encode(), BASE)
    assert (link.url, link.published) == ("https://meridianpost.example/7", None)


def test_the_address_behind_a_service_counts_and_an_entry_without_one_is_passed_over():
    items = (
        "<item><link>https://short.example/1</link>"
        '<feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">https://kesh.example/a'
        "</feedburner:origLink></item><item><title>No address</title></item>"
        '<item><guid isPermaLink="false">https://kesh.example/b</guid></item>'
    )
    assert [each.url for each in links(rss(items), BASE)] == ["https://kesh.example/a", "https://kesh.example/b"]


def test_a_packed_feed_is_unpacked_and_a_damaged_one_is_told():
    body = rss("<item><link>/a</link></item>")
    assert len(list(read(answer(gzip.compress(body), Content_Encoding="gzip")).links)) == 1
    with pytest.raises(BadList, match="damaged"):
        read(answer(gzip.compress(body)[:-20], Content_Encoding="gzip"))
    with pytest.raises(BadList, match="no feed"):
        read(answer(b"<html><body>Sorry"))
    with pytest.raises(BadList, match="damaged"):
        read(answer(b"<rss version='2.0'><channel><item><li"))
    assert list(read(answer(rss(""))).links) == []


def test_a_page_names_its_feed():
    links = (
        "<link rel='stylesheet' href='/a.css'><link rel=alternate type='application/json' href='/a'>"
        '<link rel="alternate" type="application/rss+xml" title="World" href="/feeds/world.xml?a=1&amp;b=2">'
    )
    assert named_in(f"<html><head>{links}".encode(), BASE) == "https://meridianpost.example/feeds/world.xml?a=1&b=2"
    assert named_in(b"<html><head><link type='application/rss+xml'>", BASE) is None
    assert named_in(b"<link " * 100_000, BASE) is None


def test_a_feed_is_known_by_what_it_holds():
    assert is_feed(rss("")) and not is_feed(b"<html>") and not is_feed(b"")


def test_entities_are_not_blown_up_and_entries_not_taken_without_end():
    entities = b'?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    bomb = rss("<item><link>https://kesh.example/&b;&b;&b;&b;</link></item>").replace(b"?>", entities, 1)
    assert all(len(each.url) < 200 for each in links(bomb, BASE))
    many = rss("".join(f"<item><link>/{number}</link></item>" for number in range(MOST + 5)))
    assert len(list(links(many, BASE))) == MOST
