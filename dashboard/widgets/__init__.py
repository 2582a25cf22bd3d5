"""Cards and lists that several pages use."""
