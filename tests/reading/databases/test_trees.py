"""What an HTML piece shows."""

from __future__ import annotations

import pytest

from analysis.reading.databases.trees import line, lines, tree, with_class


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<p>Orin\n  Vask</p><p>left</p>", ["Orin Vask", "left"]),
        ("<p>Bore<b>via</b> left.</p>", ["Borevia left."]),
        ("<div>one<br>two<br/><br/>three</div>", ["one", "two", "three"]),
        ("one<div>two</div>three", ["one", "two", "three"]),
        ("<p>a<script>x</script>b<style>y</style>c</p>", ["abc"]),
        ("<p>a<!-- x -->b&amp;&nbsp;c</p>", ["ab& c"]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", ["a", "b"]),
        ("<p>a<p>b", ["a", "b"]),
        ("</div></p>a", ["a"]),
        ("<text><p>a</p></text>b", ["a", "b"]),
    ],
)
def test_blocks_are_lines(html, shown):
    root = tree(html)
    assert root is not None and lines(root) == shown and line(root) == " ".join(shown)


def test_nothing_is_no_tree():
    assert tree("") is None and line(None) == ""


def test_classes_are_found_whatever_their_capitals():
    root = tree("<p class='A docName'>x</p><p class='docNames'>y</p>")
    assert root is not None and [line(each) for each in with_class(root, "DocName")] == ["x"]


def test_no_entity_is_blown_up_and_nothing_is_fetched():
    page = '<!DOCTYPE html [<!ENTITY a "xxxxxxxxxx"><!ENTITY b SYSTEM "file:///etc/hostname">]><p>&a;&a;&b;</p>'
    root = tree(page)
    assert root is not None and "x" not in line(root).replace("<!ENTITY", "")


@pytest.mark.parametrize("unit", ["<div>", "<b>", "<p>a", "</p>", "<", "&amp;", "<td>", "<script>", "<!--", "<br>"])
def test_repetition_costs_linear_time(unit):
    root = tree(f"<p>Vask</p>{unit * 100_000}")
    assert root is None or isinstance(lines(root), list)
