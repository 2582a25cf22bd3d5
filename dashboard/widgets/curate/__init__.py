"""The Curate page: what a person says about actors and events, and what becomes of it."""
