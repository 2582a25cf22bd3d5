"""Tables and JSON with any field names: which column holds what of an article, and what reads each kind of file."""
