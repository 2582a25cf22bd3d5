"""Which event and which quote an expression dates."""
