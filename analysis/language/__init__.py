"""What several stages need to know about language, and no spaCy."""
