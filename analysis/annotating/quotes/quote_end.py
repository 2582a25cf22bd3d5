"""Where what was said ends, told by word order where the parse tree stops in the middle of a phrase."""

from __future__ import annotations

from bisect import bisect_left

from analysis.annotating.document import Token
from analysis.annotating.quotes.document_view import DocumentView

_GOES_ON = frozenset(
    ("NN", "NNS", "NNP", "NNPS", "JJ", "VBN", "VBG", "DT", "PRP$", "CD", "VB", "VBD", "VBZ", "VBP", "MD")
)
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_ENDS = frozenset((",", ";", ":", "—", "–", "--", "-", "―", "(", ")"))


def to_the_end(view: DocumentView, verb: Token, last: int, *, clause: bool) -> int:
    """The last token of the words that a cue governs: ``last``, or the one before the next mark of punctuation where
    the tree has lost the rest of a phrase ("to ban all flights | from the north")."""
    tree, closing = view.tree, view.sentence(verb.i)[1]
    if last + 1 >= closing or last <= verb.i or not _goes_on(view, verb, tree[last + 1]):
        return last
    index = last + 1
    while index < closing and not _stops(view, tree[index]):
        index += 1
    more = tree[last + 1 : index]
    joined = tree[last].tag_ == "CC"
    if joined and (tree[last + 1].tag_ in _FINITE or _has_cue(view, last + 1, index)):
        return last - 1
    if not clause and any(token.tag_ in _FINITE for token in more):
        return last  # a clause that begins there is not part of a noun or an infinitive
    return index - 1


def _stops(view: DocumentView, token: Token) -> bool:
    if token.text == "-" and token.i and not token.nbor(-1).whitespace_:
        return False  # a hyphen
    return token.text in _ENDS or token.is_sent_end or bool(view.inside[token.i])


def _has_cue(view: DocumentView, first: int, last: int) -> bool:
    """Whether somebody else begins to speak in the words."""
    place = bisect_left(view.cues, first)
    return place < len(view.cues) and view.cues[place] < last


def _goes_on(view: DocumentView, verb: Token, following: Token) -> bool:
    """Whether a word must belong to the clause before it: it is no mark, conjunction or preposition, and no time."""
    if view.inside[following.i] or following.tag_ not in _GOES_ON or following.ent_type_ in ("DATE", "TIME"):
        return False
    return following.tag_ not in _FINITE or verb.dep_ not in ("csubj", "csubjpass", "relcl", "acl")


def without_asides(view: DocumentView, clause: Token, last: int) -> int:
    """The last token without what the author adds about a person: "that Brandt had met Lind, who heads the bank"."""
    tree, who = view.tree, "who"
    if who not in view.lowers[clause.i + 2 : last]:
        return last
    for index in range(last - 1, clause.i + 1, -1):
        if view.lowers[index] != who or tree[index - 1].text not in (",", "—", "–") or view.inside[index]:
            continue
        relative = tree[index].head
        while relative.dep_ != "relcl" and relative.head.i != relative.i and relative.i > index:
            relative = relative.head
        return index - 2 if relative.dep_ == "relcl" and relative.right_edge.i >= last else last
    return last


def is_after_comma(view: DocumentView, token: Token) -> bool:
    """Whether a mark stands before the words that lean on a token."""
    first = token.left_edge.i
    return first > 0 and view.tree[first - 1].text in (",", "—", ";", "–", "--")
