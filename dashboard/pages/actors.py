"""Actors: a ranked list; one actor's profile; the sentences that mention one, or two at once."""

from __future__ import annotations

from html import escape

import streamlit as st

from analysis.records import Entity
from dashboard.format.markdown import plain
from dashboard.format.wording import counted, in_units, printed
from dashboard.model.company import company_of
from dashboard.model.mention_sentences import Sentence, SentencePart, sentences_of
from dashboard.shell import builds, cache, context, empty_states
from dashboard.widgets.actor import companions, profile_view, ranking
from dashboard.widgets.turner import turner

ALL_COMPANY = 200


def picked_actor() -> Entity | None:
    """Whom the address names; a note where the build has nobody of that id."""
    wanted = context.selection().get("actor")
    if wanted is None:
        return None
    found = context.coverage().entity(wanted)
    if found is None:
        st.warning("This build has no such actor. Pick one that it has.", icon=":material/link_off:")
    return found


def to_profile(entity: Entity) -> None:
    """The way back to the profile."""
    label = f"Profile of {entity.name}"
    context.link(label, "actors", icon=":material/arrow_back:", actor=entity.id, **ranking.asked().selection)


def sentences(entity: Entity) -> None:
    """The sentences that mention the actor; with another one, those that mention both."""
    picked = context.selection()
    other = context.coverage().entity(picked["other"]) if "other" in picked else None
    if "other" in picked and other is None:
        st.warning(
            "This build has no such second actor; the first one’s sentences are shown.", icon=":material/link_off:"
        )
    written = picked.get("written", "")
    part: SentencePart = cache.cached(
        sentences_of,
        actor=entity.id,
        other=other.id if other else "",
        written=written,
        number=int(picked.get("number", 1)),
    )
    to_profile(entity)
    named = f"{entity.name} and {other.name}" if other else entity.name
    st.title(plain(f"{named} in the text"), anchor=False)
    if not part.total:
        st.write("No sentence of the articles that the filters leave mentions them so.")
        if not context.is_open():
            empty_states.clear_button("sentences_clear")
        return
    as_ = f"written “{written}”, " if written else ""
    facts = f"{as_}{counted(part.total, 'sentence')} in {in_units(part.units, context.unit())}, newest first"
    st.caption(plain(facts[:1].upper() + facts[1:]))
    st.html("".join(map(_sentence, part.sentences)))
    turner(part.paging, key="sentences_number")


def _sentence(each: Sentence) -> str:
    """A sentence with where it was printed and the way there, as HTML."""
    here = context.href("article", article=each.article, start=each.start, end=each.end)
    told = f'{escape(printed(each.source, each.published))} ·&nbsp;<a href="{escape(here)}">Read it in the article</a>'
    return f'<div class="cq-told">{each.html}<p class="cq-facts">{told}</p></div>'


def whole_company(entity: Entity) -> None:
    """Everybody who appears with the actor."""
    to_profile(entity)
    st.title(plain(f"Who appears with {entity.name}"), anchor=False)
    found = cache.cached(company_of, actor=entity.id, most=ALL_COMPANY)
    if not found.total:
        st.write("No other actor is mentioned in the articles that the filters leave.")
        return
    with st.container(width=640):
        companions.companions(entity, found, whole=True)


st.html(builds.ASSETS / "cards.css")
actor = picked_actor()
view = context.selection().get("view")
if actor is None:
    ranking.show()
elif view == "sentences":
    sentences(actor)
elif view == "company":
    whole_company(actor)
else:
    profile_view.show(actor)
