"""How long something takes, in words that promise no more than is known."""

from __future__ import annotations


def about(seconds: float) -> str:
    """``less than a minute``, ``about 3 minutes``, ``about 2 hours``."""
    if seconds < 45:
        return "less than a minute"
    minutes = round(seconds / 60) or 1
    if minutes < 60:
        return "about a minute" if minutes == 1 else f"about {minutes} minutes"
    hours = round(minutes / 60)
    return "about an hour" if hours == 1 else f"about {hours} hours"
