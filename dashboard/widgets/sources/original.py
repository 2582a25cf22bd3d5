"""One article as it came in, beside the clean text, with what was changed marked."""

from __future__ import annotations

import streamlit as st

from analysis.coverage import EVERYTHING
from dashboard.format.markdown import plain
from dashboard.format.wording import counted, printed
from dashboard.model.marked_text import first_words
from dashboard.model.original_text import Compared, compared_of
from dashboard.shell import builds, cache, context
from dashboard.widgets.turner import turner


def show(article: str, number: int) -> bool:
    """Both texts side by side; False, with a note, where the build has no such article."""
    found = context.coverage().article(article)
    if found is None:
        st.warning("This build has no such article. Here is what came in.", icon=":material/link_off:")
        return False
    compared: Compared = cache.cached(compared_of, filter=EVERYTHING, article=article, number=number)
    st.html(builds.ASSETS / "compared.css")
    st.title(plain(found.title or first_words(found.text)), anchor=False)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(plain(printed(found.source, found.published)), width="content")
        context.link("Read it with its evidence", "article", icon=":material/arrow_forward:", article=article)
        context.link("All that came in", "sources", icon=":material/arrow_back:", view="articles")
    if not compared.html:
        st.write("This text came in clean: it is shown as it was read, character by character.")
        return True
    st.caption(
        plain(
            f"{counted(compared.changes, 'place')} changed: {compared.mended}. What was taken out is struck through, "
            "what stands in its place is underlined; “↵” is the end of a line, “·” a space."
        )
    )
    st.html(compared.html)
    turner(compared.paging, key="sources_number")
    return True
