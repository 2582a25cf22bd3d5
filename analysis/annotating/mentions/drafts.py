"""A mention while it is being worked out, and the record that it becomes."""

from __future__ import annotations

from dataclasses import dataclass, field

from analysis.annotating.document import Document
from analysis.language.gazetteer import Entry
from analysis.records import Form, Kind, Mention

_GUESSES = frozenset(("model", "short form"))
"""Rules by which only the model, or a name that it found, says what the words name."""

_ADJECTIVES = frozenset(("adjective", "group"))
"""Sorts of the gazetteer's words that may stand before a noun and then name nobody."""


@dataclass(slots=True)
class Draft:
    """Tokens ``start`` to ``end`` (exclusive) that may be a mention, and what is known of it so far."""

    start: int
    end: int
    kind: Kind
    rule: str
    confidence: float
    form: Form = "name"
    entry: Entry | None = None
    name: str = ""
    chain: int = -1
    country: str | None = None
    acts: bool | None = None
    role: tuple[int, int] | None = None
    """Tokens of the title before or behind the name."""
    office: str = ""
    """The title's main words in lower case: "foreign minister"."""
    owner: Draft | None = None
    """Whose the office is: "Mr Berg's adviser"."""
    abroad: bool = False
    """The title names a body that is of no one state: "UN envoy"."""
    past: bool = False
    """The office is a former one, or one still to come."""
    honorific: str = ""
    """Gender by the form of address or title before the name: "female", "male" or ""."""
    plural: bool = False
    aliases: list[str] = field(default_factory=list)

    def record(self, view: Document, name: str, chain: int, country: str | None) -> Mention:
        """The mention as other stages see it. ``name``, ``chain`` and ``country`` are those of its chain."""
        kind = self.kind
        if kind == "country" and country == "EU" and self.entry is not None and self.entry.sort == "state":
            kind = "organisation"  # a union of states acts like one, and is none
        start, end = view.characters(self.start, self.end)
        role = None
        if self.role and self.form == "name":
            first, last = view.characters(*self.role)
            role = view.content[first:last]
        return Mention(
            start=start,
            end=end,
            rule=self.rule,
            confidence=self.confidence,
            kind=kind,
            form=self.form,
            name=name,
            chain=chain,
            country=country or self.country,
            acts=self.acts,
            role=role,
            aliases=tuple(self.aliases),
            guessed=self.rule in _GUESSES,
            adjectival=self.form != "name" and self.entry is not None and self.entry.sort in _ADJECTIVES,
        )


def leading_token(view: Document, draft: Draft) -> int:
    """The token that shows what part the draft plays in its sentence: its head, or, of names in a row or one beside
    another ("Berg and Lind", "Berg, the minister"), the head of the first. Not more than four are passed over.
    """
    token = view.top(draft.start, draft.end)
    for _ in range(4):
        if view.dep[token] not in ("conj", "appos"):
            break
        token = view.head[token]
    return token


def put_over(drafts: list[Draft], others: list[Draft]) -> list[Draft]:
    """The drafts and ``others`` in the order of the text; a draft gives way to one of the others that it overlaps."""
    covered = {i for draft in others for i in range(draft.start, draft.end)}
    kept = [draft for draft in drafts if covered.isdisjoint(range(draft.start, draft.end))]
    return sorted([*kept, *others], key=lambda draft: draft.start)
