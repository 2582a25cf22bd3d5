"""The demo's articles in other forms: what is made of a text, and what counts as found again."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.reading.cleaning import clean
from analysis.reading.cleaning.offsets import apply
from analysis.records import Annotation, Article, Mention, Quote, Span
from tests.evaluation import forms
from tests.evaluation.form_makers import FORMS

TEXT = (
    '“We won’t wait for another difficult answer,” Orin Vask said — in Kesh. "It\'s over."\n'
    "Envoy Mira Halvek of Borevia’s government, José Zürn's sister, left the conference on Monday & flew home.\n"
    "It rained."
)
NOT_THE_SAME = frozenset(
    (
        "straight-marks",
        "curly-marks",
        "capitals",
        "capitals-lead",
        "capitals-first",
        "paragraph-tags",
        "line-tags",
        "html",
    )
)
"""Forms of characters that are analysed as they are, or have empty lines between paragraphs."""

FIRST = list(FORMS).index("crlf")
SAME = [name for name in list(FORMS)[FIRST:] if name not in NOT_THE_SAME]


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_another_text_that_leads_back_to_the_plain_one(name):
    text, way = apply(TEXT, FORMS[name](TEXT))
    assert text != TEXT
    for word in ("Orin Vask", "Kesh", "rained"):
        at = text.find(word)
        if at >= 0:
            start, end = way.original(at, at + len(word))
            assert TEXT[start:end] == word


@pytest.mark.parametrize("name", SAME)
def test_a_form_of_characters_is_cleaned_to_the_plain_text(name):
    plain = TEXT.replace("It's", "It’s").replace("Zürn's", "Zürn’s") if name in ("accents", "backticks") else TEXT
    assert clean(apply(TEXT, FORMS[name](TEXT))[0]).text == plain


def test_lines_are_as_short_as_they_are_wrapped():
    for name, width in (("wrapped-72", 72), ("wrapped-60", 60), ("wrapped-indented", 66), ("hyphenated", 40)):
        text, _ = apply(TEXT, FORMS[name](TEXT))
        assert max(map(len, text.split("\n"))) <= width
    long = "The representative of another minister arrived in the government building yesterday. " * 3
    assert "-\n" in apply(long, FORMS["hyphenated"](long))[0]


def found(start: int, end: int, *said: object) -> tuple[int, int, tuple[object, ...]]:
    return start, end, said


def test_what_is_found_again():
    plain = {
        "names": [found(0, 9, "person"), found(20, 24, "place")],
        "quotes": [found(0, 100, "vask"), found(200, 300, "vask")],
        "events": [found(5, 9, "AID")],
    }
    other = {
        "names": [found(0, 9, "person"), found(20, 25, "place")],
        "quotes": [found(0, 95, "vask"), found(200, 280, "vask")],
        "events": [found(7, 12, "AID")],
    }
    assert forms.found_again(plain, other, "names") == (1, [found(20, 24, "place")])
    assert forms.found_again(plain, other, "quotes") == (1, [found(200, 300, "vask")])
    assert forms.found_again(plain, other, "events") == (1, [])
    assert forms.found_again({"names": plain["names"][:1]}, {"names": [found(0, 9, "place")]}, "names")[0] == 0


def annotation_of(text: str) -> Annotation:
    """Orin Vask and what he says, wherever they stand in a text."""
    name, said = text.find("Orin Vask"), text.find("late")
    mention = Mention(
        start=name,
        end=name + 9,
        rule="",
        confidence=1,
        kind="person",
        form="name",
        name="Orin Vask",
        chain=0,
        country=None,
    )
    quote = Quote(
        start=said, end=said + 4, rule="", confidence=1, kind="direct", parts=(Span(said, said + 4),), speaker=None,
        speaker_name="Orin Vask", speaker_chain=0, anonymous=False, cue=None, stance=None, addressee=None,
    )  # fmt: skip
    return Annotation(article="a", mentions=(mention,) if name >= 0 else (), quotes=(quote,) if said >= 0 else ())


def test_a_form_is_scored_against_the_plain_one(monkeypatch):
    asked: list[str] = []

    def annotate(articles, nlp):
        for article in articles:
            asked.append(article.text)
            yield annotation_of(article.text)

    monkeypatch.setattr(forms, "annotate", annotate)
    article = Article(id="a", text="It was late, Orin Vask said.\nIt rained.", published=date(2031, 3, 5))
    all_of = forms.Forms(None, [article])
    share, missed = all_of.score(FORMS["crlf"])
    assert (share["names"], share["quotes"], all_of.same) == ((100.0, 0.0), (100.0, 0.0), 1)
    assert asked == [article.text]  # what was annotated before is not annotated again
    share, missed = all_of.score(FORMS["capitals"])
    assert (share["names"], all_of.same) == ((0.0, 0.0), 0)
    assert any("Orin Vask" in line for line in missed)
