"""Whether what an expression dates lies in the past or in the future, by the verb that governs it."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from analysis.annotating.document import document_of
from analysis.annotating.offsets import Offsets
from analysis.annotating.times.word_lists import verb_words


def direction(doc: Doc, start: int, end: int) -> int:
    """-1 where the governing verb tells of the past, 1 of the future, 0 where it leaves both open.

    ``start`` and ``end`` are characters of ``doc.text``. Without a parse the answer is 0.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return 0
    beside = _beside(span)
    if beside:
        return beside
    node, coming = span.root, False
    for _ in range(12):
        if node.pos_ in ("VERB", "AUX") and node.i not in range(span.start, span.end):
            told = of_verb(node)
            if told is not None:
                told = 1 if told == 0 and coming else told
                return 1 if told < 1 and _puts_off(node, span, told) else told
        elif node.lower_ == "due" and not _is_a_cause(node):
            return 1
        elif node.lower_ in verb_words("behind") and node.i < span.start:
            return -1
        elif node.i >= span.end and (told := _by_noun(node)):
            return told
        elif node.i >= span.end:
            coming = coming or node.lower_ in verb_words("ahead_events")
        elif node.pos_ == "NOUN" and any(c.dep_ == "amod" and c.lower_ in verb_words("planned") for c in node.children):
            return 1  # "the planned visit in November"
        if node.head.i == node.i:
            before = None if node.pos_ in ("VERB", "AUX") else _torn_from(node)
            if before is None:
                break
            node = before
        else:
            node = node.head
    return 1 if coming else 0


def usual(doc: Doc, start: int, end: int) -> bool:
    """Whether the words govern a habit: "is open", "works"."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return False
    over = [span.root, *list(span.root.ancestors)[:3]]
    return any(
        each.lemma_ in verb_words("habits") or any(child.lemma_ in verb_words("habits") for child in each.children)
        for each in over
    )


def _by_noun(noun: Token) -> int:
    """What a noun behind the expression says of it: "the June 1 deadline" is ahead, "Monday's ruling" has been made."""
    if noun.lower_ in verb_words("ahead_nouns"):
        return 1
    return -1 if noun.lower_ in verb_words("made") else 0


def _is_a_cause(due: Token) -> bool:
    """ "Due to its third-quarter loss", and not "due to meet in the third quarter"."""
    return due.i + 1 < len(due.doc) and due.nbor(1).lower_ == "to" and due.nbor(1).tag_ == "IN"


def _torn_from(root: Token) -> Token | None:
    """The verb of what stands in front of a fragment that the parser took for a sentence of its own."""
    first = root.left_edge.i
    if not root.doc.has_annotation("DEP") or first == 0 or root.doc[first - 1].is_punct or root.doc[first - 1].is_space:
        return None
    words = document_of(root.doc)
    before = root.doc[Offsets(words).root(*words.sentence_of(first - 1)).i]
    return before if before.pos_ in ("VERB", "AUX") and before.i < root.i else None


def _beside(span: Span) -> int:
    """-1 behind "since", and right behind a verb of speaking in the past: "said Tuesday it would sail"."""
    doc, place = span.doc, span.start - 1
    if place >= 0 and doc[place].lower_ == "since":
        return -1
    word = doc[place].lower_ if place > 0 else ""
    pair = f"{doc[place - 1].lower_} {word}" if place > 0 else ""
    if word in verb_words("still_ahead") or pair in verb_words("still_ahead"):
        return 1
    return -1 if spoken_at(span) is not None else 0


def spoken_at(span: Span) -> Token | None:
    """The verb of speaking in the past right in front of the day: "said Tuesday", "said on Tuesday"."""
    doc, place = span.doc, span.start - 1
    if place >= 0 and doc[place].lower_ in ("on", "in"):
        place -= 1
    if place < 0 or doc[place].tag_ != "VBD" or doc[place].lemma_ not in verb_words("reports"):
        return None
    after = doc[span.end] if span.end < len(doc) else None
    return None if after is not None and after.tag_ in ("POS", "VBD", "VBZ", "MD") else doc[place]


def _puts_off(verb: Token, span: Span, told: int) -> bool:
    """Whether the date is that to which something was put off, or until which something is or has been done."""
    if span.start and told == 0 and span.doc[span.start - 1].lower_ in verb_words("still"):
        return True
    if span.start == 0:
        return False
    if span.doc[span.start - 1].lower_ == "through":
        return verb.lemma_ in verb_words("defers")  # "extended its loan through January"
    if span.doc[span.start - 1].lower_ not in verb_words("until"):
        return False
    perfect = any(child.lower_ in verb_words("perfect") for child in verb.children if child.dep_ == "aux")
    return verb.lemma_ in verb_words("defers") or (perfect and span.doc[span.start - 1].lower_ != "to")


def reach(doc: Doc, start: int, end: int) -> int:
    """-1 for a length of time that ends now ("has been held for three days"), 1 for one that begins now ("within ten
    days", "will land in two hours"), 0 for any other."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or span.start == 0:
        return 0
    word = doc[span.start - 1].lower_
    if word == "within":
        return 1 if direction(doc, start, end) >= 0 else 0
    if word in verb_words("gives") and doc[min(span.end, len(doc) - 1)].lower_ == "to":
        return 1
    if word not in ("for", "in"):
        return 0
    if word == "in" and is_a_record(span):
        return -1
    node = span.root
    for _ in range(4):
        if node.pos_ in ("VERB", "AUX") or node.head.i == node.i:
            break
        node = node.head
    while node.dep_ in ("xcomp", "acomp") and node.head.i != node.i:
        node = node.head
    perfect = any(child.lower_ in verb_words("perfect") for child in node.children if child.dep_ == "aux")
    if perfect and not any(child.tag_ == "MD" for child in node.children):
        return -1
    return 1 if word == "in" and direction(doc, start, end) > 0 else 0


def is_a_record(span: Span) -> bool:
    """Whether the length of time says how long there was nothing like it: "the first visit in four years", "the worst
    storm in a decade". It ends now."""
    doc, place = span.doc, span.start - 1
    if place < 1 or doc[place].lower_ != "in" or not doc.has_annotation("DEP"):
        return False
    begin = max(document_of(doc).sentence_of(place)[0], place - 10)
    return any(
        token.tag_ in ("JJS", "RBS") or (token.lower_ == "first" and token.dep_ == "amod")
        for token in doc[begin:place]
        if token.pos_ not in ("VERB", "PUNCT") and token.lower_ not in ("least", "most")
    )


def timetabled(doc: Doc, start: int, end: int) -> bool:
    """Whether a present tense governs the day itself: "the vote is on Monday", "they have until Thursday"."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return False
    node = span.root
    for _ in range(3):
        if node.head.i == node.i or node.head.i in range(span.start, span.end):
            return False
        node = node.head
        if node.pos_ in ("VERB", "AUX"):
            break
        if node.pos_ not in ("ADP", "SCONJ"):
            return False
    if node.pos_ not in ("VERB", "AUX") or node.lemma_ in verb_words("reports"):
        return False
    helpers = [child for child in node.children if child.dep_ in ("aux", "auxpass")]
    if any(child.lemma_ == "have" for child in helpers):
        return False
    return node.tag_ in ("VBZ", "VBP") or any(child.tag_ in ("VBZ", "VBP") for child in helpers)


def of_verb(verb: Token) -> int | None:
    """The direction of one verb with its auxiliaries, 0 in the present tense; None where what governs it must tell."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in helpers}
    have = any(child.lemma_ == "have" for child in helpers)
    if words & verb_words("future"):
        return 1
    if verb.lemma_ in verb_words("scheduling") and verb.tag_ == "VBD" and not have:
        return 1  # "they planned a march on Saturday"
    if verb.lemma_ in verb_words("ahead") and verb.tag_ in ("VBN", "VBZ", "VBP", "VBG", "JJ"):
        told = verb.tag_ == "VBN" and not helpers and any(child.dep_ == "nsubj" for child in verb.children)
        return -1 if told else 1
    if words & verb_words("modal"):
        return -1 if have or _was_unable(verb, words) else 1
    if "to" in words or (verb.tag_ == "VB" and not helpers):
        if have:
            return -1
        head = verb.head
        if head.i != verb.i and head.lemma_ in verb_words("done"):
            return of_verb(head)
        return 1 if "to" in words else None
    if verb.tag_ == "VBD" or have:
        return -1
    if any(child.tag_ == "VBD" for child in helpers):
        return -1
    if verb.tag_ in ("VBZ", "VBP") or any(child.tag_ in ("VBZ", "VBP") for child in helpers):
        conditional = any(
            child.lower_ in verb_words("conditions") for child in verb.children if child.dep_ in ("mark", "advmod")
        )
        return 1 if conditional or verb.lemma_ in verb_words("timetable") else 0
    if verb.tag_ == "VBN" and not helpers:
        return -1
    return None


def _was_unable(verb: Token, helpers: set[str]) -> bool:
    """ "Could not be reached on Monday": what nobody could do has been tried. Not in "said that he could not come"."""
    if "could" not in helpers or verb.dep_ == "ccomp":
        return False
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    negative = any(each.lower_ in verb_words("nobody") for child in subjects for each in (child, *child.children))
    return negative or any(child.dep_ == "neg" for child in verb.children)
