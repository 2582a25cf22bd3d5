"""Article: one text with its evidence marked, and the same evidence as a list."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace

import streamlit as st

from analysis.coverage import EVERYTHING
from analysis.records import Article
from dashboard.format.html import anchor, tag, text
from dashboard.format.markdown import plain
from dashboard.format.marked import marked_title
from dashboard.format.wording import counted, day, shortened
from dashboard.model import marked_text
from dashboard.model.article_list import ArticleList, article_matches, newest_articles, own_corrections, was_cleaned
from dashboard.model.search import hits_of
from dashboard.model.table_rows import rows
from dashboard.shell import builds, cache, context, empty_states
from dashboard.widgets import evidence_list, hit_steps, keep
from dashboard.widgets.scrolling import scroll_to

LISTED = 500
SHOWN_AT_ONCE = 60
COPIES = 5
Hits = tuple[list[tuple[int, int]], list[tuple[int, int]]]


def picked_article(listing: ArticleList) -> Article | None:
    """The article that the address names, or the only one there is; a note where the build has none of that id."""
    wanted = context.selection().get("article")
    if wanted is None:
        return context.coverage().article(listing.newest["article"].iloc[0]) if listing.total == 1 else None
    found = context.coverage().article(wanted)
    if found is None:
        st.warning("This build has no such article. Pick one that it has.", icon=":material/link_off:")
    return found


def picked_span(article: Article) -> tuple[int, int] | None:
    """The stretch that the address names; a note where it lies outside the text."""
    selection = context.selection()
    if "start" not in selection or "end" not in selection:
        return None
    start, end = int(selection["start"]), int(selection["end"])
    if start < end <= len(article.text):
        return start, end
    st.warning("The link points at a place that this text does not have.", icon=":material/link_off:")
    return None


def choose(listing: ArticleList, article: Article | None) -> None:
    """The list to pick an article from; the one that is shown stands in it, whatever the filters leave."""
    listed = {row.article: row for row in rows(listing.newest)}
    options = list(listed)
    beyond = ""
    if article and article.id not in listed:
        options.insert(0, article.id)
        beyond = "" if cache.cached(article_matches, article=article.id) else " (outside the filters)"
    st.session_state["article_picker"] = article.id if article else None

    def label(id_: str) -> str:
        row = listed.get(id_)
        if row is None:
            return f"{shortened(headline_of(article), 80) if article else id_}{beyond}"
        return " · ".join(part for part in (shortened(row.headline, 80), row.source, day(row.published)) if part)

    st.selectbox(
        "Article",
        options,
        key="article_picker",
        format_func=label,
        placeholder=f"Pick one of {counted(listing.total, 'article')}",
        on_change=lambda: context.pick(article=st.session_state["article_picker"], q=context.selection().get("q")),
        label_visibility="collapsed",
    )
    if listing.total > LISTED:
        st.caption(f"The newest {LISTED} of {listing.total:,} articles are listed; filters reach the others.")


def list_articles(listing: ArticleList) -> None:
    """The newest articles, as links."""
    lines = []
    for row in rows(listing.newest.head(SHOWN_AT_ONCE)):
        link = anchor(shortened(row.headline, 120), context.href("article", article=row.article))
        parts = (row.source, day(row.published), counted(row.quotes, "quote"), counted(row.reports, "event"))
        lines.append(tag("li", link + tag("small", " · ".join(text(each) for each in parts if each))))
    st.html(tag("ul", "".join(lines), "cq-rows"))
    if listing.total > SHOWN_AT_ONCE:
        st.caption(f"The newest {SHOWN_AT_ONCE} of {listing.total:,}; the field above holds more, filters reach all.")


def headline_of(article: Article) -> str:
    """The title, or the first words of a text that has none."""
    return article.title or marked_text.first_words(article.text)


def looked_for(article: Article) -> tuple[str, Hits]:
    """What the address says was looked for, and where its words stand in the title and the text."""
    asked = context.selection().get("q", "")
    if not asked:
        return "", ([], [])
    return asked, cache.cached(hits_of, filter=EVERYTHING, text=asked, article=article.id)


def header(article: Article, in_title: Sequence[tuple[int, int]]) -> None:
    """Headline, outlet, day, and the way to the original; what was looked for is marked in the headline."""
    st.title(marked_title(headline_of(article), in_title if article.title else ()), anchor=False)
    facts = [article.source or "outlet not known", day(article.published), counted(len(article.text.split()), "word")]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(plain(" · ".join(facts)), width="content")
        if article.url and article.url.lower().startswith(("https://", "http://")):
            st.link_button("Original", article.url, icon=":material/open_in_new:", type="tertiary")
        if cache.cached(was_cleaned, filter=EVERYTHING, article=article.id):
            context.link("As it came in", "sources", icon=":material/difference:", view="original", article=article.id)


def same_text(article: Article) -> None:
    """Where else the same text was printed, and where first; a few links."""
    others = list(rows(context.coverage().same_text(article.id)))
    if not others:
        return
    original = next((row for row in others if not row.copy_of), None)
    copies = [row for row in others if row.copy_of]
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="same_text"):
        st.caption("A copy of" if original else "Printed again by", width="content")
        for row in [original] if original else copies[:COPIES]:
            context.link(f"{row.source or 'outlet not known'}, {day(row.published)}", "article", article=row.article)
        if original and copies:
            st.caption(f"and {counted(len(copies), 'more copy', 'more copies')}", width="content")
        elif len(copies) > COPIES:
            st.caption(f"and {len(copies) - COPIES} more", width="content")


def corrected(article: Article) -> None:
    """That the text corrects an earlier one, in its own words."""
    for words in cache.cached(own_corrections, filter=EVERYTHING, article=article.id):
        st.caption(f":material/edit_note: This text carries a correction: “{plain(shortened(words, 300))}”")


def read(article: Article, asked: str, found_words: Sequence[tuple[int, int]]) -> None:
    """The text, its marks and the list beside it; ``found_words`` are where the words stand that were looked for."""
    everything = EVERYTHING
    found = {
        "quotes": cache.table("quotes", filter=everything, article=article.id).sort_values(["start", "end"]),
        "events": cache.table("reports", filter=everything, article=article.id),
        "times": cache.table("times", filter=everything, article=article.id),
        "names": cache.table("mentions", filter=everything, article=article.id),
    }
    hit = picked_span(article)
    st.html(builds.ASSETS / "reader.css")
    text, beside = st.columns([8, 5], gap="medium")
    with text:
        if asked:
            first = hit_steps.first_hit(found_words, hit)
            hit_steps.show(asked, len(found_words), first, scroll=hit is None)
        with st.container(horizontal=True, vertical_alignment="center", key="layers_bar"):
            layers = st.pills(
                "Marked in the text",
                list(marked_text.LAYERS),
                selection_mode="multi",
                default=list(marked_text.LAYERS),
                key="layers",
                format_func=marked_text.LAYERS.__getitem__,
                persist_state="session",
                label_visibility="collapsed",
            )
            st.html(marked_text.legend(layers or ()), width="content")
        marks = marked_text.marks_of(
            layers or (),
            mentions=found["names"],
            times=found["times"],
            quotes=found["quotes"],
            reports=found["events"],
        )
        marks += marked_text.found_marks(found_words)
        st.html(marked_text.to_html(article.text, marks, hit, article.language))
        if hit:
            keep.button("passage", "", SimpleNamespace(article=article.id, start=hit[0], end=hit[1]))
            scroll_to("#hit", f"{hit[0]}-{hit[1]}", block="center", above=0, below=0.95, focus=True)
    with beside, st.container(key="evidence"):
        st.subheader("Evidence", anchor=False)
        evidence_list.show(article.id, found)


listing = cache.cached(newest_articles, most=LISTED)
article = picked_article(listing)
if article is not None:
    if listing.total != 1 or article.id not in set(listing.newest["article"]):
        choose(listing, article)
    asked, (in_title, in_text) = looked_for(article)
    header(article, in_title)
    same_text(article)
    corrected(article)
    read(article, asked, in_text)
elif listing.total:
    st.title("Articles", anchor=False)
    choose(listing, None)
    list_articles(listing)
else:
    empty_states.nothing_matches("articles")
