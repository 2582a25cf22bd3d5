"""From the bytes of a page to its tree, whatever its character set and its mistakes."""

import pytest

from analysis.reading.pages.trees import characters, tree_of

LATIN = "<html><head><meta charset='{}'></head><p>Café “Borevia” – 5 €</p>"


@pytest.mark.parametrize(
    ("raw", "told", "notes"),
    [
        (LATIN.format("utf-8").encode(), None, 0),
        # a browser saves in UTF-8 and leaves the old name standing
        (LATIN.format("iso-8859-1").encode(), "iso-8859-1", 0),
        (LATIN.format("iso-8859-1").encode("cp1252"), None, 0),
        (LATIN.format("utf-8").encode("cp1252"), "windows-1252", 0),
        (LATIN.format("nonsense").encode("cp1252"), None, 1),
        ("\ufeff".encode("utf-16-le") + LATIN.format("utf-8").encode("utf-16-le"), None, 0),
        (LATIN.format("utf-8").encode()[:-4] + "“".encode()[:2], None, 0),
    ],
)
def test_the_character_set_is_found(raw, told, notes):
    noted: list[str] = []
    text = characters(raw, noted, told)
    assert "Café “Borevia” – 5 €" in text and len(noted) == notes


def test_browsers_names_of_other_scripts_are_known():
    raw = "<meta charset=gb2312><p>鎔基 会谈</p>".encode("gb18030")
    assert "鎔基 会谈" in characters(raw, [])


def test_a_page_with_a_broken_letter_stays_in_utf8():
    raw = LATIN.format("utf-8").encode() + "é".encode() * 60 + b"\xff"
    assert "Café" in characters(raw, [], "utf-8")


def test_nul_and_halves_of_characters_break_no_tree():
    tree = tree_of("<p>Bo\x00revia</p>".replace("\x00", "") + "\ud800<p>left</p>")
    assert tree is not None and "Borevia" in tree.text_content() and "left" in tree.text_content()
    assert "\x00" not in characters(b"<p>Bo\x00revia", [])
    assert tree_of("") is None


def test_an_entity_of_its_own_leads_to_no_file():
    tree = tree_of('<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><p>a &x; b</p>')
    assert tree is not None and "&x;" in tree.text_content()
