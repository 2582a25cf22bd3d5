"""Outlets under one name each."""

from __future__ import annotations

from collections import Counter

import pytest

from analysis.language import lexicon
from analysis.reading.formats import Outlet
from analysis.reading.outlets import BadOutlets, Known, OneName, host_of, outlet_of, read_outlets

DATA = lexicon.toml("reading/outlets")
HOSTS = [(name, host) for name, each in DATA["outlets"].items() for host in each["hosts"]]
NAMES = [(name, other) for name, each in DATA["outlets"].items() for other in (name, *each["also"])]
OWN = (Outlet(name="The Fennmark Post", country="QFE", hosts=("fpost.example",), also=("Post of Fennmark",)),)


@pytest.mark.parametrize(("name", "host"), HOSTS)
def test_an_outlet_is_known_by_each_of_its_hosts(name, host):
    expected = Known(name, DATA["outlets"][name]["country"])
    assert outlet_of(None, f"https://www.{host}/2031/03/14/visit") == outlet_of(host, None) == expected


@pytest.mark.parametrize(("name", "other"), NAMES)
def test_an_outlet_is_known_by_each_of_its_names(name, other):
    found = outlet_of(other, None)
    assert found is not None and found.name == name


def test_no_host_stands_twice():
    assert max(Counter(host for _, host in HOSTS).values()) == 1


def test_no_name_stands_for_two_outlets():
    outlets: dict[str, set[str]] = {}
    for name, other in NAMES:
        outlets.setdefault("".join(filter(str.isalnum, other.casefold().removeprefix("the "))), set()).add(name)
    assert {other: names for other, names in outlets.items() if len(names) > 1} == {}


def test_name_host_and_address_of_one_outlet_are_one():
    forms = [("bbc.co.uk", None), ("BBC News", None), ("www.bbc.com", None), (None, "https://www.bbc.com/news/1")]
    assert {outlet_of(*each) for each in forms} == {Known("BBC News", "GBR")}


@pytest.mark.parametrize(
    ("source", "url", "name"),
    [
        ("The Fennmark Post", None, "The Fennmark Post"),
        ("Lantern, Orlen", "https://lantern.example/1", "Lantern, Orlen"),
        ("www.lantern.example", None, "lantern.example"),
        (None, "https://amp.lantern.example/1", "lantern.example"),
        (None, "https://reader:secret@lantern.example:8080/1", "lantern.example"),
        # A section or edition beside the name, or a place behind it.
        ("Agence France Presse -- English", None, "AFP"),
        ("BBC News - World", None, "BBC News"),
        ("The Guardian(London)", None, "The Guardian"),
        # Outlets elsewhere have the same name.
        ("The Guardian (Fennmark)", None, "The Guardian (Fennmark)"),
        ("The Guardian", "https://guardian.ng/1", "The Guardian (Nigeria)"),
        # Who wrote goes before where it was found.
        ("Reuters", "https://news.yahoo.com/1", "Reuters"),
        # An unknown name on a known host is a section of it.
        ("World news", "https://www.theguardian.com/world/1", "The Guardian"),
    ],
)
def test_what_an_input_says_becomes_one_name(source, url, name):
    found = outlet_of(source, url)
    assert found is not None and found.name == name


def test_a_shared_name_at_an_unknown_host_has_no_state():
    assert outlet_of("The Guardian", "https://guardian.fennmark.example/1") == Known("The Guardian", None)
    assert (
        outlet_of("The Guardian", None) == outlet_of("The Guardian", "https://t.co/1") == Known("The Guardian", "GBR")
    )


@pytest.mark.parametrize("host", [*DATA["hosts"]["carriers"], *DATA["hosts"]["archives"]])
def test_where_pages_of_others_are_shown_is_no_outlet(host):
    assert outlet_of(None, f"https://{host}/1") is None


def test_the_page_in_an_archive_is_that_of_its_outlet():
    assert host_of("https://web.archive.org/web/2031/https://edition.cnn.com/1") == "edition.cnn.com"
    assert outlet_of(None, "https://web.archive.org/web/2031/https:/www.lantern.example/1") == Known("lantern.example")


@pytest.mark.parametrize("url", ["", "lantern", "mailto:a@lantern.example", "//", "https://", "x" * 100_000])
def test_what_is_no_address_has_no_host(url):
    assert host_of(url) is None


def test_outlets_of_a_user_go_before_others(tmp_path):
    table = tmp_path / "outlets.csv"
    table.write_text(
        "name,country,hosts,also\n"
        "The Fennmark Post,QFE,https://www.fpost.example/;fpost.example,Post of Fennmark;FP\n"
        ",,,\nBorevia Broadcasting,QBO,bbc.co.uk,BBC\n",
        encoding="utf-8-sig",
    )
    own = read_outlets(table)
    assert outlet_of("fp", None, own) == outlet_of(None, "https://m.fpost.example/1", own) == Known(OWN[0].name, "QFE")
    assert outlet_of("BBC", None, own) == Known("Borevia Broadcasting", "QBO")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("name,land\nX,Y\n", "has a column 'land'"),
        ("country\nQFE\n", "a column name is missing"),
        ("name,country\nX,Fennmark\n", "three capital letters"),
        ("name,country\n,QFE\n", "there is no name"),
        ("name\nX,Y\n", "more cells than columns"),
    ],
)
def test_a_table_that_cannot_be_used_says_where_and_why(tmp_path, content, why):
    table = tmp_path / "outlets.csv"
    table.write_text(content, encoding="utf-8")
    with pytest.raises(BadOutlets, match=why):
        read_outlets(table)


def test_a_table_that_is_not_there_is_told(tmp_path):
    with pytest.raises(BadOutlets, match="cannot be read"):
        read_outlets(tmp_path / "none.csv")


def test_the_first_name_of_an_unknown_outlet_stands_for_those_that_differ_in_form_only():
    one = OneName()
    assert [one.of(each) for each in ("The Lantern", "Lantern", "LANTERN", "Lantern Post", "…", "!")] == [
        *("The Lantern", "The Lantern", "The Lantern"),
        *("Lantern Post", "…", "!"),
    ]
