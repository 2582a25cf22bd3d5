"""A change that cannot be written is said on the screen."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

from tests.dashboard.screen import plain
from tests.patience import PATIENCE


def _script(builds: str) -> None:
    import os
    from functools import partial

    from dashboard.model.notebook import Notebook, titled
    from dashboard.widgets.notebook.changing import has_changed

    os.environ["COMMUNIQUE_BUILDS"] = builds
    book = Notebook(id="0123456789abcdef", title="Borders")
    import streamlit as st

    st.write(has_changed(book, partial(titled, title="Two borders")))


def test_it_says_whether_it_was_written(tmp_path: Path) -> None:
    app = AppTest.from_function(_script, args=(str(tmp_path),), default_timeout=PATIENCE).run()
    assert app.markdown[0].value == "`True`"
    (tmp_path / "notebooks" / "0123456789abcdef.json").write_text("spoiled")
    app.run()
    assert app.markdown[0].value == "`False`"
    assert plain(app.toast[0].value) == "The change could not be written: it is not JSON."
