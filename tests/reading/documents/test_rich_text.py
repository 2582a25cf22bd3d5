"""Rich text that no database wrote."""

from tests.reading.samples import articles, read, reasons

RTF = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\info{\title Envoy leaves talks}{\author clerk}}\pard "
    rb"\b Envoy leaves talks\b0\par The envoy of Borevia left on Monday.\par\par "
    rb"She said \ldblquote no\rdblquote , at a caf\'e9 \u8211?\~quietly.\par}"
)


def test_the_paragraphs_and_the_title():
    (article,) = read(RTF, "a.rtf")
    assert article.text == "The envoy of Borevia left on Monday.\n\nShe said “no”, at a café – quietly."
    assert (article.title, article.author, article.format) == ("Envoy leaves talks", None, "rich text")


def test_rich_text_under_another_name_is_known():
    assert articles(read(RTF, "a.doc"))[0].format == "rich text"


def test_what_is_none_is_rejected():
    assert "no rich text" in reasons(read(b"The envoy left.", "a.rtf"))[0]
    assert "empty" in reasons(read(rb"{\rtf1\ansi }", "a.rtf"))[0]


def test_broken_rich_text_raises_nothing():
    for junk in (b"{\\rtf1" + b"{" * 20_000, b"{\\rtf1 \\u99999999999 \\'zz a}", b"{\\rtf1 " + b"\\par" * 20_000):
        assert read(junk, "a.rtf")
