"""Mentions by name: people, states, organisations, groups, places, events and works (``doc._.mentions``).

The steps, each a module: names by gazetteers and the model (`detection`, `nicknames`, `portfolios`, `inverted_names`),
what sports pages and the words around a name make of them (`sport`, `in_context`, `bodies`), names that only a title
gives away (`titled_names`), titles in front of and behind names (`title_spans`), further places of the same names
(`short_forms`), who acts (`metonymy`, `adjectives`), one kind for one name (`surfaces`). What comes
out is `analysis.records.Mention`, each in a chain of its own; the component ``coreference`` puts them into chains.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating.document import Document, document_of
from analysis.annotating.mentions import metonymy, title_spans, titled_names
from analysis.annotating.mentions.adjectives import read_adjective
from analysis.annotating.mentions.bodies import read_bodies
from analysis.annotating.mentions.capitals import read_capitals
from analysis.annotating.mentions.detection import find
from analysis.annotating.mentions.doers import join_given_names, read_doers
from analysis.annotating.mentions.drafts import Draft
from analysis.annotating.mentions.in_context import read_context
from analysis.annotating.mentions.inverted_names import read_inverted
from analysis.annotating.mentions.known_names import Gazetteer
from analysis.annotating.mentions.namesakes import settle_namesakes
from analysis.annotating.mentions.nicknames import join_nicknames
from analysis.annotating.mentions.portfolios import part_from_portfolios
from analysis.annotating.mentions.short_forms import add_short_forms
from analysis.annotating.mentions.sport import read_sport
from analysis.annotating.mentions.surfaces import settle
from analysis.records import Actor

NAME = "mentions"
Doc.set_extension("mentions", default=(), force=True)
Doc.set_extension("drafts", default=(), force=True)
Doc.set_extension("published", default=None, force=True)

_METONYMIC = frozenset(("state", "capital", "seat", "wide"))
"""The sorts of places whose names stand for those who govern there."""


class Mentions:
    """The component: sets ``doc._.mentions``, ordered by start, and ``doc._.drafts`` for ``coreference`` after it."""

    def __init__(self, nlp: Language, actors: tuple[Actor, ...] = ()) -> None:
        """Compiles the gazetteers, and a user's own ``actors``, for ``nlp``."""
        self.gazetteer = Gazetteer(nlp, actors)

    def __call__(self, doc: Doc) -> Doc:
        """Reads the model's tags, parse and entities; no text makes it raise."""
        drafts: list[Draft] = []
        if len(doc):
            view = document_of(doc)
            drafts = self._drafts(view)
            found = [draft.record(view, draft.name, number, draft.country) for number, draft in enumerate(drafts)]
            doc._.mentions = tuple(sorted(found, key=lambda mention: (mention.start, -mention.end)))
        else:
            doc._.mentions = ()
        doc._.drafts = drafts
        return doc

    def _drafts(self, view: Document) -> list[Draft]:
        named = part_from_portfolios(view, join_nicknames(view, find(view, self.gazetteer)))
        named = read_capitals(view, read_inverted(view, named))
        named = read_doers(view, join_given_names(view, named))
        found = read_bodies(view, read_context(view, read_sport(view, named)))
        drafts = add_short_forms(view, titled_names.add_titled(view, found))
        settle_namesakes(view, drafts)
        for draft in drafts:
            if draft.rule != "team" and draft.acts is None:  # sports pages have decided already
                _read_known(view, draft)
        title_spans.add_titles(view, drafts)
        settle(view, drafts, self.gazetteer.state_names)
        return drafts


def _read_known(view: Document, draft: Draft) -> None:
    """Sets whether a gazetteer's name stands for those who act, or describes."""
    if draft.entry is None:
        return
    if draft.entry.sort in _METONYMIC:
        draft.acts = metonymy.acts(view, draft)
        if draft.entry.sort == "seat" and draft.acts is False:
            draft.kind = "place"
    elif draft.entry.sort in ("adjective", "group"):
        read_adjective(view, draft)


def actors_of(rows: Sequence[dict[str, Any]]) -> tuple[Actor, ...]:
    """A user's own actors from a component's configuration: the fields of `analysis.records.Actor`, one table each."""
    tables: list[dict[str, Any]] = [
        {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()} for row in rows
    ]
    return tuple(Actor(**each) for each in tables)


@Language.factory(NAME, default_config={"actors": []})
def mentions(nlp: Language, name: str, actors: list[dict[str, Any]]) -> Mentions:
    """The component ``mentions``. ``actors``: the fields of `analysis.records.Actor`, one table each."""
    return Mentions(nlp, actors_of(actors))
