"""Messages, and pages that a browser saved as one."""

from email.message import EmailMessage

from analysis.reading.messages import looks
from tests.patience import cost
from tests.reading.samples import DAY, PARAGRAPHS, articles, page, read, reasons


def message(subject: str = "Envoy leaves talks", **headers: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = '"The Meridian Post" <news@post.example>'
    made["To"] = "reader@lantern.example"
    made["Subject"] = subject
    made["Date"] = "Fri, 14 Mar 2031 10:00:00 +0000"
    made["Message-ID"] = "<1@post.example>"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    return made


def test_a_newsletter_is_read_field_by_field():
    made = message("Envoy leaves – talks fail")
    made.set_content("Read it in a browser.")
    made.add_alternative(page(around="<p>Unsubscribe</p>"), subtype="html")
    (article,) = read(made.as_bytes(), "a.eml")
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert (article.title, article.published, article.source) == ("Envoy leaves – talks fail", DAY, "The Meridian Post")
    assert (article.format, article.origin) == ("message", "a.eml")


def test_plain_text_and_a_short_letter_in_html():
    made = message()
    made.set_content("The envoy of Borevia left.\n\nNobody expected it at the café.\n", cte="quoted-printable")
    assert (
        read(made.as_bytes(), "a.eml")[0].text.strip()
        == "The envoy of Borevia left.\n\nNobody expected it at the café."
    )
    made = message()
    made.set_content("<p>She left.</p><p>Nobody expected it.</p>", subtype="html")
    assert read(made.as_bytes(), "a.txt")[0].text == "She left.\n\nNobody expected it."


def test_the_day_on_which_somebody_forwarded_an_article_is_not_its_day():
    made = message("Fwd: Re: Envoy leaves talks")
    made.set_content("\n\n".join(PARAGRAPHS))
    found = read(made.as_bytes(), "a.eml")
    assert (articles(found)[0].title, articles(found)[0].published) == ("Envoy leaves talks", None)
    assert articles(found)[0].source is None and "forwarded" in reasons(found)[0]


def test_what_is_attached_is_read_by_what_it_holds():
    made = message()
    made.set_content("\n\n".join(PARAGRAPHS))
    made.add_attachment(
        page("".join(f"<p>{each} Again.</p>" for each in PARAGRAPHS)), subtype="html", filename="../b.html"
    )
    made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="c.png")
    found = read(made.as_bytes(), "a.eml")
    assert [each.origin for each in found] == ["a.eml", "a.eml/b.html"]


def test_a_message_in_a_message_is_read_and_many_are_not():
    made = message("The innermost")
    made.set_content("The envoy of Borevia left on Monday.")
    for n in range(2):
        outer = message(f"Outer {n}")
        outer.add_attachment(made)
        made = outer
    found = read(made.as_bytes(), "a.eml")
    assert [each.title for each in articles(found)] == ["The innermost"]
    for n in range(3):
        outer = message(f"Outer {n}")
        outer.add_attachment(made)
        made = outer
    found = read(made.as_bytes(), "a.eml")
    assert articles(found) == [] and any("archives in each other" in each for each in reasons(found))


SAVED = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/2031/03/14/envoy\r\n"
    b"Subject: Envoy\r\nDate: Sat, 15 Mar 2031 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related; type="text/html"; boundary="B"\r\n\r\n--B\r\nContent-Type: text/html\r\n'
    b"Content-Location: https://post.example/2031/03/14/envoy\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
)


def test_a_page_saved_as_a_message_is_a_page():
    for raw in (SAVED, SAVED.replace(b"Snapshot-Content-Location", b"X-Other").replace(b"<Saved by Blink>", b"me")):
        (article,) = read(raw + page().encode() + b"\r\n--B--\r\n", "a.mhtml")
        assert article.text == "\n\n".join(PARAGRAPHS) and article.title == "Envoy leaves talks"
        assert (article.published, article.url) == (DAY, "https://post.example/2031/03/14/envoy")


def test_a_message_is_known_by_its_headers():
    assert looks(message().as_bytes()) and looks(b"Received: from x\r\nFrom: a\r\n\r\n")
    assert not looks(b"From: our correspondent\n\nThe envoy left.") and not looks(b"Subject: a\n\n")


def test_what_holds_no_text_is_said_and_nothing_raises():
    assert "no text" in reasons(read(message().as_bytes(), "a.eml"))[0]
    for junk in (b"", SAVED, b"From: =?x?q?" + b"=" * 50_000 + b"\nMessage-ID: 1\n\n"):
        assert reasons(read(junk, "a.eml")), junk[:30]
    assert read(SAVED + b"--B" * 20_000, "a.eml")


def test_a_header_that_the_library_stumbles_over_costs_only_itself():
    made = message()
    made.set_content("\n\n".join(PARAGRAPHS))
    raw = made.as_bytes().replace(b"14 Mar 2031", b"14 Mar 99999999999999999999")
    (article, *_) = read(raw, "a.eml")
    assert article.text.strip().startswith("MERIDIAN") and article.published is None


def test_an_attached_message_that_cannot_be_written_costs_only_itself():
    made = message("Fwd: talks")
    made.set_content("See below. " + PARAGRAPHS[0])
    made.add_attachment(message("Inner"))
    broken = b'Content-Type: multipart/mixed; boundary="\xff"\n\n--\xff\n\nNobody came.\n--\xff--\n'
    raw = made.as_bytes().replace(b"Subject: Inner\n", b"Subject: Inner\n" + broken)
    found = read(raw, "a.eml")
    assert articles(found)[0].text.startswith("See below.")
    assert not any("failed" in each for each in reasons(found))


def test_headers_without_end_cost_no_more_than_their_beginning():
    for name in ("Subject", "Content-Type", "Content-Disposition", "From"):
        for piece in ("a <p> ", "=?utf-8?q?a?= ", "(", '"'):
            raw = (
                f"MIME-Version: 1.0\nMessage-ID: <1@b>\nFrom: a@b.example\n{name}: {piece * 3_000}\n\n{PARAGRAPHS[0]}\n"
            )
            found: list = []
            assert cost(lambda raw=raw, found=found: found.append(read(raw.encode(), "a.eml")), tries=1) < 2
            assert not any("failed" in each for each in reasons(found[0]))


def test_a_character_set_with_a_nul_in_it_costs_no_message():
    kind = "text/plain; charset=ut\0f-8"
    raw = f"MIME-Version: 1.0\nFrom: a@b.example\nContent-Type: {kind}\n\n{PARAGRAPHS[0]} café\n"
    found = read(raw.encode(), "a.eml")
    assert articles(found) and not any("failed" in each for each in reasons(found))
