"""What was said where it stands before its cue ("…, she said"), or around it, with what goes on after it."""

from __future__ import annotations

from analysis.annotating.document import Token
from analysis.annotating.quotes import cue_clause, quote_end, word_order
from analysis.annotating.quotes.cues import Sense
from analysis.annotating.quotes.document_view import DocumentView
from analysis.annotating.quotes.quotation_marks import Stretch
from analysis.annotating.quotes.quote_draft import Range, Rule
from analysis.language import lexicon

_GROUNDS = lexicon.words("quotes/grammar", "grounds", "words")
_TURNED = lexicon.words("quotes/grammar", "turned", "words")


def before_cue(view: DocumentView, verb: Token, speaker: Token | None, sense: Sense) -> tuple[list[Range], Rule] | None:
    """What was said where it stands before the cue's clause ("…, she said"), with what goes on after it."""
    first = cue_clause.clause_start(view, verb, speaker)
    opening, closing = view.sentence(verb.i)
    opening = word_order.after_semicolon(view, opening, first)
    stretch = view.stretch_before(view.tree[first].idx)
    rule: Rule
    if stretch is not None and _leads_to_cue(view, stretch, view.tree[first], verb, sense):
        parts, rule = _with_stretch(view, verb, stretch.start, stretch.end), "after a quotation"
    elif not sense.frames & {"clause", "last"}:
        return None
    elif first > opening and _is_separator(view.tree[first - 1]) and _has_left_clause(verb, first):
        span = _left_clause(view, speaker, sense, opening, first)
        if span is None:
            return None
        parts, rule = [view.snap(span)], "after a clause"
    else:
        return _around_cue(view, verb, sense, opening, first) if "last" not in sense.frames else None
    _add_rest(view, verb, speaker, parts, closing)
    return parts, rule


def _left_clause(view: DocumentView, speaker: Token | None, sense: Sense, opening: int, first: int) -> Range | None:
    """The clause from the sentence's opening to the cue: "[the border was open], she said"."""
    if word_order.is_participle(view.tree[opening]):
        return None
    if "last" in sense.frames and (view.tree[first - 1].text != "," or _is_author(speaker)):
        return None
    return view.chars(opening, first)


def _around_cue(
    view: DocumentView, verb: Token, sense: Sense, opening: int, first: int
) -> tuple[list[Range], Rule] | None:
    """A clause that the cue's own clause stands in: "the border, she said, will stay open", "as she explained, …"."""
    before = view.chars(opening, first)
    if first > opening + 1 and view.tree[first - 1].text == "," and (rest := _rest_of_clause(verb)) is not None:
        after = view.chars(rest.left_edge.i, rest.right_edge.i + 1)
        return ([before, view.snap(after)], "inside a clause") if before and after else None
    if _is_before_clause(view, verb, sense):
        after = view.chars(verb.right_edge.i + 1, verb.head.right_edge.i + 1)
        return ([view.snap(after)], "before a clause") if after else None
    if _is_as_clause(verb, sense.addressee):
        return _around(view, verb, opening, view.sentence(verb.i)[1]), "as clause"
    if verb.dep_ == "parataxis" and first > opening:
        after = view.chars(verb.right_edge.i + 1, verb.head.right_edge.i + 1)
        return ([before, view.snap(after)], "inside a clause") if before and after else None
    return None


def _is_author(speaker: Token | None) -> bool:
    return speaker is None or speaker.lower_ in word_order.AUTHORS


def _rest_of_clause(verb: Token) -> Token | None:
    """A finite complement without a subject of its own: the rest of "the border, she said, will stay open"."""
    for child in verb.children:
        if child.dep_ == "ccomp" and child.i > verb.i and cue_clause.own_subject(child) is None and child.tag_ != "VBG":
            if any(
                each.dep_ in ("aux", "auxpass") and each.tag_ in ("MD", "VBZ", "VBP", "VBD") for each in child.children
            ):
                return child
            return child if child.tag_ in ("VBZ", "VBD", "VBP") and child.left_edge.lower_ != "that" else None
    return None


def _is_before_clause(view: DocumentView, verb: Token, sense: Sense) -> bool:
    """ "Karl Brandt told the Post, there are two": what was said is the clause that the tree hangs the cue on."""
    if not sense.addressee or verb.dep_ != "ccomp" or verb.head.i < verb.i or verb.head.pos_ not in ("VERB", "AUX"):
        return False
    after = verb.right_edge.i + 1
    return view.tree[after].text == "," and any(child.dep_ == "dobj" and child.i > verb.i for child in verb.children)


def _is_as_clause(verb: Token, addressee: bool) -> bool:
    """ "As she explained, …": what was said is the clause around it."""
    if verb.dep_ != "advcl" or verb.head.i == verb.i or verb.head.pos_ not in ("VERB", "AUX"):
        return False
    children = list(verb.children)
    barred = ("ccomp", "xcomp", "prep") if addressee else ("ccomp", "xcomp", "prep", "dobj")
    if any(child.dep_ in barred for child in children) or cue_clause.own_subject(verb) is None:
        return False
    return verb.left_edge.lower_ == "as" and any(child.dep_ == "mark" and child.lower_ == "as" for child in children)


def _around(view: DocumentView, verb: Token, opening: int, closing: int) -> list[Range]:
    before = view.chars(opening, verb.left_edge.i)
    after = view.chars(verb.right_edge.i + 1, closing)
    return [view.snap(each) for each in (before, after) if each is not None and each[1] - each[0] > 3]


def _is_separator(token: Token) -> bool:
    return token.is_punct or token.is_space


def _has_left_clause(verb: Token, first: int) -> bool:
    """Whether the parser sees a clause before the cue that can be what was said."""
    if verb.dep_ == "parataxis" and verb.head.i < verb.i:
        return True
    if not any(child.dep_ == "ccomp" and child.i < first for child in verb.children):
        return False
    return not any(child.dep_ in ("ccomp", "xcomp") and child.i > verb.i for child in verb.children)


def _leads_to_cue(view: DocumentView, stretch: Stretch, first: Token, verb: Token, sense: Sense) -> bool:
    """Whether a stretch ends so that a cue can follow: "…,” he said", "…?” he asked", "…”, he said", not "…” that he
    said" and not "….” He said"."""
    inner = view.last_inside(stretch) if stretch.closed else " "
    between = view.text[stretch.end : first.idx].strip()
    if view.is_title(stretch) and any(child.i > verb.i and child.dep_ != "punct" for child in verb.children):
        return False
    if first.tag_ in ("WP", "WDT", "WRB", "IN", "CC") or first.lower_ == "that":
        return False
    if inner == "," or between:
        return True
    if inner in ".?!…—-":
        if _is_introduced(view, stretch) or (inner == "." and "gesture" in sense.frames):
            return False
        if first.lower_ in _TURNED and first.i + 1 == verb.i:
            return True  # "“…” So said the captain."
        if first.is_title and first.pos_ in ("PRON", "DET", "ADV", "ADP", "SCONJ", "CCONJ"):
            return False
        return inner != "." or not any(child.dep_ in ("ccomp", "dobj") and child.i > verb.i for child in verb.children)
    return False


def _is_introduced(view: DocumentView, stretch: Stretch) -> bool:
    """Whether a cue before the stretch has introduced it: "The minister said: “….”", "Karl Brandt said, “….”"."""
    before = view.text[max(0, stretch.start - 3) : stretch.start].rstrip(" ")[-1:]
    first = view.token_at(stretch.start)
    if before == ":":
        return True
    if before != "," or not first:
        return False
    opening = view.sentence(first - 1)[0]
    return any(opening <= cue < first and not view.inside[cue] for cue in view.cues)


def _with_stretch(view: DocumentView, verb: Token, start: int, end: int) -> list[Range]:
    """The stretch before the cue, with the paragraphs that it continues, and the words before it in its sentence."""
    stretch = view.stretch_at(start)
    if stretch is None:
        return [(start, end)]
    chain = view.chain(stretch)
    parts = [(each.start, each.end) for each in chain]
    if len(chain) == 1:
        token = view.tree[view.token_at(start)]
        opening = view.tree[view.sentence(token.i)[0]]
        if opening.idx < start:
            lead = view.text[opening.idx : start].strip()
            if lead[-1:] not in ".!?" and any(character.isalnum() for character in lead):
                widened = view.chars(opening.i, token.i)
                if widened is not None:
                    parts[0] = (view.snap(widened)[0], end)
    return parts


def _add_rest(view: DocumentView, verb: Token, speaker: Token | None, parts: list[Range], closing: int) -> None:
    """Adds what goes on after the cue in the same sentence: "“A,” he said, “b”"."""
    last = cue_clause.clause_end(view, verb, speaker)
    token = view.tree[last - 1]
    stretch = view.stretch_after(token.idx + len(token))
    if stretch is not None:
        parts.append((stretch.start, stretch.end))
        return
    for child in verb.children:
        if (
            child.dep_ == "advcl"
            and child.i > verb.i
            and child.left_edge.lower_ in _GROUNDS
            and quote_end.is_after_comma(view, child)
        ):
            span = view.chars(child.left_edge.i, child.right_edge.i + 1)
            if span is not None:
                parts.append(view.snap(span))
                return
    if verb.dep_ == "parataxis" and verb.head.right_edge.i > verb.right_edge.i:
        span = view.chars(verb.right_edge.i + 1, verb.head.right_edge.i + 1)
        if span is not None and verb.head.i > verb.i:
            parts.append(view.snap(span))
