"""When: temporal expressions of a text, with TIMEX3 values and the days they cover (``doc._.times``).

In order: `extraction` finds the expressions by the rules of the lexicon (`rules`, `meaning`, `checks`),
`normalization` gives each its value (`stamp`) against the day of publication, the tense of the governing verb (`tense`)
and the running time of the text (`running_time`), from which dates have their year that do not say it (`yearless`);
`intervals` gives the days it covers. Which event or quote an expression dates is asked of `attachment`. The clock and
the locale of the machine play no part.

Works in any spaCy pipeline: ``nlp.add_pipe("times")``, after ``doc._.published`` is set to a `datetime.date` or left
None. With a tagger and a parser in the pipeline the readings are better; without them the component still runs.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating.times.extraction import expressions
from analysis.annotating.times.normalization import Resolver

__all__ = ["NAME", "times"]

NAME = "times"

for _name, _default in (("times", ()), ("published", None), ("told_as_history", False)):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=_default)


@Language.component(NAME, assigns=["doc._.times"])
def times(doc: Doc) -> Doc:
    """Sets ``doc._.times``: `analysis.records.TimeExpression` in the order of the text, and ``doc._.told_as_history``:
    whether its dates follow from one another and not from the day of publication. Reads ``doc._.published``."""
    resolver = Resolver(doc, expressions(doc), doc._.published)
    doc._.times = resolver.run()
    doc._.told_as_history = resolver.narrative
    return doc
