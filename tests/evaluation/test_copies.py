"""Reprints are made as they say, and counted as what they are."""

from __future__ import annotations

import gzip
import json
import random
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from analysis.records import Article
from tests.evaluation.copies import Figures, articles_of, judge, main, on_demo, reprints_of
from tests.evaluation.reprints import KINDS, LEAST, Press, Reprint, edited, enough, shortened

STORIES = [
    Article(
        id=f"s{n}",
        title=f"Harbour {n}",
        published=date(2031, 3, 1) + timedelta(days=n),
        text="\n\n".join(
            f'Minister number{n}x{m} of Borevia said "we shall organize {m * 7 + n} talks" near pier{n}y{m} in Karsund'
            f" on day{n}z{m} with envoys of Meridian at hand."
            for m in range(6)
        ),
    )
    for n in range(26)
]


def test_one_coverage_gives_the_same_reprints_every_time():
    assert reprints_of(STORIES, 26) == reprints_of(STORIES[::-1], 26)
    assert {each.kind for each in reprints_of(STORIES, 26)} == set(KINDS)
    assert reprints_of(STORIES, 3, skip=13) != reprints_of(STORIES, 3)


def test_short_stories_are_not_reprinted():
    assert not enough(Article(id="a", text="word " * (LEAST - 1)))
    assert reprints_of([Article(id="a", text="Too short.")], 5) == []


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_what_it_says(kind):
    story = STORIES[0]
    made = Press(STORIES).reprint(story, kind)
    text = made.article.text
    assert (made.original is None) == (kind in ("digest", "update", "form"))
    assert made.article.published is not None and story.published is not None
    assert 0 <= (made.article.published - story.published).days <= 2
    if kind == "cut":
        assert story.text.startswith(text) and 0.6 <= len(text) / len(story.text) <= 0.9
        assert text.endswith("hand.")
    elif kind in ("whole", "retitled"):
        assert text == story.text
        assert (made.article.title == story.title) == (kind == "whole")
    elif kind == "wrapped":
        assert text != story.text and text.split() == story.text.split()
    elif kind == "quotes":
        assert "“we shall" in text and '"' not in text
    elif kind == "spelling":
        assert "organise" in text
    elif kind == "introduced":
        assert text.endswith(story.text) and len(text.split()) <= 1.5 * len(story.text.split())
    elif kind == "digest":
        assert story.text in text and len(text) > 1.5 * len(story.text)
    elif kind == "form":
        assert "Karsund" not in text and "said" in text
    else:
        assert text != story.text


def test_a_text_without_paragraphs_is_cut_at_a_sentence_or_a_word():
    assert shortened("One two three four. Five six seven. Eight nine.", 0.25) == "One two three four. Five six seven."
    assert shortened("one two three four five six seven", 0.3) == "one two three four"


def test_so_many_words_are_edited():
    text = STORIES[0].text
    kept = set(edited(Press(STORIES), text, 0.1, random.Random(1)).split()) & set(text.split())
    assert 0.75 < len(kept) / len(set(text.split())) < 1
    assert edited(Press(STORIES), text, 0.0, random.Random(1)) == text


def reprint(id_: str, kind: str, original: str | None) -> Reprint:
    return Reprint(Article(id=id_, text=""), kind, original)


def test_links_are_right_where_they_end_at_the_story():
    made = [reprint("a", "cut", "s0"), reprint("b", "cut", "s1"), reprint("c", "digest", None)]
    figures = judge(STORIES, made, {"a": "s0", "b": "s2"}, one_agency=True)
    assert (figures.right["cut"], figures.wrong["cut"], figures.precision, figures.recall) == (1, 1, 0.5, 0.5)
    assert judge(STORIES, made, {"a": "s0", "c": "s0"}, one_agency=True).wrong["digest"] == 1


def test_links_between_stories_are_wrong_where_an_agency_does_not_print_again():
    found = {"s9": "s1", "s2": "s1"}
    assert judge(STORIES, [], found, one_agency=True).far_apart == 1
    assert judge(STORIES, [], found, one_agency=False).far_apart == 0
    assert judge(STORIES, [], found, one_agency=True).among_stories == 2
    assert Figures().precision == Figures().recall == 1.0


def test_the_demo_is_found_whole():
    figures = on_demo()
    assert (figures.precision, figures.recall) == (1.0, 1.0)
    assert figures.made["demo"] == 9


def test_a_file_of_stories_gives_a_table(tmp_path: Path, monkeypatch, capsys):
    path = tmp_path / "stories.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        for each in STORIES:
            file.write(json.dumps({"id": each.id, "text": each.text, "published": str(each.published)}) + "\n")
    assert [each.id for each in articles_of(path)] == [each.id for each in STORIES]
    monkeypatch.setattr(sys, "argv", ["copies", str(path), "--reprints", "26"])
    main()
    told = capsys.readouterr().out
    assert "precision" in told and "everything" in told
