"""Small learned scorers: one file each, with a card that says what it was learned from and how right it is."""
