"""Who speaks and where a cue's own clause begins and ends, read off the parse tree."""

from __future__ import annotations

from functools import cache

from analysis.annotating.document import Token
from analysis.annotating.quotes.document_view import DocumentView
from analysis.annotating.quotes.quote_draft import Range
from analysis.annotating.quotes.speaker_nouns import sort_of
from analysis.language import lexicon
from analysis.records import Modality

_OWN = frozenset(("aux", "auxpass", "neg", "prt", "advmod", "npadvmod", "prep", "dative", "agent", "tmod", "intj"))
_TIMES = frozenset(("DATE", "TIME"))
_CLAUSAL = frozenset(("relcl", "acl", "advcl", "ccomp", "parataxis", "xcomp", "advmod"))
_SHARE_SUBJECT = frozenset(("conj", "xcomp", "advcl", "pcomp", "parataxis", "ccomp", "dep", "prep"))
_VERBAL = frozenset(("VERB", "AUX"))
_MODALS = lexicon.words("quotes/grammar", "hypothetical", "verbs")
_CONDITIONAL = lexicon.words("quotes/grammar", "hypothetical", "marks")
_NEVER = lexicon.words("quotes/grammar", "negated", "adverbs")
_NOBODY = lexicon.words("quotes/grammar", "negated", "subjects")
_NOMINATIVE = frozenset(("he", "she", "they", "we", "i"))
_DEEPEST = 6


def subject_is_silent(verb: Token) -> bool:
    """Whether the verb's subject is spoken to or about, not speaking.

    Not the same as `syntax.is_passive`, which events ask: it does not look for "by …" nor follow conjunctions, and a
    clause in front ("Asked about it, she said") is passive here even where the tagger takes its verb for a past tense.
    """
    deps = {child.dep_ for child in verb.children}
    if deps & {"auxpass", "nsubjpass"}:
        return True
    if verb.tag_ not in ("VBN", "VBD") or "aux" in deps or deps & {"nsubj", "dobj"}:
        return False
    if verb.dep_ in ("acl", "amod") and verb.tag_ == "VBN":
        return True
    # "Asked about the border, she said …", "when asked whether …"
    return verb.dep_ == "advcl" and (verb.left_edge.i == verb.i or "advmod" in deps) and verb.i < verb.head.i


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
    if subject_is_silent(verb):
        return agent(verb) if depth == 0 else own_subject(verb)
    found = own_subject(verb) or _stray_pronoun(verb)
    if found is not None or verb.head.i == verb.i:
        return found
    if verb.dep_ == "acl" or (verb.dep_ == "relcl" and verb.tag_ in ("VB", "VBG")):
        return _subject_of_participle(verb, depth)
    return _subject_above(verb, depth) if verb.dep_ in _SHARE_SUBJECT else None


def _subject_of_participle(verb: Token, depth: int) -> Token | None:
    """Who speaks in a clause that hangs on a noun: the noun itself ("a man saying …"), or whoever does what the verb
    above tells ("issued a statement saying …", "drew crowds describing …")."""
    noun = verb.head
    text = sort_of(noun) == "text"
    if text and not (noun.dep_ == "dobj" and noun.head.lemma_ in issues()):
        return noun
    if text or (verb.tag_ == "VBG" and noun.pos_ == "NOUN" and noun.dep_ in ("dobj", "pobj")):
        governor = _verb_above(noun)
        found = subject(governor, depth + 1) if governor is not None else None
        if found is not None:
            return found
    return noun if noun.pos_ in ("NOUN", "PROPN", "PRON") else None


def _subject_above(verb: Token, depth: int) -> Token | None:
    """The subject of the verb that this one is joined with or hangs on."""
    head = verb.head
    if verb.dep_ == "pcomp" and head.pos_ in ("NOUN", "PROPN"):
        return None
    above = head if head.pos_ in _VERBAL else _verb_above(head, stop_at_nouns=verb.dep_ == "pcomp")
    if above is None or above.i == verb.i:
        return None
    if subject_is_silent(above):
        return own_subject(above) or subject(above, depth + 1)
    return subject(above, depth + 1)


def _verb_above(token: Token, *, stop_at_nouns: bool = False) -> Token | None:
    """The nearest verb on which a word hangs; with ``stop_at_nouns`` none beyond a noun."""
    above = token.head
    while above.pos_ not in _VERBAL and above.head.i != above.i:
        if stop_at_nouns and above.pos_ in ("NOUN", "PROPN"):
            return None
        above = above.head
    return above if above.pos_ in _VERBAL else None


def apposed_source(speaker: Token) -> Token:
    """The source that the tree took for an apposition to what was said: "maps and a torch, [an aide] said"."""
    if speaker.pos_ != "NOUN" or sort_of(speaker) != "other":
        return speaker
    for child in speaker.children:
        beside = child.dep_ in ("appos", "conj") and child.i > speaker.i and sort_of(child) == "person"
        if beside and child.left_edge.nbor(-1).text == ",":
            return child
    return speaker


def addressee(verb: Token, takes_object: bool, content: list[Range]) -> Token | None:
    """Who is spoken to: the object of "told", "to" or "with" and its noun, the subject of "was told"."""
    if subject_is_silent(verb):
        return own_subject(verb) if takes_object else None
    for child in verb.children:
        if _is_within(child, content) or (child.i < verb.i and child.dep_ != "prep"):
            continue
        if child.dep_ == "dative" and child.pos_ in ("NOUN", "PROPN", "PRON"):
            return child
        if child.dep_ == "dobj" and takes_object and child.ent_type_ not in _TIMES and sort_of(child) != "text":
            return child
        if child.dep_ in ("prep", "dative"):
            noun = next((inner for inner in child.children if inner.dep_ == "pobj"), None)
            if noun is None or _is_within(noun, content):
                continue
            if child.lower_ == "to" and child.i > verb.i and noun.ent_type_ not in _TIMES:
                return noun
            if noun.lemma_.lower() in occasions():
                for further in noun.children:
                    if further.dep_ == "prep" and further.lower_ in ("to", "with"):
                        return next((inner for inner in further.children if inner.dep_ == "pobj"), None)
    return None


def _is_within(token: Token, content: list[Range]) -> bool:
    return any(start <= token.idx < end for start, end in content)


@cache
def issues() -> frozenset[str]:
    """Verbs by which somebody gives out a text or a claim: "issued a statement saying …"."""
    return lexicon.words("quotes/sources", "issues", "words")


@cache
def occasions() -> frozenset[str]:
    """Nouns for what is spoken or written on an occasion: "in a letter to the council"."""
    return lexicon.words("quotes/sources", "occasions", "words")


def modality(view: DocumentView, verb: Token) -> Modality:
    """``negated`` ("did not say", "nobody said"), ``hypothetical`` ("would say", "if he says") or ``asserted``."""
    for child in verb.children:
        if view.inside[child.i]:
            continue
        if child.dep_ == "neg" or (child.dep_ == "advmod" and child.lower_ in _NEVER):
            return "negated"
        if child.dep_ in ("nsubj", "nsubjpass") and child.lower_ in _NOBODY:
            return "negated"
    for child in verb.children:
        if child.dep_ == "aux" and child.lower_ in _MODALS:
            return "hypothetical"
        if child.dep_ == "mark" and child.lower_ in _CONDITIONAL:
            return "hypothetical"
    return "asserted"


def _stray_pronoun(verb: Token) -> Token | None:
    """A nominative pronoun before the verb that the parser has tied elsewhere: "after she last month said"."""
    for back in range(1, 6):
        if verb.i < back:
            break
        token = verb.nbor(-back)
        if token.is_punct or token.pos_ in ("VERB", "SCONJ", "ADP"):
            break
        if token.lower_ in _NOMINATIVE and token.dep_ not in ("nsubj", "nsubjpass"):
            return token
    return None


def noun_phrase(view: DocumentView, head: Token) -> Range | None:
    """Character offsets of the words that name somebody: the noun with title and affiliation, without relative clauses
    and without a time that only leans on it ("Karl Brandt on Tuesday")."""
    if head.pos_ == "PRON" and head.tag_ in ("PRP", "WP", "WDT"):
        return head.idx, head.idx + len(head)
    tree, first, last = view.tree, head.left_edge.i, _last_of_name(head)
    while last > head.i and view.inside[last] and not view.inside[head.i] and tree[last + 1 : last + 2]:
        if not view.stretch_at(tree[last].idx) or tree[last].idx < head.idx:
            break
        last -= 1
    while last > head.i and _only_ends(tree[last]):
        last -= 1
    while first < head.i and (tree[first].is_punct or tree[first].is_space or tree[first].dep_ in ("cc", "preconj")):
        first += 1
    start, end = tree[first].idx, tree[last].idx + len(tree[last])
    mention = view.mention_around(head.idx)
    if mention is not None:
        start, end = min(start, mention.start), max(end, mention.end)
        before = tree[max(0, view.token_at(start) - 1)]
        if before.tag_ == "DT" and before.idx + len(before) + 1 == start:
            start = before.idx
    if view.text[start:end].count("(") > view.text[start:end].count(")") and view.text[end : end + 1] == ")":
        end += 1
    return start, end


def _only_ends(token: Token) -> bool:
    """Whether the token at the end of a name does not belong to it: a comma, a possessive "’s"."""
    return token.tag_ == "POS" or (token.is_punct and token.text not in ")]") or token.is_space


def _last_of_name(head: Token) -> int:
    """Index of the last token that belongs to the name: appositions, affiliations and what is joined, no clauses."""
    last, todo = head.i, [head]
    while todo:
        token = todo.pop()
        for child in token.children:
            if child.dep_ in _CLAUSAL or child.dep_ == "punct" or (child.i < token.i and token.i == head.i):
                continue
            if child.dep_ == "conj" and child.pos_ not in ("NOUN", "PROPN", "PRON"):
                continue
            if child.dep_ == "prep" and any(inner.ent_type_ in _TIMES for inner in child.children):
                continue
            last = max(last, child.i)
            todo.append(child)
    return last


def clause_start(view: DocumentView, verb: Token, speaker: Token | None) -> int:
    """The first token of the cue's own clause: of the speaker, the auxiliaries and adverbs before the verb."""
    first = verb.i
    if speaker is not None and speaker.i < verb.i and speaker.head.i == verb.i:
        first = min(first, speaker.left_edge.i)
    for child in verb.children:
        if view.inside[child.i] or child.i > verb.i or child.i < first - 4:
            continue
        if child.dep_ in ("aux", "auxpass", "neg", "advmod"):
            first = min(first, child.left_edge.i)
    return first


def clause_end(view: DocumentView, verb: Token, speaker: Token | None) -> int:
    """One past the last token of a cue clause that stands after its quote: "said the minister on Tuesday"."""
    last = verb.i
    if speaker is not None and speaker.i > verb.i and speaker.head.i == verb.i:
        last = max(last, speaker.right_edge.i)
    for child in verb.children:
        if child.i > verb.i and (child.dep_ == "dobj" or child.dep_ in _OWN) and not view.inside[child.i]:
            last = max(last, child.right_edge.i)
    return last + 1
