"""Nexis Uni: paragraphs, of which some stand alone and say what the others are."""

from __future__ import annotations

import pytest

from analysis.reading.databases.nexis_uni import Paragraph, articles, known, looks
from analysis.reading.databases.record import Record
from analysis.reading.databases.words import section
from tests.reading.databases.exports import read

COVER = [
    "User Name: Lena Oduya",
    "Date and Time: Friday, 21. March 2031 09:31:00 CEST",
    "Job Number: 1234567",
    "",
    "Documents (2)",
    "",
    "1. Treaty on fish signed",
    "Client/Matter: -None-",
    "Search Terms: vask",
    "Search Type: Natural Language",
    "Narrowed by:",
    "Content Type",
    "News",
    "Sources: The Meridian Post",
    "",
    "2. No word from Vask",
    "Client/Matter: -None-",
    "",
    "",
]


def article(
    title: str = "Treaty on fish signed",
    top: tuple[str, ...] = ("The Meridian Post(London)", "March 14, 2031 Friday 9:20 AM GMT"),
    keys: tuple[str, ...] = (
        "Copyright 2031 Meridian Post Ltd All Rights Reserved",
        "Section:\u00a0POLITICS; Version:28",
        "Length:\u00a015 words",
        "Byline:\u00a0Lena Oduya",
        "Highlight:\u00a0Nine months of talks",
        "Dateline:\u00a0PORT ELLERY",
    ),
    body: tuple[str, ...] = ("Body", "", ""),
    text: tuple[str, ...] = ("Borevia and Meridian signed a treaty.", "", "", "“At last,” said Orin Vask."),
    behind: tuple[str, ...] = (
        "",
        "Classification",
        "",
        "Language:\u00a0ENGLISH",
        "Publication-Type:\u00a0Newspaper",
        "Subject:\u00a0FISH (93%); TREATIES (90%)",
        "Load-Date:\u00a0March 15, 2031",
        "",
    ),
    end: tuple[str, ...] = ("End of Document", ""),
) -> list[str]:
    return [title, *top, *keys, *body, *text, *behind, *end]


TEXT = ["Borevia and Meridian signed a treaty.", "“At last,” said Orin Vask."]
SECOND = article("No word from Vask", ("Borevia Herald.", "15 March 2031"), ("Length: 3 words",), text=("Vask slept.",))


def of(lines: list[str], marked: bool = False) -> list[Record]:
    """The records of lines; ``marked``: an empty paragraph with a bookmark before each article, as in Word files."""
    if not marked:
        return list(articles(map(Paragraph, lines)))
    paragraphs = []
    for at, line in enumerate(lines):
        if line in ("Treaty on fish signed", "No word from Vask") and not lines[at - 1].startswith("1."):
            paragraphs.append(Paragraph("", (f"Bookmark_{at}",)))
        paragraphs.append(Paragraph(line))
    return list(articles(paragraphs))


@pytest.mark.parametrize("marked", [True, False])
def test_each_article_is_read_field_by_field(marked):
    first, second = of([*COVER, *article(), *SECOND], marked)
    assert (first.title, first.published) == ("Treaty on fish signed", "March 14, 2031 Friday 9:20 AM GMT")
    assert (first.source, first.author, first.language) == ("The Meridian Post (London)", "Lena Oduya", "ENGLISH")
    assert (first.length, first.paragraphs, first.notes) == (15, TEXT, [])
    assert (second.title, second.published, second.source) == ("No word from Vask", "15 March 2031", "Borevia Herald.")
    assert (second.length, second.paragraphs, second.notes) == (3, ["Vask slept."], [])


def test_lines_in_a_text_file_are_read_as_articles():
    found = read("\n".join([*COVER, *article(), *SECOND]))
    assert [each[:5] for each in found.fields] == [
        ("Treaty on fish signed", "2031-03-14", "The Meridian Post (London)", "Lena Oduya", "en"),
        ("No word from Vask", "2031-03-15", "Borevia Herald", None, "en"),
    ]
    assert (found.format, found.notes, found.rejections) == ("Nexis Uni, text", [], [])


def test_an_edition_may_stand_behind_the_day():
    found = read("\n".join(article(top=("THE POST", "May 2, 2031, Friday,, FINAL EDITION", "", ""))))
    assert found.fields[0][:3] == ("Treaty on fish signed", "2031-05-02", "THE POST") and not found.notes


def test_a_file_without_a_cover_page_is_read():
    assert [each.title for each in of([*article(), *SECOND])] == ["Treaty on fish signed", "No word from Vask"]


def test_where_the_end_is_not_marked_the_last_key_ends_the_article():
    first, second = of([*article(end=("",)), *SECOND])
    assert (first.paragraphs, second.title, second.paragraphs) == (TEXT, "No word from Vask", ["Vask slept."])
    assert not first.notes


def test_where_nothing_marks_the_end_the_next_bookmark_does_and_it_is_told():
    first, second = of([*article(behind=("",), end=("",)), *SECOND], marked=True)
    assert (first.paragraphs, second.title) == (TEXT, "No word from Vask")
    assert len(first.notes) == 1 and "no mark ends the article" in first.notes[0] and not second.notes


def test_the_mark_of_the_end_may_stand_behind_a_line_break():
    made = list(
        articles(map(Paragraph, [*article(end=())[:-1], "Load-Date:\u00a0March 15, 2031\nEnd of Document", *SECOND]))
    )
    assert len(made) == 2 and made[0].paragraphs == TEXT


def test_two_keys_in_one_paragraph_are_two():
    keys = ("Length:\u00a015 words", "Author:\u00a0Lena Oduya Highlight:\u00a0Nine months of talks")
    (made,) = of(article(keys=keys))
    assert (made.author, made.paragraphs) == ("Lena Oduya", TEXT)


def test_without_the_word_body_the_text_begins_behind_the_keys():
    (made,) = of(article(body=("",)))
    assert made.paragraphs == TEXT


def test_a_bookmark_says_where_the_text_begins_whatever_its_word():
    paragraphs = [Paragraph(line, ("Body_0",) if line == "Textteil" else ()) for line in article(body=("Textteil",))]
    (made,) = articles(paragraphs)
    assert made.paragraphs == TEXT


def test_an_abstract_and_words_of_pictures_are_no_part_of_the_text():
    text = ("ABSTRACT", "A treaty.", "FULL TEXT", "It was signed.", "", "Graphic", "", "Photo, a fish")
    (made,) = of(article(text=text))
    assert made.paragraphs == ["It was signed."]
    (made,) = of(article(text=("ABSTRACT", "A treaty.")))
    assert made.paragraphs == ["A treaty."]


def test_without_classes_a_key_behind_the_text_ends_it():
    (made,) = of(article(behind=("Subject:\u00a0FISH (93%)", "Load-Date:\u00a0March 15, 2031")))
    assert made.paragraphs == TEXT


def test_a_colon_in_the_text_belongs_to_it():
    text = ("Subject: a letter of Orin Vask", "Company: he had none.")
    (made,) = of(article(text=text))
    assert made.paragraphs == list(text)


def test_an_article_without_a_text_costs_itself():
    found = read("\n".join([*article(text=()), *SECOND]))
    assert [each.title for each in found.articles] == ["No word from Vask"]
    assert "'Treaty on fish signed' comes without its text" in found.rejections[0]
    found = read("\n".join(["Treaty", "The Post", "March 14, 2031", "End of Document", *SECOND]))
    assert len(found.articles) == 1 and "'Treaty' comes without its text" in found.rejections[0]


def test_a_day_that_cannot_be_read_costs_the_day():
    found = read("\n".join(article(top=("The Post", "Frimaire 14, 2031"))))
    assert found.fields[0][:3] == ("Treaty on fish signed", None, "The Post")
    assert len(found.notes) == 1 and "'Frimaire 14, 2031'" in found.notes[0]


@pytest.mark.parametrize("key", ["body", "end", "classes", "pictures", "whole", "abstract"])
def test_each_line_that_stands_alone_is_known(key):
    for phrase in section("nexis_uni")[key]:
        line = phrase.capitalize()
        changed = {
            "body": {"body": (line,)},
            "end": {"end": (line,), "behind": ("",)},
            "classes": {"behind": ("", line, "x")},
            "pictures": {"text": (*TEXT, line, "Photo")},
            "whole": {"text": ("Short.", line, *TEXT)},
            "abstract": {"text": (line, *TEXT)},
        }[key]
        assert [each.paragraphs for each in of([*article(**changed), *SECOND], marked=True)] == [TEXT, ["Vask slept."]]


@pytest.mark.parametrize(
    ("place", "field", "key"),
    [(p, field, key) for p in ("before", "behind") for field, keys in section("nexis_uni")[p].items() for key in keys],
)
def test_each_key_is_known(place, field, key):
    value = {"length": "15 words", "last": "March 15, 2031"}.get(field, "one (93%)")
    line = f"{key.title()}:\u00a0{value}"
    if place == "before":
        (made,) = of(article(keys=(line,), body=("",)))
        assert {"length": made.length, "author": made.author}.get(field) == {"length": 15, "author": value}.get(field)
    else:
        (made,) = of(article(behind=(line,)))
        assert made.language == (value if field == "language" else "")
    assert made.paragraphs == TEXT


@pytest.mark.parametrize("line", section("nexis_uni")["cover"])
def test_each_line_of_a_cover_page_ends_it(line):
    (made,) = of([f"{line} x", *article()])
    assert made.title == "Treaty on fish signed"
    assert known(f"{line} x\nLength: 15 words\n")


@pytest.mark.parametrize(
    "text",
    [
        "The body of Orin Vask was found.\n\nEnd of document.",
        "Body\nand soul",
        "Length: nine metres\nLoad-date: unknown\nBody\n",
        "Section: POLITICS\nByline: Lena Oduya\n\nVask left.",
        "<p>Length: 15 words</p>\nBody\n",
    ],
)
def test_other_texts_are_no_export(text):
    assert not looks(text.encode())


@pytest.mark.parametrize(
    "unit",
    [
        "End of Document\n",
        "Body\n",
        "Length:\u00a03 words\n",
        "a\n",
        "Load-Date:\u00a0March 15, 2031\n",
        "a: ",
        "Author:\u00a0a Highlight:\u00a0",
    ],
)
def test_repetition_costs_linear_time(unit):
    list(articles(map(Paragraph, [*article(), *(unit * 100_000).split("\n")])))
