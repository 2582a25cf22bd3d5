"""What was learned of events across articles: a file with its weights, and a card that says from what."""
