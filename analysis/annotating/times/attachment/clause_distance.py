"""How near a time expression stands to a verb or noun in the parse: the one measure of what an expression dates.

All functions take words of the tree (`analysis.annotating.document.Token`). ``head`` is the word of an expression on
which its others hang, ``trigger`` the word that tells an event, ``cue`` one that tells who speaks.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from analysis.annotating.document import Token
from analysis.annotating.times.word_lists import attachment_words, verb_words
from analysis.language.event_lexicon import words

VERBS = ("VERB", "AUX")
_SUBJECTS = ("nsubj", "nsubjpass")
_WHEN_CLAUSES = ("advcl", "relcl")
_CLIMB = 6


def above(token: Token) -> Iterator[Token]:
    """What the word hangs on, what that hangs on, and so on to the root of the sentence."""
    while token.head.i != token.i:
        token = token.head
        yield token


def hangs_on(head: Token, trigger: Token) -> bool:
    """Whether the expression hangs on the trigger with no verb between, but for one that only says when or where a noun
    takes place: "a visit that was to have begun on Monday", "talks planned for May"."""
    for word in above(head):
        if word.i == trigger.i:
            return True
        if word.pos_ in VERBS and trigger.pos_ in VERBS:
            return False
        if word.pos_ in VERBS and not (word.dep_ in ("relcl", "acl", "xcomp") and _only_says_when(word)):
            return False
    return False


def _only_says_when(verb: Token) -> bool:
    """ "Which begin on Monday", "planned for May"."""
    return (
        verb.lemma_ == "be" or verb.lemma_ in words("light", "happening") or verb.lemma_ in words("light", "arranged")
    )


def dated_noun(head: Token) -> Token | None:
    """The noun to which the expression belongs ("this year's debate", "the war of 1990"), if that is no occasion ("at
    Tuesday's meeting", "by decree of 3 May") and no part of a time ("over the course of 2029"); else None."""
    noun = head.head
    if head.dep_ == "pobj" and noun.lower_ == "of":
        noun = noun.head
        if noun.lower_ in attachment_words("parts_of_time"):
            return None
    elif head.dep_ not in ("poss", "compound", "nmod", "amod", "nummod"):
        return None
    if noun.pos_ not in ("NOUN", "PROPN"):
        return None
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ not in attachment_words("occasions") or preposition.dep_ == "agent":
        return noun
    # "any part in the May attacks" is no occasion
    return noun if preposition.head.pos_ in ("NOUN", "PROPN") else None


def lends_its_time(verb: Token, trigger: Token) -> bool:
    """Whether the trigger is an infinitive, a participle or a second verb under ``verb``, whose time is then its own:
    "began on Monday to withdraw", "broke the truce on Sunday, shelling two villages", "answered on Monday by closing
    the border", "crossed the river on Monday and took the town"."""
    if trigger.pos_ not in VERBS:
        return False
    node = trigger
    while node.head.i != node.i:
        along = node.dep_ == "advcl" and node.tag_ == "VBG" and not any(c.dep_ == "mark" for c in node.children)
        by = node.dep_ == "pcomp" and node.head.lower_ in attachment_words("means") and node.head.head.pos_ == "VERB"
        if node.dep_ not in ("xcomp", "conj") and not along and not by:
            return False
        if node.dep_ == "conj" and _has_own_tense(node):
            return False
        node = node.head.head if by else node.head
        if node.i == verb.i:
            return True
    return False


def is_when(verb: Token, head: Token, own: Token) -> bool:
    """Whether one of two clauses says when the other was: that of ``verb``, in which the expression with the word
    ``head`` stands, and that of the trigger, ``own``. "They met on Monday, when the king fell", "in 1968, when they
    marched in"."""
    if own.dep_ in _WHEN_CLAUSES and own.head.i in (verb.i, head.i):
        return _opens_with_when(own)
    return verb.dep_ == "advcl" and verb.head.i == own.i and _opens_with_when(verb)


def _opens_with_when(verb: Token) -> bool:
    return any(child.lower_ in attachment_words("same_time") and child.i < verb.i for child in verb.children)


def _has_own_tense(verb: Token) -> bool:
    """Whether the auxiliaries of a joined verb are not those of the first: "led it in 1995 and has backed"."""
    own = _auxiliaries(verb)
    return bool(own) and own != _auxiliaries(verb.head)


def _auxiliaries(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.children if child.dep_ == "aux" and child.lower_ != "to"}


def is_dated_apart(verb: Token, trigger: Token) -> bool:
    """Whether a time of ``verb`` is no time of the trigger in the same sentence: ``verb`` is a relative clause, governs
    the trigger's clause as what is said, or has a subject of its own."""
    if verb.dep_ in ("relcl", "acl"):
        return True
    node = below = trigger
    apart = False
    while node.head.i != node.i and node.i != verb.i:
        apart |= node.dep_ in ("relcl", "ccomp") or (node.dep_ == "advcl" and _is_of_other_time(node))
        below, node = node, node.head
    over = node.i == verb.i and node.i != trigger.i
    if over and apart:
        return True
    top = verb
    while top.dep_ == "xcomp" and top.head.pos_ in VERBS and top.head.i != trigger.i and not over:
        top = top.head  # "as officials scramble to close it by May"
    if any(child.dep_ in _SUBJECTS for child in top.children):
        return not over or below.dep_ in _SUBJECTS
    return False


def is_to_be_done(verb: Token, trigger: Token) -> bool:
    """Whether ``verb`` tells what the trigger is about and is still to be done: "press them to leave by May", and not
    "began to leave in May"."""
    if trigger.pos_ not in VERBS or trigger.lemma_ in verb_words("done"):
        return False
    node, to = verb, False
    while node.head.i != node.i and node.i != trigger.i:
        to |= any(child.lower_ == "to" and child.dep_ == "aux" for child in node.children)
        node = node.head
    return to and node.i == trigger.i and verb.i != trigger.i


def _is_of_other_time(clause: Token) -> bool:
    """Whether an adverbial clause tells of another time than the clause that it hangs on: "after it had closed"."""
    return any(child.lower_ in attachment_words("other_time") for child in clause.children)


def is_reacted_to(noun: Token) -> bool:
    """Whether the noun names what somebody condemns, praises or mourns: that has been before, on a day of its own."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return False
    node = noun
    while node.dep_ == "conj" and node.head.i != node.i:
        node = node.head
    over = node.head.head if node.dep_ == "pobj" else node.head
    reacting = over.pos_ in VERBS and over.lemma_ in attachment_words("reactions")
    return reacting and node.dep_ in ("dobj", "nsubjpass", "pobj")


def is_still_to_come(trigger: Token) -> bool:
    """Whether a form in "-ing" only says before what something else was: "met today before travelling"."""
    return trigger.dep_ == "pcomp" and trigger.head.lower_ in attachment_words("to_come")


def leads_to(head: Token, cues: Container[int]) -> bool:
    """Whether an expression leads up to one of the words ``cues`` (by number) in at most six steps, past no other verb,
    no subject and no topic ("she said of the vote of 2016")."""
    token = head
    for _ in range(_CLIMB):
        if token.dep_ in (*_SUBJECTS, "poss", "relcl") or token.lower_ in attachment_words("topics"):
            return False
        if token.head.i in cues:
            return True
        if token.pos_ in VERBS or token.head.i == token.i:
            return False
        token = token.head
    return False
