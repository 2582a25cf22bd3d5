"""WARC and WACZ."""

import gzip
import io
import zipfile

import brotli
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from analysis.reading.web_archives import looks
from tests.reading.samples import DAY, PARAGRAPHS, articles, page, read, reasons

PAGE = page(head='<meta property="article:published_time" content="2031-03-14">').encode()
ADDRESS = "https://www.meridianpost.example/envoy"


def written(*answers: tuple[str, str, str, bytes], packed: bool = True, sort: str = "response", **more: str) -> bytes:
    """A WARC of answers: address, status, kind, body."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for address, status, kind, body in answers:
        headers = [("Content-Type", kind), *((name.replace("_", "-"), value) for name, value in more.items())]
        record = writer.create_warc_record(
            address,
            sort,
            payload=io.BytesIO(body),
            http_headers=StatusAndHeaders(status, headers, protocol="HTTP/1.1") if sort == "response" else None,
            warc_headers_dict={"WARC-Date": "2031-03-16T08:00:00Z"},
            warc_content_type="" if sort == "response" else kind,
        )
        writer.write_record(record)
    return out.getvalue()


def test_a_page_is_read_with_its_address():
    (article,) = read(written((ADDRESS, "200 OK", "text/html; charset=utf-8", PAGE)), "crawl.warc.gz")
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert (article.title, article.published, article.url) == ("Envoy leaves talks", DAY, ADDRESS)
    assert (article.source, article.origin) == ("meridianpost.example", f"crawl.warc.gz#{ADDRESS}")
    assert article.format == "WARC"


def test_the_day_of_fetching_is_no_day_of_publication_but_a_bound():
    (article,) = read(written((ADDRESS, "200 OK", "text/html", page().encode())), "a.warc.gz")
    assert article.published is None
    late = PAGE.replace(b"2031-03-14", b"2031-03-24")
    found = read(written((ADDRESS, "200 OK", "text/html", late)), "a.warc.gz")
    assert articles(found)[0].published is None and "was fetched on 2031-03-16" in reasons(found)[0]


def test_errors_pictures_and_redirections_are_passed_over():
    answers = (
        (f"{ADDRESS}/1", "404 Not Found", "text/html", PAGE),
        (f"{ADDRESS}/2", "301 Moved", "text/html", PAGE),
        (f"{ADDRESS}/3", "200 OK", "image/png", b"x"),
        (ADDRESS, "200 OK", "text/html", PAGE),
    )
    assert [each.url for each in read(written(*answers), "a.warc.gz")] == [ADDRESS]
    assert "no page in the archive" in reasons(read(written(*answers[:3]), "a.warc.gz"))[0]


def test_the_character_set_that_the_server_named_counts():
    body = page().replace('<meta charset="utf-8">', "").encode("cp1252")
    (article,) = read(written((ADDRESS, "200 OK", "text/html; charset=iso-8859-1", body)), "a.warc.gz")
    assert article.text == "\n\n".join(PARAGRAPHS)


def test_what_was_packed_on_its_way_is_unpacked():
    body = gzip.compress(PAGE)
    (article,) = read(written((ADDRESS, "200 OK", "text/html", body), Content_Encoding="gzip"), "a.warc")
    assert article.text.startswith("MERIDIAN")
    small = brotli.compress(PAGE)
    (article,) = read(written((ADDRESS, "200 OK", "text/html", small), Content_Encoding="br"), "a.warc.gz")
    assert article.text.startswith("MERIDIAN")
    bad, good = (f"{ADDRESS}/1", "200 OK", "text/html", b"\x1b\x00"), (ADDRESS, "200 OK", "text/html", small)
    found = read(written(bad, good, Content_Encoding="br"), "a.warc.gz")
    assert len(articles(found)) == 1 and "damaged" in reasons(found)[0]


def test_a_page_that_is_small_only_while_it_is_packed_costs_itself():
    bomb = (f"{ADDRESS}/1", "200 OK", "text/html", brotli.compress(b" " * 30_000_000 + PAGE, quality=1))
    found = read(
        written(bomb, (ADDRESS, "200 OK", "text/html", brotli.compress(PAGE)), Content_Encoding="br"), "a.warc"
    )
    assert len(articles(found)) == 1 and "larger than 20 MB" in reasons(found)[0]


def told(published: str, of: str | None = None) -> bytes:
    """A page without a day, and before it a record that tells one, of it or of another."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    at = {"WARC-Date": "2031-03-16T08:00:00Z"}
    response = writer.create_warc_record(
        ADDRESS, "response", payload=io.BytesIO(page().encode()), http_headers=headers, warc_headers_dict=at
    )
    about = writer.create_warc_record(
        ADDRESS,
        "metadata",
        payload=io.BytesIO(f"published: {published}\r\nauthor: Nobody\r\n".encode()),
        warc_content_type="application/warc-fields",
        warc_headers_dict={"WARC-Concurrent-To": of or response.rec_headers.get_header("WARC-Record-ID")},
    )
    writer.write_record(about)
    writer.write_record(response)
    return out.getvalue()


def test_a_record_beside_a_page_tells_its_day_where_the_page_does_not():
    (article,) = articles(read(told("Fri, 14 Mar 2031 09:00:00 GMT"), "a.warc.gz"))
    assert (article.published, article.dated_by, article.author) == (DAY, "field", None)
    (other,) = articles(read(told("2031-03-14", of="<urn:uuid:0>"), "a.warc.gz"))
    (late,) = articles(read(told("2031-03-24"), "a.warc.gz"))
    assert other.published is None and late.published is None


def test_an_archive_without_compression_and_a_wacz():
    raw = written((ADDRESS, "200 OK", "text/html", PAGE), packed=False)
    assert looks(raw) and articles(read(raw, "a.bin"))[0].format == "WARC"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("datapackage.json", "{}")
        archive.writestr("archive/data.warc.gz", gzip.compress(raw))
    (article,) = read(out.getvalue(), "a.wacz")
    assert article.origin == f"a.wacz/archive/data.warc.gz#{ADDRESS}"


def test_texts_with_their_menus_are_rejected():
    raw = written((ADDRESS, "", "text/plain", b"Home World The envoy left."), sort="conversion")
    assert "WET" in reasons(read(raw, "a.warc.wet.gz"))[0]


def test_damage_is_said_and_what_precedes_it_is_kept():
    two = written((ADDRESS, "200 OK", "text/html", PAGE), (f"{ADDRESS}/2", "200 OK", "text/html", PAGE))
    found = read(two[: len(two) * 3 // 4], "a.warc.gz")
    assert len(articles(found)) == 1 and reasons(found)
    for junk in (
        b"WARC/1.0\r\n",
        b"WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n",
        b"WARC/1.0\r\n" + b"a: b\r\n" * 20_000,
    ):
        assert reasons(read(junk, "a.warc"))


def test_a_page_that_is_no_article_costs_itself():
    answers = ((ADDRESS, "200 OK", "text/html", b"<html></html>"), (f"{ADDRESS}/2", "200 OK", "text/html", PAGE))
    found = read(written(*answers), "a.warc.gz")
    assert len(articles(found)) == 1 and found[0].origin == f"a.warc.gz#{ADDRESS}"


def test_nothing_is_written_beside_what_is_told(capfd, caplog):
    whole = written((ADDRESS, "200 OK", "text/html", PAGE), packed=False)
    read(whole.replace(b"Content-Length: ", b"Content-Length: 1", 1) + whole, "a.warc")
    read(whole.replace(ADDRESS.encode(), b"https://a b.example/") + whole[:-4] + b"x\r\n\r\n" + whole, "a.warc")
    assert capfd.readouterr() == ("", "") and caplog.records == []
