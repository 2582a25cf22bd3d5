"""What was said, told by word order and tags where the parse tree errs.

Two shapes of news are common enough to be read without a tree: a sentence that ends with its source ("S, a fan who had
come by bus claimed."), and a clause without "that" whose subject the tree takes for the verb's object ("groups allege
[the men] are held").
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from analysis.annotating.document import Token
from analysis.annotating.quotes import cue_clause
from analysis.annotating.quotes.anonymity_conditions import conditions
from analysis.annotating.quotes.cues import Sense, verb_senses
from analysis.annotating.quotes.document_view import DocumentView
from analysis.annotating.quotes.quote_draft import Draft, Range
from analysis.language import lexicon

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_NOMINAL = frozenset(("DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "CD"))
_SUBORDINATORS = lexicon.words("quotes/grammar", "subordinators", "words")
_PRONOUNS = frozenset(("it", "he", "she", "they", "we", "i", "there", "you"))
AUTHORS = lexicon.words("quotes/grammar", "authors", "words")
_ASKED = lexicon.words("quotes/grammar", "asked", "words")
_TAIL, _SHORTEST, _NEAR = 10, 3, 9


def misread_clause(view: DocumentView, verb: Token, sense: Sense) -> list[Range] | None:
    """The clause after a verb of saying whose subject the tree takes for the verb's object, or does not tie to it."""
    if "clause" not in sense.frames or verb.i + 2 >= view.sentence(verb.i)[1]:
        return None
    tree, closing = view.tree, view.sentence(verb.i)[1]
    objects = [child for child in verb.children if child.i > verb.i and child.dep_ in ("dobj", "dative")]
    if objects:
        first, finite = objects[0].left_edge.i, objects[-1].right_edge.i + 1
        if first != verb.i + 1 or objects[0].pos_ == "PRON":
            return None
    else:
        first, finite = verb.i + 1, verb.i + 2
        if tree[first].lower_ not in _PRONOUNS or any(child.dep_ == "ccomp" for child in verb.children):
            return None
        if tree[finite].tag_ == "RB":
            finite += 1
    if finite >= closing or tree[finite].tag_ not in _FINITE or tree[finite].dep_ in ("relcl", "advcl"):
        return None
    span = view.chars(first, closing)
    return [view.snap(span)] if span else None


def lost_clause(view: DocumentView, verb: Token, senses: tuple[Sense, ...]) -> list[Range] | None:
    """What was said where the tree gives the cue no complement at all: from "that" on, or from the word after a verb
    that takes nothing but clauses, to the end of the sentence or a semicolon."""
    if not any("clause" in sense.frames for sense in senses) or verb.dep_ in ("relcl", "acl", "amod"):
        return None
    tree, closing = view.tree, view.sentence(verb.i)[1]
    first = _start_of_lost(view, verb, senses, closing)
    if first is None:
        return None
    end = next((i for i in range(first, closing) if tree[i].text == ";" or view.inside[i]), closing)
    end = next((i for i in range(first, end - 1) if tree[i].tag_ == "CC" and _is_cue(view, i + 1)), end)
    demands = any(sense.stance == "demands" for sense in senses)
    finite = next(
        (i for i in range(first + 1, end) if tree[i].tag_ in _FINITE or (demands and tree[i].tag_ == "VB")), None
    )
    if finite is None or any(tree[i].tag_ in ("WP", "WDT") or tree[i].text == "," for i in range(first + 1, finite)):
        return None
    if verb.dep_ == "advcl" and verb.i < verb.head.i:  # "Telling him that he should go, she left"
        end = next((i for i in range(finite, end) if tree[i].text == ","), end)
    span = view.chars(first, closing if end < closing and view.inside[end] else end)
    return [view.snap(span)] if span else None


def _start_of_lost(view: DocumentView, verb: Token, senses: tuple[Sense, ...], closing: int) -> int | None:
    """The first word of a clause that the tree has lost: "that", "whether", or the word right after the verb."""
    tree, first = view.tree, verb.i + 1
    asks = any(sense.stance == "asks" for sense in senses)
    told = next((i for i in range(first, min(verb.i + _NEAR, closing)) if _ends_search(view, tree[i], asks)), None)
    if told is not None and (_is_that(tree[told]) or tree[told].lower_ in _ASKED):
        return told
    if not all(sense.frames <= {"clause", "quotation"} for sense in senses) or first >= closing:
        return None
    if any(child.dep_ in ("dobj", "dative", "prep", "attr") and child.i > verb.i for child in verb.children):
        return None
    begins = tree[first].tag_ in _NOMINAL - {"JJ", "CD"} and tree[first].ent_type_ not in ("DATE", "TIME")
    return first if begins else None


def _is_cue(view: DocumentView, index: int) -> bool:
    place = bisect_left(view.cues, index)
    return place < len(view.cues) and view.cues[place] == index and view.tree[index].tag_ in _FINITE


def is_participle(first: Token) -> bool:
    """Whether a sentence begins with a participle of its own clause: "Asked about it, …", not "Rising seas …"."""
    return first.tag_ in ("VBN", "VBG") and first.dep_ in ("advcl", "prep")


def _is_that(token: Token) -> bool:
    return token.lower_ == "that" and (token.tag_ == "IN" or token.dep_ == "mark")


def _ends_search(view: DocumentView, token: Token, asks: bool) -> bool:
    """Whether nothing that a cue governs is looked for beyond a word: "that", a mark, another finite verb."""
    if asks and token.lower_ in _ASKED:
        return True
    if token.lower_ == "that" or token.is_punct or token.tag_ in _FINITE or view.inside[token.i]:
        return True
    return token.lower_ == "condition" or token.lemma_.lower() in verb_senses()


def to_the_end(view: DocumentView, verb: Token, last: int) -> int:
    """The last token of a clause of which the tree has lost the rest: "invited them to visit [Ruritania, where …]"."""
    tree, closing = view.tree, view.sentence(verb.i)[1]
    if (
        last + 2 >= closing
        or tree[last].pos_ != "VERB"
        or tree[last + 1].tag_ not in ("NNP", "NN", "NNS", "DT", "PRP$")
    ):
        return last
    if tree[last + 1].dep_ not in ("nsubj", "nsubjpass") or view.inside[last + 1]:
        return last
    return closing - 1


def final_cues(view: DocumentView, drafts: list[Draft]) -> list[Draft]:
    """Drafts for the sentences that end with their source, where no draft has found that cue with its speaker."""
    known = {draft.verb for draft in drafts if draft.verb is not None and draft.speaker is not None}
    found = []
    bounds = [*view.words.begins, len(view.tree)]
    for opening, end in pairwise(bounds):
        place = bisect_left(view.cues, end)
        if not place or view.cues[place - 1] < max(opening, end - _TAIL):
            continue
        cue = _final_cue(view, opening, end)
        if cue is None or cue.i in known:
            continue
        draft = _final_draft(view, cue, opening)
        if draft is None:
            continue
        start = draft.start
        words = draft.cue or (0, 0)
        # What the tree made of the same words goes.
        drafts[:] = [
            each
            for each in drafts
            if each.verb != cue.i and not any(first <= words[0] < last and first > start for first, last in each.parts)
        ]
        found.append(draft)
    return found


def _final_cue(view: DocumentView, opening: int, closing: int) -> Token | None:
    """The cue at the end of a sentence: after it stand only a time, a place, or whom it was said to."""
    tree, senses = view.tree, verb_senses()
    tail = False
    closing = _before_condition(view, opening, closing)
    for index in range(closing - 1, max(opening + 4, closing - _TAIL), -1):
        token = tree[index]
        if view.inside[index] or token.text in (":", ";"):
            return None
        if token.tag_ in ("VBD", "VBZ", "VBP", "VBN") or (token.tag_ == "NNS" and index >= closing - 2):
            if tail or (token.tag_ == "VBN" and tree[index - 1].text != ","):
                return None
            lemma = token.lemma_.lower() if token.tag_ != "NNS" else token.lower_.removesuffix("s")
            lemma = token.lower_.removesuffix("d") if lemma not in senses and token.tag_ == "VBN" else lemma
            entry = next((each for each in senses.get(lemma, ()) if each.frames & {"clause", "last"}), None)
            return token if entry is not None else None
        if token.tag_ == "VBG" and tree[index - 1].text == ",":
            tail = False  # "…, a doctor said, asking not to be named"
            continue
        if token.tag_ in ("MD", "WP", "WDT") or token.lower_ == "that":
            return None
        tail = tail or token.tag_ in ("VB", "VBG", "TO")
    return None


def after_semicolon(view: DocumentView, opening: int, first: int) -> int:
    """Where the clause before a cue begins: after a semicolon that ends somebody else's ("A, says X; B, says Y")."""
    if ";" not in view.text[view.starts[opening] : view.starts[first]]:
        return opening
    marks = [index for index in range(opening, first) if view.tree[index].text == ";" and not view.inside[index]]
    if not marks:
        return opening
    place = bisect_left(view.cues, opening)
    return marks[-1] + 1 if place < len(view.cues) and view.cues[place] < marks[-1] else opening


def _before_condition(view: DocumentView, opening: int, closing: int) -> int:
    """The end of a sentence without its source's condition: "…, a doctor said, declining to be named"."""
    for index in range(closing - 1, max(opening + 4, closing - _TAIL), -1):
        if view.tree[index].text == "," and index + 1 < closing:
            start = view.tree[index + 1].idx
            return index + 1 if view.text[start : start + 60].lower().startswith(conditions()) else closing
    return closing


def _final_draft(view: DocumentView, cue: Token, opening: int) -> Draft | None:
    tree = view.tree
    opening = max((index + 1 for index in range(opening, cue.i) if tree[index].text == ";"), default=opening)
    commas = [index for index in range(opening, cue.i) if tree[index].text == "," and not view.inside[index]]
    closed = bool(commas) and commas[-1] == cue.i - 1  # "S, Karl Brandt, the mayor, said"
    if len(commas) < (3 if closed else 1):
        return None
    first, last = (commas[-3] + 1, commas[-2]) if closed else (commas[-1] + 1, cue.i)
    if tree[first].tag_ not in _NOMINAL or not _is_source(tree, first, last):
        return None
    if closed and tree[commas[-2] + 1].tag_ not in (*_NOMINAL, "WP", "IN"):
        return None
    if not _is_statement(tree, opening, first - 1):
        return None
    span, names = view.chars(opening, first - 1), view.chars(first, last)
    head = _head(tree, first, last)
    if span is None or names is None or head is None or view.inside[head.i]:
        return None
    if head.tag_ == "PRP" and _is_nobody(head, cue):
        return None
    end = next((each.idx for each in tree[head.i + 1 : last] if each.tag_ in ("WP", "WDT")), names[1])
    if closed and tree[commas[-2] + 1].tag_ in _NOMINAL:  # "Open Doors, a rights group, said"
        end = tree[commas[-1]].idx
    return Draft(
        parts=[view.snap(span)],
        rule="after a clause",
        confidence=0.75,
        cue=(cue.idx, cue.idx + len(cue)),
        verb=cue.i,
        speaker=head.i,
        speaker_span=(names[0], names[0] + len(view.text[names[0] : end].rstrip(" ,"))),
        stance=next((each.stance for each in verb_senses().get(cue.lemma_.lower(), ())), "states"),
        modality=cue_clause.modality(view, cue),
    )


def _is_nobody(pronoun: Token, cue: Token) -> bool:
    """Whether a pronoun names no source: "it", "you", and who only tells what the author holds ("…, we feared")."""
    believes = all("last" in sense.frames for sense in verb_senses().get(cue.lemma_.lower(), ()))
    return pronoun.lower_ in ("it", "you") or (believes and pronoun.lower_ in AUTHORS)


def _is_source(tree: list[Token], first: int, last: int) -> bool:
    """Whether the words are one noun phrase, at most with a relative clause: no finite verb but after "who"."""
    relative = own_verb = False
    tokens: list[Token] = list(tree[first:last])
    if not tokens or len(tokens) > 25:
        return False
    for token in tokens:
        relative = relative or token.tag_ in ("WP", "WDT")
        if token.tag_ in _FINITE and not relative:
            return False
        own_verb = own_verb or token.tag_ in _FINITE
        if token.tag_ in ("VB", "TO", "CC", "EX") and not relative and token.tag_ != "CC":
            return False
    return own_verb or not relative  # in "a charge that Ruritania denies" the cue is the relative clause's


def _is_statement(tree: list[Token], first: int, last: int) -> bool:
    """Whether the words can be what was said: a main clause, not "When the talks failed"."""
    tokens: list[Token] = list(tree[first:last])
    if len(tokens) < _SHORTEST:
        return False
    if tokens[0].lower_ in _SUBORDINATORS or is_participle(tokens[0]):
        comma = next((index for index, token in enumerate(tokens) if token.text == ","), len(tokens))
        tokens = tokens[comma:]
    return any(token.tag_ in _FINITE for token in tokens)


def _head(tree: list[Token], first: int, last: int) -> Token | None:
    """The last noun before a preposition, a relative clause or a participle."""
    found: Token | None = None
    for token in list(tree[first:last]):
        if token.tag_ in ("NN", "NNS", "NNP", "NNPS", "PRP") or token.lower_ in ("one", "some", "others"):
            found = token
        elif found is not None and token.tag_ != "POS":
            break
        elif found is not None:
            found = None
    return found
