"""An invented diplomatic affair with the truth beside it: to check the pipeline against, and to explore.

`analysis.demo.affair.load` gives the articles and what is true of them; `ACTORS` is the table of its invented states,
places and bodies, in the form in which users give their own (`analysis.reading.actors`).
"""

from __future__ import annotations

from pathlib import Path

ACTORS = Path(__file__).with_name("actors.csv")
"""For ``communique analyse --actors``."""

TITLE = "The Ferrow affair: invented, every word of it"
"""What the dashboard calls a build of it."""
