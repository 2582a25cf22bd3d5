"""What the Sources page draws, a module for each of its views."""
