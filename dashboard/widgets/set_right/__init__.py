"""“Set right”, from the card where a mistake is seen: what is said here waits with what is said on Curate."""
