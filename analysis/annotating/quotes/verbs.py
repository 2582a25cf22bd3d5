"""Quotes that a verb introduces: what was said is found in the verb's own complement or in the stretch beside it."""

from __future__ import annotations

import re

from analysis.annotating.document import Token
from analysis.annotating.quotes import before_cue, clauses, extent, flat, speakers
from analysis.annotating.quotes.asides import before_aside
from analysis.annotating.quotes.cues import Sense, verb_senses
from analysis.annotating.quotes.document_view import Draft, Range, Reading

_CLAUSES = frozenset(("ccomp",))
_NOMINAL = ("PROPN", "NOUN", "PRON")
_TRAILING = frozenset(("prep", "advcl", "npadvmod", "advmod", "dep", "oprd", "acomp", "dobj", "attr"))

_MARKED = re.compile(r">[ \t]*(?P<words>[^\n]*(?:\n>[^\n]*)*)")
_LINE = re.compile(r"(?P<words>[^\n]*)")

_CONFIDENCE = {
    "after a quotation": 0.95,
    "before a quotation": 0.9,
    "after a clause": 0.8,
    "inside a clause": 0.9,
    "as clause": 0.7,
    "before a clause": 0.7,
    "clause": 0.85,
    "lost clause": 0.6,
    "colon": 0.6,
    "infinitive": 0.7,
    "preposition": 0.6,
    "object": 0.6,
}
"""How often each rule is right, roughly, as measured on development news."""


def verb_drafts(reading: Reading) -> list[Draft]:
    """A draft for every cue verb that stands outside of quotation marks and has something that was said."""
    senses = verb_senses()
    drafts = []
    for token in (reading.tree[index] for index in reading.cues if not reading.inside[index]):
        if token.pos_ not in ("VERB", "AUX") or token.dep_ == "amod":
            continue
        found = senses.get(token.lemma_.lower())
        if found is None:
            continue
        draft = _draft(reading, token, found)
        if draft is not None:
            draft.parts = [before_aside(part, reading.asides) for part in draft.parts]
            drafts.append(draft)
    return drafts


def _draft(reading: Reading, verb: Token, senses: tuple[Sense, ...]) -> Draft | None:
    speaker = clauses.subject(verb)
    if speaker is not None and reading.inside[speaker.i]:
        speaker = None  # "The “small answer”, sneered Mara Lind"
    parts, sense, rule, cue = None, senses[0], "", (verb.idx, verb.idx + len(verb))
    for sense in senses:
        if sense.frames & {"clause", "quotation", "last"}:
            found = before_cue.before_cue(reading, verb, speaker, sense)
            if found is not None:
                parts, rule = found
                break
    if parts is None:
        for sense in senses:
            complement = _complement(reading, verb, sense)
            if complement is not None:
                parts, rule, cue = complement
                break
    if parts is None and (speaker is not None or verb.dep_ == "advcl"):
        parts, rule = flat.lost_clause(reading, verb, senses), "lost clause"
    if not parts or _is_condition(reading, cue[0]) or _is_phrase_of_the_author(verb, speaker):
        return None
    draft = Draft(parts=parts, rule=rule, confidence=_CONFIDENCE[rule], cue=cue, verb=verb.i, stance=sense.stance)
    if rule == "clause" and _is_subjunctive(verb):  # "insisted that the road be opened"
        draft.stance = next((each.stance for each in senses if each.stance == "demands"), sense.stance)
    draft.modality = "negated" if sense.negated else clauses.modality(reading, verb)
    if draft.modality != "asserted":
        draft.confidence /= 2
    if rule.startswith("after") and (speaker is None or any(a <= speaker.idx < e for a, e in parts)):
        speaker = _inverted(reading, verb)  # "It was “a kind word”, gushed Mara Lind"
    if speaker is not None:
        speaker = clauses.apposed_source(speaker)
    spoken_to = clauses.addressee(verb, any(each.addressee for each in senses), parts)
    if spoken_to is not None and (speaker is None or spoken_to.i != speaker.i):
        draft.addressee = spoken_to.i
    if speaker is not None:
        draft.speaker = speaker.i
        draft.speaker_span = clauses.noun_phrase(reading, speaker)
    return draft


def _is_subjunctive(verb: Token) -> bool:
    """Whether what is said after "that" is in the bare form of the verb: a demand."""
    clause = next((child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i), None)
    if clause is None or clause.left_edge.lower_ != "that":
        return False
    helpers = [child for child in clause.children if child.dep_ in ("aux", "auxpass")]
    return (clause.tag_ == "VB" and not helpers) or any(each.lower_ == "be" and len(helpers) == 1 for each in helpers)


def _is_phrase_of_the_author(verb: Token, speaker: Token | None) -> bool:
    """ "It is fair to say that …", "it goes without saying that …": nobody speaks but the author."""
    return speaker is not None and speaker.lower_ == "it" and verb.dep_ in ("xcomp", "pcomp", "csubj", "ccomp")


def _is_condition(reading: Reading, start: int) -> bool:
    """Whether the cue begins a condition of anonymity ("asked not to be named"), which is nobody's quote."""
    following = reading.text[start : start + 60].lower()
    return following.startswith(speakers.conditions())


def _inverted(reading: Reading, verb: Token) -> Token | None:
    """The speaker after the verb where the parser does not see the subject in it: "…,” said Karl Brandt"."""
    for child in verb.children:
        if child.i > verb.i and child.dep_ in ("dobj", "attr", "npadvmod", "oprd", "dep") and child.pos_ in _NOMINAL:
            return child
    if verb.i + 1 >= len(reading.tree) or reading.tree[verb.i + 1].pos_ not in (*_NOMINAL, "DET", "ADJ"):
        return None
    token = reading.tree[verb.i + 1]
    while token.head.i > token.i and token.dep_ in ("compound", "det", "amod", "nmod", "poss", "nummod"):
        token = token.head
    return token if token.pos_ in _NOMINAL and token.i < verb.i + 8 else None


def _complement(reading: Reading, verb: Token, sense: Sense) -> tuple[list[Range], str, Range] | None:
    """What was said where it stands after the cue, by the frames of one sense."""
    cue = (verb.idx, verb.idx + len(verb))
    right = [child for child in verb.children if child.i > verb.i]
    if "clause" in sense.frames:
        clause = next((child for child in right if child.dep_ == "ccomp"), None)
        if clause is not None:
            told = _clause_span(reading, verb, clause, right)
            return (told, "clause", cue) if told else None
        misread = flat.misread_clause(reading, verb, sense)
        if misread is not None:
            return misread, "clause", cue
    if sense.frames & {"clause", "quotation"}:
        for edge in (verb.i + 1, clauses.clause_end(reading, verb, None)):
            token = reading.tree[edge - 1]
            stretch = reading.stretch_after(token.idx + len(token))
            if stretch is not None:
                return [_sentence_end(reading, stretch.start, stretch.end)], "before a quotation", cue
        colon = _after_colon(reading, verb)
        if colon is not None:
            return [colon], "colon", cue
    if "infinitive" in sense.frames:
        clause = next(
            (child for child in right if child.dep_ in ("xcomp", "ccomp", "advcl") and _is_infinitive(child)), None
        )
        through = next((each for each in right if each.lower_ in sense.through), None) if sense.through else None
        if clause is not None and (through is not None or not sense.through):
            if through is not None:
                cue = (cue[0], through.idx + len(through) if through.i == verb.i + 1 else cue[1])
            span = reading.chars(
                _infinitive_start(clause), extent.to_the_end(reading, verb, clause.right_edge.i, clause=False) + 1
            )
            if span:
                return [reading.snap(span)], "infinitive", cue
    for child in right:
        mark = next(
            (each for each in child.children if each.dep_ == "mark" and each.lower_ in sense.prepositions), None
        )
        if (
            mark is not None
            and mark.i == verb.i + 1
            and child.dep_ in ("advcl", "ccomp", "xcomp")
            and mark.lower_ == "for"
        ):
            span = reading.chars(mark.i + 1, child.right_edge.i + 1)
            if span:
                return [reading.snap(span)], "preposition", (cue[0], mark.idx + len(mark))
        if child.dep_ in ("prep", "prt", "agent") and child.lower_ in sense.prepositions and child.i <= verb.i + 4:
            inner = next((each for each in child.children if each.dep_ in ("pobj", "pcomp")), None)
            if inner is not None:
                along = [each.right_edge.i for each in right if each.i > child.i and each.lower_ in sense.along]
                last = extent.to_the_end(reading, verb, max([child.right_edge.i, *along]), clause=False)
                span = reading.chars(child.i + 1, last + 1)
                end = child.idx + len(child) if child.i == verb.i + 1 else cue[1]
                if span:
                    return [reading.snap(span)], "preposition", (cue[0], end)
    if sense.frames & {"object", "marked"}:
        found = _object(reading, verb, sense, right, cue)
        marked = found is not None and reading.has_stretch(*found[0][0])
        return found if marked or "object" in sense.frames else None
    return None


def _object(
    reading: Reading, verb: Token, sense: Sense, right: list[Token], cue: Range
) -> tuple[list[Range], str, Range] | None:
    if clauses.is_passive(verb):
        return None
    main = [child for child in right if child.dep_ in ("dobj", "oprd", "ccomp")]
    if not main:
        return None
    more = [child for child in right if child.dep_ == "prep" and child.lower_ in sense.along and child.i > main[0].i]
    more += [child for child in right if child.dep_ in ("xcomp", "oprd") and child.i > main[0].i]
    last = extent.to_the_end(reading, verb, max(child.right_edge.i for child in [*main, *more]), clause=False)
    span = reading.chars(main[0].left_edge.i, last + 1)
    return ([reading.snap(span)], "object", cue) if span else None


def _is_infinitive(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _infinitive_start(verb: Token) -> int:
    return min(
        (child.i for child in verb.children if child.lower_ == "to" and child.dep_ == "aux"), default=verb.left_edge.i
    )


def _clause_span(reading: Reading, verb: Token, clause: Token, right: list[Token]) -> list[Range]:
    last = clause.right_edge.i
    for child in right:
        if child.i > last and child.dep_ in _TRAILING and not extent.is_after_comma(reading, child):
            last = max(last, child.right_edge.i)
    last = extent.to_the_end(reading, verb, flat.to_the_end(reading, verb, last), clause=True)
    last = extent.without_asides(reading, clause, last)
    span = reading.chars(clause.left_edge.i, last + 1)
    if span is None:
        return []
    start, end = reading.snap(span)
    following = reading.stretch_after(end)
    if (
        following is not None
        and reading.text[end : following.start].isspace()
        and following.start < _sentence_close(reading, verb)
    ):
        end = following.end
    return [(start, end)]


def _sentence_close(reading: Reading, verb: Token) -> int:
    """Offset at which the verb's sentence ends."""
    last = reading.tree[reading.sentence(verb.i)[1] - 1]
    return last.idx + len(last)


def _sentence_end(reading: Reading, start: int, end: int) -> Range:
    """The stretch, and the rest of its sentence where it goes on without a comma: "“open” for visitors"."""
    rest = reading.text[end : end + 2]
    if reading.text[end - 2 : end - 1] in ".!?,;" or not rest[:1].isspace() or not rest[1:].islower():
        return start, end
    if reading.text.startswith("by ", end + 1):  # "was called “naive” by the papers"
        return start, end
    token = reading.tree[reading.token_at(end - 1)]
    head = token.head
    span = reading.chars(token.i, max(head.right_edge.i, token.i) + 1)
    return (start, max(end, span[1])) if span else (start, end)


def _after_colon(reading: Reading, verb: Token) -> Range | None:
    """What follows a colon after the cue, to the end of its sentence."""
    end = clauses.clause_end(reading, verb, None)
    for edge in (verb.i + 1, end, end - 1, end - 2):
        if verb.i < edge < len(reading.tree) and reading.tree[edge].text == ":":
            following = edge + 1
            if following >= len(reading.tree):
                return None
            if reading.tree[following].is_space and "\n" in reading.tree[following].text:
                return _next_paragraph(reading, reading.tree[following])
            if edge < end and edge != verb.i + 1:
                continue  # a colon within the cue's clause only leads to a paragraph
            span = reading.chars(following, reading.sentence(following)[1])
            if span:
                return reading.snap(span)
    return None


def _next_paragraph(reading: Reading, space: Token) -> Range | None:
    """A block quote: the paragraph after a line that a cue and a colon end; all its lines where they are marked ">"."""
    start = space.idx + len(space)
    found = _MARKED.match(reading.text, start) or _LINE.match(reading.text, start)
    if found is None or found["words"].startswith("<") or len(found["words"].strip()) < 2:
        return None
    return reading.snap((found.start("words"), found.start("words") + len(found["words"].rstrip())))
