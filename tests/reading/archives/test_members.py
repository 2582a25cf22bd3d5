"""Names of files in archives."""

import pytest

from analysis.reading.archives.members import is_litter, place_of


@pytest.mark.parametrize("name", ["__MACOSX/a.txt", "x/.DS_Store", ".git/config", "x/Thumbs.db", "x\\desktop.ini"])
def test_what_a_system_left_is_litter(name):
    assert is_litter(name)


@pytest.mark.parametrize("name", ["a.txt", "./a.txt", "../../a.txt", "x/v1.2/a.html"])
def test_what_somebody_put_there_is_not(name):
    assert not is_litter(name)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("x/a.html", "n.zip/x/a.html"),
        ("../../etc/passwd", "n.zip/etc/passwd"),
        ("/etc/passwd", "n.zip/etc/passwd"),
        ("..\\..\\a.txt", "n.zip/a.txt"),
        ("a\n\x1b[2J.txt", "n.zip/a??[2J.txt"),
        ("..", "n.zip/?"),
    ],
)
def test_an_origin_never_leads_out_of_its_archive(name, place):
    assert place_of("n.zip", name) == place


def test_a_name_without_end_is_cut():
    assert len(place_of("n.zip", "x" * 100_000)) < 600
