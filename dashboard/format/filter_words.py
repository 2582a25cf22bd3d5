"""What the filters are called. No Streamlit."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.coverage import ActorPart

ACTOR_PARTS: Mapping[ActorPart | None, str] = {
    None: "in any part",
    "source": "acting",
    "target": "acted upon",
    "speaker": "speaking",
    "subject": "spoken of",
}
"""What an actor does in what a filter keeps, behind its name: "Orin Vask, acting"."""
