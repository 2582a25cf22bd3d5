"""Who "it" is: names, short forms, offices, descriptions and pronouns of one article, put into chains.

The steps, each a module: one chain for the long and short forms of a name (`chains`), offices and descriptions
(`descriptions`), pronouns by what was learned (`linking`), whose state a person is of (`home_state`, `states`). The
component reads what ``mentions`` found and sets ``doc._.mentions`` anew, with descriptions and pronouns among them.

What later stages ask is answered here too: for quotes whom a pronoun or a bare description that speaks stands for
(`speaking_pronouns`, `standing_for`, `candidates`), for events whom a pronoun without a chain means
(`clause_antecedents`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating.coreference import linking
from analysis.annotating.coreference.chains import Chains, link
from analysis.annotating.coreference.descriptions import Describer
from analysis.annotating.coreference.home_state import owned, spoken
from analysis.annotating.coreference.states import with_states
from analysis.annotating.document import Document, document_of
from analysis.annotating.mentions import actors_of
from analysis.annotating.mentions.drafts import Draft
from analysis.language.datelines import datelines
from analysis.language.gazetteer import state_names
from analysis.records import Actor, Mention

NAME = "coreference"


class Coreference:
    """The component: sets ``doc._.mentions``, ordered by start, each with its chain and the chain's name."""

    def __init__(self, actors: tuple[Actor, ...] = ()) -> None:
        """``actors``: a user's own, as ``mentions`` has them; states among them give chains their names."""
        self.states = state_names(actors)

    def __call__(self, doc: Doc) -> Doc:
        """Reads ``doc._.drafts``; a document without names keeps its pronouns unresolved."""
        drafts: list[Draft] = list(doc._.drafts)
        doc._.drafts = ()  # they hold each other, and serve nobody afterwards
        if len(doc):
            doc._.mentions = self._mentions(document_of(doc), drafts)
        return doc

    def _mentions(self, view: Document, drafts: list[Draft]) -> tuple[Mention, ...]:
        chains = link(view, drafts, self.states)
        described = Describer(view, chains, drafts).run()
        held = _held_titles(chains, drafts)
        pointing = linking.resolve(view, chains, outside_datelines(view, [*drafts, *described, *held]))
        owned(view, chains, described, pointing)
        spoken(view, chains, [*drafts, *pointing], described)
        found = []
        for draft in (*drafts, *described, *held, *pointing):
            chain = chains.all[draft.chain]
            found.append(draft.record(view, chain.name, chain.id, chain.country))
        return with_states(view, sorted(found, key=lambda mention: (mention.start, -mention.end)))


def outside_datelines(view: Document, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts but for those in a dateline: where a report was filed is what no pronoun stands for."""
    drafts = list(drafts)
    spans = [(each.start, each.end) for each in datelines(view.content)]
    if not spans:
        return drafts
    return [each for each in drafts if not any(start <= view.start[each.start] < end for start, end in spans)]


def _held_titles(chains: Chains, drafts: list[Draft]) -> list[Draft]:
    """A title in front of a name or behind it is a mention of its bearer, too."""
    found = []
    for draft in drafts:
        if draft.role and draft.chain >= 0:
            start, end = draft.role
            title = Draft(start, end, draft.kind, "title words", 0.8, form="role", office=draft.office)
            chains.all[draft.chain].add(title)
            found.append(title)
    return found


@Language.factory(NAME, default_config={"actors": []})
def coreference(nlp: Language, name: str, actors: list[dict[str, Any]]) -> Coreference:
    """The component ``coreference``. ``actors``: the same as for ``mentions``."""
    return Coreference(actors_of(actors))
