"""What is told only to be taken back: "reports that it had attacked were wrong", "an earlier version said …".

The words stand in ``lexicon/events/modality.toml`` under ``retraction``.
"""

from __future__ import annotations

from analysis.annotating.document import Token
from analysis.annotating.events.modality.of_verbs import is_negated
from analysis.language.event_lexicon import words

_CLIMB = 6
"""How many words up it is looked for who says that it is wrong."""

_CLAUSES = ("ccomp", "acl", "relcl", "xcomp", "csubj", "csubjpass", "nsubj")
"""How what is taken back may hang on the word that says so."""

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")


def is_retracted(trigger: Token) -> bool:
    """Whether the text says that what the trigger tells is not so."""
    node = trigger
    for _ in range(_CLIMB):
        over = node.head
        if over is node:
            return False
        wrongly = _is_wrongly_said(over) or _is_untrue(node, over) or _was_said_before(over, trigger)
        if wrongly and node.dep_ in _CLAUSES:
            return True
        told = node.dep_ in ("acl", "relcl", "ccomp", "appos", "prep")
        if told and over.lemma_.lower() in words("retraction", "accounts") and _is_taken_back(over):
            return True
        if node.dep_ == "ccomp" and _is_called_untrue_next(over):
            return True
        if node.dep_ == "advcl":
            return False
        node = over
    return False


def _is_called_untrue_next(told: Token) -> bool:
    """ "Posts claim that …. This is false.": the text itself says so in the sentence after.

    ``told``: the verb of saying.
    """
    view = told.words
    number = view.sentence[told.i] + 1
    if told.head is not told or number >= len(view.begins):
        return False
    first, end = view.words_of_sentence(number)
    root = next((view.tokens[i] for i in range(first, end) if view.head[i] == i), None)
    if root is None or not _says_untrue(root):
        return False
    accounts, pointing = words("retraction", "accounts"), words("retraction", "pointing")
    subjects = [child for child in root.children if child.dep_ == "nsubj"]
    return any(
        each.lower_ in pointing
        or (each.lemma_.lower() in accounts and any(below.dep_ == "det" for below in each.children))
        for each in subjects
    )


def _is_wrongly_said(verb: Token) -> bool:
    """ "Wrongly said that …", "misstated …"."""
    wrongly = words("retraction", "wrongly")
    return any(child.dep_ == "advmod" and child.lower_ in wrongly for child in verb.children)


def _was_said_before(verb: Token, trigger: Token) -> bool:
    """ "An earlier version said that …; it did not": the words that were there before, and that it is not so."""
    for child in verb.children:
        if child.dep_ == "nsubj" and child.lemma_.lower() in words("retraction", "versions"):
            earlier = any(each.lower_ in words("retraction", "earlier") for each in child.children)
            return earlier and _says_no_after(trigger)
    return False


def _says_no_after(trigger: Token) -> bool:
    """Whether a "not" follows that is of another verb, in the sentence or in the next one."""
    view = trigger.words
    _, end = view.words_of_sentence(min(view.sentence[trigger.i] + 1, len(view.begins) - 1))
    return any(view.dep[i] == "neg" and view.head[i] != trigger.i for i in range(trigger.i + 1, end))


def _is_untrue(clause: Token, over: Token) -> bool:
    """ "It is untrue that …", "it is not true that …", "that … is wrong"."""
    if clause.dep_ not in ("ccomp", "csubj", "acl", "xcomp"):
        return False
    return _says_untrue(over)


def _is_taken_back(account: Token) -> bool:
    """ "False reports", "reports … were wrong", "retracted its report"; also where the parse hangs "were wrong" on the
    reports themselves ("said that reports that … were wrong")."""
    untrue = words("retraction", "untrue")
    if any(child.dep_ == "amod" and child.lower_ in untrue for child in account.children):
        return True
    if any(child.dep_ in ("ccomp", "acl", "relcl") and _says_untrue(child) for child in account.children):
        return True
    over = account.head
    if account.dep_ in _SUBJECTS and _says_untrue(over):
        return True
    taken_back = over.lemma_ in words("retraction", "taking_back") and not is_negated(over)
    return account.dep_ in ("dobj", "nsubjpass") and taken_back


def _says_untrue(verb: Token, *, deeper: bool = True) -> bool:
    """Whether a verb says that its subject is wrong: "was false", "proved unfounded", "turned out to be wrong"."""
    no = is_negated(verb)
    for child in verb.children:
        if child.dep_ in ("acomp", "attr", "oprd", "advmod", "amod"):
            if child.lower_ in words("retraction", "untrue"):
                return not no
            if child.lower_ in words("retraction", "true"):
                return no
        if deeper and child.dep_ == "xcomp" and _says_untrue(child, deeper=False):
            return not no
    return False
