"""One actor on the Curate page: what it is, who else it is, and which articles are about somebody else."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd
import streamlit as st

from analysis.coverage import EVERYTHING
from analysis.records import Correction, Entity
from dashboard.format.correction_words import KINDS
from dashboard.format.markdown import joined, plain
from dashboard.format.wording import counted, printed, shortened
from dashboard.model import waiting
from dashboard.model.actor_list import found_actors
from dashboard.model.curation import FOUND, ChainPart, chain_part, place_of, ref_of
from dashboard.model.state_names import states_by_code
from dashboard.model.table_rows import rows
from dashboard.shell import cache, context
from dashboard.widgets.buttons import button_for
from dashboard.widgets.curate import correction_record, desk, suggested_pairs
from dashboard.widgets.curate.find_actor import facts_of
from dashboard.widgets.turner import turner

_WRONG = "_curate_wrong"
LISTED = 15
"""Names that are listed of those that the articles have for the actor."""


def show(entity: Entity) -> None:
    """Everything that can be set right about the actor."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        context.link("All suggestions", "curate", icon=":material/arrow_back:")
        context.link(f"Profile of {shortened(entity.name, 60)}", "actors", icon=":material/person:", actor=entity.id)
    st.title(plain(entity.name), anchor=False)
    part = cache.cached(chain_part, actor=entity.id, number=int(context.selection().get("number", 1)))
    if not waiting.read_only():
        left, right = st.columns(2, gap="large")
        with left:
            _what_it_is(entity)
        with right:
            _who_else(entity)
            _no_actor(entity)
    suggested = suggested_pairs.left(entity.id)
    if suggested:
        st.subheader("May be the same", anchor=False)
        suggested_pairs.cards(suggested)
    correction_record.about(entity=entity.id)
    _called(entity, part)
    _articles(entity, part)


def _pending(entity: Entity) -> dict[str, str | None]:
    """What waits for this actor, by the kind of correction."""
    return {
        each.kind: each.value
        for each in desk.new()
        if each.entity
        and each.entity.id == entity.id
        and each.kind in ("rename", "kind", "country", "identity", "hide")
    }


def _what_it_is(entity: Entity) -> None:
    pending = _pending(entity)
    now = {
        "rename": pending.get("rename", entity.name) or "",
        "kind": pending.get("kind", entity.kind) or "",
        "country": pending.get("country", entity.country) or "",
        "identity": pending.get("identity", entity.wikidata) or "",
    }
    for name, value in now.items():
        st.session_state[f"curate_{name}"] = value
    named = {code: name for code, (_, name) in cache.cached(states_by_code, filter=EVERYTHING).items()}
    codes = sorted({*named, now["country"]} - {""}, key=lambda code: named.get(code, code))

    def state(code: str) -> str:
        return f"{named[code]} ({code})" if code in named else code or "No state"

    with st.form("curate_form", border=True):
        st.markdown("**What it is**")
        st.text_input("Name", key="curate_rename", max_chars=200)
        st.selectbox(
            "Kind",
            list(KINDS),
            key="curate_kind",
            format_func=lambda kind: KINDS[kind].partition(" ")[2].capitalize(),
        )
        st.selectbox(
            "State that it is, belongs to or acts for",
            ["", *codes],
            key="curate_country",
            format_func=state,
            accept_new_options=True,
            help="Choose one of this coverage, or type a code of three letters (ISO 3166-1 alpha-3)",
        )
        st.text_input("Wikidata item", key="curate_identity", placeholder="None; such as Q142", max_chars=15)
        wrong = st.session_state.pop(_WRONG, None)
        if wrong:
            st.error(wrong, icon=":material/error:")
        st.form_submit_button("Save", icon=":material/check:", on_click=_save, args=(entity, now))


def _no_actor(entity: Entity) -> None:
    if "hide" not in _pending(entity):
        button_for(
            "This is no actor: hide it",
            icon=":material/visibility_off:",
            key="curate_hide",
            type="tertiary",
            help="Its words stay in the articles, and stand for nobody",
            on_click=desk.say,
            args=(Correction(kind="hide", entity=ref_of(entity)),),
        )


def _save(entity: Entity, before: dict[str, str]) -> None:
    """Lets wait what was changed in the form."""
    ref = ref_of(entity)
    is_now = {"rename": entity.name, "kind": entity.kind, "country": entity.country, "identity": entity.wikidata}
    said = {name: " ".join(str(st.session_state[f"curate_{name}"] or "").split()) for name in before}
    said["country"], said["identity"] = said["country"].upper(), said["identity"].upper()
    if not said["rename"]:
        st.session_state[_WRONG] = "An actor needs a name."
        return
    if not re.fullmatch(r"|[A-Z]{3}|EU", said["country"]):
        st.session_state[_WRONG] = "A state is given by its code of three letters, or EU. Choose one, or type FRA."
        return
    if not re.fullmatch(r"|Q[1-9][0-9]{0,11}", said["identity"]):
        st.session_state[_WRONG] = "A Wikidata item is a Q with a number, such as Q142."
        return
    for name, value in said.items():
        if value == before[name]:
            continue
        waits = [each for each in desk.new() if each.kind == name and each.entity and each.entity.id == entity.id]
        if value == (is_now[name] or ""):
            for each in waits:
                desk.take_back(each)
        else:
            desk.say(Correction(kind=name, entity=ref, value=value or None))  # type: ignore[arg-type]


def _who_else(entity: Entity) -> None:
    with st.container(border=True, gap="small"):
        st.markdown("**Who else it is**")
        words = st.text_input(
            "Find the same actor under another name",
            key=f"curate_merge_{entity.id}",
            type="search",
            placeholder="Name or alias, in any script",
            max_chars=200,
        )
        if not words.strip():
            st.caption(plain(f"Whom you join with it becomes “{shortened(entity.name, 60)}” everywhere."))
            return
        found = cache.cached(found_actors, filter=EVERYTHING, words=words, but=entity.id, most=FOUND)
        joined = {each.other.id for each in desk.new() if each.kind == "same" and each.other}
        found = found[[each not in joined for each in found["entity"]]]
        if found.empty:
            st.caption("Nobody else of that name is left.")
        for nth, row in enumerate(rows(found)):
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                other = context.coverage().entity(row.entity)
                assert other is not None
                button_for(
                    "Same",
                    icon=":material/merge:",
                    key=f"curate_join_{nth}",
                    on_click=desk.say,
                    args=(Correction(kind="same", entity=ref_of(entity), other=ref_of(other)),),
                )
                context.link(shortened(row.name, 60), "actors", actor=row.entity)
                st.caption(plain(facts_of(row)), width="content")


def _called(entity: Entity, part: ChainPart) -> None:
    """The names that articles have for the actor, where there are several: each may be somebody else's."""
    if len(part.called) < 2:
        return
    st.subheader("Called in the articles", anchor=False)
    lines = st.container(gap=None)
    for nth, (name, count) in enumerate(list(part.called.items())[:LISTED]):
        with lines, st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(plain(shortened(name, 80)), width="content")
            st.caption(counted(count, "article"), width="content")
            if name == entity.name or waiting.read_only():
                continue
            other = ref_of(Entity(id="", name=name, kind=entity.kind))
            button_for(
                "Somebody else",
                icon=":material/call_split:",
                type="tertiary",
                key=f"curate_called_{nth}",
                help="Every article that calls it so is about another",
                on_click=desk.say,
                args=(Correction(kind="different", entity=ref_of(entity), other=other),),
            )


def _articles(entity: Entity, part: ChainPart) -> None:
    """What belongs to the actor, article by article, the least sure first."""
    st.subheader("In the articles", anchor=False)
    if not part.paging.total:
        st.caption("No article that the filters leave mentions this actor.")
        return
    st.caption(f"{counted(part.paging.total, 'article')}; those that are tied to this actor least surely stand first.")
    gone = {
        (each.place.article, each.place.start)
        for each in desk.new()
        if each.kind == "detach" and each.place is not None
    }
    only = part.paging.total == 1 and context.current_filter().is_empty
    with st.container(gap="medium"):
        for nth, (row, example) in enumerate(zip(rows(part.chains), part.examples, strict=True)):
            if (row.article, int(row.start)) in gone:
                continue
            with st.container(gap=None, key=f"curate_chain_{nth}"):
                st.html(example.html)
                score = f"score {row.score:.2f}: {', '.join(row.reasons)}" if pd.notna(row.score) else ""
                told = (printed(row.source, row.published), counted(row.mentions, "mention"), score)
                st.caption(joined(told))
                with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                    context.link(
                        "Read it in the article", "article", article=row.article, start=example.start, end=example.end
                    )
                    if not only and not waiting.read_only():
                        _somebody_else(entity, row, nth)
    turner(part.paging, key="curate_number")


def _somebody_else(entity: Entity, row: Any, nth: int) -> None:
    """Who this article means instead: an actor of its own, or one who is here already."""
    over = st.popover(
        "Somebody else", icon=":material/call_split:", type="tertiary", on_change="rerun", key=f"else_{nth}"
    )
    if not over.open:
        return
    place = place_of(row)
    with over:
        st.markdown(plain(f"In this article “{shortened(row.text, 60)}” is not {shortened(entity.name, 60)}."))
        button_for(
            "It is an actor of its own",
            key=f"curate_own_{nth}",
            icon=":material/person_add:",
            on_click=desk.say,
            args=(Correction(kind="detach", entity=ref_of(entity), place=place),),
        )
        words = st.text_input(
            "Or find whom it means", key=f"curate_else_{nth}", type="search", placeholder="Name or alias", max_chars=200
        )
        if not words.strip():
            return
        found = cache.cached(found_actors, filter=EVERYTHING, words=words, but=entity.id, most=FOUND)
        if found.empty:
            st.caption("Nobody of that name.")
        for other in rows(found):
            known = context.coverage().entity(other.entity)
            assert known is not None
            button_for(
                plain(f"It is {shortened(other.name, 60)}"),
                key=f"curate_else_{nth}_{other.entity}",
                help=plain(facts_of(other)),
                type="tertiary",
                on_click=desk.say,
                args=(Correction(kind="detach", entity=ref_of(entity), place=place, other=ref_of(known)),),
            )
