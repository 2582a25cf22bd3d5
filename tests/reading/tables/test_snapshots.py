"""Pages that were kept beside a table."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from analysis.reading import read, registry
from analysis.reading.formats import Format
from analysis.records import Article, Rejection
from tests.reading.tables.conftest import TEXT, apart

NAMES = ["Key", "Item Type", "Publication Year", "Author", "Title", "Publication Title", "Url", "Abstract Note", "Date"]
NAMES += ["Language", "Notes", "File Attachments"]


@pytest.fixture(autouse=True)
def pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader of pages, which is tested on its own."""

    def page(stream, origin, options):
        yield Article(id="page", text=stream.read().decode(), title="Of the page", author="Of the page", origin=origin)

    formats = tuple(each for each in registry.FORMATS if ".html" not in each.suffixes)
    monkeypatch.setattr(registry, "FORMATS", (*formats, Format("web page", (".html",), page)))


def library(folder: Path, *attachments: str) -> Path:
    """A table as Zotero writes it, with an article for each value of "File Attachments"."""
    out = io.StringIO()
    rows = csv.writer(out, quoting=csv.QUOTE_ALL)
    rows.writerow(NAMES)
    for number, each in enumerate(attachments):
        visit = [f"KEY{number}", "newspaperArticle", "2031", "Oduya, Lena", f"Visit {number}", "The Lantern"]
        rows.writerow([*visit, f"https://l.example/{number}", "Envoys", "March 14, 2031", "en-GB", "", each])
    folder.mkdir(exist_ok=True)
    (folder / "library.csv").write_text(out.getvalue(), encoding="utf-8-sig")
    return folder / "library.csv"


def kept(folder: Path, name: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(TEXT + name, encoding="utf-8")
    return path


def test_the_kept_page_is_the_text_and_the_table_says_the_rest(tmp_path):
    table = library(tmp_path / "zotero", "files/1/paper.pdf; files/1/visit.html")
    kept(table.parent, "files/1/visit.html")
    (article,), rejections = apart(read([table]))
    assert article.text == TEXT + "files/1/visit.html" and rejections == []
    assert (article.id, article.title, article.source, article.url) == (
        "KEY0",
        "Visit 0",
        "The Lantern",
        "https://l.example/0",
    )
    assert (article.published, article.dated_by, article.author) == (date(2031, 3, 14), "field", "Oduya, Lena")
    assert article.origin == "library.csv#R2"


def test_a_path_of_another_machine_leads_to_the_files_beside_the_table(tmp_path):
    table = library(tmp_path / "zotero", r"C:\Users\lena\Zotero\storage\ABCD1234\visit.html", "/home/l/x/visit2.html")
    kept(table.parent, "storage/ABCD1234/visit.html")
    kept(table.parent, "visit2.html")
    articles, _ = apart(read([table]))
    assert [each.text for each in articles] == [TEXT + "storage/ABCD1234/visit.html", TEXT + "visit2.html"]


def test_a_page_in_the_folder_of_zotero_is_read_where_it_lies(tmp_path):
    page = kept(tmp_path, "Zotero/storage/ABCD1234/visit.html")
    (article,), _ = apart(read([library(tmp_path / "table", str(page))]))
    assert article.text.startswith(TEXT)


@pytest.mark.parametrize(
    "path", ["../secret.html", "{0}/secret.html", "x/../../secret.html", "storage/../../secret.html"]
)
def test_a_table_leads_to_no_other_file_of_the_machine(tmp_path, path):
    kept(tmp_path, "secret.html")
    articles, (rejection,) = apart(read([library(tmp_path / "table", path.format(tmp_path))]))
    assert articles == [] and "is not there, below the table's folder" in rejection.reason


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    table = library(tmp_path / "table", "visit.html")
    try:
        (tmp_path / "table" / "visit.html").symlink_to(kept(tmp_path, "secret.html"))
    except OSError:
        pytest.skip("this system makes no links")
    assert apart(read([table]))[0] == []


def test_rows_without_a_page_are_told_of(tmp_path):
    table = library(tmp_path / "table", "visit.html", "", "gone.html")
    kept(table.parent, "visit.html")
    articles, rejections = apart(read([table]))
    assert len(articles) == 1
    assert [each.origin for each in rejections] == ["library.csv#R3", "library.csv#R4"]
    assert "there is no text, only a part of it in 'Abstract Note'" in rejections[0].reason
    assert "'gone.html' is not there" in rejections[1].reason


def test_without_any_page_the_table_is_one_rejection(tmp_path):
    (rejection,) = read([library(tmp_path / "table", "", "")])
    assert isinstance(rejection, Rejection) and "its 2 rows hold no texts of articles" in rejection.reason
