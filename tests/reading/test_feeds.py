"""RSS and Atom, as they are written."""

from time import process_time

from tests.reading.samples import DAY, PARAGRAPHS, articles, read, reasons

LONG = "".join(f"<p>{each}</p>" for each in PARAGRAPHS * 4)


CHANNEL = "<title>The Meridian Post - Latest news</title><language>en-gb</language>"


def rss(*items: str) -> bytes:
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    shown = "".join(f"<item>{each}</item>" for each in items)
    return f'<?xml version="1.0"?><rss version="2.0" {spaces}><channel>{CHANNEL}{shown}</channel></rss>'.encode()


def test_the_fields_of_an_entry():
    item = (
        "<title>Talks &amp;amp; tea</title><link>https://post.example/1</link><guid>1</guid>"
        "<pubDate>Fri, 14 Mar 2031 10:00:00 GMT</pubDate><dc:creator>Lena Oduya</dc:creator>"
        f"<description>Short …</description><content:encoded><![CDATA[{LONG}]]></content:encoded>"
    )
    (article,) = read(rss(item), "a.xml")
    assert article.text == "\n\n".join(PARAGRAPHS * 4)
    assert (article.title, article.published, article.author) == ("Talks & tea", DAY, "Lena Oduya")
    assert (article.source, article.url, article.language) == ("The Meridian Post", "https://post.example/1", "en")
    assert (article.origin, article.format) == ("a.xml#1", "feed")


def test_atom():
    feed = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Lantern News</title><entry><title>Envoy leaves</title>
    <link href="https://lantern.example/1"/><updated>2031-03-20T10:00:00Z</updated><published>2031-03-14T10:00:00Z</published>
    <author><name>Orin Vask</name></author><content type="html">{LONG.replace("<", "&lt;")}</content></entry></feed>"""
    (article,) = read(feed.encode(), "a.txt")
    assert (article.published, article.source, article.author) == (DAY, "Lantern News", "Orin Vask")
    assert article.text.startswith("MERIDIAN") and article.url == "https://lantern.example/1"


def test_a_day_of_an_update_is_none_of_publication():
    feed = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>L</title><entry><title>E</title>
    <updated>2031-03-20T10:00:00Z</updated><content type="html">{LONG.replace("<", "&lt;")}</content></entry></feed>"""
    assert read(feed.encode(), "a.atom")[0].published is None


def test_what_was_escaped_twice_is_read_and_paragraphs_stay():
    item = (
        "<title>A</title><description>&lt;p&gt;Borevia&amp;amp;rsquo;s envoy.&lt;/p&gt;"
        "&lt;p&gt;She &amp;lt;b&amp;gt;left&amp;lt;/b&amp;gt;.&lt;/p&gt;</description>"
    )
    assert articles(read(rss(item), "a.rss"))[0].text == "Borevia’s envoy.\n\nShe left."


def test_only_the_beginning_is_noted():
    for text in ("The envoy of Borevia left […]", "The envoy of Borevia left. Continue reading…", "The envoy left."):
        found = read(rss(f"<title>A</title><description>{text}</description>"), "a.rss")
        assert len(articles(found)) == 1 and "only the beginning" in reasons(found)[0]
        assert "[…]" not in articles(found)[0].text
    assert reasons(read(rss(f"<title>A</title><description><![CDATA[{LONG}]]></description>"), "a.rss")) == []


def test_dates_of_many_styles_and_half_ones():
    for style in ("2031/3/14 15:07:41", "Fri, 14 Mar 2031 10:00:00 EST", "2031-03-14"):
        assert read(rss(f"<pubDate>{style}</pubDate><description>{LONG}</description>"), "a.rss")[0].published == DAY
    found = read(rss("<pubDate>March 2031</pubDate><description>She left.</description>"), "a.rss")
    assert articles(found)[0].published is None and any("March 2031" in each for each in reasons(found))


def test_an_entry_without_text_costs_itself():
    found = read(rss("<title>A</title><link>https://x.example</link>", "<description>She left.</description>"), "a.rss")
    assert [each.origin for each in articles(found)] == ["a.rss#2"] and "fetch the page" in reasons(found)[0]


def test_the_note_of_a_weblog_is_left_out():
    text = "She left.&lt;p&gt;The post Envoy leaves appeared first on Lantern News.&lt;/p&gt;"
    assert articles(read(rss(f"<description>{text}</description>"), "a.rss"))[0].text == "She left."


def test_entities_of_its_own_blow_nothing_up_and_lead_nowhere():
    doctype = '<!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
    feed = rss("<description>She left &a; &f; on Monday.</description>").replace(b"<rss", doctype.encode() + b"<rss")
    (article,) = articles(read(feed, "a.xml"))
    assert "boom" not in article.text and "/etc" not in article.text


def test_other_xml_an_empty_and_a_broken_feed_are_said():
    assert "no feed" in reasons(read(b'<?xml version="1.0"?><a/>', "a.xml"))[0]
    assert "no entries" in reasons(read(rss(), "a.xml"))[0]
    found = read(rss("<title>A & B</title><description>She left <b> & came.</description>"), "a.xml")
    assert articles(found) and any("no well-formed XML" in each for each in reasons(found))


def test_repetition_costs_linear_time():
    start = process_time()
    for part in (b"<item>", b"&lt;div&gt;", b"<?x?>", b"<!-- -->", b"[", b"&amp;"):
        read(b"<rss><channel><item><description>" + part * 30_000, "a.xml")
        read(part * 30_000 + b"<rss>", "a.xml")
    assert process_time() - start < 40


def test_a_number_of_no_character_costs_only_itself():
    for number in ("&#x110000;", "&#1114112;", "&#xD800;", "&#0;", "&#" + "9" * 40 + ";"):
        item = f"<title>Talks {number} end</title><description><![CDATA[{LONG}]]></description>"
        (article,) = articles(read(rss(item), "a.xml"))
        assert article.text.startswith("MERIDIAN") and article.title == "Talks \ufffd end"
    item = f"<title>Talks</title><description><![CDATA[{LONG} Caf&#233; &#x2019;]]></description>"
    assert articles(read(rss(item), "a.xml"))[0].text.endswith("Café ’")
