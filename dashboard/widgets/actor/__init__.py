"""The Actors page: its ranked list, and one actor with all that is known of it."""
