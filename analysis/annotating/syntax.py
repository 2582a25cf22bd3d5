"""What the parse tells of a verb or noun: its clause, its subjects, whose a thing is.

Where the parser often errs, and how is known, the functions here answer as if it had not.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from analysis.annotating.document import Token
from analysis.annotating.voice import is_passive
from analysis.language.event_lexicon import words

_SUBJECT = frozenset(("nsubj", "nsubjpass"))

_NAMED = frozenset(("nsubj", "nsubjpass", "npadvmod"))
"""What the parser makes of the one of whom a headline tells that he will do something."""

_LONGEST_LIST = 9
"""How many words the names that open a headline have at most, commas among them."""

_FINITE = frozenset(("VBD", "VBZ"))
"""Forms of a verb that no other verb governs."""

_TENSED = frozenset(("VBD", "VBZ", "VBP", "MD"))
"""Forms of the first word of a clause's verb."""

_CLAUSES = frozenset(("ROOT", "advcl", "ccomp", "conj", "parataxis"))
"""What the parser makes of a second main clause."""

_LEADING = frozenset(("nsubj", "nsubjpass", "csubj", "expl", "mark"))

_OBJECT = frozenset(("dobj", "pobj", "attr", "dative"))

_DEEPEST = 6
"""How many verbs the subject of one is followed through."""


def with_conjuncts(token: Token) -> list[Token]:
    """The token and what is joined to it after it ("Ruritania and Syldavia")."""
    return [token, *(each for each in token.conjuncts if each.i > token.i and not _begins_clause(each))]


def _begins_clause(joined: Token) -> bool:
    """Whether a noun that the parser joins to an object before it is the subject of the verb right behind it:
    "attacked the port of Ruritania and Syldavia is considering a protest"."""
    return _verb_behind(joined) is not None and not _is_of_several(joined)


def _verb_behind(joined: Token) -> Token | None:
    """The verb of a second main clause, which has no subject, right behind a noun that is joined to an object."""
    if (
        joined.dep_ != "conj"
        or joined.pos_ not in ("NOUN", "PROPN")
        or joined.right_edge.i != joined.i
        or joined.i + 1 >= len(joined.words)
    ):
        return None
    first = joined.head
    while first.dep_ == "conj" and first.head.i != first.i:
        first = first.head
    after = joined.nbor(1)
    if first.dep_ not in _OBJECT or after.tag_ not in _TENSED:
        return None
    verb = after if after.pos_ == "VERB" else after.head
    if verb.pos_ not in ("VERB", "AUX") or verb.i < after.i or verb.dep_ not in _CLAUSES:
        return None
    led = any(child.dep_ in _LEADING for child in verb.children)
    return None if led else verb


def _is_of_several(joined: Token) -> bool:
    """Whether the form of the verb tells that one alone is not its subject: "as Ruritania and Syldavia support him"."""
    after = joined.nbor(1)
    return joined.tag_ in ("NN", "NNP") and (after.tag_ == "VBP" or after.lower_ == "were")


def _cut_off(verb: Token) -> list[Token]:
    """The subject of the verb that the parser joins to an object before it."""
    first = min([verb.i, *(child.i for child in verb.children if child.dep_ in ("aux", "auxpass"))])
    before = verb.words.tokens[first - 1] if first else verb
    if before is verb or _verb_behind(before) is not verb:
        return []
    if _is_of_several(before):
        return [*(each for each in before.conjuncts if each.i < before.i), before]
    return [before]


def clause(token: Token) -> Token:
    """The verb whose clause the token stands in (the token itself where it is a verb), else the sentence's root."""
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    return token


def is_going_to(verb: Token) -> bool:
    """Whether a verb only tells that the infinitive after it is to come: "is going to visit"."""
    if verb.lemma_ != "go" or verb.tag_ != "VBG" or verb.i + 2 >= len(verb.words):
        return False
    to = verb.nbor(1)
    return to.lower_ == "to" and to.tag_ == "TO"


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """What stands as subject, followed through relative clauses, conjunctions, infinitives and participles."""
    if depth > _DEEPEST:
        return []
    own = _own_subject(verb)
    if own is not None:
        return own
    found = _misread_subject(verb) or _cut_off(verb)
    if found:
        return found
    lent = _LENT.get(verb.dep_)
    return lent(verb, verb.head, depth + 1) if lent is not None and verb.head.i != verb.i else []


def headline_subject(verb: Token) -> Token | None:
    """Of whom a headline tells what will be: "Borevia to recall its envoy, sources say"; None for other verbs.

    The infinitive follows the name that opens its sentence. The parser takes the name for the subject, for a measure or
    for the root.
    """
    to = next((child for child in verb.children if child.dep_ == "aux" and child.lower_ == "to"), None)
    if to is None or verb.tag_ not in ("VB", "VBN"):
        return None
    if listed := _names_before(to):
        return listed[0]
    named = next((child for child in verb.children if child.dep_ in _NAMED and child.i < to.i), None)
    end = verb.head.i if named is None else named.right_edge.i
    named = named or verb.head
    if end + 1 != to.i or named.i > end or (named is verb.head and named.pos_ != "PROPN"):
        return None
    first, _ = verb.words.sentence_of(named.i)
    while verb.words.text[first].isspace():
        first += 1
    return named if named.left_edge.i <= first else None


def _names_before(to: Token) -> list[Token]:
    """The names that open a sentence before an infinitive, with a comma between them: "Holt, Brandt to meet". The last
    word of each. Read by the tags, since the parser takes such a list for many things."""
    first, _ = to.words.sentence_of(to.i)
    before = [each for each in to.words.tokens[first : to.i] if not each.is_space]
    if not any(each.text == "," for each in before) or not 3 <= len(before) <= _LONGEST_LIST:
        return []
    if not all(each.tag_ in ("NNP", "NNPS") or each.lower_ in (",", "and") for each in before):
        return []
    return [each for each, after in pairwise([*before, to]) if each.pos_ == "PROPN" and after.pos_ != "PROPN"]


def _own_subject(verb: Token) -> list[Token] | None:
    """The subject that hangs on the verb itself; None where none does."""
    to = next((child for child in verb.children if child.dep_ == "aux" and child.lower_ == "to"), None)
    if to is not None and verb.tag_ == "VB" and (names := _names_before(to)):
        return names
    every = [child for child in verb.children if child.dep_ in _SUBJECT]
    own = [child for child in every if child.tag_ != "CD"]
    own = own or [child for child in every if child.ent_type_ not in ("DATE", "TIME")]  # "two were killed"
    if not own:
        headed = headline_subject(verb)
        return with_conjuncts(headed) if headed is not None else None
    before = [child for child in own if child.i < verb.i]
    nearest = before[-1] if before else own[0]  # of two, the first is a dateline that the parser misreads
    listed = _listed_before(nearest, verb)
    if listed is not None:
        return [listed, *with_conjuncts(nearest)]
    if nearest.tag_ in ("WDT", "WP") or (nearest.lower_ == "that" and verb.dep_ == "relcl"):
        return [verb.head] if verb.dep_ == "relcl" else []
    joined = len(before) > 1 and any(
        each.dep_ == "cc" and each.i + 1 == nearest.left_edge.i for each in before[-2].children
    )
    return [*with_conjuncts(before[-2]), *with_conjuncts(nearest)] if joined else with_conjuncts(nearest)


def _listed_before(subject: Token, verb: Token) -> Token | None:
    """The first of two names that a comma joins, as headlines do: "Borevia, Meridian sign pact". The verb is in the
    plural, and the parser takes the name for a measure or for nothing."""
    if verb.tag_ not in ("VBP", "VB") or subject.pos_ != "PROPN" or subject.left_edge.i < 2:
        return None
    comma = subject.left_edge.nbor(-1)
    named = comma.nbor(-1)
    loose = named.dep_ in ("npadvmod", "dep", "nsubj") and named.head.i == verb.i and named.pos_ == "PROPN"
    plural = subject.tag_ == "NNPS" or any(child.dep_ == "conj" for child in subject.children)
    return named if comma.text == "," and loose and not plural and named.ent_type_ not in ("DATE", "TIME") else None


def _of_joined(verb: Token, head: Token, depth: int) -> list[Token]:
    """ "Ruritania condemned and expelled": the subject of the first verb, or of a verb above it where the two are of no
    one form: "said that Ruritania would leave, but offered to pay"."""
    for _ in range(_DEEPEST):
        apart = verb.tag_ in _FINITE and head.tag_ == "VB" and _own_subject(verb) is None
        if not apart or head.dep_ not in ("ccomp", "xcomp", "conj") or head.head.pos_ not in ("VERB", "AUX"):
            break
        head = head.head
    return subjects(head, depth) if head.pos_ in ("VERB", "AUX") else []


def _of_complement(verb: Token, head: Token, depth: int) -> list[Token]:
    """The subject of the verb above, or its object: "ordered them to leave"; of a clause with a tense, nobody's."""
    if verb.dep_ == "advcl" and verb.tag_ in ("VBD", "VBZ", "VBP"):
        return []
    if head.pos_ == "ADJ":
        return subjects(head.head, depth)
    if head.pos_ not in ("VERB", "AUX"):
        return []
    controlled = [child for child in head.children if child.dep_ in ("dobj", "dative")]
    purpose = verb.dep_ == "advcl" and verb.tag_ == "VB" and head.lemma_ in words("control", "sending")
    infinitive = verb.dep_ == "xcomp" or purpose
    if infinitive and controlled and head.lemma_ in words("control", "object"):
        return with_conjuncts(controlled[0])
    leave = _given_leave(head) if infinitive or verb.tag_ == "VB" else []
    return leave or subjects(head, depth)


def _of_modifier(verb: Token, head: Token, depth: int) -> list[Token]:
    """ "The arrested man": of the passive, the noun."""
    return [head] if verb.tag_ == "VBN" else []


def _of_noun_clause(verb: Token, head: Token, depth: int) -> list[Token]:
    """ "The man accused of …", "her plan to leave": the noun, or whose it is."""
    if verb.tag_ in ("VBN", "VBG"):
        return [head]
    return owners(head) or _subjects_above(head, depth)


def _of_preposition(verb: Token, head: Token, depth: int) -> list[Token]:
    """ "Kept them from leaving", "accused them of leaving", "after meeting Holt, Brandt said"."""
    over = head.head
    if over.i == head.i:
        return []
    kept = [child for child in over.children if child.dep_ == "dobj"]
    if head.lower_ == "from" and kept and over.lemma_ in words("control", "from"):
        return with_conjuncts(kept[0])
    if head.lower_ in words("control", "accused_by") and over.lemma_ in words("control", "accused"):
        return with_conjuncts(kept[0]) if kept else subjects(over, depth) if is_passive(over) else []
    if over.pos_ in ("VERB", "AUX"):
        return subjects(over, depth)
    if whose := [child for child in over.children if child.dep_ == "poss"]:  # "her judgment in supporting the war"
        return whose
    if head.lower_ in words("control", "times"):  # "in remarks after meeting Holt, Brandt said"
        main = clause(over)
        return subjects(main, depth) if main is not over and main.pos_ in ("VERB", "AUX") else []
    return owners(over)


def _of_relative(verb: Token, head: Token, depth: int) -> list[Token]:
    """ "The first to recognise the state", "Brandt, the only senator to back her": of an infinitive with an object."""
    infinitive = verb.tag_ == "VB" and any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    if not infinitive or not any(child.dep_ == "dobj" for child in verb.children):
        return []
    return [head.head] if head.dep_ == "appos" else [head]


_LENT: dict[str, Callable[[Token, Token, int], list[Token]]] = {
    "conj": _of_joined,
    "xcomp": _of_complement,
    "ccomp": _of_complement,
    "advcl": _of_complement,
    "oprd": _of_complement,
    "acomp": _of_complement,
    "amod": _of_modifier,
    "acl": _of_noun_clause,
    "relcl": _of_relative,
    "pcomp": _of_preposition,
}
"""Who does it where the verb has no subject of its own, by what it is to the word that it hangs on."""


def _given_leave(verb: Token) -> list[Token]:
    """Who is given leave to do what follows: "gave them permission to leave", "gave its blessing to both to go"."""
    if verb.lemma_ not in words("control", "giving"):
        return []
    if not any(child.dep_ == "dobj" and child.lemma_ in words("control", "leave") for child in verb.children):
        return []
    given = [child for child in verb.children if child.dep_ == "dative"]
    return datives(given[0]) if given else []


def _misread_subject(verb: Token) -> list[Token]:
    """The subject of a finite verb where the parser gave it to the auxiliary ("it has since 2019 invited") or to the
    conjunction ("after she late last month called"), or took it for an adverb ("Ruritania on Friday sent") or for part
    of a noun ("Ruritania attacks Syldavia")."""
    for child in verb.children:
        glued = child.dep_ == "compound" and child.pos_ in ("PROPN", "NOUN") and child.i + 1 == verb.i
        if glued and verb.pos_ == "VERB" and verb.tag_ in ("VBD", "VBZ", "VBP"):
            return with_conjuncts(child)
        aside = child.dep_ == "npadvmod" and child.pos_ == "PROPN" and child.ent_type_ not in ("DATE", "TIME")
        if aside and child.i < verb.i and verb.tag_ in ("VBD", "VBZ"):
            return with_conjuncts(child)
        if child.i < verb.i and (
            child.dep_ in ("aux", "auxpass") or (child.dep_ in ("mark", "prep") and verb.tag_ != "VBG")
        ):
            for below in child.children:
                if below.dep_ == "nsubj" or (
                    below.dep_ == "pobj" and below.tag_ == "PRP" and child.i < below.i < verb.i
                ):
                    return with_conjuncts(below)
    return []


def _subjects_above(noun: Token, depth: int) -> list[Token]:
    head = noun.head
    return subjects(head, depth) if noun.dep_ in ("dobj", "attr") and head.pos_ in ("VERB", "AUX") else []


def owners(noun: Token) -> list[Token]:
    """Whose the thing is: "Ruritania's request", "a Ruritanian request", "a request by/from Ruritania"."""
    found = [child for child in noun.children if child.dep_ == "poss"]
    for child in noun.children:
        if (child.dep_ == "prep" and child.lower_ in ("by", "from")) or child.dep_ in ("agent",):
            found += prepositional(child)
        elif child.dep_ in ("compound", "amod", "nmod") and (
            child.pos_ == "PROPN" or child.ent_type_ or child.is_title
        ):
            found += [each for each in child.children if each.i + 2 == child.i and each.nbor().tag_ == "HYPH"]
            found.append(child)  # "the Brandt-Holt talks"
        elif child.dep_ == "compound" and child.lemma_ in words("actors", "nouns") - words(
            "actors", "not_before_nouns"
        ):
            found.append(child)  # "a police raid", "the student protests"
    return [each for token in found for each in with_conjuncts(token)]


def prepositional(preposition: Token) -> list[Token]:
    """The objects of a preposition, conjuncts included."""
    return [each for child in preposition.children if child.dep_ == "pobj" for each in with_conjuncts(child)]


def datives(child: Token) -> list[Token]:
    """Who is given something: "gave Ruritania aid", "gave aid to Ruritania"."""
    return prepositional(child) if child.pos_ in ("ADP", "PART") else with_conjuncts(child)


def told_by(token: Token) -> list[Token]:
    """The subject of the verb of which the token's clause is what is said ("Ruritania said that Syldavia must …")."""
    node = token
    for _ in range(8):
        if node.dep_ == "ccomp" and node.head.pos_ == "VERB":
            return subjects(node.head)
        if node.head.i == node.i or node.dep_ in ("relcl", "advcl"):
            return []
        node = node.head
    return []
