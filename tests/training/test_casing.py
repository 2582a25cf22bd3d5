"""Learning how words are written, from invented texts."""

from __future__ import annotations

import json

import numpy as np
import pytest

from analysis.annotating.casing.scorer import Hints, coarse, hashed
from analysis.annotating.casing.words import LOWER, TITLE, UPPER
from training.casing import EVERY, Text, counted, learn, left_out, lines_of, mostly, read, right, table_of, texts
from training.gold import CASING

NONE = Hints({})
STORY = "The envoy met Orin {name} in {place} on Monday. It rained. The {place} talks with NATO end, said {name}."


@pytest.fixture(scope="module")
def some() -> list[Text]:
    names = ["Vask", "Halvek", "Marchetant", "Demirov", "Sandrin"]
    places = ["Kesh", "Ostrel", "Karsund"]
    return [read(("one", "two")[n % 2], STORY.format(name=names[n % 5], place=places[n % 3]), n % 5) for n in range(60)]


def test_a_word_that_begins_a_sentence_and_a_line_in_capitals_teach_nothing(some):
    text = read("one", "It RAINED late at Kesh.\nTALKS END IN KESH\nIt rained.")
    assert [(word.lower, way) for word, way in zip(text.words, text.ways, strict=True)] == [
        ("it", None),
        ("rained", UPPER),
        ("late", LOWER),
        ("at", LOWER),
        ("kesh", TITLE),
        ("it", None),
        ("rained", LOWER),
    ]
    assert counted(some)["nato"] == {UPPER: 60}
    assert "it" not in counted(some)


def test_what_is_counted_without_a_text_does_not_know_its_words(some):
    counts = counted(some)
    rare = counted([read("one", "They met Zorenko, and Zorenko left.")])
    both = {**counts, **rare}
    assert coarse(table_of(both)[hashed("zorenko")]) == "t"
    assert hashed("zorenko") not in table_of(both, rare)
    assert table_of(counts, rare) == table_of(counts)


def test_each_word_that_teaches_is_a_line(some):
    lines = lines_of(some[:10], NONE)
    assert len(lines.places) == len(lines.ways) > 100
    assert set(lines.ways) == {LOWER, TITLE, UPPER}


def test_names_that_were_never_seen_are_known_by_what_stands_beside_them(some):
    by = learn(some, NONE)
    new = [read("new", STORY.format(name="Zorenko", place="Nerodin"))]
    table = right(by, new, NONE)
    assert table.trace() == table.sum()
    assert mostly(by, new).sum() == table.sum()


def test_the_same_texts_teach_the_same(some):
    assert np.array_equal(learn(some, NONE).weights, learn(some, NONE).weights)


def test_no_corpus_is_asked_by_what_has_seen_it(some):
    odd = [read("odd", "He met the VASK and the KESH in the NIGHT.")]
    figures = left_out([*some, *odd], NONE)
    assert sorted(figures) == ["odd", "one", "two"]
    assert figures["odd"][0][UPPER, UPPER] < 3
    assert figures["one"][0].trace() == figures["one"][0].sum()


def test_the_texts_of_every_corpus_are_read(tmp_path):
    import gzip

    folder = tmp_path / "gold"
    for name in CASING:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        content = "".join(json.dumps({"text": f"It rained in Kesh {n}."}) + "\n" for n in range(6)).encode()
        path.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    found = list(texts(folder))
    assert sum(text.corpus == "wire" for text in found) == 6 // EVERY["wire"]
    assert {text.corpus for text in found} == {"ecb", "gum", "newswcl", "polnear", "timebank", "wikiwars", "wire"}
