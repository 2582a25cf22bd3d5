"""Files and folders: what is read, in which order, under which origin and id."""

import gzip
import os
from io import BufferedReader, BytesIO, TextIOWrapper

import pytest

from analysis.reading import Input, Options, jsonl, read, read_inputs
from analysis.records import Article, Rejection


def articles(paths):
    return [each for each in read(paths) if isinstance(each, Article)]


def rejections(paths):
    return [each for each in read(paths) if isinstance(each, Rejection)]


@pytest.fixture
def folder(tmp_path):
    news = tmp_path / "news"
    (news / "march").mkdir(parents=True)
    (news / "b.txt").write_text("Second.", encoding="utf-8")
    (news / "A.TXT").write_text(" date 2031-01-02 First.", encoding="utf-8")
    (news / "march" / "c.jsonl").write_text('{"id": "x", "text": "Third."}\n', encoding="utf-8")
    (news / "march" / "d.jsonl.gz").write_bytes(gzip.compress(b'{"id": "y", "text": "Fourth."}\n'))
    (news / ".hidden.txt").write_text("Hidden.", encoding="utf-8")
    (news / ".git").mkdir()
    (news / ".git" / "e.txt").write_text("Hidden too.", encoding="utf-8")
    return news


def test_a_folder_is_read_whole_in_the_order_of_names_without_hidden_files(folder):
    assert [(each.text, each.origin) for each in articles([folder])] == [
        ("First.", "news/A.TXT"),
        ("Second.", "news/b.txt"),
        ("Third.", "news/march/c.jsonl#L1"),
        ("Fourth.", "news/march/d.jsonl.gz#L1"),
    ]


def test_origin_and_id_do_not_depend_on_where_the_folder_lies(folder, tmp_path):
    before = articles([folder])
    (tmp_path / "elsewhere").mkdir()
    moved = folder.rename(tmp_path / "elsewhere" / "news")
    assert articles([moved]) == before


def test_a_file_of_another_kind_is_rejected_with_what_to_do(folder):
    (folder / "scan.xyz").write_bytes(b"\x00\x01")
    (rejection,) = rejections([folder])
    assert rejection.origin == "news/scan.xyz"
    assert "save it as text" in rejection.reason


def test_a_missing_path_is_rejected_under_the_name_that_was_given(tmp_path):
    missing = tmp_path / "nowhere"
    (rejection,) = read([missing])
    assert (rejection.origin, "no such file" in rejection.reason) == (str(missing), True)


def test_the_same_article_twice_is_noted_and_says_where_the_first_stands(folder):
    (folder / "copy.txt").write_text("Second.", encoding="utf-8")
    (rejection,) = rejections([folder])
    assert rejection.origin == "news/copy.txt" and rejection.kept and not rejection.content
    assert "already read from news/b.txt" in rejection.reason


def test_a_given_id_twice_is_rejected_across_files(folder):
    (folder / "z.jsonl").write_text('{"id": "x", "text": "Another."}', encoding="utf-8")
    (rejection,) = rejections([folder])
    assert rejection.origin == "news/z.jsonl#L1" and "'x'" in rejection.reason


def test_the_id_depends_on_the_date_and_begins_with_readable_words(tmp_path):
    (tmp_path / "a.txt").write_text("date 2031-01-02 Élan of the envoys, they said.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("date 2031-01-03 Élan of the envoys, they said.", encoding="utf-8")
    first, second = articles([tmp_path])
    assert first.id.startswith("elan-of-the-envoys-they-") and second.id.startswith("elan-of-the-envoys-they-")
    assert first.id != second.id


def test_a_text_without_latin_letters_has_an_id_too(tmp_path):
    (tmp_path / "a.txt").write_text("外交使團訪問", encoding="utf-8")
    (article,) = articles([tmp_path])
    assert len(article.id) == 10 and article.id.isalnum()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_rejected(folder):
    (folder / "b.txt").chmod(0)
    (rejection,) = rejections([folder])
    assert rejection.origin == "news/b.txt" and "permission" in rejection.reason.lower()


def test_a_pipe_is_rejected_and_not_waited_for(folder):
    os.mkfifo(folder / "pipe.txt")
    (rejection,) = rejections([folder])
    assert rejection.origin == "news/pipe.txt" and "a pipe" in rejection.reason


def test_a_link_that_leads_back_up_does_not_loop(folder):
    try:
        (folder / "march" / "up").symlink_to(folder)
    except OSError:
        pytest.skip("this system makes no links")
    assert len(articles([folder])) == 4


def test_a_dash_is_standard_input_whatever_it_holds(monkeypatch):
    for content, text in (
        (b"The envoy of Borevia left.", "The envoy of Borevia left."),
        (b'{"text": "She left."}\n{"text": "She left."}\n', "She left."),
        (b"<html><p>" + b"The envoy of Borevia left the talks on Monday. " * 9 + b"</p></html>", None),
    ):
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(content)))
        first = next(iter(read(["-"])))
        assert isinstance(first, Article) and first.origin.startswith("-")
        assert text is None or first.text == text
    assert first.format == "web page"


def test_ids_that_count_the_rows_of_two_tables_are_no_ids(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.csv").write_text(
            f"id,text\n1,It rained on {name}.\n2,It snowed on {name}.\n", encoding="utf-8"
        )
    found = articles([tmp_path])
    assert [each.id for each in found[:2]] == ["1", "2"] and len({each.id for each in found}) == 4
    notes = rejections([tmp_path])
    assert len(notes) == 2 and all(each.kept and "got one of its own" in each.reason for each in notes)


def test_an_id_that_comes_twice_in_one_table_is_one(tmp_path):
    (tmp_path / "a.csv").write_text("id,text\n1,It rained.\n1,It snowed.\n", encoding="utf-8")
    assert len(articles([tmp_path])) == 1
    assert "already read from" in rejections([tmp_path])[0].reason


def test_a_file_may_be_read_under_another_name_and_with_options_of_its_own(tmp_path):
    for name in ("0001.csv", "0002.csv"):
        tmp_path.joinpath(name).write_text("Heading A,Heading B\nBorevia waits,Orin Vask waits\n", encoding="utf-8")
    given = [
        Input(tmp_path / "0001.csv", "march.csv", Options({"text": "Heading A"})),
        Input(tmp_path / "0002.csv", "april.csv", Options({"text": "Heading B"})),
    ]
    found = [each for each in read_inputs(given) if isinstance(each, Article)]
    assert [(each.origin, each.text) for each in found] == [
        ("march.csv#R2", "Borevia waits"),
        ("april.csv#R2", "Orin Vask waits"),
    ]


def test_json_lines_on_standard_input_may_begin_with_a_line_without_end(monkeypatch):
    monkeypatch.setattr(jsonl, "LIMIT", 200_000)
    content = b'{"text": "' + b"x" * 300_000 + b'"}\n{"id": "b", "text": "The envoy left Kesh."}\n'
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BufferedReader(BytesIO(content))))
    rejection, article = read(["-"])
    assert "longer than" in rejection.reason and article.id == "b"


def test_the_same_article_twice_counts_once_and_is_told_so(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Borevia waits.", encoding="utf-8")
    first, again = read([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert first.origin == "a.txt" and again.origin == "b.txt" and again.kept
    assert again.reason == "the same article was already read from a.txt; it counts once"


def test_an_outlet_that_nobody_knows_has_one_name_with_and_without_its_article(tmp_path):
    rows = [
        "source,text",
        *(f"{name},It rained on {name}." for name in ("Lantern Post", "The Lantern Post", "LANTERN POST")),
    ]
    (tmp_path / "a.csv").write_text("\n".join([*rows, "The Lantern,It rained."]), encoding="utf-8")
    (tmp_path / "b.csv").write_text("source,text\nThe Lantern Post,It snowed.\n", encoding="utf-8")
    assert [each.source for each in articles([tmp_path])] == [*["Lantern Post"] * 3, "The Lantern", "Lantern Post"]
