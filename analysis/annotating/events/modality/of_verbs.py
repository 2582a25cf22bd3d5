"""The status of an event that a verb tells: by its auxiliaries and negation, and by what it hangs on."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.annotating.document import Token
from analysis.annotating.events.modality.fallen_plans import fate_of, fate_of_noun
from analysis.annotating.events.modality.questions import is_asked
from analysis.annotating.events.modality.status_words import Modality, Reality, lookup, status_of_adjective
from analysis.annotating.syntax import headline_subject, is_going_to
from analysis.language.event_lexicon import words
from analysis.records import Status

_OPENING = ('"', "“", "‘", "'")

_SUBJECTS = ("nsubj", "nsubjpass")
_AUXILIARIES = ("aux", "auxpass")

_DEEPEST = 5
"""How many verbs are followed up to the one that decides."""


@dataclass(frozen=True, slots=True)
class _Auxiliaries:
    modality: Modality = ""
    status: Status | None = None
    infinitive: bool = False
    progressive: bool = False


def reality_of_verb(verb: Token, seen: tuple[int, ...] = ()) -> Reality:
    """Whether what the verb tells came about. ``seen`` are the verbs and nouns below from which the question came."""
    if is_asked(verb):
        return Reality("hypothetical")
    told = _auxiliaries(verb)
    others = [child for child in verb.children if child.dep_ not in _AUXILIARIES]
    condition = next(
        (each for each in others if each.dep_ == "mark" and each.lower_ in words("modals", "conditional")), None
    )
    if condition is not None:
        return Reality("hypothetical", "", any(_says_no(each, seen) for each in others if each.i < condition.i))
    if verb.dep_ == "advcl" and _is_awaited(verb):
        return Reality("planned")
    negated = any(_says_no(each, seen) for each in others) or _joins_negated(verb)
    if told.status is not None:
        return _under_modal(verb, told, negated)
    if negated:
        return Reality("denied", "", True)
    if _is_imperative(verb):
        return Reality("requested")
    if told.infinitive and headline_subject(verb) is not None:
        return Reality("planned", "future")
    governed = _governed(verb, seen, infinitive=told.infinitive)
    if governed is not None:
        return governed
    if verb.tag_ == "VB" and told.infinitive and verb.dep_ == "ROOT":
        return Reality("planned", "future")
    return Reality("ongoing" if told.progressive else "occurred")


def _auxiliaries(verb: Token) -> _Auxiliaries:
    modality: Modality = ""
    status: Status | None = None
    infinitive = progressive = False
    for child in verb.children:
        if child.dep_ not in _AUXILIARIES:
            continue
        word = child.lower_
        if word in words("modals", "planned"):
            modality, status = "future", "planned"
        elif word in words("modals", "hypothetical"):
            modality, status = "would" if word in words("modals", "reported") else "", "hypothetical"
        elif word in words("modals", "obligation"):
            modality, status = "obligation", "requested"
        elif word == "to":
            infinitive = True
        elif word in words("modals", "be"):
            progressive = verb.tag_ == "VBG" and word not in words("modals", "was")
    return _Auxiliaries(modality, status, infinitive, progressive)


def _is_awaited(verb: Token) -> bool:
    """Whether somebody waits for it before he will act: "once they meet, it will …". The present means the future."""
    if not any(child.lower_ in words("modals", "awaiting") for child in verb.children if child.i < verb.i):
        return False
    tenses = {verb.tag_, *(child.tag_ for child in verb.children if child.dep_ in _AUXILIARIES)}
    if "MD" in tenses or tenses.isdisjoint(("VBZ", "VBP")):
        return False
    main = verb.head.head if verb.head.pos_ == "ADV" else verb.head  # "as soon as they meet"
    return any(child.dep_ == "aux" and child.lower_ in words("modals", "ahead") for child in main.children)


def _under_modal(verb: Token, told: _Auxiliaries, negated: bool) -> Reality:
    assert told.status is not None
    if verb.dep_ == "ccomp" and lookup("verbs", verb.head) == "hypothetical":
        return Reality("hypothetical")  # "fears that it will …"
    if negated and told.status in ("planned", "hypothetical"):
        return Reality("refused", told.modality, True)
    return Reality(told.status, told.modality, negated)


def _says_no(child: Token, seen: tuple[int, ...]) -> bool:
    """Whether what hangs on a verb says that it is not done; an object only where the verb itself is asked about
    ("killed no soldier"; not "the visit had no effect")."""
    return _negates(child) or (child.dep_ == "dobj" and not seen and is_nobody(child))


def _is_imperative(verb: Token) -> bool:
    """Whether the verb is a command: bare, without a subject, the first of its clause ("stop killing …")."""
    quoted = verb.dep_ == "xcomp" and verb.i > 0 and verb.nbor(-1).text in _OPENING
    return (
        verb.tag_ == "VB"
        and (verb.dep_ in ("ROOT", "ccomp") or quoted)
        and not any(child.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass", "expl") for child in verb.children)
    )


def _negates(child: Token) -> bool:
    """Whether what hangs on a verb says that it is not done."""
    word, role = child.lower_, child.dep_
    if role in _SUBJECTS:
        return is_nobody(child)
    return (
        role == "neg"
        or (role == "advmod" and word in words("negation", "adverbs"))
        or (role == "preconj" and word in words("negation", "determiners"))
    )


def is_nobody(subject: Token) -> bool:
    """Whether the subject is nobody: "no minister", "neither of them", "nobody"."""
    if subject.lower_ in words("negation", "nobody"):
        return True
    return any(
        child.dep_ in ("det", "preconj", "cc") and child.lower_ in words("negation", "determiners")
        for child in subject.children
    )


def is_negated(verb: Token) -> bool:
    """Whether "not" or "never" hangs on the verb."""
    return any(child.dep_ == "neg" or child.lower_ == "never" for child in verb.children)


def leaves_open(verb: Token) -> bool:
    """Whether the verb leaves open what it is said of: "did not rule out that …", "never excluded …"."""
    if not is_negated(verb):
        return False
    particles = [f"{verb.lemma_} {child.lower_}" for child in verb.children if child.dep_ == "prt"]
    return any(each in words("left_open", "verbs") for each in (verb.lemma_, *particles))


def _joins_negated(verb: Token) -> bool:
    """Whether the verb shares the negation of the one it is joined to: "was not charged or tried"."""
    head = verb.head
    if verb.dep_ != "conj" or head.pos_ not in ("VERB", "AUX"):
        return False
    if any(child.dep_ in (*_SUBJECTS, *_AUXILIARIES) for child in verb.children):
        return False
    joined = any(child.dep_ == "cc" and child.lower_ in ("or", "nor") for child in head.children)
    return joined and any(
        child.dep_ == "neg" or child.lower_ in ("never", "neither") or (child.dep_ == "nsubj" and is_nobody(child))
        for child in head.children
    )


def _governed(verb: Token, seen: tuple[int, ...], *, infinitive: bool) -> Reality | None:
    """What the verb or noun says on which an infinitive or participle hangs; None where nothing does."""
    head = verb.head
    if head.i == verb.i or head.i in seen or len(seen) > _DEEPEST:
        return None
    over_verb = head.pos_ in ("VERB", "AUX")
    if verb.dep_ == "conj":
        return _joined(verb, (*seen, verb.i), infinitive=infinitive) if over_verb else None
    if verb.dep_ in ("xcomp", "ccomp") and over_verb and leaves_open(head):
        return Reality("hypothetical")
    complement = verb.dep_ in ("xcomp", "oprd", "advcl") or (verb.dep_ == "ccomp" and infinitive)
    if infinitive and _has_a_deadline(head):
        return Reality("requested")
    if verb.dep_ == "ccomp" and over_verb and head.lemma_ == "let":
        return reality_of_verb(head, (*seen, verb.i))  # "let the offensive begin"
    if complement and infinitive and (fate := fate_of(verb)) is not None:
        return Reality(fate)
    if complement and over_verb:
        return _under_verb(verb, (*seen, verb.i), infinitive=infinitive)
    if complement and head.pos_ == "ADJ" and (infinitive or verb.dep_ != "advcl"):
        return Reality(status_of_adjective(head.lower_) or "hypothetical")
    if verb.dep_ == "pcomp":
        return _after_preposition(head)
    return _under_noun(verb, infinitive=infinitive)


def _joined(verb: Token, seen: tuple[int, ...], *, infinitive: bool) -> Reality | None:
    """A second verb without a subject shares what has not come about: "will visit and meet"."""
    if any(child.dep_ in _SUBJECTS for child in verb.children):
        return None
    first = reality_of_verb(verb.head, seen)
    if verb.tag_ == "VB" and first.status in ("refused", "denied"):
        return first  # "has no plans to visit or meet"
    return first if first.status in ("planned", "hypothetical", "requested") or infinitive else None


def _under_verb(verb: Token, seen: tuple[int, ...], *, infinitive: bool) -> Reality | None:
    """What the verb says of which the other is a complement or purpose: "plans to visit", "refused to visit"."""
    head = verb.head
    found = lookup("verbs", head)
    if infinitive and found is None and _tells_of_a_plan(head):
        return Reality("planned")
    if verb.dep_ == "advcl":
        planned = infinitive and (found == "planned" or reality_of_verb(head, seen).status != "occurred")
        return Reality("planned") if planned else None
    own = reality_of_verb(head, seen)
    if infinitive and is_going_to(head):
        return _going_to(head, own)
    if infinitive and any(child.lower_ == "yet" for child in head.children):
        return Reality("denied", negated=True)  # "has yet to visit"
    if own.status == "hypothetical":
        return own  # "if it were to visit"
    if head.lemma_ in words("means", "verbs"):
        return own  # "used the base to attack"
    if found == "ongoing" or (found is None and head.pos_ == "VERB"):
        return own if own.status != "occurred" or head.pos_ == "VERB" else None
    if found and own.negated:
        return Reality("refused" if found in ("planned", "requested") else "denied", "", True)
    if found:
        return Reality(found, "future" if head.lemma_ in words("future", "verbs") else "")
    return Reality("planned", "future") if infinitive else own


def _has_a_deadline(head: Token) -> bool:
    """ "Gave Borevia a week to leave": the infinitive hangs on the verb or on the length of time."""
    giving = head.head if head.lemma_ in words("deadline", "lengths") else head
    if giving.lemma_ not in words("deadline", "verbs"):
        return False
    lengths = words("deadline", "lengths")
    return any(child.dep_ in ("dobj", "npadvmod") and child.lemma_ in lengths for child in giving.children)


def _tells_of_a_plan(verb: Token) -> bool:
    """ "Announced plans on Monday to visit": the infinitive is what is planned."""
    return any(child.dep_ == "dobj" and lookup("nouns", child) == "planned" for child in verb.children)


def _going_to(going: Token, own: Reality) -> Reality:
    """ "Is going to visit"; "was going to", where nobody says that he was, came to nothing."""
    if own.negated or own.status in ("hypothetical", "denied", "refused"):
        return Reality("refused", "future", True) if own.negated else own
    past = any(child.dep_ == "aux" and child.lower_ in words("modals", "was") for child in going.children)
    return Reality("stalled") if past and going.dep_ != "ccomp" else Reality("planned", "future")


def _under_noun(verb: Token, *, infinitive: bool) -> Reality | None:
    """What a noun says that the clause explains: "its plan to visit", "no evidence that it attacked"."""
    head = verb.head
    if verb.dep_ == "acl" and infinitive:
        if any(child.dep_ == "det" and child.lower_ in words("negation", "determiners") for child in head.children):
            return Reality("refused", negated=True)  # "has no plans to meet"
        if (fate := fate_of_noun(head)) is not None:
            return Reality(fate)
        decided = head.lemma_.lower() in words("decided", "nouns")
        return Reality("planned" if decided else lookup("nouns", head) or "hypothetical")
    if verb.dep_ in ("acl", "ccomp") and head.pos_ == "NOUN" and _says_none(head, verb):
        return Reality("denied", negated=True)
    if verb.dep_ in ("acl", "ccomp") and _has_that(verb) and head.lemma_.lower() in words("unsure", "nouns"):
        return Reality("hypothetical")
    return Reality("hypothetical") if verb.dep_ == "advcl" and infinitive else None


def _says_none(noun: Token, clause: Token) -> bool:
    """Whether there is none of what the clause explains: "no evidence that it attacked"."""
    return _has_that(clause) and any(child.lower_ in words("negation", "determiners") for child in noun.children)


def _has_that(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)


def _after_preposition(preposition: Token) -> Reality | None:
    """What a preposition and the word before it say of the "-ing" form that follows: "without meeting", "refrained from
    meeting", "the goal of meeting"."""
    over = preposition.head
    undone = words("undone", "words")
    if preposition.lower_ in undone or over.lower_ in undone or any(c.lower_ in undone for c in preposition.children):
        return Reality("denied", negated=True)
    if over.pos_ == "NOUN":
        found = lookup("nouns", over)
        if found is None and preposition.lower_ == "of":
            return Reality("hypothetical")  # "the notion of closing the border"
    else:
        found = None
        if over.pos_ == "VERB" and preposition.lower_ not in words("modals", "sequence"):
            found = lookup("verbs", over)
        elif over.pos_ == "VERB":  # "will meet them before visiting"; not "cancelled the trip after meeting them"
            found = reality_of_verb(over).status
            found = found if found in ("planned", "hypothetical", "requested") else None
    return Reality(found) if found is not None and found != "ongoing" else None
