"""Add coverage: articles of one's own are handed over, looked into, and analysed, alone or beside what is shown."""

from __future__ import annotations

import streamlit as st

from dashboard.format.markdown import plain
from dashboard.model import holdings
from dashboard.model.holdings import Told
from dashboard.shell import access, builds, context, first_screen, handed, jobs, started
from dashboard.widgets.add import destination, files, going, paste


def figures(told: Told) -> None:
    """What all files hold together."""
    with st.grid(4, min_column_width=150):
        for label, value, note in holdings.figures(told):
            with st.container(border=True, gap="xxsmall", height="stretch", key=f"held_{label.lower()}"):
                st.caption(label)
                st.markdown(f"**{plain(value)}**")
                if note:
                    st.caption(plain(note))


def examples() -> None:
    """What else there is to look at, for who has nothing at hand."""
    st.caption("Nothing at hand? Look at an example:")
    with st.container(horizontal=True, gap="small"):
        if st.button("The demo affair, invented", icon=":material/theater_comedy:", key="add_demo"):
            first_screen.start(lambda: jobs.demo(builds.shelf()))
        if jobs.SEEDS.is_dir() and st.button("One real article", icon=":material/article:", key="add_seeds"):
            first_screen.start(lambda: jobs.analyse(builds.shelf()))


def handed_over() -> None:
    """What was handed over and what it holds, down to the button that analyses it."""
    given = handed.files().files
    if not given:
        examples()
        return
    try:
        told = handed.holds()
    except jobs.AnalysisFailed as why:
        st.error(plain(f"The files could not be looked into. {why}"), icon=":material/error:")
        st.caption("Remove the file that it names, or hand the files over one by one to find it.")
        files.show(given, None)
        return
    figures(told["all"])
    files.show(given, told["inputs"])
    destination.show(told["all"], sum(each["articles"] > 0 for each in told["inputs"]))
    if not told["all"]["articles"]:
        st.caption("There is no article yet in what was handed over; each file says what it lacks.")


def page() -> None:
    """The page."""
    refused = access.why_not()
    if refused is not None:
        st.title("Nothing can be added here", anchor=False)
        st.info(refused, icon=":material/lock:")
        if context.has_coverage():
            context.link("Back to the overview", "overview")
        return
    st.html(builds.ASSETS / "cards.css")
    work = started.own()
    if work is not None and not work.finished:
        going.show(work)
        return
    st.title("Add coverage", anchor=False)
    if work is not None:
        going.land(work)
    elsewhere = started.others()
    if elsewhere is not None:
        going.of_others(elsewhere)
    st.write("Hand over articles, see what is in them, then analyse them. They stay on this machine.")
    taken = handed.drop_zone("add_drop")
    st.caption(
        "Web pages, feeds, tables, PDF and Word files, mail, exports of LexisNexis, Factiva, ProQuest and Europresse, "
        f"archives of any of these. {handed.LIMITS} For more, `communique analyse FOLDER` reads a folder of any size."
    )
    if taken:
        st.rerun()
    paste.show()
    for why in handed.refusals():
        st.warning(plain(why), icon=":material/block:")
    handed_over()


page()
