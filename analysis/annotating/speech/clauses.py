"""Who speaks and where a cue's own clause begins and ends, read off the parse tree."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotating.speech.reading import Range, Reading

SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))
_OWN = frozenset(
    ("aux", "auxpass", "neg", "prt", "advmod", "npadvmod", "prep", "dative", "agent", "tmod", "intj", "punct")
)
_TIMES = frozenset(("DATE", "TIME"))
_DEEPEST = 6


def is_passive(verb: Token) -> bool:
    """Whether the verb's subject is spoken to or about, not speaking."""
    deps = {child.dep_ for child in verb.children}
    if deps & {"auxpass", "nsubjpass"}:
        return True
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod") and "aux" not in deps


def own_subject(verb: Token) -> Token | None:
    """The verb's own subject: the one nearest to it."""
    found = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    before = [child for child in found if child.i < verb.i]
    return before[-1] if before else (found[0] if found else None)


def agent(verb: Token) -> Token | None:
    """Who speaks in a passive: "by the minister"."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return inner
    return None


def subject(verb: Token, depth: int = 0) -> Token | None:
    """Who speaks: the verb's subject, followed through conjunctions, infinitives and participles."""
    if depth > _DEEPEST:
        return None
    if is_passive(verb):
        return agent(verb) if depth == 0 else own_subject(verb)
    found = own_subject(verb)
    if found is not None:
        return found
    head = verb.head
    if head.i == verb.i:
        return None
    if verb.dep_ == "acl" or (verb.dep_ == "relcl" and verb.tag_ in ("VB", "VBG")):
        return head if head.pos_ in ("NOUN", "PROPN", "PRON") else None
    if verb.dep_ in ("conj", "xcomp", "advcl", "pcomp", "parataxis", "ccomp", "dep", "prep"):
        while head.pos_ not in ("VERB", "AUX") and head.head.i != head.i:
            if head.pos_ in ("NOUN", "PROPN") and verb.dep_ == "pcomp":
                break
            head = head.head
        if head.i == verb.i or head.pos_ not in ("VERB", "AUX"):
            return None
        if is_passive(head) and verb.dep_ != "agent":
            return own_subject(head) or subject(head, depth + 1)
        return subject(head, depth + 1)
    return None


def noun_phrase(reading: Reading, head: Token) -> Range | None:
    """Character offsets of the words that name somebody: the noun with title and affiliation, without relative clauses
    and without a time that only leans on it ("Karl Brandt on Tuesday")."""
    if head.pos_ == "PRON" and head.tag_ in ("PRP", "WP", "WDT"):
        return head.idx, head.idx + len(head)
    first, last = head.left_edge.i, head.i
    for child in head.children:
        if child.i < head.i or child.dep_ in ("relcl", "acl", "advcl", "ccomp", "parataxis", "punct", "cc", "conj"):
            continue
        if child.dep_ == "prep" and any(inner.ent_type_ in _TIMES for inner in child.children):
            continue
        if child.dep_ in ("prep", "appos", "nmod", "nummod", "amod", "npadvmod", "case", "flat", "compound", "poss"):
            last = max(last, child.right_edge.i)
    conjuncts = [child for child in head.children if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON")]
    if conjuncts and all(child.i < head.i + 12 for child in conjuncts):
        inner = conjuncts[-1]
        last = max(last, inner.right_edge.i)
    doc = reading.doc
    while last > head.i and (doc[last].is_punct or doc[last].is_space) and doc[last].text not in ")]":
        last -= 1
    while first < head.i and (doc[first].is_punct or doc[first].is_space):
        first += 1
    found = reading.chars(first, last + 1)
    if found is None:
        return None
    return found


def clause_start(verb: Token, speaker: Token | None) -> int:
    """The first token of the cue's own clause: of the speaker, the auxiliaries and adverbs before the verb."""
    first = verb.i
    if speaker is not None and speaker.i < verb.i and speaker.head.i == verb.i:
        first = min(first, speaker.left_edge.i)
    for child in verb.children:
        if child.i < verb.i and child.dep_ in ("aux", "auxpass", "neg", "advmod") and child.i >= first - 4:
            first = min(first, child.left_edge.i)
    return first


def clause_end(verb: Token, speaker: Token | None) -> int:
    """One past the last token of a cue clause that stands after its quote: "said the minister on Tuesday"."""
    last = verb.i
    if speaker is not None and speaker.i > verb.i and speaker.head.i == verb.i:
        last = max(last, speaker.right_edge.i)
    for child in verb.children:
        if child.i > last and child.dep_ in _OWN and child.dep_ != "punct" or child.dep_ == "dobj" and child.i > verb.i:
            last = max(last, child.right_edge.i)
    return last + 1
