"""Each file that was handed over, and what it holds."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.widgets.add import files
from tests.dashboard.handing import LINKS, MET, ODD, pressed, upload
from tests.dashboard.screen import plain, texts


def test_each_file_tells_what_it_holds_and_what_it_lacks(adding: AppTest) -> None:
    app = upload(adding, {"spring.csv": ODD, "note.txt": MET, "links.csv": LINKS, "odd.xyz": b"\0\1"})
    shown = plain(texts(app))
    assert "2 articles · CSV" in shown and "1 article · plain text" in shown and "2 bytes · no article" in shown
    assert "Its 2 rows hold links and no texts of articles; fetch the pages first with communique collect" in shown
    assert "in a terminal, or choose the column" in shown
    assert "Files of this kind are not read" in shown
    assert list(app.dataframe[0].value.columns) == ["Nr", "Schlagwerk", "Wortlaut", "Erschienen am", "Blatt"]


def test_what_a_stranger_calls_a_file_is_shown_as_text(adding: AppTest) -> None:
    app = upload(adding, {":red[a] **b** [c](x) <b>.txt": MET})
    (name,) = [each.value for each in app.markdown if "red" in each.value]
    assert ":red[" not in name and "\\*\\*b" in name and "[c](" not in name


def test_a_file_can_be_removed(adding: AppTest) -> None:
    app = upload(adding, {"note.txt": MET, "spring.csv": ODD})
    app = pressed(app, "Remove")
    assert "note.txt" not in texts(app) and app.button(key="add_go").label == "Analyse 2 articles"


def test_of_many_files_the_first_are_shown_and_all_are_counted(
    adding: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "SHOWN", 2)
    app = upload(adding, {f"{number}.txt": f"{MET} {number}" for number in range(4)})
    assert "and 2 more files, which count above" in texts(app)
    assert app.button(key="add_go").label == "Analyse 4 articles"
