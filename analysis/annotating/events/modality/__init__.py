"""Whether an event came about, from tense, modals, negation, the verbs it hangs on and explicit words."""

from __future__ import annotations

from analysis.annotating.document import Token
from analysis.annotating.events.modality.of_nouns import has_happened, reality_of_noun
from analysis.annotating.events.modality.of_verbs import reality_of_verb
from analysis.annotating.events.modality.status_words import Modality, Reality


def reality(trigger: Token) -> Reality:
    """The status of the event that ``trigger`` names, with what its own verb adds."""
    if trigger.pos_ in ("NOUN", "PROPN"):
        return reality_of_noun(trigger)
    if trigger.pos_ == "ADJ" or trigger.dep_ in ("acomp", "attr"):
        return Reality("occurred") if trigger.dep_ == "amod" else reality_of_verb(trigger.head)
    return reality_of_verb(trigger)


__all__ = ["Modality", "Reality", "has_happened", "reality"]
