"""The act in the article's own words, by which its sentence is told: "demand clarification of the status".

Only the plainest case is told so: a verb in the active whose subject is who acts, with all that it governs, as the text
has it. Where that is just the other side ("accused Karl Brandt"), there is nothing to add to its name; where the other
side and more follow ("urged Karl Brandt to resign"), ``{t}`` stands for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotating.document import Token
from analysis.annotating.events.candidate import Candidate
from analysis.annotating.syntax import subjects
from analysis.records import EventType, Party

TARGET = "{t}"
LONGEST = 14
"""Words of what is told; longer ones are cut where something is only added."""

_TOLD_SO: frozenset[EventType] = frozenset(
    {
        *("ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "MOBILIZE", "PROTEST", "REJECT", "REQUEST"),
        *("RETREAT", "SANCTION", "SUPPORT", "THREATEN"),
    }
)
"""Meetings and joint work are told with both sides alike."""
_GOVERNED = ("dobj", "prep", "prt", "xcomp", "ccomp", "dative", "oprd", "acomp", "attr")
_PASSED_OVER = ("advmod", "npadvmod")
_WHEN = ("after", "before", "since", "till", "until", "when", "while")
_ENDS = ("relcl", "acl", "advcl", "prep")
"""What is only added begins with one of these: before it a long phrase may end."""
_UNNAMED = ("PRP", "EX", "WP", "WDT")
"""Pronouns: nobody could tell from the sentence alone whom they mean."""
_BREAKS = (";", ":", "(", ")", "-", "–", "—", "--")
_QUOTES = '"“”«»„‟'


def act_of(candidate: Candidate) -> str | None:
    """What the candidate's source does: the verb in its dictionary form, and what it governs; None where that is not
    as plain as that. ``{t}`` stands for the other side where it is the verb's object."""
    verb = candidate.token
    if not candidate.is_verb or candidate.type not in _TOLD_SO or verb.tag_ == "MD" or not _acts(candidate, verb):
        return None
    taken = _governed(verb)
    if not taken or any("{" in token.text for token in taken):
        return None
    words = _with_other_side(verb, taken, candidate.targets)
    return f"{verb.lemma_.lower()} {words}" if words else None


def _acts(candidate: Candidate, verb: Token) -> bool:
    """Whether the verb is in the active, tells the whole of it, and its subject is who acts."""
    helpers = [child for child in verb.children if child.i < verb.i]
    if any(child.dep_ in ("auxpass", "neg", "nsubjpass", "csubjpass") for child in helpers):
        return False
    if not verb.tag_.startswith("VB"):
        return False
    if verb.tag_ == "VBN" and not any(child.lemma_ == "have" for child in helpers):
        return False
    if verb.dep_ == "relcl" and not any(child.dep_ == "nsubj" and child.tag_ in ("WDT", "WP") for child in helpers):
        return False  # "the talks that Borevia wanted": what it wanted stands before
    return any(_in(subject, candidate.sources) for subject in subjects(verb))


def _in(token: Token, parties: tuple[Party, ...]) -> bool:
    return any(party.start <= token.idx < party.end for party in parties)


def _governed(verb: Token) -> list[Token]:
    """The words after the verb that it governs, in one piece but for when and how; [] where a part is cut off."""
    tokens = verb.words.tokens
    taken: list[Token] = []
    last = verb.i
    for child in verb.children:
        if child.i < verb.i:
            continue
        if child.left_edge.i != last + 1:
            break
        if child.dep_ in _GOVERNED and not _tells_when(child):
            taken += tokens[child.left_edge.i : child.right_edge.i + 1]
        elif child.dep_ not in _PASSED_OVER and not _tells_when(child):
            break
        last = child.right_edge.i
    return taken


def _tells_when(child: Token) -> bool:
    if child.dep_ != "prep":
        return False
    return child.lower_ in _WHEN or any(each.ent_type_ in ("DATE", "TIME") for each in child.children)


def _with_other_side(verb: Token, taken: list[Token], targets: tuple[Party, ...]) -> str:
    """What is told of these words; "" where they are nothing but the other side, or cannot be understood alone."""
    other = next((token for token in taken if _is_object(token, verb) and _in(token, targets)), None)
    if other is None:
        told = _cut(taken)
        return _joined(told) if _is_plain(told, verb) else ""
    begin, end = other.left_edge.i, other.right_edge.i + 1
    before = [token for token in taken if token.i < begin]
    after = _cut([token for token in taken if token.i >= end])
    if (not after and len(before) <= 1) or not _is_plain([*before, *after], verb):
        return ""
    return " ".join(filter(None, (_joined(before), TARGET, _joined(after))))


def _is_plain(taken: list[Token], verb: Token) -> bool:
    """Whether the words can be understood alone: no pronoun for somebody, no quotation mark, no clause without its
    verb and no preposition without its noun."""
    if not taken or any(token.tag_ in _UNNAMED or token.text in _QUOTES for token in taken):
        return False
    here = {token.i for token in taken}
    whole = all(child.i in here for child in verb.children if child.left_edge.i in here)
    return whole and taken[-1].tag_ not in ("IN", "TO", "DT", "CC", "PRP$")


def _cut(taken: list[Token]) -> list[Token]:
    """The words up to where something is only added: after a comma, or at the last phrase that still fits."""
    end = next((number for number in range(1, len(taken)) if _breaks(taken[number - 1], taken[number])), len(taken))
    taken = taken[:end]
    if len(taken) <= LONGEST:
        return taken
    places = [
        number
        for number in range(2, LONGEST + 1)
        if taken[number - 1].pos_ in ("NOUN", "PROPN", "NUM") and _begins_addition(taken[number])
    ]
    return taken[: max(places, default=0)]


def _breaks(before: Token, token: Token) -> bool:
    if token.text == ",":
        return not any(child.dep_ == "conj" for child in before.children)  # "to Borevia, Meridian and Karsund"
    return token.text in _BREAKS and bool(before.whitespace_)


def _begins_addition(token: Token) -> bool:
    while token.dep_ not in _ENDS and token.head.left_edge.i == token.i and token.head.i != token.i:
        token = token.head
    return token.dep_ in _ENDS


def _is_object(token: Token, verb: Token) -> bool:
    return (token.head.i == verb.i and token.dep_ in ("dobj", "dative")) or _is_of_preposition(token, verb)


def _is_of_preposition(token: Token, verb: Token) -> bool:
    return token.dep_ == "pobj" and token.head.dep_ == "prep" and token.head.head.i == verb.i


def _joined(taken: list[Token]) -> str:
    return " ".join("".join(_pieces(taken)).split())


def _pieces(taken: list[Token]) -> Iterator[str]:
    for token in taken:
        yield token.text
        yield token.whitespace_
