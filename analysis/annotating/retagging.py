"""Sets right what the language model's tagger and lemmatizer get wrong in words that tell of times, speech and events.

The component ``retagging`` runs right before ``times`` and changes the document: lemmas, parts of speech and tags. The
components before it see the model's own. The words and rules are those of ``lexicon/retagging.toml``.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating.document import DEP, Document, document_of
from analysis.annotating.headlines import headlines, is_headline
from analysis.language import lexicon
from analysis.language.lexicon import words

NAME = "retagging"


@Language.component(NAME)
def retagging(doc: Doc) -> Doc:
    """Changes ``lemma_``, ``pos_`` and ``tag_`` of single tokens; a document without parse or lemmas stays as it is."""
    if doc.has_annotation("DEP") and doc.has_annotation("LEMMA"):
        view = document_of(doc)
        _set_lemmas(view)
        _set_verbs(view)
        _set_passives(view)
    return doc


def _set_lemmas(view: Document) -> None:
    """ "Staged" is of "stage", where the lemmatizer says "stag"."""
    meant: dict[str, str] = lexicon.toml("retagging")["lemmas"]
    for i in [i for i, lemma in enumerate(view.lemma) if lemma in meant]:
        lemma = view.lemma[i]
        if view.lower[i].startswith((meant[lemma], f"{meant[lemma][:-1]}ing")):
            view.set_lemma(i, meant[lemma])


def _set_verbs(view: Document) -> None:
    """A noun with a subject is the verb that it looks like: "3 May. Holt and Brandt talk by telephone."."""
    pos, dep = view.pos, view.dep
    for i in view.has(DEP, "nsubj").nonzero()[0].tolist():
        head = view.head[i]
        if i > head or pos[head] != "NOUN" or dep[head] != "ROOT":
            continue
        hanging = {dep[k] for k, of in enumerate(view.head) if of == head}
        if hanging.isdisjoint(words("retagging", "verbs", "of_nouns")):
            view.set_tag(head, "VERB", "VBP")


def _set_passives(view: Document) -> None:
    """A verb in the past without an object is a participle in a headline, which tells in the present: "Envoy recalled",
    "Talks called off"."""
    passives = words("retagging", "headlines", "passives")
    wanted = {each.split()[0] for each in passives}
    if not any(tag == "VBD" and lemma in wanted for tag, lemma in zip(view.tag, view.lemma, strict=True)):
        return
    for line in headlines(view.doc):
        for i in (token.i for token in line if is_headline(line)):
            if view.tag[i] != "VBD" or view.lemma[i] not in wanted:
                continue
            below = {view.dep[k]: view.lower[k] for k in range(line[0].i, line[-1].i + 1) if view.head[k] == i != k}
            verb = f"{view.lemma[i]} {below['prt']}" if "prt" in below else view.lemma[i]
            if verb in passives and below.keys().isdisjoint(words("retagging", "headlines", "objects")):
                view.set_tag(i, "VERB", "VBN")
