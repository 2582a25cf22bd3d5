"""What a person set right: found again in a new analysis, and applied to it."""
