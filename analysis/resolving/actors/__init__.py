"""Which chains of which articles are one person, state, body or place."""
