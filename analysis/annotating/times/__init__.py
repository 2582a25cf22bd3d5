"""When: temporal expressions of a text, with TIMEX3 values and the days they cover (``doc._.times``).

In order: `scan` finds the expressions by the rules of the lexicon (`grammar`, `meaning`, `checks`), `resolve` gives
each its value (`stamp`) against the day of publication, the tense of the governing verb (`tense`) and what was told
before it (`narrative`), `intervals` the days it covers. The clock and the locale of the machine play no part.

Works in any spaCy pipeline: ``nlp.add_pipe("times")``, after ``doc._.published`` is set to a `datetime.date` or left
None. With a tagger and a parser in the pipeline the readings are better; without them the component still runs.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating.times.attachment.clauses import dating, tells_when
from analysis.annotating.times.extraction import expressions
from analysis.annotating.times.normalization import Resolver

__all__ = ["NAME", "dating", "tells_when", "times"]

NAME = "times"

for _name, _default in (("times", ()), ("published", None)):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=_default)


@Language.component(NAME, assigns=["doc._.times"])
def times(doc: Doc) -> Doc:
    """Sets ``doc._.times``: `analysis.records.TimeExpression` in the order of the text. Reads ``doc._.published``."""
    doc._.times = Resolver(doc, expressions(doc), doc._.published).run()
    return doc
