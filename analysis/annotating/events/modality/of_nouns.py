"""The status of an event that a noun tells: by the words in its phrase, and by the verb or noun that it hangs on."""

from __future__ import annotations

from analysis.annotating.document import Token
from analysis.annotating.events.modality.fallen_plans import fate_of, fate_of_noun, fate_of_planned
from analysis.annotating.events.modality.of_verbs import is_negated, leaves_open, reality_of_verb
from analysis.annotating.events.modality.status_words import (
    Reality,
    lookup,
    status_of_adjective,
    status_of_noun,
)
from analysis.language.event_lexicon import words
from analysis.records import Status

_OF_OTHERS: tuple[Status, ...] = ("requested", "planned", "refused", "denied")
"""What a verb whose subject the event is tells of something else."""

_DIRECT = ("dobj", "nsubj", "nsubjpass", "attr", "oprd")
_SUBJECTS = ("nsubj", "nsubjpass")

_CLIMB = 4
"""How many words up the verb or noun is looked for that decides."""


def reality_of_noun(noun: Token) -> Reality:
    """Whether what the noun tells came about."""
    for child in noun.children:
        if child.dep_ in ("amod", "compound"):
            found = status_of_adjective(child.lower_) or status_of_adjective(child.lemma_.lower())
            if found:
                off = _by_what_it_hangs_on(noun).status if found == "planned" else found
                if off in ("refused", "stalled"):
                    return Reality(off)  # "a planned meeting was called off"
                return Reality("occurred" if has_happened(noun) else found)
        if child.dep_ == "det" and child.lower_ in words("negation", "determiners"):
            ahead = noun.head.pos_ in ("VERB", "AUX") and reality_of_verb(noun.head).modality == "future"
            return Reality("refused" if ahead else "denied", negated=True)
    told = _told_after(noun)
    if told:
        return Reality(told)
    carried = _by_what_it_hangs_on(noun)
    if carried.status == "occurred" and not carried.negated:
        if _is_ahead(noun):
            return Reality("planned")
        if any(child.dep_ == "det" and child.lower_ in words("generic", "determiners") for child in noun.children):
            return Reality("hypothetical")
    return carried


def _is_ahead(noun: Token) -> bool:
    """Whether the noun's own phrase puts it in the future: "next week's talks", "a summit planned between …"."""
    for child in noun.children:
        if child.dep_ == "poss" and any(
            each.dep_ == "amod" and status_of_adjective(each.lower_) == "planned" for each in child.children
        ):
            return True
        if child.dep_ == "acl" and child.tag_ == "VBN" and status_of_adjective(child.lower_) == "planned":
            return True
    before = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return before.lower_ == "ahead"  # "left ahead of the talks"


def _by_what_it_hangs_on(noun: Token) -> Reality:
    if noun.dep_ == "pobj" and noun.head.lower_ in words("undone", "words"):
        return Reality("denied", negated=True)  # "without a meeting"
    node = noun
    for _ in range(_CLIMB):
        head = node.head
        if head.i == node.i or node.dep_ in ("relcl", "advcl", "appos"):
            break
        if node.dep_ == "conj":
            node = head
            continue
        if head.pos_ in ("VERB", "AUX"):
            return _carried(noun, node, head)
        if head.pos_ == "ADJ" and node.dep_ == "prep" and status_of_adjective(head.lower_) == "planned":
            return Reality("planned")  # "due tomorrow for a visit"
        if head.pos_ == "NOUN" and node.dep_ != "poss":
            found = lookup("nouns", head)
            if found == "planned" and any(child.lower_ == "no" for child in head.children):
                return Reality("stalled")  # "no date for the visit"
            if found:
                return Reality(fate_of_noun(head) or found)
            if node.dep_ == "prep" and node.lower_ not in words("prepositions", "of_status_nouns"):
                break
        node = head
    return Reality("occurred")


def has_happened(token: Token) -> bool:
    """Whether the noun is the subject of what is told in the past: "the meeting went well", "the talks were held"."""
    noun = token
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head
    verb = noun.head
    if noun.dep_ not in _SUBJECTS or verb.lemma_ not in words("light", "happened"):
        return False
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return verb.tag_ == "VBD" or any(child.tag_ == "VBD" or child.lower_ in ("has", "have") for child in helpers)


def _told_after(noun: Token) -> Status | None:
    """What a relative clause says of the noun, or of the last word of its phrase: "the visit, which has been stuck"."""
    for child in noun.children:
        for each in (child, *(below for prep in child.children for below in prep.children)):
            if each.dep_ == "relcl" and each.i > noun.i and each.tag_ in ("VBN", "VBD", "VBZ"):
                found = status_of_adjective(each.lower_) or lookup("verbs", each)
                if found in ("stalled", "refused"):
                    return "planned" if is_negated(each) else found
    return None


def _carried(noun: Token, node: Token, verb: Token) -> Reality:
    """A noun under a verb, itself (``node`` is the noun) or by a preposition."""
    if node.i != noun.i and node.dep_ != "prep":
        return Reality("occurred")
    direct = node.dep_ in _DIRECT
    if direct and (found := _predicated(node, verb)) is not None:
        return Reality(found)
    if node.dep_ == "nsubj" and verb.lemma_ == "be" and (to_be := next(filter(_is_to_be, verb.children), None)):
        return Reality(fate_of(to_be) or "planned")  # "the visit is to begin on Monday", "was to have begun"
    if node.dep_ == "dobj" and leaves_open(verb):
        return Reality("hypothetical")
    if node.dep_ == "nsubj" and _is_ahead_of_its_outcome(node, verb):
        return Reality("planned")
    told = lookup("verbs", verb)
    if node.dep_ == "dobj" and (status := _only_backed(noun, verb)) is not None:
        return Reality(status)
    if told and (direct or node.lower_ in words("prepositions", "of_status_verbs")):
        return _by_status_verb(node, verb, told, direct=direct)
    transparent = verb.lemma_ in words("transparent", "verbs")
    if node.dep_ == "prep" and node.lower_ in words("modals", "sequence") and _will_be(verb):
        return Reality("planned")  # "will name him after the talks"
    if not direct:  # "plans to be at the protest"
        through = transparent or verb.lemma_ in words("light", "joining")
        return reality_of_verb(verb, (verb.i,)) if through else Reality("occurred")
    own = reality_of_verb(verb, (verb.i,))
    if node.dep_ == "nsubj" and not transparent and own.status in ("denied", "hypothetical"):
        return Reality("hypothetical" if own.status == "hypothetical" and _is_new(node, own) else "occurred")
    if node.dep_ == "dobj" and own.status == "denied" and verb.lemma_ in words("presupposing", "verbs"):
        return Reality("occurred")  # "never accepted the verdict"
    return own


def _is_ahead_of_its_outcome(noun: Token, verb: Token) -> bool:
    """ "The summit will produce an agreement", "said that the talks would focus on trade"."""
    ahead = any(child.dep_ == "aux" and child.lower_ in words("modals", "told_later") for child in verb.children)
    meets = noun.lemma_.lower() in words("fallen", "journeys") and verb.lemma_ in words("outcomes", "verbs")
    return meets and (ahead or _will_be(verb)) and not is_negated(verb)


def _will_be(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in words("modals", "planned") for child in verb.children)


def _is_new(noun: Token, told: Reality) -> bool:
    """Whether the text brings the noun in as something that may be: "an attack could benefit them".

    Where nothing stands before it, only "would" tells so: "sanctions would hurt them". ``told``: what its verb says.
    """
    kinds = {child.dep_ for child in noun.children}
    if any(child.dep_ == "det" for child in noun.children):
        return any(child.lower_ in words("indefinite", "determiners") for child in noun.children)
    bare = noun.tag_ == "NNS" and kinds.isdisjoint(("poss", "nummod", "relcl", "predet"))
    return bare and told.modality == "would"


def _predicated(node: Token, verb: Token) -> Status | None:
    """What is said of the noun by the verb: "the visit is off", "the talks are in a stalemate"."""
    for child in verb.children:
        if child.dep_ in ("acomp", "attr", "oprd", "advmod"):
            found = status_of_adjective(child.lower_)
            if found:
                return found
        if child.dep_ == "prep" and node.dep_ in _SUBJECTS:
            for each in child.children:
                found = status_of_noun(each.lemma_) if each.dep_ == "pobj" else None
                if found in ("stalled", "hypothetical"):
                    return found
    return None


def _only_backed(noun: Token, verb: Token) -> Status | None:
    """What is told of something new that somebody is for: who "supports talks" does not say that they are held, and
    what is approved is to come."""
    pointed = any(
        child.dep_ == "poss" or child.lower_ in words("determiners", "definite") or child.dep_ == "relcl"
        for child in noun.children
    )
    if pointed:
        return None
    if verb.lemma_ in words("backing", "verbs"):
        return "hypothetical"
    return "planned" if verb.lemma_ in words("approving", "verbs") else None


def _by_status_verb(node: Token, verb: Token, told: Status, *, direct: bool) -> Reality:
    """The status of a noun under a verb that tells one: "the visit was cancelled", "calls for a visit"."""
    if told == "ongoing":
        own = reality_of_verb(verb, (verb.i,))
        goes_on = own.status == "planned" and verb.lemma_ in words("underway", "verbs")
        return Reality("ongoing") if own.status == "occurred" or goes_on else own
    if told == "planned" and node.dep_ == "nsubjpass" and (fate := fate_of_planned(verb)) is not None:
        return Reality(fate)
    if told == "stalled" and node.dep_ == "nsubj" and any(child.dep_ == "dobj" for child in verb.children):
        return reality_of_verb(verb, (verb.i,))  # "the attack put off the reform"
    if told in ("refused", "stalled") and direct and is_negated(verb):
        return Reality("planned")  # "was never cancelled"
    if node.dep_ == "nsubj" and told in _OF_OTHERS:
        return reality_of_verb(verb, (verb.i,))  # "the visit aims to …", "failed to …" tells nothing of itself
    return Reality(told)


def _is_to_be(child: Token) -> bool:
    return child.dep_ == "xcomp" and child.tag_ in ("VB", "VBN") and any(each.lower_ == "to" for each in child.children)
