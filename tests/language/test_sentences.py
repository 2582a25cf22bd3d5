"""Near enough to say that two names stand in one sentence."""

import pytest

from analysis.language.sentences import sentence_of, sentence_starts

TEXTS = [
    ["One. ", "Two! ", "Three? ", "Four"],
    ["“Talks failed,” he said. ", "“They will go on.” ", "Nobody agreed."],
    ["A paragraph without a stop\n", "Another\n\n", "A third"],
    ["Mr. Quill and Dr. A. B. Vane met the U.N. Council. ", "They left."],
    ["It costs 3.5 million. ", "2031 was dear."],
    ["he said. and went on. ", "Then he left."],
    ["One sentence"],
]


@pytest.mark.parametrize("sentences", TEXTS)
def test_sentences_begin_where_a_reader_sees_them(sentences):
    text = "".join(sentences)
    starts = sentence_starts(text)
    assert [text[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)] == sentences


def test_an_offset_belongs_to_the_sentence_around_it():
    starts = sentence_starts("One. Two. Three.")
    assert [sentence_of(starts, offset) for offset in (0, 4, 5, 9, 10, 15)] == [0, 0, 1, 1, 2, 2]


def test_an_empty_text_has_one_empty_sentence():
    assert sentence_starts("") == [0]


def test_a_month_cut_short_does_not_end_a_sentence_before_its_day() -> None:
    text = "He left on Feb. 13. He came back in Dec. The harbour was shut."
    assert [text[start:].split(".")[0] for start in sentence_starts(text)] == [
        "He left on Feb",
        "He came back in Dec",
        "The harbour was shut",
    ]
