"""Plans that fell through: "had planned to visit", "was to have visited", "was due to visit, but cancelled the trip",
"abandoned its plan to visit". What was planned so is not to come any more.
"""

from __future__ import annotations

from analysis.annotating.document import Token
from analysis.annotating.events.modality.status_words import lookup
from analysis.language.event_lexicon import words
from analysis.records import Status

_AUXILIARIES = ("aux", "auxpass")
_SUBJECTS = ("nsubj", "nsubjpass")


def fate_of(verb: Token) -> Status | None:
    """What became of the plan of which ``verb`` (an infinitive) is the content; None where it may still stand.

    ``refused`` where it was called off, ``stalled`` where it was put off or nothing tells.
    """
    plan = verb.head
    if plan.pos_ == "ADJ" and plan.lower_ in words("fallen", "plans"):
        plan = plan.head  # "had been due to visit"
    elif plan.lemma_ != "be" and plan.lemma_ not in words("fallen", "plans"):
        return None
    of_others = any(child.dep_ in _SUBJECTS for child in verb.children)  # "had wanted them to leave"
    if plan.i == verb.i or plan.pos_ not in ("VERB", "AUX") or of_others:
        return None
    if not _is_past(plan):
        return None
    called_off = called_off_after(plan) or called_off_after(verb)
    if called_off is not None:
        return called_off
    unfulfilled = any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)
    only_supposed = plan.lemma_ in words("fallen", "supposing")
    return "stalled" if _had_been(plan) or unfulfilled or only_supposed else None


def fate_of_planned(verb: Token) -> Status | None:
    """What became of the subject of a verb of planning: "the visit had been scheduled for March"."""
    if verb.lemma_ not in words("fallen", "plans"):
        return None
    return called_off_after(verb) or ("stalled" if _had_been(verb) else None)


def _had_been(plan: Token) -> bool:
    """Whether a verb of planning stands in the past perfect; what somebody had expected may have come about."""
    if plan.lemma_ == "be" and not any(child.dep_ == "acomp" and child.pos_ == "ADJ" for child in plan.children):
        return False
    if plan.lemma_ in words("fallen", "expecting"):
        return False
    return any(child.dep_ in _AUXILIARIES and child.lower_ == "had" for child in plan.children)


def called_off_after(plan: Token) -> Status | None:
    """What the words after a verb say of what was planned: "… but cancelled the trip", "… before it was put off"."""
    for child in plan.children:
        if child.i < plan.i or child.dep_ not in ("conj", "advcl") or child.pos_ != "VERB":
            continue
        found = "refused" if _turns_back(child) else lookup("verbs", child)
        if found in ("refused", "stalled") and _is_so(child) and _is_about_the_plan(child):
            return found
    return None


def _turns_back(verb: Token) -> bool:
    """ "Changed its mind", "backed out"."""
    return any(f"{verb.lemma_} {child.lower_}" in words("fallen", "turning") for child in verb.children)


def fate_of_noun(noun: Token) -> Status | None:
    """What became of a plan that a noun names: "abandoned its plan to visit", "plans for a visit were shelved"."""
    verb = noun.head
    if (
        noun.dep_ not in ("dobj", *_SUBJECTS)
        or verb.pos_ != "VERB"
        or noun.lemma_.lower() not in words("fallen", "nouns")
    ):
        return None
    if noun.dep_ == "nsubj" and verb.lemma_ not in words("fallen", "by_itself"):
        return None
    found = lookup("verbs", verb)
    if found not in ("refused", "stalled"):
        found = "refused" if verb.lemma_ in words("fallen", "dropping") else None
    return found if found is not None and _is_so(verb) else None


def _is_past(verb: Token) -> bool:
    return verb.tag_ == "VBD" or any(child.dep_ in _AUXILIARIES and child.tag_ == "VBD" for child in verb.children)


def _is_so(verb: Token) -> bool:
    """Whether a verb tells what has been done: no "may", "will", "not" or "if" stands with it."""
    return verb.tag_ != "VB" and not any(
        child.dep_ == "neg"
        or (child.dep_ == "aux" and child.tag_ in ("MD", "TO"))
        or (child.dep_ == "mark" and child.lower_ in words("modals", "conditional"))
        for child in verb.children
    )


def _is_about_the_plan(verb: Token) -> bool:
    """Whether what is called off is the plan: nothing else is named."""
    hanging = {child.dep_: child for child in verb.children}
    if not hanging.keys().isdisjoint(("xcomp", "ccomp")):
        return False  # "and refused to answer"
    if "auxpass" in hanging:
        named = hanging.get("nsubjpass")
    elif "dobj" in hanging:
        named = hanging["dobj"]
        if f"{verb.lemma_} {named.lower_}" in words("fallen", "turning"):
            return True
    else:
        named = hanging.get("nsubj")
    if named is None or named.pos_ == "PRON":
        return True
    return named.lemma_.lower() in words("fallen", "nouns") | words("fallen", "journeys")
