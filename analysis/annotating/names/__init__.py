"""Mentions of people, states, organisations and places, and which of them are one (``doc._.names``).

The steps, each a module: names by gazetteers and the model (`finding`), what sports pages and the words beside a name
make of them (`sport`, `beside`, `bodies`), titles beside them (`titles`), who acts (`metonymy`), one chain for long and
short forms (`chains`), offices and descriptions (`descriptions`), pronouns (`coreference.linking`). What comes out is
`analysis.records.Mention`.
"""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating.coreference import linking
from analysis.annotating.names import metonymy, titles
from analysis.annotating.names.beside import read_beside
from analysis.annotating.names.bodies import read_bodies
from analysis.annotating.names.chains import Chains, link
from analysis.annotating.names.descriptions import Describer
from analysis.annotating.names.drafts import Draft
from analysis.annotating.names.finding import find
from analysis.annotating.names.gazetteer import Gazetteer
from analysis.annotating.names.home import owned, spoken
from analysis.annotating.names.short_forms import add_short_forms
from analysis.annotating.names.sport import read_sport
from analysis.annotating.names.words import words
from analysis.annotating.words import Words, words_of
from analysis.reading.actors import Actor
from analysis.records import Mention

NAME = "names"
Doc.set_extension("names", default=(), force=True)
Doc.set_extension("published", default=None, force=True)

_METONYMIC = frozenset(("state", "capital", "seat", "wide"))


class Names:
    """The component: sets ``doc._.names``, ordered by start."""

    def __init__(self, nlp: Language, actors: tuple[Actor, ...] = ()) -> None:
        """Compiles the gazetteers, and a user's own ``actors``, for ``nlp``."""
        self.gazetteer = Gazetteer(nlp, actors)

    def __call__(self, doc: Doc) -> Doc:
        """Reads the model's tags, parse and entities; no text makes it raise."""
        if not len(doc):
            doc._.names = ()
            return doc
        view = words_of(doc)
        found = read_bodies(view, read_beside(view, read_sport(view, find(view, self.gazetteer))))
        drafts = add_short_forms(view, titles.add_titled(view, found))
        for draft in drafts:
            if draft.rule == "team" or draft.acts is not None:
                continue  # sports pages
            if draft.entry is not None and draft.entry.sort in _METONYMIC:
                draft.acts = metonymy.acts(view, draft)
                if draft.entry.sort == "seat" and draft.acts is False:
                    draft.kind = "place"
            elif draft.entry is not None and draft.entry.sort in ("adjective", "group"):
                _adjective(view, draft)
        titles.add_titles(view, drafts)
        chains = link(view, drafts, self.gazetteer.state_names)
        described = Describer(view, chains, drafts).run()
        held = _title_mentions(view, chains, drafts)
        pointing = linking.resolve(view, chains, [*drafts, *described, *held])
        owned(view, chains, described, pointing)
        spoken(view, chains, [*drafts, *pointing], described)
        doc._.names = _mentions(view, chains, [*drafts, *described, *held, *pointing])
        return doc


def _adjective(view: Words, draft: Draft) -> None:
    """ "Ruritanian officials" describes; "the Ruritanian said" and "in Ruritanian" are left to others."""
    last = draft.end - 1
    assert draft.entry is not None
    if draft.entry.sort == "group":
        if view.lower[last] == view.text[last] or (
            view.text[last] in words("groups", "adjective_only", "words") and view.tag[last] != "NNPS"
        ):
            draft.form = "description"  # "English clubs"
        elif _before_noun(view, draft):
            draft.form = "description"  # "Muslim rebels"
        elif (
            draft.end - draft.start == 1
            and view.dep[last] in ("compound", "amod", "nmod")
            and view.text[last][-1] != "s"
        ):
            draft.form = "description"
    elif view.tag[last] == "NNPS" and view.dep[last] not in ("compound", "amod", "nmod"):
        draft.kind, draft.rule = "group", "people"
    else:
        draft.form = "description"


def _before_noun(view: Words, draft: Draft) -> bool:
    """Whether a word for one of a people or faith stands right before a noun in small letters."""
    end = draft.end
    single = end - draft.start == 1 and view.text[draft.start][-1] != "s"
    return single and end < len(view) and view.pos[end] == "NOUN" and not view.capital(end)


def _title_mentions(view: Words, chains: Chains, drafts: list[Draft]) -> list[Draft]:
    """A title beside a name is a mention of its bearer, too."""
    found = []
    for draft in drafts:
        if draft.role and draft.chain >= 0:
            start, end = draft.role
            title = Draft(start, end, draft.kind, "title words", 0.8, form="role", office=draft.office)
            chains.all[draft.chain].add(title)
            found.append(title)
    return found


def _mentions(view: Words, chains: Chains, drafts: list[Draft]) -> tuple[Mention, ...]:
    text = view.content
    found = []
    for draft in drafts:
        chain = chains.all[draft.chain]
        start = view.start[draft.start]
        last = draft.end - 1
        end = view.start[last] + len(view.text[last])
        role = None
        kind = draft.kind
        known = draft.entry is not None and draft.entry.sort == "state"
        if kind == "country" and chain.country == "EU" and known:
            kind = "organisation"  # a union of states acts like one, and is none
        if draft.role and draft.form == "name":
            role = text[view.start[draft.role[0]] : view.start[draft.role[1] - 1] + len(view.text[draft.role[1] - 1])]
        found.append(
            Mention(
                start=start,
                end=end,
                rule=draft.rule,
                confidence=draft.confidence,
                kind=kind,
                form=draft.form,
                name=chain.name,
                chain=chain.id,
                country=chain.country or draft.country,
                acts=draft.acts,
                role=role,
                aliases=tuple(draft.aliases),
            )
        )
    found.sort(key=lambda mention: (mention.start, -mention.end))
    return tuple(found)


@Language.factory(NAME, default_config={"actors": []})
def names(nlp: Language, name: str, actors: list[dict[str, Any]]) -> Names:
    """The component ``names``. ``actors``: the fields of `analysis.reading.actors.Actor`, one table each."""
    rows: list[dict[str, Any]] = [
        {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()} for row in actors
    ]
    return Names(nlp, tuple(Actor(**row) for row in rows))
