"""Method: how things are found, how often that is right, and what is held back."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import streamlit as st

from analysis.coverage import EVERYTHING
from analysis.records import SHOWN_CONFIDENCE
from dashboard.format.certainty import cost_of_doubt, held_back
from dashboard.format.markdown import emphasised_html
from dashboard.format.wording import counted, day
from dashboard.model.method import HeldBack, Method, Part, held_back_of, method
from dashboard.shell import builds, cache, context


def part_html(part: Part) -> str:
    """One kind of finding: how, how good, where it fails."""
    rows = "".join(
        f'<tr><td class="cq-right">{escape(each.right)}</td><td>of {escape(each.of)}</td>'
        f"<td>{escape(each.texts)}</td></tr>"
        for each in part.figures
    )
    return (
        f"<section><h2>{escape(part.title)}</h2><p>{emphasised_html(part.says)}</p>"
        f'<table><thead><tr><th scope="col">How many</th><th scope="col">Of what</th>'
        f'<th scope="col">On which texts</th></tr></thead><tbody>{rows}</tbody></table>'
        f'<p class="cq-fails"><strong>Where it fails:</strong> {escape(part.fails)}</p></section>'
    )


def method_html(told: Method) -> str:
    """All kinds of findings, with the day of the figures."""
    return f'<div class="cq-method">{"".join(map(part_html, told.parts))}</div>'


def held_in_words(held: HeldBack) -> list[str]:
    """What this coverage does not show, or shows without something, a sentence each; nothing of what there is none."""
    told = []
    if held.doubtful:
        told.append(
            f"{held_back(held.doubtful, shown=False)}, beside {held.events:,} that are shown: an event is shown where "
            f"events told like it are right in everything in more than {SHOWN_CONFIDENCE * 100:.0f} of 100 cases. "
            f"{cost_of_doubt(held.right)}"
        )
    if held.undated:
        told.append(f"{counted(held.undated, 'event')} without a date: no account tells when, or not surely enough.")
    if held.unknown:
        told.append(f"{counted(held.unknown, 'quote')} of {held.quotes:,} whose speaker is not known.")
    if held.unnamed:
        told.append(
            f"{counted(held.unnamed, 'quote')} of unnamed sources: nobody tells who they are, and nobody guesses."
        )
    if held.foreign:
        told.append(
            f"{counted(held.foreign, 'article')} in another language than English: kept and searched, not analysed."
        )
    if held.rejected:
        told.append(f"{counted(held.rejected, 'file or entry', 'files or entries')} that could not be read.")
    if held.noted:
        told.append(f"{counted(held.noted, 'note')} on something in an article that was not understood.")
    return told


def page() -> None:
    """The page: what is held back here, then how each thing is found."""
    st.html(builds.ASSETS / "method.css")
    told = method()
    st.title("How it is found, and how far to trust it", anchor=False)
    st.write(
        "Everything here is read from the articles by rules and by small scorers that learned from texts that people "
        "marked. Each figure leads to the sentence that it was read from. Where it is in doubt, nothing is claimed."
    )
    st.subheader("What this coverage holds back", anchor=False)
    lines = held_in_words(cache.cached(held_back_of, filter=EVERYTHING))
    st.html(
        f'<ul class="cq-held">{"".join(f"<li>{escape(each)}</li>" for each in lines)}</ul>' if lines else "Nothing."
    )
    with st.container(horizontal=True, gap="small"):
        every = replace(context.current_filter(), doubtful=True)
        context.link("Events, doubtful ones too", "timeline", icon=":material/timeline:", filter=every)
        context.link("What was not read, and why", "sources", icon=":material/inbox:", view="rejected")
    st.subheader("How good it is", anchor=False)
    st.write(
        f"Measured on {day(told.measured)}. “Never worked with” means that no rule and no weight was made on these "
        "texts; that is what to expect of yours, if they are news in English. Figures on texts “known to us” are what "
        "was reached at best."
    )
    st.html(method_html(told))
    st.caption(
        "docs/METHOD.md in the project tells each rule’s place in the code, the sets of texts, and the command that "
        "measures each figure anew."
    )


page()
