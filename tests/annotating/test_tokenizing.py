"""Look-alikes of an apostrophe, and words that a line's opening is glued to."""

from __future__ import annotations

import pytest
from spacy.language import Language

from analysis.annotating.tokenizing import Tokenizer, plain


@pytest.mark.parametrize("mark", "`´ʼ′\x92")
def test_a_mark_that_looks_like_an_apostrophe_is_one(nlp: Language, mark):
    text = f"Meridian{mark}s envoy left."
    assert plain(text) == "Meridian’s envoy left."
    assert [token.text for token in nlp.make_doc(text)][:2] == ["Meridian", "’s"]


def test_marks_of_another_character_set_are_quotation_marks():
    assert plain("\x93We will not wait,\x94 he said \x96 once.") == "“We will not wait,” he said – once."


def test_other_marks_stay_and_no_text_gets_longer():
    text = "`code` and 5′ 3 are left, as is rock ′n′ roll"
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "word"),
    [("EXCLUSIVE-Borevia recalls its envoy", "Borevia"), ("KARSUND (Lantern)--Borevia recalls its envoy", "Borevia")],
)
def test_a_word_ends_where_the_own_words_of_its_line_begin(nlp: Language, text, word):
    doc = Tokenizer(nlp.tokenizer)(text)
    assert word in [token.text for token in doc] and doc.text == text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("😀 Vask left.", "  Vask left."),
        ("❝We wait❞ ❤️", "❝We wait❞   "),
        ("\u200fVask\u200e, said Orin\u200b Vask", " Vask , said Orin  Vask"),
        ("Borevia [passage omitted] accused Meridian [sic].", f"Borevia {' ' * 17} accused Meridian {' ' * 5}."),
    ],
)
def test_what_is_no_word_is_read_as_space(text, read):
    assert plain(text) == read.replace("❤️", "  ") and len(read) == len(text)


def test_a_mark_without_width_inside_a_word_stays():
    text = "Ve\u200dldria"
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (r"Vask left.\n\nHolt stayed.", "Vask left. \n \nHolt stayed."),
        (r"Vask left\r\n“We wait,” he said", "Vask left   \n“We wait,” he said"),
        (r"He opened C:\new and D:\notes.", r"He opened C:\new and D:\notes."),
    ],
)
def test_a_line_break_that_was_written_out_is_one(text, read):
    assert plain(text) == read


def test_a_long_run_without_a_space_costs_no_more_than_its_length_and_loses_no_character(nlp: Language):
    lengths = []

    def counted(text: str):
        lengths.append(len(text))
        return nlp.tokenizer.tokenize(text)

    text = "Borevia left. " + "?" * 2_345 + " Meridian  stayed."
    doc = Tokenizer(counted)(text)
    assert doc.text == text and max(lengths) <= 100
    assert [token.text for token in doc][:3] == ["Borevia", "left", "."]
    assert [token.text for token in doc][-3:] == [" ", "stayed", "."]
