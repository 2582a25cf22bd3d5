"""From a token of the parse tree to the parties it stands for, by the mentions of the document."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Literal

from analysis.annotating.coreference.clause_antecedents import ClauseAntecedents
from analysis.annotating.coreference.mentions_by_token import MentionsByToken
from analysis.annotating.coreference.states import States
from analysis.annotating.document import Document, Token
from analysis.annotating.events.arguments.coordination import coordinated, joined_before, of_states, sharing_a_word
from analysis.annotating.events.arguments.noun_phrases import acts, is_crowd, is_human
from analysis.annotating.offsets import Offsets
from analysis.annotating.syntax import owners, prepositional, with_conjuncts
from analysis.language.datelines import datelines
from analysis.language.event_lexicon import words
from analysis.language.vocabulary import is_known
from analysis.records import Mention, Party

_BESIDE = 5
"""How many words after a noun the name may stand that explains it."""

_DEEP = 6
"""How far below a verb's complement a name may hang that is taken for whom it is about."""

_FAR = 60
"""How many words of a phrase are looked through for a name."""

_NESTED = 3
"""How deep "the crews of the ships of the fleet" is read."""

Owned = Literal["", "owner", "any"]
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON"))
_MEASURES = frozenset(("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"))

_LIKELY = 0.6
"""How likely the chain of a pronoun has to be to make a party; what is less likely is left to its clause."""


def _is_likely(mention: Mention) -> bool:
    return mention.form != "pronoun" or mention.confidence >= _LIKELY


class Parties:
    """The mentions of one document by token, and the parties that tokens stand for."""

    def __init__(self, words: Document) -> None:
        """Reads ``doc._.mentions``; linear in their number and length."""
        self.doc = doc = words.doc
        self.tokens = words.tokens
        self.offsets = Offsets(words)
        self.text = self.offsets.text
        mentions = MentionsByToken(words, filter(_is_likely, doc._.mentions))
        self.names, self.innermost, self.by_head = mentions.all, mentions.innermost, mentions.by_head
        self.mention = mentions.at
        self.by_start = {mention.start: mention for mention in self.names}
        self.antecedents = ClauseAntecedents(mentions)
        self.states = States(mentions)
        self.dateline: dict[int, int] = {}
        for each in datelines(self.text):
            tokens = self.offsets.tokens(each.words.start, each.words.end)
            self.dateline.update(dict.fromkeys(tokens, tokens.stop))
        self.timed: set[int] = set()
        for time in doc._.times:
            self.timed.update(self.offsets.tokens(time.start, time.end))

    def head_of(self, mention: Mention) -> Token | None:
        """The head token of a mention."""
        return self.offsets.head(mention.start, mention.end)

    def named(self, token: Token) -> bool:
        """Whether the token is part of a name, so that it is no event word ("World Trade Talks Council")."""
        mention = self.innermost.get(token.i)
        return mention is not None and mention.form == "name" and mention.end - mention.start > len(token)

    def kind(self, party: Party) -> str | None:
        """What the party's mention names; None where no mention begins where it does."""
        mention = self.by_start.get(party.start)
        return mention.kind if mention is not None else None

    def of_all(self, tokens: Iterable[Token], *, owned: Owned = "any") -> tuple[Party, ...]:
        """The parties of several tokens, each once, in their order."""
        found: dict[object, Party] = {}
        for token in tokens:
            for party in self.of(token, owned=owned):
                found.setdefault(party.chain if party.chain is not None else party.name, party)
        return tuple(found.values())

    def of(self, token: Token, *, owned: Owned = "any", depth: int = 0) -> list[Party]:
        """The parties that a head token stands for.

        A mention; else a noun that acts ("troops"), with the state that its modifiers name; else, as ``owned`` says,
        those to whom the thing belongs: nobody, its "owner" ("Ruritanian ships"), or "any" whom it concerns ("homes of
        Bordurians").
        """
        if depth > _NESTED:
            return []
        if token.i in self.dateline:
            return self._after_dateline(token, depth)
        mention = self.mention(token)
        if mention is not None:
            return self._of_mention(token, mention)
        if token.i in self.timed or (token.ent_type_ in _MEASURES and token.i not in self.innermost):
            return []
        if token.pos_ == "PRON" and token.tag_ in ("PRP", "PRP$"):
            return self._of_pronoun(token, depth)
        if token.pos_ not in _NOMINAL or not token.text[0].isalnum():
            return []
        return self._of_noun(token, owned, depth)

    def _of_mention(self, token: Token, mention: Mention) -> list[Party]:
        if mention.form == "description" and (named := self._explained(token)) is not None:
            return [self.party(named)]  # "the detainee, Karl Brandt"
        several: list[Mention] = []
        if mention.form != "name" and token.tag_ == "NNS":
            several = of_states(token, self.innermost)
        several = several or sharing_a_word(token, mention, self.innermost)
        if several:
            return [self.party(each) for each in several]
        return [self.party(each) for each in (*joined_before(token, mention, self.by_head), mention)]

    def _of_pronoun(self, pronoun: Token, depth: int) -> list[Party]:
        meant = self.antecedents.of(pronoun)
        if isinstance(meant, Party):
            return [meant]
        return [party for each in meant for party in self.of(each, owned="", depth=depth + 2)]

    def _of_noun(self, token: Token, owned: Owned, depth: int) -> list[Party]:
        """A noun that no mention covers: the name that it is a part of or that explains it, those of whom it is an
        amount, those whose states it names, those whom it describes, those to whom the thing belongs."""
        if token.dep_ in ("compound", "nmod", "appos") and token.head.i in self.by_head:
            whole = self.by_head[token.head.i]
            if whole.kind in ("person", "organisation"):
                return [self.party(whole)]
        if (named := self._explained(token)) is not None:
            return [self.party(named)]
        if token.lemma_.lower() in words("partitives", "nouns") or token.pos_ in ("NUM", "DET", "ADJ"):
            inside = self._inside(token, owned, depth)
            if inside:
                return inside
        several = coordinated(token, self.innermost)
        if not several and token.tag_ == "NNS":
            several = of_states(token, self.innermost)
        if several:
            return [self.party(each) for each in several]
        common = token.pos_ == "NOUN" or self._after_full_stop(token)
        if token.pos_ == "PROPN" and not common and not self._in_capitals(token):
            return [self._described(token)]
        listed = token.lower_ in words("actors", "nouns")  # "media", whose dictionary form is another word
        if common and (acts(token.lemma_.lower()) or acts(token.lower_.removesuffix("s")) or listed or is_crowd(token)):
            return [self._described(token)]
        if owned and common:
            return self._owners(token, depth, concerned=owned == "any")
        return []

    def _inside(self, amount: Token, owned: Owned, depth: int) -> list[Party]:
        """ "Thousands of students": those of whom it is an amount."""
        return [
            party
            for child in amount.children
            if child.dep_ == "prep" and child.lower_ == "of"
            for each in prepositional(child)
            for party in self.of(each, owned=owned, depth=depth + 1)
        ]

    def _explained(self, noun: Token) -> Mention | None:
        """The person whose name explains the noun: "the detainee, Karl Brandt"."""
        for child in noun.children:
            if child.dep_ == "appos" and child.i in self.by_head and self.by_head[child.i].kind == "person":
                return self.by_head[child.i]
        return None

    @staticmethod
    def _in_capitals(token: Token) -> bool:
        """Whether its sentence is in capitals, where a capital makes no name."""
        return token.words.sentence[token.i] in token.words.shouted

    def _after_full_stop(self, token: Token) -> bool:
        """Whether a word of the language has a capital letter because it follows on the full stop of "U.S."."""
        before = self.innermost.get(token.i - 1)
        abbreviated = before is not None and before.kind == "country" and self.tokens[token.i - 1].text.endswith(".")
        return abbreviated and token.pos_ == "PROPN" and is_known(token.lower_)

    def _after_dateline(self, place: Token, depth: int) -> list[Party]:
        """ "GORHAM, May 3 - Ruritania has …": the parser may take the dateline for the subject; it is what follows."""
        end = self.dateline[place.i]
        for token in islice(place.subtree, _FAR):
            if token.i >= end and token.pos_ in ("NOUN", "PROPN") and token.head.i < end:
                return self.of(token, depth=depth + 1)
        return []

    def _owners(self, noun: Token, depth: int, *, concerned: bool) -> list[Party]:
        found = [party for each in owners(noun) for party in self.of(each, owned="", depth=depth + 1)]
        for child in noun.children:
            if found or not concerned:
                break
            if child.dep_ == "prep" and child.lower_ in ("of", "against", "in", "from", "with"):
                found = [p for each in prepositional(child) for p in self.of(each, depth=depth + 1)]
        return found

    def _described(self, noun: Token) -> Party:
        """A party that no mention covers: its words from the first modifier on, its state from what modifies it."""
        first, country = noun.i, None
        for child in noun.children:
            if child.i < noun.i and child.dep_ in ("compound", "amod", "nmod", "nummod", "poss"):
                first = min(first, child.left_edge.i if child.dep_ != "poss" else self._name_start(child))
                for each in with_conjuncts(child):
                    country = country or self._state_of(each)
                for below in child.children:
                    country = country or self._state_of(below)
            elif child.dep_ == "prep" and child.lower_ in ("of", "in", "from"):
                for each in prepositional(child):
                    country = country or self._state_of(each)
        angles = [i + 1 for i in range(max(first, noun.i - 8), noun.i) if self.tokens[i].text in ("<", ">")]
        first = self._first_own(max(first, noun.i - 8, *angles), noun.i)
        while first < noun.i and (self.tokens[first].is_punct or self.tokens[first].pos_ in ("DET", "ADP", "CCONJ")):
            first += 1
        if country == "EU" and self._in_part_of_world(noun):
            country = None
        span = self.doc[first : noun.i + 1]
        return Party(span.start_char, span.end_char, span.text, country or self.states.of_noun(noun))

    def _name_start(self, token: Token) -> int:
        """The first word of the name that the token ends, and itself where it ends none."""
        mention = self.mention(token)
        if mention is None or mention.form != "name":
            return token.i
        return next(iter(self.offsets.tokens(mention.start, mention.end)), token.i)

    def _state_of(self, token: Token) -> str | None:
        mention = self.innermost.get(token.i)
        return mention.country if mention else None

    def anyone(self, token: Token) -> tuple[Party, ...]:
        """Those named within the words that hang on the token, nearest the start first; the last resort of a rule. No
        place after a preposition, and none of whom an adjective only tells ("Ruritanian jobs")."""
        for each in islice(token.subtree, _FAR):
            mention = self.innermost.get(each.i)
            if mention is None or mention.form == "pronoun" or each.i in self.dateline or each.dep_ == "amod":
                continue
            scene = mention.kind == "place" and each.dep_ in ("pobj", "compound")
            if not scene and not in_other_clause(each, token):
                return (self.party(mention),)
        return ()

    def party(self, mention: Mention) -> Party:
        """The mention as a party; what stands before its own words, as a dateline may, is left out."""
        tokens = self.offsets.tokens(mention.start, mention.end)
        first = self._first_own(tokens.start, tokens.stop - 1) if tokens else 0
        country = self._own_state(mention)
        if not tokens or first == tokens.start:
            return Party(mention.start, mention.end, mention.name, country, mention.chain)
        start = self.tokens[first].idx
        self.by_start.setdefault(start, mention)
        whole = mention.name == self.text[mention.start : mention.end]
        name = self.text[start : mention.end] if whole else mention.name
        return Party(start, mention.end, name, country, mention.chain)

    def _own_state(self, mention: Mention) -> str | None:
        """The mention's state; of a body that is described, the one of the person whose it is ("Holt's government"),
        and none where only a part of the world is named ("European countries")."""
        head = self.head_of(mention) if mention.form in ("description", "role") and mention.country else None
        if head is None:
            return mention.country
        if mention.country == "EU" and self._in_part_of_world(head):
            return None
        for child in head.children if head.lemma_.lower() in words("actors", "bodies") else ():
            whose = self.by_head.get(child.i) if child.dep_ in ("poss", "compound") else None
            if whose is not None and whose.kind == "person" and whose.country:
                return whose.country
        return mention.country

    def _in_part_of_world(self, noun: Token) -> bool:
        """Whether the noun is of several states that an adjective only tells the part of the world of."""
        adjectival = any((named := self.innermost.get(child.i)) and named.adjectival for child in noun.children)
        return adjectival and noun.lemma_.lower() in words("actors", "members")

    def _first_own(self, first: int, head: int) -> int:
        """The first of the words up to ``head`` that is no part of a dateline or of a time of day before them."""
        own = first
        for i in range(first, head):
            clock = self.tokens[i].lower_ in words("actors", "clock") and i > 0 and self.tokens[i - 1].text[0].isdigit()
            if i in self.dateline or clock:
                own = i + 1
        while first < own < head and (self.tokens[own].is_punct or self.tokens[own].pos_ == "DET"):
            own += 1
        return own

    def human(self, token: Token) -> bool:
        """Whether the token stands for one human being or several, by a mention or by its noun."""
        mention = self.mention(token)
        if mention is not None:
            people = mention.kind == "group" and (is_human(token.lemma_.lower()) or token.tag_ == "NNPS")
            return mention.kind == "person" or people
        if token.pos_ not in ("NOUN", "NUM", "ADJ"):
            return token.lower_ in words("pronouns", "human")
        beside = [c.i for c in token.children if c.dep_ == "appos" and c.i in self.by_head and c.i - token.i <= _BESIDE]
        if beside:
            return any(self.by_head[i].kind == "person" for i in beside)
        lemma = token.lemma_.lower()
        if lemma in words("partitives", "nouns") or token.pos_ in ("NUM", "ADJ"):
            inside = [e for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for e in prepositional(c)]
            if inside:
                return any(is_human(each.lemma_.lower()) or self.innermost.get(each.i) is not None for each in inside)
        return is_human(lemma)


def in_other_clause(token: Token, top: Token) -> bool:
    """Whether a relative or adverbial clause, or too much else, stands between the token and ``top`` above it."""
    for _ in range(_DEEP):
        if token.i == top.i or token.head.i == token.i:
            return False
        if token.dep_ in ("relcl", "advcl", "parataxis"):
            return True
        token = token.head
    return token.i != top.i
