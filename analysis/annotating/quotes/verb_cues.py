"""Quotes that a verb introduces: what was said is found in the verb's own complement or in the stretch beside it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from analysis.annotating.document import Token
from analysis.annotating.quotes import before_cue, cue_clause, quote_end, word_order
from analysis.annotating.quotes.anonymity_conditions import conditions
from analysis.annotating.quotes.asides import before_aside
from analysis.annotating.quotes.cues import Sense, senses_of
from analysis.annotating.quotes.document_view import DocumentView
from analysis.annotating.quotes.quote_draft import CUE_FOLLOWS, Draft, Range, Rule
from analysis.annotating.quotes.wordless import BY_SENSE, is_deed, is_thing, is_wordless

_NOMINAL = ("PROPN", "NOUN", "PRON")
_TRAILING = frozenset(("prep", "advcl", "npadvmod", "advmod", "dep", "oprd", "acomp", "dobj", "attr"))

_MARKED = re.compile(r">[ \t]*(?P<words>[^\n]*(?:\n>[^\n]*)*)")
_SENDER = re.compile(r"(?P<name>[^\W\d_])[^\n,<>@]*?[ \t]*<[^<>\s@]+@[^<>\s]+>\s*\Z")
_LONGEST_SENDER = 200
"""Characters that a sender's name and address have at most."""
_LINE = re.compile(r"(?P<words>[^\n]*)")

_CONFIDENCE: dict[Rule, float] = {
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


def verb_drafts(view: DocumentView) -> list[Draft]:
    """A draft for every cue verb that stands outside of quotation marks and has something that was said."""
    drafts = []
    for token in (view.tree[index] for index in view.cues if not view.inside[index]):
        if token.pos_ not in ("VERB", "AUX") or token.dep_ == "amod":
            continue
        found = senses_of(token)
        if not found:
            continue
        draft = _draft(view, token, found)
        if draft is not None:
            draft.parts = [before_aside(part, view.asides) for part in draft.parts]
            drafts.append(draft)
    return drafts


@dataclass(slots=True)
class _Found:
    """The words that a cue governs, the rule that found them, and the cue's characters, its preposition included."""

    parts: list[Range]
    rule: Rule
    cue: Range
    sense: Sense


def _draft(view: DocumentView, verb: Token, senses: tuple[Sense, ...]) -> Draft | None:
    speaker = cue_clause.subject(verb)
    if speaker is not None and view.inside[speaker.i]:
        speaker = None  # "The “small answer”, sneered Mara Lind"
    found = _words(view, verb, speaker, senses)
    if found is None or not found.parts or _is_condition(view, found.cue[0]) or _is_phrase_of_the_author(verb, speaker):
        return None
    rule, stance = found.rule, found.sense.stance
    if rule == "clause" and _is_subjunctive(verb):  # "insisted that the road be opened"
        stance = next((each.stance for each in senses if each.stance == "demands"), stance)
    modality = "negated" if found.sense.negated else cue_clause.modality(view, verb)
    confidence = _CONFIDENCE[rule] if modality == "asserted" else _CONFIDENCE[rule] / 2
    draft = Draft(found.parts, rule, confidence, cue=found.cue, verb=verb.i, stance=stance, modality=modality)
    taken_in = speaker is None or any(start <= speaker.idx < end for start, end in found.parts)
    if taken_in and rule in CUE_FOLLOWS:
        speaker = _inverted(view, verb)  # "It was “a kind word”, gushed Mara Lind"
    if speaker is None and rule == "colon":
        speaker = _sender(view, verb)
    if speaker is not None:
        speaker = cue_clause.apposed_source(speaker)
        if rule in BY_SENSE and is_thing(view, speaker) and not any(view.has_stretch(*each) for each in found.parts):
            return None
        draft.speaker, draft.speaker_span = speaker.i, cue_clause.noun_phrase(view, speaker)
    spoken_to = cue_clause.addressee(verb, any(each.addressee for each in senses), found.parts)
    if spoken_to is not None and (speaker is None or spoken_to.i != speaker.i):
        draft.addressee = spoken_to.i
    return draft


def _words(view: DocumentView, verb: Token, speaker: Token | None, senses: tuple[Sense, ...]) -> _Found | None:
    """What was said: before the cue, else in the cue's complement, else where the tree has lost it."""
    cue = (verb.idx, verb.idx + len(verb))
    for sense in senses:
        if sense.frames & {"clause", "quotation", "last"}:
            before = before_cue.before_cue(view, verb, speaker, sense)
            if before is not None:
                return _Found(*before, cue, sense)
    right = [child for child in verb.children if child.i > verb.i]
    for sense in senses:
        complement = _complement(view, verb, sense, right)
        if complement is not None:
            return complement
    if speaker is not None or verb.dep_ == "advcl":
        lost = word_order.lost_clause(view, verb, senses)
        if lost:
            return _Found(lost, "lost clause", cue, senses[-1])
    return None


def _sender(view: DocumentView, verb: Token) -> Token | None:
    """Whose name stands with an address before the verb: "Orin Vask <vask@example.org> wrote:"."""
    found = _SENDER.search(view.text, max(0, verb.idx - _LONGEST_SENDER), verb.idx)
    mention = view.mention_around(found.start("name")) if found else None
    return view.root(*view.tokens(mention.start, mention.end)) if mention is not None else None


def _is_subjunctive(verb: Token) -> bool:
    """Whether what is said after "that" is in the bare form of the verb: a demand."""
    clause = next((child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i), None)
    if clause is None or clause.left_edge.lower_ != "that":
        return False
    helpers = [child for child in clause.children if child.dep_ in ("aux", "auxpass")]
    return (clause.tag_ == "VB" and not helpers) or any(each.lower_ == "be" and len(helpers) == 1 for each in helpers)


def _is_phrase_of_the_author(verb: Token, speaker: Token | None) -> bool:
    """ "It is fair to say that …", "it goes without saying that …", "Who said what?": nobody speaks but the author."""
    if speaker is not None and speaker.lower_ == "who" and verb.dep_ == "ROOT":
        return True
    return speaker is not None and speaker.lower_ == "it" and verb.dep_ in ("xcomp", "pcomp", "csubj", "ccomp")


def _is_condition(view: DocumentView, start: int) -> bool:
    """Whether the cue begins a condition of anonymity ("asked not to be named"), which is nobody's quote."""
    following = view.text[start : start + 60].lower()
    return following.startswith(conditions())


def _inverted(view: DocumentView, verb: Token) -> Token | None:
    """The speaker after the verb where the parser does not see the subject in it: "…,” said Karl Brandt"."""
    for child in verb.children:
        if child.i > verb.i and child.dep_ in ("dobj", "attr", "npadvmod", "oprd", "dep") and child.pos_ in _NOMINAL:
            return child
    if verb.i + 1 >= len(view.tree) or view.tree[verb.i + 1].pos_ not in (*_NOMINAL, "DET", "ADJ"):
        return None
    token = view.tree[verb.i + 1]
    while token.head.i > token.i and token.dep_ in ("compound", "det", "amod", "nmod", "poss", "nummod"):
        token = token.head
    return token if token.pos_ in _NOMINAL and token.i < verb.i + 8 else None


def _complement(view: DocumentView, verb: Token, sense: Sense, right: list[Token]) -> _Found | None:
    """What was said where it stands after the cue, by the frames of one sense. ``right`` hangs there on the verb."""
    for frames, find in _FINDERS:
        if frames is None or sense.frames & frames:
            found = find(view, verb, sense, right)
            if found is not None:
                return found if found.parts else None
    return None


def _clause(view: DocumentView, verb: Token, sense: Sense, right: list[Token]) -> _Found | None:
    """ "said [that the border was open]"; no parts where the clause has no words."""
    cue = (verb.idx, verb.idx + len(verb))
    clause = next((child for child in right if child.dep_ == "ccomp"), None)
    if clause is not None:
        return _Found(_clause_span(view, verb, clause, right), "clause", cue, sense)
    misread = word_order.misread_clause(view, verb, sense)
    return _Found(misread, "clause", cue, sense) if misread is not None else None


def _quotation(view: DocumentView, verb: Token, sense: Sense, right: list[Token]) -> _Found | None:
    """ "said, [“The border is open.”]", "wrote: [The border is open.]"."""
    cue = (verb.idx, verb.idx + len(verb))
    for edge in (verb.i + 1, cue_clause.clause_end(view, verb, None)):
        token = view.tree[edge - 1]
        stretch = view.stretch_after(token.idx + len(token))
        if stretch is not None:
            span = _sentence_end(view, stretch.start, stretch.end)
            return _Found([span], "before a quotation", cue, sense)
    colon = _after_colon(view, verb)
    return _Found([colon], "colon", cue, sense) if colon is not None else None


def _infinitive(view: DocumentView, verb: Token, sense: Sense, right: list[Token]) -> _Found | None:
    """ "vowed [to reopen the border]", "called on the council [to act]"."""
    clause = next(
        (child for child in right if child.dep_ in ("xcomp", "ccomp", "advcl") and _is_infinitive(child)), None
    )
    through = next((each for each in right if each.lower_ in sense.through), None)
    if clause is None or (sense.through and through is None) or is_deed(verb, clause):
        return None
    end = verb.idx + len(verb)
    if through is not None and through.i == verb.i + 1:
        end = through.idx + len(through)
    last = quote_end.to_the_end(view, verb, clause.right_edge.i, clause=False)
    span = view.chars(_infinitive_start(clause), last + 1)
    return _Found([view.snap(span)], "infinitive", (verb.idx, end), sense) if span else None


def _after_preposition(view: DocumentView, verb: Token, sense: Sense, right: list[Token]) -> _Found | None:
    """ "called for [an inquiry]", "called for [the road to be opened]"."""
    for child in right if sense.prepositions else ():
        found = _for_clause(view, verb, sense, child) or _prepositional(view, verb, sense, child, right)
        if found is not None:
            return found
    return None


def _for_clause(view: DocumentView, verb: Token, sense: Sense, child: Token) -> _Found | None:
    """ "called for [the road to be opened]": a clause with a subject of its own."""
    mark = next((each for each in child.children if each.dep_ == "mark" and each.lower_ in sense.prepositions), None)
    if mark is None or mark.i != verb.i + 1 or mark.lower_ != "for" or child.dep_ not in ("advcl", "ccomp", "xcomp"):
        return None
    span = view.chars(mark.i + 1, child.right_edge.i + 1)
    cue = (verb.idx, mark.idx + len(mark))
    return _Found([view.snap(span)], "preposition", cue, sense) if span else None


def _prepositional(view: DocumentView, verb: Token, sense: Sense, child: Token, right: list[Token]) -> _Found | None:
    """ "called for [an inquiry]": the object of a preposition, which belongs to the cue where it follows it."""
    if child.dep_ not in ("prep", "prt", "agent") or child.lower_ not in sense.prepositions or child.i > verb.i + 4:
        return None
    if not any(each.dep_ in ("pobj", "pcomp") for each in child.children):
        return None
    along = [each.right_edge.i for each in right if each.i > child.i and each.lower_ in sense.along]
    last = quote_end.to_the_end(view, verb, max([child.right_edge.i, *along]), clause=False)
    span = view.chars(child.i + 1, last + 1)
    if span is not None and child.lower_ != "for" and is_wordless(view, verb, span, bool(along)):
        return None
    end = child.idx + len(child) if child.i == verb.i + 1 else verb.idx + len(verb)
    return _Found([view.snap(span)], "preposition", (verb.idx, end), sense) if span else None


def _object(view: DocumentView, verb: Token, sense: Sense, right: list[Token]) -> _Found | None:
    """ "criticised [the plan as unworkable]"; for some verbs only with words in quotation marks."""
    main = [child for child in right if child.dep_ in ("dobj", "oprd", "ccomp")]
    if not main or cue_clause.subject_is_silent(verb):
        return None
    more = [child for child in right if child.dep_ == "prep" and child.lower_ in sense.along and child.i > main[0].i]
    more += [child for child in right if child.dep_ in ("xcomp", "oprd") and child.i > main[0].i]
    last = quote_end.to_the_end(view, verb, max(child.right_edge.i for child in [*main, *more]), clause=False)
    span = view.chars(main[0].left_edge.i, last + 1)
    if span is None:
        return None
    span = view.snap(span)
    if "object" not in sense.frames and not view.has_stretch(*span):
        return None
    if main[0].lemma_.lower() in sense.deeds or is_wordless(view, verb, span, bool(more)):
        return None
    return _Found([span], "object", (verb.idx, verb.idx + len(verb)), sense)


_Finder = Callable[[DocumentView, Token, Sense, list[Token]], _Found | None]
_FINDERS: tuple[tuple[frozenset[str] | None, _Finder], ...] = (
    (frozenset(("clause",)), _clause),
    (frozenset(("clause", "quotation")), _quotation),
    (frozenset(("infinitive",)), _infinitive),
    (None, _after_preposition),
    (frozenset(("object", "marked")), _object),
)
"""What finds the complement of which frames, in the order in which they are asked; None: of all."""


def _is_infinitive(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _infinitive_start(verb: Token) -> int:
    return min(
        (child.i for child in verb.children if child.lower_ == "to" and child.dep_ == "aux"), default=verb.left_edge.i
    )


def _clause_span(view: DocumentView, verb: Token, clause: Token, right: list[Token]) -> list[Range]:
    last = clause.right_edge.i
    for child in right:
        if child.i > last and child.dep_ in _TRAILING and not quote_end.is_after_comma(view, child):
            last = max(last, child.right_edge.i)
    last = quote_end.to_the_end(view, verb, word_order.to_the_end(view, verb, last), clause=True)
    last = quote_end.without_asides(view, clause, last)
    span = view.chars(clause.left_edge.i, last + 1)
    if span is None:
        return []
    start, end = view.snap(span)
    following = view.stretch_after(end)
    if (
        following is not None
        and view.text[end : following.start].isspace()
        and following.start < _sentence_close(view, verb)
    ):
        end = following.end
    return [(start, end)]


def _sentence_close(view: DocumentView, verb: Token) -> int:
    """Offset at which the verb's sentence ends."""
    last = view.tree[view.sentence(verb.i)[1] - 1]
    return last.idx + len(last)


def _sentence_end(view: DocumentView, start: int, end: int) -> Range:
    """The stretch, and the rest of its sentence where it goes on without a comma: "“open” for visitors"."""
    rest = view.text[end : end + 2]
    if view.text[end - 2 : end - 1] in ".!?,;" or not rest[:1].isspace() or not rest[1:].islower():
        return start, end
    if view.text.startswith("by ", end + 1):  # "was called “naive” by the papers"
        return start, end
    token = view.tree[view.token_at(end - 1)]
    head = token.head
    span = view.chars(token.i, max(head.right_edge.i, token.i) + 1)
    return (start, max(end, span[1])) if span else (start, end)


def _after_colon(view: DocumentView, verb: Token) -> Range | None:
    """What follows a colon after the cue, to the end of its sentence."""
    end = cue_clause.clause_end(view, verb, None)
    for edge in (verb.i + 1, end, end - 1, end - 2):
        if verb.i < edge < len(view.tree) and view.tree[edge].text == ":":
            following = edge + 1
            if following >= len(view.tree):
                return None
            if view.tree[following].is_space and "\n" in view.tree[following].text:
                return _next_paragraph(view, view.tree[following])
            if edge < end and edge != verb.i + 1:
                continue  # a colon within the cue's clause only leads to a paragraph
            span = view.chars(following, view.sentence(following)[1])
            if span:
                return view.snap(span)
    return None


def _next_paragraph(view: DocumentView, space: Token) -> Range | None:
    """A block quote: the paragraph after a line that a cue and a colon end; all its lines where they are marked ">"."""
    start = space.idx + len(space)
    found = _MARKED.match(view.text, start) or _LINE.match(view.text, start)
    if found is None or found["words"].startswith("<") or len(found["words"].strip()) < 2:
        return None
    return view.snap((found.start("words"), found.start("words") + len(found["words"].rstrip())))
