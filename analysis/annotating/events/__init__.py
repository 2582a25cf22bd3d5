"""What happened, who did it to whom, when, whether it came about and who says so (``doc._.events``).

The steps, which `coder` and `report` run: `triggers` (which rule of the lexicon a word triggers), `nesting` (what is an
event of its own), `arguments` (who acts, and upon whom), `modality` (whether it came about), `anaphora` (what a noun
tells again), `attribution` (who says so), `hand_weights` and `plausibility` (what speaks against it by rule), `topics`,
`evidence` and `confidence` (how sure it is, by a learned scorer, and why). The rules stand in
`analysis/language/lexicon/events`, whose README tells what they can say.

Decisions, after PLOVER's codebook where it has one:

- Speech alone is no event; a promise, demand, threat, refusal or accusation is one, its content is not a second one.
- An invitation is AGREE (an offer to meet, CAMEO 03). A planned meeting or visit is CONSULT with status planned; any
  other cooperative act announced for the future is AGREE, a hostile one THREATEN, both with status occurred: the
  announcement has been made.
- A request, appeal or demand has occurred once it is made, whatever becomes of it. What is called off is "refused",
  what is postponed "stalled"; "denied" is said not to have happened.
- Who jails without being named is the state that the person or the place belongs to. A prize is given by its owner.
- What a speaker says of an event is asserted by the speaker; that a state denied, asked or refused is asserted by the
  article, unless it stands in somebody's reported speech.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating.document import document_of
from analysis.annotating.events.report import reports

NAME = "events"
Doc.set_extension("events", default=(), force=True)


@Language.component(NAME)
def events(doc: Doc) -> Doc:
    """Sets ``doc._.events``, ordered by start. Reads ``doc._.mentions``, ``doc._.times`` and ``doc._.quotes``.

    A document without a parse (a pipeline without parser) has no events.
    """
    doc._.events = ()
    if doc.has_annotation("DEP") and doc.has_annotation("LEMMA"):
        words = document_of(doc)
        doc._.events = reports(words)
        words.drop_tree()
    return doc


__all__ = ["NAME", "events"]
