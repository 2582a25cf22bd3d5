"""What the filters are called. No Streamlit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from analysis.coverage import ActorPart

ACTOR_PARTS: Mapping[ActorPart | Literal[""], str] = {
    "": "in any part",
    "source": "acting",
    "target": "acted upon",
    "speaker": "speaking",
    "subject": "spoken of",
}
"""What an actor does in what a filter keeps, behind its name: "Orin Vask, acting"."""
