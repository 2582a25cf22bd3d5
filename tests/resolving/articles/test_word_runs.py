"""Words and runs of words as numbers, the same in every process."""

from __future__ import annotations

import subprocess
import sys

import numpy as np

from analysis.resolving.articles.word_runs import runs, sketch, words

LONG = " ".join(f"word{n * 17}" for n in range(900))


def test_capitals_and_punctuation_change_no_code():
    assert words("The envoy left.").codes.tolist() == words("the ENVOY — left").codes.tolist()


def test_a_figure_is_one_word_and_is_known_as_one():
    found = words("Net rose 1,234.5 in Borevia")
    assert len(found) == 5
    assert found.figure.tolist() == [False, False, True, False, False]
    assert found.capital.tolist() == [True, False, False, False, True]


def test_quotation_marks_and_line_breaks_are_no_words():
    assert words("“We\nagreed,” he said").codes.tolist() == words('"We agreed", he said').codes.tolist()


def test_a_run_has_a_code_of_its_own_and_a_short_text_none():
    codes = words("one two three one two three").codes
    found = runs(codes, 3).tolist()
    assert found[0] == found[3]
    assert len(set(found)) == 3
    assert runs(words("one two").codes, 3).tolist() == []


def test_codes_are_the_same_in_another_process():
    code = (
        "from analysis.resolving.articles.word_runs import runs, words;"
        "print(runs(words('The envoy left Karsund on 5 March').codes, 4).tolist())"
    )
    other = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": "7"}
    )
    assert other.stdout.strip() == str(runs(words("The envoy left Karsund on 5 March").codes, 4).tolist())


def test_a_sketch_is_small_and_a_part_of_a_text_keeps_what_the_whole_keeps():
    whole, part = (sketch(words(text).codes, 4, 64) for text in (LONG, " ".join(LONG.split()[:300])))
    assert len(whole.chosen) <= 64
    assert len(part.chosen) <= 64
    assert whole.fine > part.fine
    both = np.intersect1d(whole.chosen, part.chosen)
    assert len(both) == np.count_nonzero(part.chosen % whole.fine == 0)
    assert 0.5 < len(both) / part.expected(whole) < 2


def test_a_short_text_is_known_by_all_its_runs():
    assert sketch(words("the envoy of Borevia left on Monday").codes, 4, 64).chosen.tolist() == sorted(
        runs(words("the envoy of Borevia left on Monday").codes, 4).tolist()
    )


def test_more_words_than_are_kept_are_still_told_apart(monkeypatch):
    monkeypatch.setattr("analysis.resolving.articles.word_runs.KNOWN_WORDS", 10)
    assert len(set(words(LONG).codes.tolist())) == 900
