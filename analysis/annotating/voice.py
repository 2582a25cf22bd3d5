"""Whether what stands as subject of a verb acts or is acted upon.

Where the parser often errs, and how is known, the functions here answer as if it had not.
"""

from __future__ import annotations

from analysis.annotating.document import Token
from analysis.language.event_lexicon import words

_NOUNS = ("NOUN", "PROPN")

_WITH_OBJECT = frozenset(("dobj", "dative", "ccomp", "oprd", "aux"))
"""What tells that a verb in the past is in the active: an object, or an auxiliary that is not that of the passive."""


def is_passive(verb: Token) -> bool:
    """Whether what stands as subject of the verb is acted upon."""
    for _ in range(6):
        if verb.tag_ not in ("VBN", "VBD"):
            return False
        deps = {child.dep_ for child in verb.children}
        if deps & {"nsubjpass", "auxpass"}:
            return True
        if verb.tag_ == "VBD" and "agent" in deps and "dobj" not in deps:
            return True  # "was welcomed by Ruritania and denounced by Syldavia", taken for a past tense
        if _is_reduced(verb, deps):
            return True
        if _has_agent(verb, deps) or ("dobj" not in deps and any(map(_shares_agent, verb.children))):
            return True
        if verb.tag_ == "VBD" and verb.dep_ == "conj" and not deps & {"dobj", "nsubj", "prep"}:
            if verb.lemma_ not in words("transitive", "verbs"):
                return False
            verb = verb.head  # "was beaten and then shot"
            continue
        if verb.tag_ != "VBN" or "aux" in deps:
            return False
        if verb.dep_ != "conj" or verb.head.pos_ not in ("VERB", "AUX"):
            return "dobj" not in deps or verb.dep_ in ("acl", "amod")
        if "nsubj" in deps:
            return False
        verb = verb.head
    return False


def _is_reduced(verb: Token, deps: set[str]) -> bool:
    """ "Officials criticized for the raid have resigned": what nobody does without an object is done to the noun before
    it where it has none. The tagger takes such a form for a past tense."""
    named = any(child.dep_ == "nsubj" and child.i < verb.i and child.pos_ in _NOUNS for child in verb.children)
    if verb.tag_ != "VBD" or not named or deps & _WITH_OBJECT or verb.dep_ == "relcl" or verb.i + 1 >= len(verb.words):
        return False
    after = verb.nbor(1)
    if "xcomp" in deps:
        return after.tag_ == "TO" and verb.lemma_ in words("transitive", "told_to")
    if verb.dep_ in ("csubj", "csubjpass"):
        return True  # "soldiers attacked near the border were taken away": another verb has the noun as its subject
    shared = any(child.dep_ == "conj" and any(map(_is_object, child.children)) for child in verb.children)
    return after.pos_ == "ADP" and not shared and verb.lemma_ in words("transitive", "always")


def _is_object(token: Token) -> bool:
    return token.dep_ == "dobj"


def _has_agent(verb: Token, deps: set[str]) -> bool:
    """ "Killed by police", however the parser joins it."""
    return verb.tag_ == "VBN" and "agent" in deps and not deps & {"aux", "dobj", "nsubj"}


def _shares_agent(joined: Token) -> bool:
    """ "Shot and killed by police": the agent of the second verb is that of the first."""
    return (
        joined.dep_ == "conj" and joined.tag_ == "VBN" and _has_agent(joined, {each.dep_ for each in joined.children})
    )
