"""Words that say nothing of a text's choice of words: they bind others together, or tell that somebody speaks."""

from __future__ import annotations

_WORDS = """
about above across after again against ago all almost along already also although always am among an and another any
anybody anyone anything are around as at away back be became because been before being below between both but by
came can cannot come could did do does doing done down during each either else ever every everybody everyone
everything few first for from further get give given go going gone got had has have having he her here hers herself
him himself his how however if in instead into is it its itself just last later least less like made make many may
me might mine more most much must my myself near neither never next no nobody none nor not nothing now of off often
on once one ones only onto or other others our ours ourselves out over own per perhaps put quite rather same say
saying says see seen several shall she should since so some somebody someone something soon still such take taken
tell than that the their theirs them themselves then there these they thing things this those though three through
throughout thus to today together told too took toward towards two under until up upon us used very was way we well
went were what whatever when where whether which while who whom whose why will with within without would yes yet you
your yours yourself said don’t don't didn’t didn't it’s it's isn’t isn't wasn’t wasn't that’s that's there’s there's
can’t can't won’t won't i’m i’ve we’re we’ve they’re they’ve he’s he's she’s she's
"""

COMMON = frozenset(_WORDS.split())
"""English function words, auxiliaries and the plainest verbs of speech, in small letters."""
