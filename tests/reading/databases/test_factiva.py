"""What the layouts of Factiva have in common."""

from __future__ import annotations

import pytest

from analysis.reading.databases.factiva import NO_END, Head, code_record, codes, number_of
from analysis.reading.databases.record import Record
from analysis.reading.databases.words import section


@pytest.mark.parametrize("word", ["document", "dokument", "documento", "文件", "Document No"])
def test_the_number_that_ends_an_article(word):
    assert number_of(f" {word.title()} LANTPO0020310314e73e0001r ") == "LANTPO0020310314e73e0001r"
    assert number_of(f"{word} LANTPO0020310314e73e0001r was lost") is None


@pytest.mark.parametrize("line", ["Document", "Document 3", "Document LANTERN", "Document of 14 March 2031"])
def test_a_word_is_no_number(line):
    assert number_of(line) is None


@pytest.mark.parametrize(("code", "field"), section("factiva")["fields"].items())
def test_each_code_has_its_field(code, field):
    value = {"length": "355 words", "id": "Document LANTPO0020310314e73e0001r"}.get(field, "one")
    made = code_record([(code, [value])])
    got = made.paragraphs if field in ("lead", "text") else getattr(made, field)
    assert got == {"length": 355, "id": "LANTPO0020310314e73e0001r", "lead": ["one"], "text": ["one"]}.get(field, "one")


@pytest.mark.parametrize("code", section("factiva")["others"])
def test_other_codes_change_nothing(code):
    assert codes()[code] == ""
    assert code_record([(code, ["one"])]) == Record(notes=[NO_END])


def test_the_lead_stands_before_the_rest():
    assert code_record([("TD", ["b", "c"]), ("LP", ["a"])]).paragraphs == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("lines", "published", "source", "language"),
    [
        (
            ["NEWS", "877 words", "9 January 2031", "15:32", "Lantern", "LANT", "Late", "A1", "English"],
            "9 January 2031",
            "Lantern",
            "English",
        ),
        (["877 Wörter", "9. Januar 2031", "Lantern", "LANT", "Deutsch"], "9. Januar 2031", "Lantern", "Deutsch"),
        (["877 words", "Lantern"], "", "Lantern", ""),
        (["877 words", "9 Frimaire 2031", "Lantern"], "9 Frimaire 2031", "Lantern", ""),
        (["NEWS"], "", "", ""),
    ],
)
def test_lines_come_in_one_order(lines, published, source, language):
    head, made = Head(), Record()
    for line in lines:
        head.take(line)
    head.fill(made)
    assert (made.published, made.source, made.language) == (published, source, language)
    assert made.length == (877 if len(lines) > 1 else None)
