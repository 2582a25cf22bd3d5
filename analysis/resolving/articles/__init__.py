"""Which articles print the same text, and how much two articles are alike."""
