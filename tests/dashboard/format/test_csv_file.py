"""A table as CSV."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from dashboard.format.csv_file import Links, csv_file, linked

BOM = b"\xef\xbb\xbf"


def link(page: str, picked: Mapping[str, str]) -> str:
    return f"https://desk.example/{page}?" + "&".join(f"{name}={value}" for name, value in picked.items())


def lines(file: bytes) -> list[str]:
    return file.decode("utf-8-sig").splitlines()


def test_a_cell_that_looks_like_a_formula_is_defused() -> None:
    table = pd.DataFrame(
        {"name": ["=1+1", "plain"], "names": [["-a", "b"], []], "on": [pd.Timestamp("2031-05-05"), None]}
    )
    file = csv_file(table, ["name", "names", "on"])
    assert lines(file) == ["name,names,on", "'=1+1,'-a; b,2031-05-05", "plain,,"]


def test_a_spreadsheet_is_told_the_encoding() -> None:
    file = csv_file(pd.DataFrame({"name": ["Zoë"]}), ["name"])
    assert file.startswith(BOM) and file.count(BOM) == 1
    assert file.decode("utf-8-sig") == "name\nZoë\n"


def test_plain_words_stand_beside_codes() -> None:
    table = pd.DataFrame(
        {
            "type": ["COERCE", None],
            "mode": ["arrest", None],
            "status": ["hypothetical", "occurred"],
            "country": ["", None],
        }
    )
    assert lines(csv_file(table, ["type", "mode", "status", "country"])) == [
        "type,type_in_words,mode,kind_in_words,status,status_in_words,country,country_in_words",
        "COERCE,Arrests and coercion,arrest,arrest,hypothetical,only possible,,",
        ",,,,occurred,happened,,",
    ]


def test_each_row_has_the_link_to_what_it_is_about_and_where_its_article_can_be_read() -> None:
    table = pd.DataFrame(
        {
            "event": ["ev-1", None, None],
            "article": ["a1", "a2", None],
            "start": [0, 4, 0],
            "end": [3, 9, 0],
            "entity": [None, None, "ada"],
        }
    )
    with linked(Links(link=link, urls={"a1": "https://post.example/1"})):
        found = lines(csv_file(table, list(table.columns)))
    assert found[0].endswith(",permalink,url")
    assert found[1].endswith(",https://desk.example/event?event=ev-1,https://post.example/1")
    assert found[2].endswith(",https://desk.example/article?article=a2&start=4&end=9,")
    assert found[3].endswith(",https://desk.example/actors?actor=ada,")
    assert "permalink" not in lines(csv_file(table, ["event"]))[0]


def test_an_address_that_the_table_has_stands_once() -> None:
    table = pd.DataFrame({"article": ["a1"], "url": ["https://post.example/1"]})
    with linked(Links(link=link, urls={"a1": "https://post.example/1"})):
        assert lines(csv_file(table, ["article", "url"]))[0] == "article,url,permalink"
