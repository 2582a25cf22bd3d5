from __future__ import annotations

import json

import pytest

from analysis.reading.cleaning import clean, clean_line
from analysis.reading.cleaning.escapes import edits
from tests.reading.cleaning.steps import cleaned, is_linear


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (r'Vask left. \n "It is late," he said.', 'Vask left. \n "It is late," he said.'),
        (r"Vask left. \n Borevia waits.", "Vask left. \n Borevia waits."),
        (r"“Vask left.”\n\nBorevia waits.\n", "“Vask left.”\n\nBorevia waits.\n"),
        (r"Vask left.\r\nBorevia waits.\r\n", "Vask left.\nBorevia waits.\n"),
        (r"Vask left.\\r\\nBorevia waits.", "Vask left.\nBorevia waits."),
        (r"\n\tVask left.", "\n\tVask left."),
        ("Vask left.\xa0\\n MERIDIAN — It rained.", "Vask left.\xa0\n MERIDIAN — It rained."),
        (r"Talks fail\n\nVask left. \n He is late.", "Talks fail\n\nVask left. \n He is late."),
        (r"Vask left. \n He came to \n the harbour.", "Vask left. \n He came to \n the harbour."),
        (r"\"No,\" said Vask. \"We wait.\"", '"No," said Vask. "We wait."'),
        (r"\'No,\' said Vask.", "'No,' said Vask."),
        (r"Vask said.\n\"No.\" He left.", 'Vask said.\n"No." He left.'),
        (r"\&quot;No,\&quot; said Vask.", "&quot;No,&quot; said Vask."),
        (r"Vask\'s aide doesn\'t know.", "Vask's aide doesn't know."),
        (r"Read https:\/\/meridian.example\/a\/b today.", "Read https://meridian.example/a/b today."),
        (r"<p>Vask left.<\/p>", "<p>Vask left.</p>"),
        (r"It rained.\nVask was away and\/or ill.", "It rained.\nVask was away and/or ill."),
        (r"It rained.\nVask said: \"We wait", 'It rained.\nVask said: "We wait'),
        (r"It rained.\nVask is 5\'10 tall.", "It rained.\nVask is 5'10 tall."),
        (r"It\u2019s \u201cover\u201D", "It’s “over”"),
        (r"It\\u2019s late", "It’s late"),
        (r"\u041a\u0438\u0457\u0432 waits", "Київ waits"),
        (r"Vask \ud83d\ude00 left", "Vask 😀 left"),
        (r"Bor\u00e9via \u0026amp; Meridian", "Borévia &amp; Meridian"),
    ],
)
def test_an_escape_becomes_what_it_stands_for(text, clean):
    assert cleaned(edits, text) == clean


@pytest.mark.parametrize(
    "text",
    [
        r"Vask opened C:\new\table and \\harbour\news\reports.",
        r"The list is in “C:\Temp\r\n” or ..\Net.",
        r'Orin wrote print("Done.\n") and print("Go. \n Wait.").',
        r'In {"said": "It \"rained\" here"} Orin looked.',
        r'He set x = "Wait. \n Go." and split("\n").',
        r"To end a line write \n behind it, not \t or \r\n, says Vask.",
        r"The folder old\nOrin is Vask's.",
        r"It is all in Vask.\news, he said.",
        r"Let $\nabla f = \frac{\tau}{\rho}$. \newline \textbf{Vask} met \noindent Orin.",
        r"G\"odel and \"Uber, caf\'e and Andr\'e",
        r"The pattern is ^Done\.\n[^\"\n]+\s\d\/\w or /^\/a\/$/.",
        r"Chinese is [\u4e00-\u9fff], kana [\u3040-\u30ff].",
        r"C:\u2019s\u201cfiles",
        r"a lone \ud83d and \u0007, and \u0416",
        r"Vask \ left. AC\DC. \o/ ¯\_(ツ)_/¯ \\",
        'def vask():\n    said = [\n        "It rained.\\n",\n        "Rain. \\n Wait.",\n    ]\n    return said',
        "Vask left.\n“It is late.”",
        r"\n",
    ],
)
def test_other_backslashes_stay(text):
    assert list(edits(text)) == []


def test_a_path_stays_in_a_text_that_has_escapes():
    text = r"It rained. \n Vask opened C:\new\table and old\news. \n He left."
    assert cleaned(edits, text) == "It rained. \n Vask opened C:\\new\\table and old\\news. \n He left."


def test_a_text_that_was_escaped_twice_is_read_as_it_was():
    text = '“No,” said Orin Vask.\n\n"We’ll wait," he said. "It’s late."\nBorevia waits.'
    assert cleaned(edits, json.dumps(text)[1:-1]) == text


def test_the_way_leads_back_and_what_was_hidden_is_cleaned_too():
    text = r"Vask left. \n \u003cp\u003eBorevia\u2019s envoy waits\u003c\/p\u003e"
    found = clean(text)
    assert found.text == "Vask left.\n\nBorevia’s envoy waits"
    assert found.mended[0] == ("escapes", 7)
    start = found.text.index("Borevia")
    assert text[slice(*found.offsets.original(start, start + len("Borevia’s")))] == r"Borevia\u2019s"


def test_a_title_is_mended_too():
    assert clean_line(r"\"No,\" says Vask\u2019s aide") == '"No," says Vask’s aide'


@pytest.mark.parametrize(
    "piece", ["\\", "\\n{ \n", r"\n", r". \n A", r"\"a", r"\u2019", r"\ud83d", "a\\/", '("\\n', r"C:\n"]
)
def test_the_time_grows_with_the_text(piece):
    assert is_linear(edits, piece)
